import type { Executor, RunOptions } from "../engine/execution/executor.ts";
import { digestOf } from "../input/digest.ts";
import { InputError } from "../input/input-error.ts";
import { clopperPearson } from "../math/intervals.ts";
import { drawEstimates } from "../simulate/draw-estimates.ts";
import {
  type Estimate,
  estimate,
  INTERVAL_LEVEL,
  modelInterval,
  studyInterval,
} from "../simulate/estimate.ts";
import type { Model } from "../simulate/model.ts";
import { ratioAmong } from "../simulate/spread.ts";
import type { Tally } from "../simulate/tally.ts";
import { ordered } from "../warnings/warning.ts";
import { isTime } from "./compare/comparison-plan.ts";
import { comparedOf, visitRows } from "./compare/comparison-rows.ts";
import { timeCurves, timeRows } from "./compare/time-rows.ts";
import { isProportion } from "./endpoint.ts";
import { simulateTrial, trialSize } from "./jobs.ts";
import { cellOf, planTrial, strataOf, type TrialPlan } from "./plan.ts";
import { type PowerRequest, powerOf } from "./power/power.ts";
import type { Protocol } from "./protocol-schema.ts";
import { TRIAL_RESULT_SCHEMA, type TrialResult, type TrialRow } from "./result.ts";
import { studySizes } from "./study-sizes.ts";
import { FEW_PEOPLE, structureWarnings, trialWarnings } from "./warnings.ts";

/**
 * Runs a virtual trial.
 *
 * @throws NobodyQualifies when the entry rule cannot be met
 */
export async function runTrial(
  protocol: Protocol,
  model: Model,
  executor: Executor,
  settings: {
    virtualPatients?: number | undefined;
    seed?: number | undefined;
    /** Also the power of each comparison by size. */
    power?: PowerRequest | undefined;
  } & RunOptions = {},
): Promise<TrialResult> {
  const { virtualPatients, seed } = trialSize(protocol, settings);
  requireComparison(protocol, settings.power);
  const tallies = await simulateTrial(protocol, model, virtualPatients, seed, executor, settings);
  return trialResult(protocol, model, tallies, { virtualPatients, seed, power: settings.power });
}

/** @throws InputError when power is asked of a protocol that compares nothing */
export function requireComparison(protocol: Protocol, power: PowerRequest | undefined): void {
  if (power && (protocol.comparisons ?? []).length === 0)
    throw new InputError("comparisons", [], "power is of a comparison: the protocol has none");
}

/** The result of a trial from the tallies of its people, one a draw. */
export function trialResult(
  protocol: Protocol,
  model: Model,
  tallies: readonly Tally[],
  {
    virtualPatients,
    seed,
    power,
  }: { virtualPatients: number; seed: number; power?: PowerRequest | undefined },
): TrialResult {
  const plan = planTrial(protocol);
  const rows = tableRows(plan, tallies, model);
  const compared = comparisonsOf(plan, tallies, model, seed, power);
  const warnings = [...trialWarnings(protocol, model, rows), ...structureWarnings(plan, tallies, model)];
  return {
    schema: TRIAL_RESULT_SCHEMA,
    name: protocol.name ?? null,
    rows,
    ...compared,
    provenance: {
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      seed,
      virtualPatients,
      // Every enrolled person counts fully, so the effective number is the number.
      effectiveSampleSize: virtualPatients,
      digest: digestOf(Object.keys(compared).length === 0 ? rows : { rows, ...compared }),
    },
    warnings: ordered(warnings),
  };
}

