import { trimProtocol } from "../calibrate/objective.ts";
import type { Target } from "../calibrate/target.ts";
import type { Executor, RunOptions } from "../engine/execution/executor.ts";
import { digestOf } from "../input/digest.ts";
import type { Model } from "../simulate/model.ts";
import type { Tally } from "../simulate/tally.ts";
import { type SimulationOptions, simulateTrial } from "../trial/jobs.ts";
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
  /**
   * Stored predictions of studies left out of the calibration; none when absent. "notOfClinics": the model was learned
   * from a clinic's people, and what is stored is of calibrations that knew the trials alone.
   */
  readonly leftOut?: StoredLeftOut | "notOfClinics" | null | undefined;
}

export const DEFAULT_VALIDATION_PATIENTS = 40_000;

/** A protocol under every draw. */
interface Simulated {
  readonly plan: TrialPlan;
  readonly tallies: readonly Tally[];
}

/** Targets of both lists. */
type TargetLists = Readonly<Record<Use, readonly Target[]>>;
/** Tallies of the simulated protocols by name, one a draw. */
type SimulatedTrials = ReadonlyMap<string, readonly Tally[]>;

/** Sets every target of both lists beside the model's prediction, and those of studies left out beside theirs. */
export async function validate(
  lists: TargetLists,
  protocols: ReadonlyMap<string, Protocol>,
  model: Model,
  executor: Executor,
  settings: ValidationSettings = {},
): Promise<Validation> {
  const simulated = await simulateTargets(lists, protocols, model, executor, settings);
  return validationOf(lists, protocols, model, simulated, settings);
}

/** The protocols that targets are of, with all visits. */
export function protocolsOf(
  lists: TargetLists,
  protocols: ReadonlyMap<string, Protocol>,
): ReadonlyMap<string, Protocol> {
  const everything = [...lists.calibration, ...lists.validation];
  const names = [...new Set(everything.map((target) => target.protocol))];
  return new Map(
    names.map((name) => {
      const full = protocols.get(name) as Protocol;
      const targets = everything.filter((target) => target.protocol === name);
      // Later visits, too, for the courses: no row changes by what comes after it.
      return [name, { ...trimProtocol(full, targets), visits: full.visits }];
    }),
  );
}

/** Simulates every protocol that a target is of, or a share of it. */
export async function simulateTargets(
  lists: TargetLists,
  protocols: ReadonlyMap<string, Protocol>,
  model: Model,
  executor: Executor,
  settings: Pick<ValidationSettings, "virtualPatients" | "seed"> & SimulationOptions = {},
): Promise<SimulatedTrials> {
  const { virtualPatients, seed } = validationSize(settings);
  const needed = protocolsOf(lists, protocols);
  const simulated = new Map<string, Tally[]>();
  for (const [name, protocol] of needed) {
    const at = simulated.size;
    const tallies = await simulateTrial(protocol, model, virtualPatients, seed, executor, {
      ...settings,
      onProgress: (done, total) => settings.onProgress?.(at * total + done, needed.size * total),
    });
    simulated.set(name, tallies);
  }
  return simulated;
}

/** People a trial and seed: what is asked for, else the usual. */
export function validationSize({
  virtualPatients,
  seed,
}: Pick<ValidationSettings, "virtualPatients" | "seed">): {
  virtualPatients: number;
  seed: number;
} {
  return { virtualPatients: virtualPatients ?? DEFAULT_VALIDATION_PATIENTS, seed: seed ?? 1 };
}

/** The report on both lists, from the tallies of the simulated protocols. */
export function validationOf(
  lists: TargetLists,
  protocols: ReadonlyMap<string, Protocol>,
  model: Model,
  trials: SimulatedTrials,
  settings: Pick<ValidationSettings, "virtualPatients" | "seed" | "leftOut"> = {},
): Validation {
  const { virtualPatients, seed } = validationSize(settings);
  const everything = [...lists.calibration, ...lists.validation];
  const simulated = new Map<string, Simulated>();
  const courses: Course[] = [];
  for (const [name, protocol] of protocolsOf(lists, protocols)) {
    const plan = planTrial(protocol);
    const tallies = trials.get(name) as readonly Tally[];
    simulated.set(name, { plan, tallies });
    courses.push(
      ...coursesOf(
        everything.filter((target) => target.protocol === name),
        plan,
        tallies,
        model,
      ),
    );
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
