import { mayNameDrug } from "../lexicon/drugs.ts";

/** Whether a line of a dump may name a JAK inhibitor; the rest need not be parsed. */
export const lineMayNameDrug = mayNameDrug;

/** The thread's id in a dump's line, read without parsing it; null in a post or another kind of line. */
export function threadOfLine(line: string): string | null {
  const at = line.indexOf('"link_id"');
  if (at < 0) return null;
  return /"link_id"\s*:\s*"t3_(\w{1,12})"/.exec(line.slice(at, at + 40))?.[1] ?? null;
}
