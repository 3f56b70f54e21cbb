import type { Evidence, Observation } from "./index.ts";
import { printsAs } from "./percentages.ts";

/** People with the event among people analysed, and whether the source prints the count. */
export interface PeopleCount {
  readonly events: number;
  readonly n: number;
  readonly derived: boolean;
}

/**
 * How many people a percentage is: the printed count, else the count the evidence's split works with, else the
 * only whole number of n that prints as the percentage. Null where none of these exists.
 */
export function peopleOf(row: Observation, split?: Evidence["split"]): PeopleCount | null {
  if (row.unit !== "percent") return null;
  if (row.events !== null && row.n !== null) return { events: row.events, n: row.n, derived: false };
  const counted = split && splitCounts(row.id, split);
  if (counted) return { ...counted, derived: true };
  if (row.n === null || (row.nMeaning !== undefined && row.nMeaning !== "derived")) return null;
  const fitting: number[] = [];
  for (let events = 0; events <= row.n; events++)
    if (printsAs(events, row.n, row.value, row.decimals, row.rounding === "cut")) fitting.push(events);
  return fitting.length === 1 ? { events: fitting[0], n: row.n, derived: true } : null;
}

function splitCounts(id: string, split: Evidence["split"]): { events: number; n: number } | null {
  for (const entry of [...split.calibration, ...split.validation])
    for (const { id: at, events, n } of entry.observations)
      if (at === id && events !== undefined && n !== undefined) return { events, n };
  return null;
}
