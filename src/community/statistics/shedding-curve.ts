import type { ReportFacts } from "../report.ts";
import { kaplanMeier, numberAtRisk, type SurvivalCurve, type TimeToEvent } from "./kaplan-meier.ts";
import { SMALLEST_CELL } from "./suppress.ts";

/** Fewest sheddings for a curve; below it there is none. */
export const FEWEST_EVENTS = 10;

/** One published step: several people's times put together, so that no step is one person. */
export interface CurveStep {
  readonly fromWeek: number;
  readonly toWeek: number;
  readonly events: number;
  readonly left: number;
  readonly atRisk: number;
  readonly without: number;
  readonly low: number | null;
  readonly high: number | null;
  /** the same share when every told interval is read at its late end and at its early end */
  readonly lateEnds: number;
  readonly earlyEnds: number;
}

/** The curve of time to first shedding, or why there is none, and who could not enter it. */
export interface SheddingCurve {
  readonly people: number;
  readonly events: number | null;
  readonly steps: readonly CurveStep[];
  readonly medianWeeks: number | null;
  readonly left: {
    readonly shedWithoutTime: number;
    readonly noFollowUp: number;
    readonly unknownOutcome: number;
  };
  readonly tooFew: boolean;
}

/**
 * Time from a stop, taper, pause or reduction to first shedding. Told intervals enter at their middle; people
 * without shedding leave at the last time they are known free of it. Those who shed at an untold time, those with
 * no follow-up and those who do not say are left out and counted.
 */
export function sheddingCurve(
  reports: readonly ReportFacts[],
  smallest: number = SMALLEST_CELL,
): SheddingCurve {
  const at = (pick: (low: number, high: number) => number) =>
    reports.flatMap((report) => timeOf(report, pick) ?? []);
  const middle = at((low, high) => (low + high) / 2);
  const events = middle.filter(({ event }) => event).length;
  const left = {
    shedWithoutTime: reports.filter(({ shed, firstShedWeeks }) => shed === true && !firstShedWeeks).length,
    noFollowUp: reports.filter(
      ({ shed, followUpWeeks }) => shed === false && !(followUpWeeks !== null && followUpWeeks > 0),
    ).length,
    unknownOutcome: reports.filter(({ shed }) => shed === null).length,
  };
  if (events < FEWEST_EVENTS)
    return { people: middle.length, events: null, steps: [], medianWeeks: null, left, tooFew: true };
  const curve = kaplanMeier(middle, 0.95);
  const early = kaplanMeier(
    at((low) => low),
    0.95,
  );
  const late = kaplanMeier(
    at((_, high) => high),
    0.95,
  );
  const steps = groupSteps(middle, curve, smallest).map((step) => ({
    ...step,
    earlyEnds: survivalAt(early, step.toWeek),
    lateEnds: survivalAt(late, step.toWeek),
  }));
  const reached = steps.length > 0 && steps.at(-1)!.without <= 0.5;
  return {
    people: middle.length,
    events,
    steps,
    medianWeeks: reached ? curve.median : null,
    left,
    tooFew: steps.length === 0,
  };
}

function timeOf(report: ReportFacts, pick: (low: number, high: number) => number): TimeToEvent | null {
  if (report.shed === true && report.firstShedWeeks)
    return { time: pick(report.firstShedWeeks.low, report.firstShedWeeks.high), event: true };
  if (report.shed === false && report.followUpWeeks !== null && report.followUpWeeks > 0)
    return { time: report.followUpWeeks, event: false };
  return null;
}

/** Puts times together until each step has enough events, and none or enough leavers, and enough are at risk. */
function groupSteps(
  people: readonly TimeToEvent[],
  curve: SurvivalCurve,
  smallest: number,
): Omit<CurveStep, "lateEnds" | "earlyEnds">[] {
  const times = [...new Set(people.map(({ time }) => time))].sort((a, b) => a - b);
  const steps: Omit<CurveStep, "lateEnds" | "earlyEnds">[] = [];
  let from = 0;
  let events = 0;
  let left = 0;
  for (const time of times) {
    const here = people.filter((person) => person.time === time);
    events += here.filter(({ event }) => event).length;
    left += here.filter(({ event }) => !event).length;
    const [atRisk] = numberAtRisk(people, [time]);
    const remaining = people.filter((person) => person.time > time).length;
    if (atRisk < smallest) break;
    if (events < smallest || (left > 0 && left < smallest) || (remaining > 0 && remaining < smallest))
      continue;
    const last = curve.steps.filter((step) => step.time <= time).at(-1)!;
    steps.push({
      fromWeek: from,
      toWeek: time,
      events,
      left,
      atRisk: remaining + events + left,
      without: last.survival,
      low: last.low,
      high: last.high,
    });
    from = time;
    events = 0;
    left = 0;
  }
  return steps;
}

function survivalAt(curve: SurvivalCurve, week: number): number {
  return curve.steps.filter(({ time }) => time <= week).at(-1)?.survival ?? 1;
}
