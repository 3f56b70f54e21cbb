import { trimProtocol } from "../calibrate/objective.ts";
import type { Target } from "../calibrate/target.ts";
import type { Executor, RunOptions } from "../engine/execution/executor.ts";
import { canonicalJson } from "../input/canonical-json.ts";
import { sha256Hex } from "../input/digest.ts";
import { type Model, PROVISIONAL_WARNING, type Provenance } from "../simulate/model.ts";
import type { Tally } from "../simulate/tally.ts";
import { simulateTrial } from "../trial/jobs.ts";
import { planTrial, type TrialPlan } from "../trial/plan.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { type Course, coursesOf } from "./courses.ts";
import { type Goal, goalsOf } from "./goals.ts";
import { type LeftOut, leftOutRows, type StoredLeftOut } from "./left-out.ts";
import { naiveInterval } from "./naive.ts";
import type { Published } from "./published.ts";
import { compare, type Use, type ValidationRow } from "./row.ts";
import { totalsOf, type ValidationTotals } from "./scores.ts";

export type { Course, CourseWeek } from "./courses.ts";
export type { LeftOut, StoredLeftOut } from "./left-out.ts";
export type { Published } from "./published.ts";
export type { Use, ValidationRow } from "./row.ts";
export { intervalScore, LARGE_STUDY, type ValidationTotals } from "./scores.ts";

/** The validation report. */
export interface Validation {
  readonly schema: "anagen/validation@1";
  readonly rows: readonly ValidationRow[];
  /** `leftOut` is null where there are no such rows. */
  readonly totals: Readonly<Record<Use, ValidationTotals>> & { readonly leftOut: ValidationTotals | null };
  readonly leftOut: LeftOut;
  readonly goals: readonly Goal[];
  /** The model's time courses on which the rows lie. */
  readonly courses: readonly Course[];
  /** What the sources print of the rows; added where a report is shown, as it rests on the evidence alone. */
  readonly published?: readonly Published[] | undefined;
  readonly provenance: Provenance;
  readonly warnings: readonly string[];
}

export interface ValidationSettings extends RunOptions {
  readonly virtualPatients?: number | undefined;
  readonly seed?: number | undefined;
  /** Stored predictions of studies left out of the calibration; none when absent. */
  readonly leftOut?: StoredLeftOut | null | undefined;
}

export const DEFAULT_VALIDATION_PATIENTS = 40_000;

/** Said beside every validation figure. */
export const STRUCTURE_WARNING =
  "the structure and the parameter ranges of the model were found on a prototype that had seen the dose-reduction results (BRAVE-AA2), so those rows test the parameters, not the structure";

/** A protocol under every draw. */
interface Simulated {
  readonly plan: TrialPlan;
  readonly tallies: readonly Tally[];
}

/** Sets every target of both lists beside the model's prediction, and those of studies left out beside theirs. */
export async function validate(
  lists: Readonly<Record<Use, readonly Target[]>>,
  protocols: ReadonlyMap<string, Protocol>,
  model: Model,
  executor: Executor,
  settings: ValidationSettings = {},
): Promise<Validation> {
  const virtualPatients = settings.virtualPatients ?? DEFAULT_VALIDATION_PATIENTS;
  const seed = settings.seed ?? 1;
  const everything = [...lists.calibration, ...lists.validation];
  const simulated = new Map<string, Simulated>();
  const courses: Course[] = [];
  const names = [...new Set(everything.map((target) => target.protocol))];
  for (const [at, name] of names.entries()) {
    const full = protocols.get(name) as Protocol;
    const targets = everything.filter((target) => target.protocol === name);
    // All visits, not only those read, for the courses; readings are keyed by week, so no row changes by it.
    const protocol = { ...trimProtocol(full, targets), visits: full.visits };
    const tallies = await simulateTrial(protocol, model, virtualPatients, seed, executor, {
      ...settings,
      onProgress: (done, total) => settings.onProgress?.(at * total + done, names.length * total),
    });
    const plan = planTrial(protocol);
    simulated.set(name, { plan, tallies });
    courses.push(...coursesOf(targets, plan, tallies, model));
  }
  const rowsOf = (use: Use) =>
    lists[use].map((target) => {
      const { plan, tallies } = simulated.get(target.protocol) as Simulated;
      const published = use === "calibration" ? lists.calibration : everything;
      return {
        row: compare(target, use, plan, tallies, model.weights),
        naive: naiveInterval(target, published),
      };
    });
  const scored = { calibration: rowsOf("calibration"), validation: rowsOf("validation") };
  const rows = [...scored.calibration, ...scored.validation].map(({ row }) => row);
  const { leftOut, totals: leftOutTotals } = leftOutRows(
    lists.calibration,
    protocols,
    settings.leftOut ?? null,
  );
  const totals = {
    calibration: totalsOf(scored.calibration),
    validation: totalsOf(scored.validation),
    leftOut: leftOutTotals,
  };
  const goals = goalsOf(totals);
  return {
    schema: "anagen/validation@1",
    rows,
    totals,
    leftOut,
    goals,
    courses,
    provenance: {
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      seed,
      virtualPatients,
      effectiveSampleSize: virtualPatients,
      digest: sha256Hex(new TextEncoder().encode(canonicalJson({ rows, totals, leftOut, goals, courses }))),
    },
    warnings: [STRUCTURE_WARNING, ...(model.provisional ? [PROVISIONAL_WARNING] : [])],
  };
}
