import type { Dose, DoseEntry } from "../../drug/regimen.ts";
import type { Note } from "./notes.ts";
import { BadRow, type DoseSeries, type EventRow } from "./rows.ts";
import { WEEK } from "./times.ts";

/** A series of doses counts for a week when it covers most of its days. */
const MOST_OF_WEEK = 4;
/** A supply that ended within so many days of the decision is worth a word. */
const RECENT_DAYS = 28;
/** Doses at least so many days apart, though their times fall on one day, are those of two days. */
const NEXT_DAY = 0.75;

/** A day that a dose stands for. */
interface Covered {
  readonly drug: string | undefined;
  readonly mg: number;
  readonly everyDays: number | null;
  readonly adherencePercent: number | undefined;
}

/** [day] the dose it stands for. */
type Days = readonly (Covered | undefined)[];

/** A row with a dose. */
interface DoseRow {
  readonly line: number;
  readonly id: string;
  readonly day: number;
  readonly days: number;
  readonly isWhole: boolean;
  readonly series: DoseSeries;
}

/** A series and the day on which it is over, because its doses are taken or another one begins. */
interface Running extends DoseRow {
  readonly step: number;
  over: number;
}

/** A weekly dose plan, with what was noticed on the way to it; `said` where there is any row with a dose. */
interface WeeklyDoses {
  readonly doses: DoseEntry[];
  readonly said: boolean;
  readonly notes: Note[];
}

/**
 * The weekly dose plan that a person's dose rows come to, from the first dose until week `until`. A series (II and ADDL)
 * counts for the weeks of which it covers most days, and in the last week for any; of single doses each week has those
 * that were taken. A series that begins while another runs takes its place.
 *
 * @throws BadRow when two doses fall on one day
 */
export function weeklyDoses(rows: readonly EventRow[], until: number): WeeklyDoses {
  const notes: Note[] = [];
  const found = rows.flatMap(({ line, id, day, moment, event }): DoseRow[] =>
    event.kind === "doses"
      ? [{ line, id, day, days: moment.days, isWhole: moment.isWhole, series: event.series }]
      : [],
  );
  const days = coveredDays(found, until * WEEK, notes);
  const entries: DoseEntry[] = [];
  let before: Dose = { mgPerDay: 0 };
  for (let week = 0; week < until; week++) {
    const ofWeek = days.slice(week * WEEK, (week + 1) * WEEK);
    const dose = doseOfWeek(ofWeek, week === until - 1 ? 1 : MOST_OF_WEEK);
    const same =
      dose.drug === before.drug &&
      dose.mgPerDay === before.mgPerDay &&
      dose.everyDays === before.everyDays &&
      dose.adherencePercent === before.adherencePercent;
    if (!same) entries.push({ fromWeek: week, ...dose });
    before = dose;
  }
  if (found.length > 0) notes.push(...supplyNotes(days, until * WEEK, found, before));
  return { doses: entries, said: found.length > 0, notes };
}

/** [day] from 0 until before `end`: the dose it stands for; days of one series share theirs. */
function coveredDays(found: readonly DoseRow[], end: number, notes: Note[]): Days {
  const running = runningSeries(
    found.filter(({ series, day }) => series.everyDays !== null && day < end),
    notes,
  );
  const taken = new Map<number, number>();
  const covered = new Array<Covered | undefined>(end).fill(undefined);
  for (const { line, day: first, series, step, over } of running) {
    const { drug, mg, everyDays, adherencePercent } = series;
    for (let day = first; day < Math.min(end, over); day += step) taken.set(day, line);
    if (mg > 0) covered.fill({ drug, mg, everyDays, adherencePercent }, first, Math.min(end, over));
  }
  const singles = found.filter(({ series, day }) => series.everyDays === null && day < end);
  for (const { day, mg, row } of singleDays(singles, taken, notes))
    if (mg > 0 && day < end)
      covered[day] = { drug: row.series.drug, mg, everyDays: null, adherencePercent: undefined };
  return covered;
}

/** Series in order of time, each until the next begins; two of the same dose run on as one. @throws BadRow */
function runningSeries(found: readonly DoseRow[], notes: Note[]): Running[] {
  const running: Running[] = [];
  for (const row of [...found].sort((a, b) => a.day - b.day)) {
    const step = row.series.everyDays as number;
    const next = { ...row, step, over: row.day + row.series.doses * step };
    const last = running.at(-1);
    if (last !== undefined && row.day < last.over) {
      if (row.day === last.day) throw secondDose(row, row.day, last.line);
      const same = isSameDose(last.series, row.series);
      notes.push({ code: same ? "supplyMerged" : "seriesReplaced", line: row.line });
      if (same) next.over = Math.max(next.over, last.over);
      last.over = row.day;
    }
    running.push(next);
  }
  return running;
}

function isSameDose(one: DoseSeries, other: DoseSeries): boolean {
  return (
    one.drug === other.drug &&
    one.mg === other.mg &&
    one.everyDays === other.everyDays &&
    one.adherencePercent === other.adherencePercent
  );
}

