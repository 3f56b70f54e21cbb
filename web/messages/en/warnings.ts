import { notUsedText } from "../../../src/explain/words/not-used.ts";
import { warningText } from "../../../src/explain/words/warnings.ts";
import type { NotUsed } from "../../../src/forecast/summarise/result.ts";
import type { Warning } from "../../../src/warnings/warning.ts";

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** A warning as a sentence: the words of the command line. */
export const warning = (of: Warning): string => sentence(warningText(of));

/** Why a field of the case plays no part. */
export const reason = (field: NotUsed["field"]): string => notUsedText({ field });
