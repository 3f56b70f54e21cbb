import type { SurvivalCurve } from "../../math/survival/curve.ts";
import type { ReportFacts } from "../report.ts";
import { floorTo, isSmall, outcomeCounts } from "./counts.ts";
import { type FollowUp, kaplanMeier } from "./kaplan-meier.ts";
import type { CurveStep, SheddingCurve } from "./shape.ts";

/** Fewest sheddings for a curve; below it there is none. */
export const FEWEST_EVENTS = 10;

/**
 * Time from a stop, taper, pause or reduction to first shedding. Told intervals enter at their middle; people
 * without shedding leave at the last time they are known free of it. Those who shed at an untold time, those with
 * no follow-up and those who do not say are left out and counted.
 */
export function sheddingCurve(reports: readonly ReportFacts[], smallest: number): SheddingCurve {
  return curveAt(reports, stepWeeks([reports], smallest), smallest);
}

/** The curves of groups that together are everybody, all with the same steps, so that none follows from the others. */
export function groupCurves(
  groups: readonly (readonly ReportFacts[])[],
  whole: SheddingCurve,
  smallest: number,
): SheddingCurve[] {
  const weeks = stepWeeks(
    groups,
    smallest,
    whole.steps.map(({ toWeek }) => toWeek),
  );
  return groups.map((group) => curveAt(group, weeks, smallest));
}

type Pick = (low: number, high: number) => number;
const MIDDLE: Pick = (low, high) => (low + high) / 2;

function timesOf(reports: readonly ReportFacts[], pick: Pick, restartIsEvent = false): FollowUp[] {
  return reports.flatMap(({ shed, firstShedWeeks, followUpWeeks, restarted }): FollowUp[] => {
    if (shed === true && firstShedWeeks)
      return [{ time: pick(firstShedWeeks.low, firstShedWeeks.high), event: true }];
    if (shed === false && followUpWeeks !== null && followUpWeeks > 0)
      return [{ time: followUpWeeks, event: restartIsEvent && restarted === true }];
    return [];
  });
}

/**
 * Whole weeks at which steps end: in each step enough sheddings in all, and in every group none or enough sheddings,
 * leavers and people still to come. They end where too few are still followed. Steps at the end go until what lies beyond them is none or enough in every group.
 */
function stepWeeks(
  groups: readonly (readonly ReportFacts[])[],
  smallest: number,
  allowed?: readonly number[],
): number[] {
  const people = groups.map((group) => timesOf(group, MIDDLE));
  const weeks = allowed ?? [...new Set(people.flat().map(({ time }) => Math.ceil(time)))];
  const steps: number[] = [];
  for (const week of [...weeks].sort((a, b) => a - b)) {
    const from = steps.at(-1) ?? Number.NEGATIVE_INFINITY;
    const parts = people.map((part) => within(part, from, week));
    const events = parts.reduce((sum, part) => sum + part.events, 0);
    if (parts.some(({ atRisk }) => isSmall(atRisk, smallest))) break;
    const rough = parts.some((part) =>
      [part.events, part.left, part.remaining].some((count) => isSmall(count, smallest)),
    );
    if (events >= smallest && !rough) steps.push(week);
  }
  const totals = groups.map(outcomeCounts);
  const leavesFew = () =>
    people.some((part, at) => {
      const { events, left } = within(part, Number.NEGATIVE_INFINITY, steps.at(-1) ?? 0);
      return isSmall(totals[at].shed - events, smallest) || isSmall(totals[at].kept - left, smallest);
    });
  while (steps.length > 0 && leavesFew()) steps.pop();
  return steps;
}

function within(people: readonly FollowUp[], from: number, to: number) {
  const inside = people.filter(({ time }) => time > from && time <= to);
  const events = inside.filter(({ event }) => event).length;
  const last = Math.max(...inside.map(({ time }) => time));
  return {
    events,
    left: inside.length - events,
    remaining: people.filter(({ time }) => time > to).length,
    /** people still followed at the last time inside */
    atRisk: people.filter(({ time }) => time >= last && time > from).length,
  };
}

function curveAt(reports: readonly ReportFacts[], weeks: readonly number[], smallest: number): SheddingCurve {
  const people = timesOf(reports, MIDDLE);
  const events = people.filter(({ event }) => event).length;
  const count = (test: (report: ReportFacts) => boolean) => reports.filter(test).length;
  const outside = {
    people: floorTo(people.length, smallest),
    left: {
      shedWithoutTime: floorTo(
        count(({ shed, firstShedWeeks }) => shed === true && !firstShedWeeks),
        smallest,
      ),
      noFollowUp: floorTo(
        count(({ shed, followUpWeeks }) => shed === false && !(followUpWeeks !== null && followUpWeeks > 0)),
        smallest,
      ),
      unknownOutcome: count(({ shed }) => shed === null),
    },
  };
  if (events < FEWEST_EVENTS || weeks.length === 0)
    return { ...outside, events: null, steps: [], medianWeeks: null, tooFew: true };
  const curve = kaplanMeier(people, 0.95);
  const variants = {
    earlyEnds: kaplanMeier(
      timesOf(reports, (low) => low),
      0.95,
    ),
    lateEnds: kaplanMeier(
      timesOf(reports, (_, high) => high),
      0.95,
    ),
    restartAsShedding: kaplanMeier(timesOf(reports, MIDDLE, true), 0.95),
  };
  const steps = weeks.map((toWeek, at): CurveStep => {
    const fromWeek = weeks[at - 1] ?? 0;
    const inside = within(people, weeks[at - 1] ?? Number.NEGATIVE_INFINITY, toWeek);
    const last = curve.steps.filter(({ time }) => time <= toWeek).at(-1);
    return {
      fromWeek,
      toWeek,
      events: inside.events,
      left: inside.left,
      atRisk: floorTo(inside.remaining + inside.events + inside.left, smallest),
      without: hundredths(last?.survival ?? 1),
      low: last?.low == null ? null : hundredths(last.low),
      high: last?.high == null ? null : hundredths(last.high),
      earlyEnds: hundredths(survivalAt(variants.earlyEnds, toWeek)),
      lateEnds: hundredths(survivalAt(variants.lateEnds, toWeek)),
      restartAsShedding: hundredths(survivalAt(variants.restartAsShedding, toWeek)),
    };
  });
  const reached = survivalAt(curve, weeks[weeks.length - 1]) <= 0.5 && curve.median !== null;
  return {
    ...outside,
    events: steps.reduce((sum, step) => sum + step.events, 0),
    steps,
    medianWeeks: reached ? Math.ceil(curve.median as number) : null,
    tooFew: false,
  };
}

function survivalAt(curve: SurvivalCurve, week: number): number {
  return curve.steps.filter(({ time }) => time <= week).at(-1)?.survival ?? 1;
}

/** Shares are published in hundredths: more digits would tell single people's times. */
function hundredths(share: number): number {
  return Math.round(100 * share) / 100;
}
