import { INTERVAL_LEVEL } from "../../simulate/estimate.ts";
import type { Model } from "../../simulate/model.ts";
import type { Tally } from "../../simulate/tally.ts";
import { type Endpoint, isProportion } from "../endpoint.ts";
import type { TrialPlan } from "../plan.ts";
import { studySizes } from "../study-sizes.ts";
import { type ComparisonPlan, isTime } from "./comparison-plan.ts";
import type { ComparisonRow } from "./comparison-result.ts";
import type { Measure } from "./comparison-schema.ts";
import { type DrawPairs, drawPairs } from "./draw-values.ts";
import { drawOfStudies, StudyNumbers, studyMean, studyShare, weightedQuantile } from "./studies.ts";

/** Replicated studies behind an interval: its ends then move by less than a hundredth of its width. */
export const STUDIES = 2000;
const TAIL = (1 - INTERVAL_LEVEL) / 2;

/** What all rows of a comparison share. */
export interface Compared {
  readonly plan: ComparisonPlan;
  /** Position among the comparisons, which numbers its random numbers. */
  readonly index: number;
  /** People of a real study in each arm at its start; null where the protocol names no size. */
  readonly sizes: readonly [arm: number, control: number] | null;
  readonly enrolled: readonly [arm: number, control: number];
}

/** How a measure is made of both arms' values, shares from 0 to 1 or means. */
const MEASURE_OF: Readonly<Partial<Record<Measure, (arm: number, control: number) => number>>> = {
  difference: (arm, control) => arm - control,
  riskRatio: (arm, control) => arm / control,
  oddsRatio: (arm, control) => (arm * (1 - control)) / (control * (1 - arm)),
};

/** Rows of a comparison that is read at visits. */
export function visitRows(
  { plan, index, sizes, enrolled }: Compared,
  tallies: readonly Tally[],
  model: Model,
  seed: number,
): ComparisonRow[] {
  const endpoint = plan.endpoint as Endpoint;
  const percent = isProportion(endpoint);
  const measures: readonly Measure[] = percent ? ["difference", "riskRatio", "oddsRatio"] : ["difference"];
  return plan.weeks.flatMap((week, at) => {
    const pairs = drawPairs(plan, tallies, model.weights, at);
    const counting =
      sizes && pairs
        ? ([
            Math.round((sizes[0] * pairs.armPeople) / Math.max(enrolled[0], pairs.armPeople)),
            Math.round((sizes[1] * pairs.controlPeople) / Math.max(enrolled[1], pairs.controlPeople)),
          ] as const)
        : null;
    const isStudy = counting !== null && Math.min(...counting) > 0;
    const studies =
      pairs && (isStudy ? studiesOf(pairs, percent, counting, new StudyNumbers(seed, 2 * index), at) : null);
    return measures.map((measure): ComparisonRow => {
      const of = MEASURE_OF[measure] as (arm: number, control: number) => number;
      const values = (from: { arm: readonly number[]; control: readonly number[] }) =>
        from.arm.map((arm, draw) => {
          const [own, other] = percent
            ? [inside(arm), inside(from.control[draw])]
            : [arm, from.control[draw]];
          return of(own, other);
        });
      const scale = percent && measure === "difference" ? 100 : 1;
      const shown = (value: number | undefined) =>
        rounded(value === undefined ? Number.NaN : scale * value, measure);
      const whole = pairs ? of(pairs.armValue, pairs.controlValue) : Number.NaN;
      const ends =
        pairs &&
        intervalOf(values(studies ?? pairs), studies ? null : pairs.weights, whole, model.provisional);
      const margin = marginOf(plan, measure);
      return {
        ...namesOf(plan, week),
        measure,
        value: shown(whole),
        low: shown(ends?.low),
        high: shown(ends?.high),
        interval: isStudy ? "study" : "model",
        armValue: pairs ? rounded((percent ? 100 : 1) * pairs.armValue, "difference") : null,
        controlValue: pairs ? rounded((percent ? 100 : 1) * pairs.controlValue, "difference") : null,
        armSize: isStudy ? counting[0] : null,
        controlSize: isStudy ? counting[1] : null,
        virtualPatients: pairs ? Math.min(pairs.armPeople, pairs.controlPeople) : 0,
        margin,
        withinMarginPercent:
          pairs && margin !== null
            ? percentWithin(values(pairs), pairs.weights, (value) => harmOf(plan, scale * value) < margin)
            : null,
      };
    });
  });
}

