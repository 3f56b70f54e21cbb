import { inWords } from "../claims/live/format.ts";
import type { Observation } from "../evidence/index.ts";
import type { AnswerWords } from "./words/article/shape.ts";

/** One line that says what a number is and where it stands. */
export function observationNote(row: Observation, { note, live }: AnswerWords): string {
  const time =
    row.weeksSinceChange !== null
      ? note.weeksAfter(live.digits(String(row.weeksSinceChange)))
      : row.week !== null
        ? note.week(live.digits(String(row.week)))
        : null;
  const people = row.n === null ? null : `n = ${row.n}`;
  const where = [row.study, row.arm, row.subgroup, note.endpoint(row.endpoint), time]
    .filter(Boolean)
    .join(", ");
  const second = row.secondHand ? `, ${note.secondHand}` : "";
  const conflict = row.conflictsWith.length > 0 ? ` ${note.othersDiffer(row.conflictsWith.join(", "))}` : "";
  return `${where}: ${[inWords(row, live), people].filter(Boolean).join(", ")}. ${note.place}: ${row.located}${second}.${conflict}`;
}