/** What the protocol compares and waits for; nothing of it where it asks for none. */
function comparisonsOf(
  plan: TrialPlan,
  tallies: readonly Tally[],
  model: Model,
  seed: number,
  request: PowerRequest | undefined,
): Pick<TrialResult, "comparisons" | "times" | "logRank" | "power"> {
  const found = plan.comparisons.map((comparison, index) => {
    const compared = comparedOf(plan, tallies, index);
    return isTime(comparison.endpoint)
      ? timeRows(compared, tallies, model, seed)
      : { rows: visitRows(compared, tallies, model, seed), logRank: null };
  });
  const ranks = found.flatMap(({ logRank }) => logRank ?? []);
  return {
    ...(found.length > 0 ? { comparisons: found.flatMap(({ rows }) => rows) } : {}),
    ...(plan.times.length > 0 ? { times: timeCurves(plan, tallies, model, seed) } : {}),
    ...(ranks.length > 0 ? { logRank: ranks } : {}),
    ...(request
      ? {
          power: plan.comparisons.flatMap(
            (_, index) => powerOf(comparedOf(plan, tallies, index), tallies, model, seed, request) ?? [],
          ),
        }
      : {}),
  };
}

function tableRows(plan: TrialPlan, tallies: readonly Tally[], model: Model): TrialRow[] {
  const groups = [null, ...(plan.protocol.subgroups ?? []).map((subgroup) => subgroup.name)];
  const sizes = studySizes(plan, tallies);
  const rows: TrialRow[] = [];
  for (const arm of plan.arms) {
    const enrolled = sumCounts(tallies, cellOf(plan, arm, 0, 0, 0));
    const size = sizes.get(arm);
    const seen = (cell: number) => ({
      all: drawEstimates(tallies, model.weights, cell),
      strata: strataOf(plan, cell)?.map((each) => drawEstimates(tallies, model.weights, each)),
    });
    const whole = arm.visits.map((_, visit) =>
      plan.endpoints.map((_, endpoint) => seen(cellOf(plan, arm, 0, visit, endpoint))),
    );
    const among = ratioAmong(whole.flat());
    groups.forEach((subgroup, group) => {
      arm.visits.forEach((week, visit) => {
        plan.endpoints.forEach((endpoint, endpointIndex) => {
          const cell = cellOf(plan, arm, group, visit, endpointIndex);
          const people = sumCounts(tallies, cell);
          const { all, strata } = group === 0 ? whole[visit][endpointIndex] : seen(cell);
          const result = estimate(all, { among, strata });
          const studySize =
            size === undefined || enrolled === 0
              ? null
              : Math.round((size * people) / Math.max(enrolled, people));
          const percent = isProportion(endpoint);
          const interval = result && intervalOf(result, percent, studySize, model.provisional);
          const possible = endpoint.kind.range;
          const shown = (value: number | undefined) => {
            if (value === undefined) return null;
            const inside = Math.min(possible.high, Math.max(possible.low, percent ? 100 * value : value));
            return Math.round(inside * 100) / 100 + 0;
          };
          rows.push({
            stage: arm.stage,
            arm: arm.arm.name,
            subgroup,
            week,
            weeksSinceChange: week - arm.fromWeek,
            endpoint: endpoint.name,
            value: shown(result?.value),
            low: shown(interval?.low),
            high: shown(interval?.high),
            virtualPatients: people,
            studySize,
          });
        });
      });
    });
  }
  return rows;
}

function sumCounts(tallies: readonly Tally[], cell: number): number {
  return tallies.reduce((sum, tally) => sum + tally.count(cell), 0);
}

/**
 * 90 % interval of a row in the estimate's own units, always around its value. Where a share rests on few
 * virtual people it holds the exact interval of such a sample too: three of three is not a certainty.
 */
function intervalOf(
  result: Estimate,
  proportion: boolean,
  studySize: number | null,
  provisional: boolean,
): { low: number; high: number } {
  const interval =
    studySize !== null && studySize > 0
      ? studyInterval(result, proportion, studySize)
      : modelInterval(result, provisional);
  const { people, value } = result;
  const chance =
    proportion && people < FEW_PEOPLE
      ? clopperPearson(Math.round(people * value), people, INTERVAL_LEVEL)
      : interval;
  return {
    low: Math.min(interval.low, chance.low, value),
    high: Math.max(interval.high, chance.high, value),
  };
}
