import { exp } from "../../math/exp.ts";
import { restrictedMean, survivalAt, survivalCurve } from "../../math/survival/curve.ts";
import type { AtTime } from "../../math/survival/product-limit.ts";
import { hazardRatio, logRank, twoGroupSteps } from "../../math/survival/two-groups.ts";
import { INTERVAL_LEVEL } from "../../simulate/estimate.ts";
import type { Model } from "../../simulate/model.ts";
import type { Tally } from "../../simulate/tally.ts";
import type { TrialPlan } from "../plan.ts";
import { studySizes } from "../study-sizes.ts";
import { comparisonCell, type TimePlan, timeCell } from "./comparison-plan.ts";
import type { ComparisonRow, LogRankRow, TimeCurve } from "./comparison-result.ts";
import {
  type Compared,
  harmOf,
  intervalOf,
  marginOf,
  namesOf,
  percentWithin,
  rounded,
  STUDIES,
} from "./comparison-rows.ts";
import { curveOfDraw, curveOfStudy, replicatedCurves } from "./curve-studies.ts";
import { armCurves, comparedCurves, type DrawCurves } from "./draw-values.ts";
import { drawOfStudies, StudyNumbers, weightedQuantile } from "./studies.ts";

/** All virtual people together, each counted once: what the risk table shows. */
function countedCurve(
  tallies: readonly Tally[],
  weeks: readonly number[],
  cellsOf: (week: number) => readonly [event: number, ended: number],
): AtTime[] {
  const counted = (cell: number) =>
    tallies.reduce((sum, tally) => sum + Math.round(tally.count(cell) * tally.mean(cell)), 0);
  let [events, ended] = [0, 0];
  return weeks.map((week, at) => {
    const [eventsNow, endedNow] = cellsOf(at).map(counted);
    const here = { time: week - weeks[0], events: eventsNow - events, censored: endedNow - ended };
    [events, ended] = [eventsNow, endedNow];
    return here;
  });
}

/** Rows and log-rank test of a comparison of times. */
export function timeRows(
  { plan, index, sizes, enrolled }: Compared,
  tallies: readonly Tally[],
  model: Model,
  seed: number,
): { rows: ComparisonRow[]; logRank: LogRankRow | null } {
  const curves = comparedCurves(plan, tallies, model.weights);
  if (curves === null || plan.weeks.length === 0) return { rows: [], logRank: null };
  const { weeks } = plan;
  const until = weeks[weeks.length - 1] - weeks[0];
  const found = (arm: readonly AtTime[], control: readonly AtTime[]) => {
    const steps = twoGroupSteps(arm, control);
    const ratio = hazardRatio(steps);
    const [own, other] = [arm, control].map((times) => meanOf(times, until));
    return {
      ratio: ratio ? exp(ratio.logRatio) : ratioWithout(arm, control),
      own,
      other,
      probability: logRank(steps).probability,
    };
  };
  const everybody = (side: "arm" | "control") =>
    countedCurve(tallies, weeks, (week) => [
      comparisonCell(plan, week, side),
      comparisonCell(plan, week, `${side}Ended`),
    ]);
  const whole = found(everybody("arm"), everybody("control"));
  const ofDraws = curves.arm.weights.map((_, draw) =>
    found(curveOfDraw(curves.arm, draw, weeks), curveOfDraw(curves.control, draw, weeks)),
  );
  const numbers = new StudyNumbers(seed, 2 * index);
  const studies =
    sizes &&
    [...replicatedCurves(curves, weeks, sizes, STUDIES, numbers)].map((each) =>
      found(each.arm, each.control),
    );
  const spread = studies ?? ofDraws;
  const weights = studies ? null : curves.arm.weights;
  const margin = marginOf(plan, "hazardRatio");
  const shared = {
    ...namesOf(plan, weeks[weeks.length - 1]),
    interval: studies ? ("study" as const) : ("model" as const),
    armValue: rounded(whole.own, "difference"),
    controlValue: rounded(whole.other, "difference"),
    armSize: sizes?.[0] ?? null,
    controlSize: sizes?.[1] ?? null,
    virtualPatients: Math.min(...enrolled),
  };
  const row = (
    measure: "hazardRatio" | "restrictedMeanDifference",
    of: (each: ReturnType<typeof found>) => number,
  ): ComparisonRow => {
    const value = of(whole);
    const ends = intervalOf(spread.map(of), weights, value, model.provisional);
    const isMargin = measure === "hazardRatio" && margin !== null;
    return {
      ...shared,
      measure,
      value: rounded(value, measure),
      low: rounded(ends.low, measure),
      high: rounded(ends.high, measure),
      margin: isMargin ? margin : null,
      withinMarginPercent: isMargin
        ? percentWithin(ofDraws.map(of), curves.arm.weights, (ratio) =>
            harmOf(plan, 1) > 0 ? ratio < margin : ratio > 1 / margin,
          )
        : null,
    };
  };
  const level = plan.asked.alpha ?? 0.05;
  return {
    rows: [
      row("hazardRatio", ({ ratio }) => ratio),
      row("restrictedMeanDifference", ({ own, other }) => own - other),
    ],
    logRank: sizes &&
      studies && {
        comparison: plan.name,
        studies: STUDIES,
        armSize: sizes[0],
        controlSize: sizes[1],
        medianProbability: significant(
          weightedQuantile(
            studies.map(({ probability }) => probability),
            null,
            0.5,
          ),
        ),
        significantPercent: percentOf(studies, ({ probability }) => probability < level),
        noRatioPercent: percentOf(studies, ({ ratio }) => !(ratio > 0 && Number.isFinite(ratio))),
      },
  };
}

