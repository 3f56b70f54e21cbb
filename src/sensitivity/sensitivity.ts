import type { ModelFile } from "../calibrate/model-file.ts";
import { DISEASE, fitsOf } from "../calibrate/target.ts";
import type { Executor, RunOptions } from "../engine/execution/executor.ts";
import { digestOf } from "../input/digest.ts";
import type { Model } from "../simulate/model.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { ANSWERS, CANDIDATES } from "./design.ts";
import { type CalibrationFacts, devianceParts, factGroups } from "./likelihood.ts";
import type { Draws } from "./moments.ts";
import { simulateOutcomes } from "./outcomes.ts";
import type { AnswerSensitivity, Sensitivity } from "./result.ts";
import { SENSITIVITY_SCHEMA } from "./result.ts";
import { factRows, measurementRows, parameterRows, summaryOf } from "./rows.ts";

const DEFAULT_SENSITIVITY_PATIENTS = 300_000;
/** People of the study that might be made. */
const DEFAULT_STUDY_PEOPLE = 30;

/** Size and random numbers of a sensitivity analysis. */
export interface SensitivitySettings extends RunOptions {
  readonly virtualPatients?: number | undefined;
  readonly seed?: number | undefined;
  readonly people?: number | undefined;
}

/** What the analysis asks of: the published results behind the draws, and the virtual trial it is read from. */
export interface SensitivityData extends CalibrationFacts {
  /** data/protocols/stop-after-a-year.json. */
  readonly design: Protocol;
}

/**
 * What moves the six-month stop answer: which parameters, which published facts, and which measurement that
 * nobody has made would make it surer. All from the model's draws; nothing is fitted again.
 */
export async function sensitivity(
  files: readonly ModelFile[],
  model: Model,
  { targets: published, design }: SensitivityData,
  executor: Executor,
  settings: SensitivitySettings = {},
): Promise<Sensitivity> {
  const seed = settings.seed ?? 1;
  const people = settings.people ?? DEFAULT_STUDY_PEOPLE;
  // What fits other drugs or ages given the disease cannot move it.
  const targets = published.filter((target) => fitsOf(target) === DISEASE);
  const groups = factGroups(targets);
  const { outcomes, virtualPatients } = await simulateOutcomes(
    model,
    design,
    [...ANSWERS, ...CANDIDATES],
    settings.virtualPatients ?? DEFAULT_SENSITIVITY_PATIENTS,
    seed,
    executor,
    settings,
  );
  const parts: number[][] = groups.map(() => []);
  for (const file of files)
    devianceParts(file, { targets }, groups).forEach((ofFile, group) => {
      parts[group].push(...ofFile);
    });
  const draws: Draws = { weights: model.weights, which: model.draws.map((_, at) => at) };
  const answers = ANSWERS.map((asked, at): AnswerSensitivity => {
    const answer = outcomes[at];
    return {
      ...summaryOf(asked, answer, model, draws),
      parameters: parameterRows(answer, model, seed),
      facts: factRows(groups, parts, targets, model, answer, draws),
      measurements: measurementRows(answer, outcomes.slice(ANSWERS.length), people, draws),
    };
  });
  return {
    schema: SENSITIVITY_SCHEMA,
    people,
    answers,
    provenance: {
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      seed,
      virtualPatients,
      effectiveSampleSize: virtualPatients,
      digest: digestOf({ people, answers }),
    },
    warnings: model.provisional ? [{ code: "provisionalModel" }] : [],
  };
}
