import { inWords } from "../claims/live/format.ts";
import type { Observation } from "../evidence/index.ts";

/** One line that says what a number is and where it stands. */
export function observationNote(row: Observation): string {
  const time =
    row.weeksSinceChange !== null
      ? `${row.weeksSinceChange} weeks after the change`
      : row.week !== null
        ? `week ${row.week}`
        : null;
  const people = row.n === null ? null : `n = ${row.n}`;
  const where = [row.study, row.arm, row.subgroup, row.endpoint, time].filter(Boolean).join(", ");
  const second = row.secondHand ? ", read second hand" : "";
  const conflict =
    row.conflictsWith.length > 0 ? ` Other sources differ: ${row.conflictsWith.join(", ")}.` : "";
  return `${where}: ${[inWords(row), people].filter(Boolean).join(", ")}. Place: ${row.located}${second}.${conflict}`;
}
