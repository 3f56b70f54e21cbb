import type { Case } from "../../../src/forecast/case/case.ts";
import type { OutcomeRow } from "../../../src/forecast/summarise/result.ts";
import { hasHairNow, isOnDrug } from "../../state/restart-rules.ts";
import { PEOPLE } from "../../words/numbers.ts";

/** People of a hundred, with both ends of the range. */
interface Share {
  readonly of100: number;
  readonly low: number;
  readonly high: number;
}

/** The number a person asks for: all views of an answer show the same one. */
export interface Lead {
  /** "holds": no worse than now by more than is called a loss; "hair": most of the hair then */
  readonly meaning: "hair" | "holds";
  readonly of: (row: OutcomeRow) => Share;
}

/** Who has got back a part of the hair on the drug asks whether it stays; all others whether they have hair then. */
export function leadOf(asked: Case): Lead {
  if (hasHairNow(asked) || !isOnDrug(asked)) return { meaning: "hair", of: ({ hasSalt20 }) => hasSalt20 };
  return {
    meaning: "holds",
    of: ({ losesBenefit: { of100, low, high } }) => ({
      of100: PEOPLE - of100,
      low: PEOPLE - high,
      high: PEOPLE - low,
    }),
  };
}
