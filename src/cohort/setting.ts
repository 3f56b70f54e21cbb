import { DEFAULT_DRUG } from "../drug/catalogue.ts";
import { doseAt } from "../drug/regimen.ts";
import type { History } from "../forecast/case/history.ts";

/** What a reading is counted under: the treatment in the week before it, and what has passed. */
export interface Setting {
  /** The drug taken last, by its international name; null where none was taken yet. */
  readonly drug: string | null;
  /** mg a day in the week before the reading; 0 off the drug. */
  readonly mgPerDay: number;
  /** What the weeks are counted from: the start of the drug that is taken, or its stop; null before any. */
  readonly since: "start" | "stop" | null;
  /** Weeks since then; 0 before any drug. */
  readonly weeks: number;
  /** Weeks since the reading before. */
  readonly ahead: number;
}

/** The setting of a reading, by its place in the history; not of the first. */
export function settingAt({ doses, readings }: History, place: number): Setting {
  const { week } = readings[place];
  const ahead = week - readings[place - 1].week;
  const now = doseAt(doses, week - 1);
  const until = doses.filter(({ fromWeek }) => fromWeek < week);
  const last = until.findLast(({ mgPerDay }) => mgPerDay > 0);
  if (last === undefined) return { drug: null, mgPerDay: 0, since: null, weeks: 0, ahead };
  const isTaken = now.mgPerDay > 0;
  // The first of the entries in a row that are on the drug, or off it, as the last one is.
  const before = until.findLastIndex(({ mgPerDay }) => mgPerDay > 0 !== isTaken);
  return {
    drug: last.drug ?? DEFAULT_DRUG.name,
    mgPerDay: now.mgPerDay,
    since: isTaken ? "start" : "stop",
    weeks: week - until[before + 1].fromWeek,
    ahead,
  };
}