/** Names of a comparison's row. */
export function namesOf(plan: ComparisonPlan, week: number) {
  return {
    comparison: plan.name,
    stage: plan.arm.stage,
    arm: plan.arm.arm.name,
    control: plan.control.arm.name,
    endpoint: plan.endpoint.name,
    estimand: plan.estimand,
    week,
    weeksSinceChange: week - plan.arm.fromWeek,
  };
}

/** Whether more of it is worse: of a loss, and of a SALT that changes upwards. */
export function moreIsWorse({ endpoint }: ComparisonPlan): boolean {
  if (isTime(endpoint)) return endpoint.kind.isFailure;
  return endpoint.kind.isLoss === true || endpoint.kind.summary === "mean";
}

/** By how much the arm is worse than its control, for a difference of arm minus control. */
export function harmOf(plan: ComparisonPlan, difference: number): number {
  return moreIsWorse(plan) ? difference : -difference;
}

/** The margin, for the measure that it is given for. */
export function marginOf({ asked, endpoint }: ComparisonPlan, measure: Measure): number | null {
  const its: Measure = isTime(endpoint) ? "hazardRatio" : "difference";
  return measure === its ? (asked.margin ?? null) : null;
}

export function percentWithin(
  values: readonly number[],
  weights: readonly number[],
  isWithin: (value: number) => boolean,
): number {
  const sum = values.reduce((all, value, draw) => all + (isWithin(value) ? weights[draw] : 0), 0);
  return Math.round(1000 * Math.min(1, sum)) / 10;
}

function studiesOf(
  pairs: DrawPairs,
  percent: boolean,
  sizes: readonly [number, number],
  numbers: StudyNumbers,
  week: number,
): { arm: number[]; control: number[] } {
  const draws = [...drawOfStudies(pairs.weights, STUDIES)];
  const found = (side: "arm" | "control", size: number, variance: number, index: number) =>
    draws.map((draw, study) => {
      const uniform = numbers.uniform(study, 2 * week + index);
      return percent
        ? studyShare(uniform, size, pairs[side][draw])
        : studyMean(uniform, size, pairs[side][draw], variance);
    });
  return {
    arm: found("arm", sizes[0], pairs.armVariance, 0),
    control: found("control", sizes[1], pairs.controlVariance, 1),
  };
}

/** The central 90 %, or the range of provisional draws, around the value; nothing that is not a number counts. */
export function intervalOf(
  values: readonly number[],
  weights: readonly number[] | null,
  value: number,
  provisional: boolean,
): { low: number; high: number } {
  const kept = values.flatMap((each, at) =>
    Number.isNaN(each) ? [] : [{ each, weight: weights === null ? 1 : weights[at] }],
  );
  const total = kept.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { low: Number.NaN, high: Number.NaN };
  const tail = provisional && weights !== null ? 0 : TAIL;
  const list = kept.map(({ each }) => each);
  const shares = kept.map(({ weight }) => weight / total);
  const [low, high] = [tail, 1 - tail].map((probability) => weightedQuantile(list, shares, probability));
  return Number.isNaN(value) ? { low, high } : { low: Math.min(low, value), high: Math.max(high, value) };
}

/** Two digits for differences, four for ratios and weeks; null for what is no number. */
export function rounded(value: number, measure: Measure): number | null {
  if (!Number.isFinite(value)) return null;
  const unit = measure === "difference" ? 100 : 10_000;
  return Math.round(value * unit) / unit + 0;
}

function inside(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** People enrolled in the two arms of a comparison, and their sizes in a real study. */
export function comparedOf(plan: TrialPlan, tallies: readonly Tally[], index: number): Compared {
  const compared = plan.comparisons[index];
  const people = (arm: ComparisonPlan["arm"]) => {
    const cell = plan.peopleCells.get(arm) as number;
    return tallies.reduce((sum, tally) => sum + tally.count(cell), 0);
  };
  const sizes = studySizes(plan, tallies);
  const [own, other] = [sizes.get(compared.arm), sizes.get(compared.control)];
  return {
    plan: compared,
    index,
    sizes: own === undefined || other === undefined ? null : [own, other],
    enrolled: [people(compared.arm), people(compared.control)],
  };
}
