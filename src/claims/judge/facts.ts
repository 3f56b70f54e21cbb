import { inWords } from "../live/format.ts";
import type { RowFrame } from "./rows.ts";

/** Rows named in a fact; more would not be read. */
const SHOWN = 3;

/** What the rows say, one after the other, with their sources. */
export function factsOfRows(rows: readonly Pick<RowFrame, "row">[]): { text: string; sources: string[] } {
  const shown = rows.slice(0, SHOWN);
  const text = shown.map(({ row }) => {
    const time =
      row.weeksSinceChange !== null
        ? `${row.weeksSinceChange} weeks after the change`
        : row.week !== null && row.week > 0
          ? `week ${row.week}`
          : null;
    return `${[row.study, row.arm, row.subgroup, row.endpoint, time].filter(Boolean).join(", ")}: ${inWords(row)} (${row.id}).`;
  });
  return {
    text: text.length === 0 ? "Nothing is held on these people, this time or this measure." : text.join(" "),
    sources: [...new Set(shown.map(({ row }) => row.source))],
  };
}
