import type { Dose, DoseEntry } from "../../drug/regimen.ts";
import { BadRow, type EventRow } from "./rows.ts";

const WEEK = 7;
/** A series of doses counts for a week when it covers most of its days. */
const MOST_OF_WEEK = 4;

/** A day that a dose stands for. */
interface Covered {
  readonly mg: number;
  readonly everyDays: number | null;
  readonly adherencePercent: number | undefined;
}

/**
 * The weekly dose plan that a person's dose rows come to, from the first dose until week `until`. A series (II)
 * counts for the weeks of which it covers most days; of single doses each week has those that were taken.
 *
 * @throws BadRow when two doses fall on one day
 */
export function weeklyDoses(rows: readonly EventRow[], until: number): DoseEntry[] {
  const days = coveredDays(rows, until * WEEK);
  const entries: DoseEntry[] = [];
  let before: Dose = { mgPerDay: 0 };
  for (let week = 0; week < until; week++) {
    const dose = doseOfWeek(Array.from({ length: WEEK }, (_, at) => days.get(week * WEEK + at)));
    const same =
      dose.mgPerDay === before.mgPerDay &&
      dose.everyDays === before.everyDays &&
      dose.adherencePercent === before.adherencePercent;
    if (!same) entries.push({ fromWeek: week, ...dose });
    before = dose;
  }
  return entries;
}

function coveredDays(rows: readonly EventRow[], end: number): Map<number, Covered> {
  const taken = new Map<number, number>();
  const covered = new Map<number, Covered>();
  for (const { line, id, day: first, event } of rows) {
    if (event.kind !== "doses") continue;
    const { mg, everyDays, doses, adherencePercent } = event.series;
    const step = everyDays ?? 1;
    for (let dose = 0; dose < doses; dose++) {
      const day = first + dose * step;
      if (day >= end) break;
      const other = taken.get(day);
      if (other !== undefined)
        throw new BadRow(
          line,
          id,
          "TIME",
          first,
          `a second dose falls on day ${day}, after that of line ${other}`,
        );
      taken.set(day, line);
      for (let at = day; at < Math.min(end, day + step); at++)
        covered.set(at, { mg, everyDays, adherencePercent });
    }
  }
  return covered;
}

/** What the days of a week come to: the dose of most of them (of the later at a tie). */
function doseOfWeek(days: readonly (Covered | undefined)[]): Dose {
  const kinds = new Map<string, { dose: Covered; days: number }>();
  for (const dose of days) {
    if (dose === undefined) continue;
    const key = `${dose.mg} ${dose.everyDays} ${dose.adherencePercent}`;
    const known = kinds.get(key);
    kinds.delete(key);
    kinds.set(key, { dose, days: (known?.days ?? 0) + 1 });
  }
  let most: { dose: Covered; days: number } | null = null;
  for (const kind of kinds.values()) if (most === null || kind.days >= most.days) most = kind;
  if (most === null) return { mgPerDay: 0 };
  const { mg, everyDays, adherencePercent } = most.dose;
  const count = days.filter((dose) => dose !== undefined).length;
  if (everyDays === null)
    return count === WEEK
      ? { mgPerDay: mg }
      : { mgPerDay: mg, adherencePercent: Math.round((1000 * count) / WEEK) / 10 };
  if (count < MOST_OF_WEEK) return { mgPerDay: 0 };
  return {
    mgPerDay: mg,
    ...(everyDays === 1 ? {} : { everyDays }),
    ...(adherencePercent === undefined ? {} : { adherencePercent }),
  };
}
