import { trimProtocol } from "../calibrate/objective.ts";
import type { Target } from "../calibrate/target.ts";
import type { Executor, RunOptions } from "../engine/execution/executor.ts";
import { digestOf } from "../input/digest.ts";
import type { Model } from "../simulate/model.ts";
import type { Tally } from "../simulate/tally.ts";
import { simulateTrial } from "../trial/jobs.ts";
import { planTrial, type TrialPlan } from "../trial/plan.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { ordered } from "../warnings/warning.ts";
import { coursesOf } from "./courses.ts";
import { goalsOf } from "./goals.ts";
import { leftOutRows, type StoredLeftOut } from "./left-out.ts";
import { naiveInterval } from "./naive.ts";
import type { Validation } from "./result.ts";
import { type Course, type Use, VALIDATION_SCHEMA } from "./result.ts";
import { compare } from "./row.ts";
import { totalsOf } from "./scores.ts";

export type { StoredLeftOut } from "./left-out.ts";
export type { ValidationTotals } from "./result.ts";
export { intervalScore, LARGE_STUDY } from "./scores.ts";

/** Size and random numbers of a validation. */
export interface ValidationSettings extends RunOptions {
  readonly virtualPatients?: number | undefined;
  readonly seed?: number | undefined;
  /** Stored predictions of studies left out of the calibration; none when absent. */
  readonly leftOut?: StoredLeftOut | null | undefined;
}

export const DEFAULT_VALIDATION_PATIENTS = 40_000;

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
    // Later visits, too, for the courses: no row changes by what comes after it.
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
    schema: VALIDATION_SCHEMA,
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
      digest: digestOf({ rows, totals, leftOut, goals, courses }),
    },
    warnings: ordered([
      { code: "structureSawRows" },
      ...(model.provisional ? [{ code: "provisionalModel" } as const] : []),
    ]),
  };
}
