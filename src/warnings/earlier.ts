import type { WarningOf } from "./warning.ts";

/** Results whose warnings were sentences in version 1 of their schema and are data since version 2. */
const EARLIER = /^(anagen\/(?:forecast|trial-result|validation|sensitivity))@1$/;

/**
 * A stored result as version 2 has it: each warning of version 1, which was a sentence, becomes a warning that holds
 * the sentence. Anything else is given back as it is; nothing is checked here.
 */
export function asVersion2(stored: unknown): unknown {
  if (typeof stored !== "object" || stored === null) return stored;
  const { schema, warnings } = stored as { readonly schema?: unknown; readonly warnings?: unknown };
  const name = EARLIER.exec(String(schema))?.[1];
  if (name === undefined || !Array.isArray(warnings)) return stored;
  return { ...stored, schema: `${name}@2`, warnings: warnings.map(ofSentence) };
}

function ofSentence(sentence: unknown): WarningOf<"earlierVersion"> {
  return { code: "earlierVersion", sentence: String(sentence), text: String(sentence) };
}
