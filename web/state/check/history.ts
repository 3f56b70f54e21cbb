import { SEVERE_SALT } from "../../../src/disease/salt/thresholds.ts";
import type { DoseEntry } from "../../../src/drug/regimen.ts";
import { RANGES } from "../../../src/input/ranges.ts";
import type { Draft, ReadingDraft } from "../draft/draft.ts";
import { historyDrugs } from "../draft/drugs.ts";
import type { Drugs } from "../scope.ts";
import { type Timeline, timelineOf } from "../timeline.ts";
import { checkTaken } from "./doses.ts";
import type { Problems } from "./problem.ts";

/** Readings and doses in weeks of the case, in order. */
interface CheckedHistory {
  readonly salt: readonly { readonly week: number; readonly score: number }[];
  readonly doses: readonly DoseEntry[];
  /** Week of the decision. */
  readonly now: number;
}

interface Reading {
  readonly week: number;
  readonly score: number;
  readonly own: ReadingDraft;
}

/** Checks the history. Weeks count from the beginning of the drug, or from a reading that is older. */
export function checkHistory(problems: Problems, draft: Draft, drugs: Drugs): CheckedHistory {
  const line = timelineOf(draft);
  checkBegan(problems, draft, line);
  const now = line.now ?? Number.NaN;
  const readings = readingsOf(problems, draft, line);
  const doses = draft.use === "never" ? [] : dosesOf(problems, draft, line, drugs);
  checkSeverity(problems, readings, doses);
  const first = Math.min(0, ...readings.map(({ week }) => week).filter(Number.isFinite));
  return {
    salt: readings.map(({ week, score }) => ({ week: week - first, score })),
    doses: doses.map((dose) => ({ ...dose, fromWeek: dose.fromWeek - first })),
    now: now - first,
  };
}

function checkBegan(problems: Problems, draft: Draft, line: Timeline): void {
  if (draft.use === "never" && draft.began.trim() === "") return;
  checkTime(problems, "began", draft.began, line.now);
}

/** A time that is missing, cannot be read, lies ahead or is too long ago. */
function checkTime(problems: Problems, id: string, text: string, ago: number | null): void {
  const most = RANGES.week.high;
  if (text.trim() === "") problems.report(id, { kind: "timeMissing" });
  else if (ago === null) problems.report(id, { kind: "time" });
  else if (ago < 0) problems.report(id, { kind: "future" });
  else if (ago > most) problems.report(id, { kind: "timeTooLong", most });
  else if (!Number.isInteger(ago)) problems.report(id, { kind: "time" });
}

function readingsOf(problems: Problems, draft: Draft, line: Timeline): Reading[] {
  const readings: Reading[] = [];
  const inForm = draft.readings.filter(({ place }) => place !== "stop" || draft.use === "stopped");
  // Those whose week is fixed come first, so that a week that is there twice is told beside one that can be changed.
  const isFree = ({ place }: ReadingDraft) => place === "between";
  for (const reading of [...inForm.filter((each) => !isFree(each)), ...inForm.filter(isFree)]) {
    const id = `reading-${reading.key}`;
    if (reading.score.trim() === "" && (!isFree(reading) || reading.at.trim() === "")) continue;
    // Before treatment is now, for somebody who has not begun.
    if (reading.place === "before" && draft.use === "never") continue;
    const week = weekOf(problems, reading, line);
    if (readings.some((other) => other.week === week))
      problems.report(isFree(reading) ? `${id}-at` : `${id}-score`, { kind: "twice" });
    readings.push({
      week,
      score: problems.read(`${id}-score`, reading.score, RANGES.saltPoints),
      own: reading,
    });
  }
  if (readings.length === 0) {
    const current = draft.readings.find(({ place }) => place === "now");
    problems.report(current ? `reading-${current.key}-score` : "readings", { kind: "noReading" });
  }
  return readings.sort((a, b) => a.week - b.week);
}

function weekOf(problems: Problems, { key, place, at }: ReadingDraft, line: Timeline): number {
  if (place === "before") return 0;
  if (place === "now") return line.now ?? Number.NaN;
  if (place === "stop") return line.stop ?? Number.NaN;
  const id = `reading-${key}-at`;
  const week = line.weekOf(at);
  // What cannot be placed because the beginning is not known yet is no fault of this field.
  if (week === null && line.now === null && line.agoOf(at) !== null) return Number.NaN;
  if (week !== null && line.now !== null && week > line.now) problems.report(id, { kind: "afterNow" });
  checkTime(problems, id, at, week === null || line.now === null ? week : line.now - week);
  return week ?? Number.NaN;
}

function dosesOf(problems: Problems, draft: Draft, line: Timeline, drugs: Drugs): DoseEntry[] {
  const { now, stop } = line;
  const end = draft.use === "stopped" ? stop : now;
  const names = historyDrugs(draft);
  const doses = draft.doses.map((dose, at) => {
    const id = `dose-${dose.key}`;
    const week = dose.at === null ? 0 : line.weekOf(dose.at);
    if (dose.at !== null && now !== null)
      checkTime(problems, `${id}-at`, dose.at, week === null ? null : now - week);
    if (dose.at !== null && now === null && line.agoOf(dose.at) === null)
      checkTime(problems, `${id}-at`, dose.at, null);
    if (week !== null && end !== null && week >= end)
      problems.report(dose.at === null ? "began" : `${id}-at`, {
        kind: draft.use === "stopped" ? "afterStop" : "afterNow",
      });
    if (week !== null && week < 0) problems.report(`${id}-at`, { kind: "beforeStart" });
    return {
      fromWeek: week ?? Number.NaN,
      ...checkTaken(problems, id, dose, names[at], drugs),
      key: dose.key,
    };
  });
  doses.forEach(({ fromWeek, key }, at) => {
    if (doses.slice(0, at).some((other) => other.fromWeek === fromWeek))
      problems.report(`dose-${key}-at`, { kind: "twice" });
  });
  const known = doses.map(({ key: _, ...dose }): DoseEntry => dose).sort((a, b) => a.fromWeek - b.fromWeek);
  if (draft.use !== "stopped") return known;
  checkTime(problems, "stopped", draft.stopped, line.agoOf(draft.stopped));
  if (stop !== null && now !== null && stop >= now) problems.report("stopped", { kind: "afterNow" });
  return [...known, { fromWeek: stop ?? Number.NaN, mgPerDay: 0 }];
}

/** The trials took people who had lost much; of milder disease nothing is known. */
function checkSeverity(problems: Problems, readings: readonly Reading[], doses: readonly DoseEntry[]): void {
  const firstDrug = doses.find((dose) => dose.mgPerDay > 0)?.fromWeek ?? Number.POSITIVE_INFINITY;
  const [first] = readings;
  if (first !== undefined && first.week <= firstDrug && Math.round(first.score) < SEVERE_SALT)
    problems.report(`reading-${first.own.key}-score`, { kind: "mild", least: SEVERE_SALT });
}