/** Where one arm has no event, the ratio is 0 or without end; where none has, there is none. */
function ratioWithout(arm: readonly AtTime[], control: readonly AtTime[]): number {
  const [own, other] = [arm, control].map((times) => times.some(({ events }) => events > 0));
  if (own === other) return Number.NaN;
  return own ? Number.POSITIVE_INFINITY : 0;
}

function meanOf(times: readonly AtTime[], until: number): number {
  return restrictedMean(survivalCurve(times, INTERVAL_LEVEL).steps, until).mean;
}

function percentOf<T>(list: readonly T[], is: (each: T) => boolean): number {
  return Math.round((1000 * list.filter(is).length) / list.length) / 10;
}

/** Two significant digits of a probability. */
function significant(value: number): number {
  return Number(value.toPrecision(2));
}

/** The curve of each arm for each time endpoint of the protocol. */
export function timeCurves(
  plan: TrialPlan,
  tallies: readonly Tally[],
  model: Model,
  seed: number,
): TimeCurve[] {
  const sizes = studySizes(plan, tallies);
  return plan.times.flatMap((each, at) => {
    const curves = armCurves(each, tallies, model.weights);
    const size = sizes.get(each.arm) ?? null;
    return curves === null ? [] : [timeCurve(each, at, size, curves, tallies, model, seed)];
  });
}

function timeCurve(
  plan: TimePlan,
  index: number,
  size: number | null,
  curves: DrawCurves,
  tallies: readonly Tally[],
  model: Model,
  seed: number,
): TimeCurve {
  const { weeks, arm, endpoint } = plan;
  const until = weeks[weeks.length - 1] - weeks[0];
  const people = tallies.reduce((sum, tally) => sum + tally.count(timeCell(plan, 0, "event")), 0);
  const everybody = countedCurve(tallies, weeks, (week) => [
    timeCell(plan, week, "event"),
    timeCell(plan, week, "ended"),
  ]);
  const numbers = new StudyNumbers(seed, 2 * index + 1);
  const shown = (times: readonly AtTime[]) => {
    const { steps, median } = survivalCurve(times, INTERVAL_LEVEL);
    return { steps, median: median ?? Number.POSITIVE_INFINITY, mean: restrictedMean(steps, until).mean };
  };
  const studies =
    size === null
      ? null
      : [...drawOfStudies(curves.weights, STUDIES)].map((draw, study) =>
          shown(curveOfStudy(curves, draw, weeks, size, (person) => numbers.uniform(study, person))),
        );
  const spread = studies ?? curves.weights.map((_, draw) => shown(curveOfDraw(curves, draw, weeks)));
  const weights = studies ? null : curves.weights;
  const own = shown(everybody);
  const ends = (of: (each: ReturnType<typeof shown>) => number) =>
    intervalOf(spread.map(of), weights, of(own), model.provisional);
  const median = ends((each) => each.median);
  const mean = ends((each) => each.mean);
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  let left = people;
  const steps = everybody.flatMap(({ time, events, censored }) => {
    const atRisk = left;
    left -= events + censored;
    if (events === 0 && censored === 0) return [];
    const { low, high } = ends((each) => survivalAt(each.steps, time));
    return [
      {
        weeks: time,
        atRisk,
        events,
        censored,
        withoutEvent: precise(100 * survivalAt(own.steps, time)),
        low: hundredths(100 * low),
        high: hundredths(100 * high),
      },
    ];
  });
  return {
    stage: arm.stage,
    arm: arm.arm.name,
    endpoint: endpoint.name,
    estimand: "treatmentPolicy",
    virtualPatients: people,
    studySize: size,
    interval: studies ? "study" : "model",
    median: finite(own.median),
    medianLow: finite(median.low),
    medianHigh: finite(median.high),
    restrictedMean: {
      untilWeeks: until,
      value: precise(own.mean),
      low: hundredths(mean.low),
      high: hundredths(mean.high),
    },
    steps,
  };
}

/** Digits enough to check a figure against the risk table. */
function precise(value: number): number {
  return Math.round(10_000 * value) / 10_000;
}

function hundredths(value: number): number {
  return Math.round(100 * value) / 100;
}
