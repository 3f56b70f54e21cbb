import { locate, trimProtocol } from "../calibrate/objective.ts";
import { observedValue, type Target } from "../calibrate/target.ts";
import { canonicalJson } from "../numerics/canonical-json.ts";
import { sha256Hex } from "../numerics/digest.ts";
import { predictiveNormal } from "../numerics/intervals.ts";
import {
  drawEstimates,
  type Estimate,
  estimate,
  INTERVAL_LEVEL,
  joinEstimates,
  studyInterval,
} from "../simulate/estimate.ts";
import type { Executor, RunOptions } from "../simulate/executor.ts";
import { type Model, PROVISIONAL_WARNING, type Provenance } from "../simulate/model.ts";
import type { Protocol } from "../simulate/protocol.ts";
import type { Tally } from "../simulate/tally.ts";
import { simulateTrial } from "../simulate/trial.ts";
import { planTrial, type TrialPlan } from "../simulate/trial-plan.ts";
import { naiveInterval } from "./naive.ts";

export type Use = "calibration" | "validation";

/** One published result beside the model. */
export interface ValidationRow {
  /** Id of the observation; ids of one published range or one datum in two roundings are joined by "+". */
  readonly observation: string;
  readonly use: Use;
  readonly endpoint: string;
  readonly arm: string;
  readonly week: number;
  readonly unit: "percent" | "percent change";
  readonly observed: number;
  readonly predicted: number;
  /** 90 % interval for a study of this size: sampling of people and model uncertainty together. */
  readonly low: number;
  readonly high: number;
  readonly inside: boolean;
  /** People of the study; null where the source gives none. */
  readonly studySize: number | null;
}

/** How good the predictions of one list are. Smaller scores are better. */
export interface ValidationTotals {
  readonly rows: number;
  readonly inside: number;
  readonly meanAbsoluteErrorByUnit: Readonly<Record<string, number>>;
  readonly meanIntervalScore: number;
  /** The same score of the last published rate carried over. */
  readonly naiveIntervalScore: number;
}

/** The validation report. */
export interface Validation {
  readonly schema: "anagen/validation@1";
  readonly rows: readonly ValidationRow[];
  readonly totals: Readonly<Record<Use, ValidationTotals>>;
  readonly provenance: Provenance;
  readonly warnings: readonly string[];
}

export const DEFAULT_VALIDATION_PATIENTS = 40_000;

/** Said beside every validation figure. */
export const STRUCTURE_WARNING =
  "the structure and the parameter ranges of the model were found on a prototype that had seen the dose-reduction results (BRAVE-AA2), so those rows test the parameters, not the structure";

/** Sets every target of both lists beside the model's prediction. */
export async function validate(
  lists: Readonly<Record<Use, readonly Target[]>>,
  protocols: ReadonlyMap<string, Protocol>,
  model: Model,
  executor: Executor,
  settings: { virtualPatients?: number | undefined; seed?: number | undefined } & RunOptions = {},
): Promise<Validation> {
  const virtualPatients = settings.virtualPatients ?? DEFAULT_VALIDATION_PATIENTS;
  const seed = settings.seed ?? 1;
  const everything = [...lists.calibration, ...lists.validation];
  const simulated = new Map<string, { plan: TrialPlan; tallies: Tally[] }>();
  for (const name of new Set(everything.map((target) => target.protocol))) {
    const full = protocols.get(name) as Protocol;
    const protocol = trimProtocol(
      full,
      everything.filter((target) => target.protocol === name),
    );
    const tallies = await simulateTrial(protocol, model, virtualPatients, seed, executor, settings);
    simulated.set(name, { plan: planTrial(protocol), tallies });
  }
  const rows: ValidationRow[] = [];
  const totals = {} as Record<Use, ValidationTotals>;
  for (const use of ["calibration", "validation"] as const) {
    const pairs = lists[use].map((target) => {
      const { plan, tallies } = simulated.get(target.protocol) as { plan: TrialPlan; tallies: Tally[] };
      return { target, row: compare(target, use, plan, tallies, model) };
    });
    rows.push(...pairs.map(({ row }) => row));
    const published = use === "calibration" ? lists.calibration : everything;
    totals[use] = totalsOf(
      pairs.map(({ row }) => row),
      pairs.map(({ target, row }) => intervalScore(naiveInterval(target, published), row.observed)),
    );
  }
  return {
    schema: "anagen/validation@1",
    rows,
    totals,
    provenance: {
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      seed,
      virtualPatients,
      effectiveSampleSize: virtualPatients,
      digest: sha256Hex(new TextEncoder().encode(canonicalJson({ rows, totals }))),
    },
    warnings: [STRUCTURE_WARNING, ...(model.provisional ? [PROVISIONAL_WARNING] : [])],
  };
}