/** The days of single doses, with all that was taken on each. @throws BadRow for two doses at one time */
function singleDays(
  singles: readonly DoseRow[],
  taken: ReadonlyMap<number, number>,
  notes: Note[],
): { day: number; mg: number; row: DoseRow }[] {
  const days: { day: number; mg: number; row: DoseRow }[] = [];
  for (const row of [...singles].sort((a, b) => a.days - b.days)) {
    const series = taken.get(row.day);
    if (series !== undefined) throw secondDose(row, row.day, series);
    const last = days.at(-1);
    if (last === undefined || last.day < row.day) days.push({ day: row.day, mg: row.series.mg, row });
    else if (row.series.drug !== last.row.series.drug) throw secondDose(row, row.day, last.row.line);
    else if (row.days === last.row.days || (row.isWhole && last.row.isWhole))
      throw secondDose(row, row.day, last.row.line);
    else if (row.days - last.row.days >= NEXT_DAY) days.push({ day: last.day + 1, mg: row.series.mg, row });
    else {
      last.mg += row.series.mg;
      notes.push({ code: "dosesAdded", line: row.line });
    }
  }
  return days;
}

function secondDose({ line, id, days }: DoseRow, day: number, other: number): BadRow {
  return new BadRow(
    line,
    id,
    "TIME",
    days,
    `a second dose falls on day ${day}, after that of line ${other}; say where the first ends, or give one row for both`,
  );
}

/** What the days of a week come to: the dose of most of them (of the later at a tie). */
function doseOfWeek(days: readonly (Covered | undefined)[], fewest: number): Dose {
  const [only] = days;
  if (days.every((dose) => dose === only))
    return only === undefined ? { mgPerDay: 0 } : doseFrom(only, days.length, fewest);
  const kinds = new Map<string, { dose: Covered; days: number }>();
  for (const dose of days) {
    if (dose === undefined) continue;
    const key = `${dose.drug} ${dose.mg} ${dose.everyDays} ${dose.adherencePercent}`;
    const known = kinds.get(key);
    kinds.delete(key);
    kinds.set(key, { dose, days: (known?.days ?? 0) + 1 });
  }
  let most: { dose: Covered; days: number } | null = null;
  for (const kind of kinds.values()) if (most === null || kind.days >= most.days) most = kind;
  if (most === null) return { mgPerDay: 0 };
  return doseFrom(most.dose, days.filter((dose) => dose !== undefined).length, fewest);
}

/** The dose of a week that has one on `count` days; of a series only where these are enough. */
function doseFrom(dose: Covered, count: number, fewest: number): Dose {
  const { mg, everyDays, adherencePercent } = dose;
  const drug = dose.drug === undefined ? {} : { drug: dose.drug };
  if (everyDays === null)
    return count === WEEK
      ? { ...drug, mgPerDay: mg }
      : { ...drug, mgPerDay: mg, adherencePercent: Math.round((1000 * count) / WEEK) / 10 };
  if (count < fewest) return { mgPerDay: 0 };
  return {
    ...drug,
    mgPerDay: mg,
    ...(everyDays === 1 ? {} : { everyDays }),
    ...(adherencePercent === undefined ? {} : { adherencePercent }),
  };
}

/** What to say of days without a dose within weeks that count, of an end shortly before the decision, of lone doses. */
function supplyNotes(days: Days, end: number, found: readonly DoseRow[], now: Dose): Note[] {
  const { line } = found[0];
  const first = days.findIndex((dose) => dose !== undefined);
  const last = days.findLastIndex((dose) => dose !== undefined);
  const notes: Note[] = [];
  let gaps = 0;
  for (let week = Math.floor(first / WEEK); first >= 0 && week <= Math.floor(last / WEEK); week++) {
    const ofWeek = days.slice(Math.max(first, week * WEEK), Math.min(last + 1, (week + 1) * WEEK));
    const missed = ofWeek.reduce((sum, dose) => sum + (dose === undefined ? 1 : 0), 0);
    if (missed > 0 && WEEK - missed >= MOST_OF_WEEK && ofWeek.some((dose) => dose && dose.everyDays !== null))
      gaps += missed;
  }
  if (gaps > 0) notes.push({ code: "gapDays", line, detail: `${gaps}` });
  const without = end - 1 - last;
  if (first >= 0 && without > 0 && without <= RECENT_DAYS && days[last]?.everyDays !== null)
    notes.push({ code: now.mgPerDay > 0 ? "supplyEnds" : "offSince", line, detail: `${without}` });
  const singles = found.filter(({ series }) => series.everyDays === null && series.mg > 0);
  const lone = singles.filter(
    ({ day }, at) => singles[at + 1] === undefined || singles[at + 1].day - day > WEEK,
  );
  if (singles.length > 0 && lone.length === singles.length)
    notes.push({ code: "loneDoses", line: singles[0].line });
  return notes;
}