function compare(
  target: Target,
  use: Use,
  plan: TrialPlan,
  tallies: readonly Tally[],
  model: Model,
): ValidationRow {
  const parts = target.cells.map((cell) => ({
    estimates: drawEstimates(tallies, model.weights, locate(plan, cell)),
    factor: cell.people ?? 1,
  }));
  const result = estimate(parts.length === 1 ? parts[0].estimates : joinEstimates(parts));
  if (result === null) throw new Error(`nobody counts where ${target.observations.join("+")} is read`);
  const { observed, cells } = target;
  const scale = observed.kind === "mean" ? 1 : 100;
  const predicted = scale * result.value;
  const interval = predictiveInterval(target, result);
  // Of few people and a rare event the interval may be 0 to 0; it is shown around the prediction, as in a trial.
  const low = Math.min(interval.low, predicted);
  const high = Math.max(interval.high, predicted);
  const shown = (value: number) => Math.round(value * 100) / 100;
  const value = observedValue(observed);
  return {
    observation: target.observations.join("+"),
    use,
    endpoint: cells[0].endpoint,
    arm: cells.map((cell) => cell.arm).join(" and "),
    week: cells[0].week,
    unit: observed.kind === "mean" ? "percent change" : "percent",
    observed: shown(value),
    predicted: shown(predicted),
    low: shown(low),
    high: shown(high),
    inside: value >= low - 1e-9 && value <= high + 1e-9,
    studySize: observed.kind === "range" ? null : observed.n,
  };
}

/** In percent: where a study like the published one would come out. */
function predictiveInterval({ observed }: Target, result: Estimate): { low: number; high: number } {
  if (observed.kind === "count") {
    const { low, high } = studyInterval(result, true, observed.n);
    return { low: 100 * low, high: 100 * high };
  }
  const scale = observed.kind === "mean" ? 1 : 100;
  const error = observed.kind === "mean" ? observed.standardError : (observed.high - observed.low) / 2;
  return predictiveNormal({
    means: result.perDraw.map((value) => scale * value),
    weights: result.weights,
    sds: error,
    level: INTERVAL_LEVEL,
  });
}

/** Interval score of Gneiting and Raftery (2007): width plus a penalty for an observation outside. */
export function intervalScore({ low, high }: { low: number; high: number }, observed: number): number {
  const penalty = 2 / (1 - INTERVAL_LEVEL);
  return high - low + penalty * Math.max(0, low - observed) + penalty * Math.max(0, observed - high);
}

function totalsOf(rows: readonly ValidationRow[], naiveScores: readonly number[]): ValidationTotals {
  const mean = (values: readonly number[]) =>
    values.length === 0
      ? 0
      : Math.round((100 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 100;
  const byUnit = Object.groupBy(rows, (row) => row.unit);
  return {
    rows: rows.length,
    inside: rows.filter((row) => row.inside).length,
    meanAbsoluteErrorByUnit: Object.fromEntries(
      Object.entries(byUnit).map(([unit, group]) => [
        unit,
        mean(group.map((row) => Math.abs(row.observed - row.predicted))),
      ]),
    ),
    meanIntervalScore: mean(rows.map((row) => intervalScore(row, row.observed))),
    naiveIntervalScore: mean(naiveScores),
  };
}
