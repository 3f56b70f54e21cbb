/** What simulates, with input and settings checked at the door: inside the package types are trusted. */

import {
  type CalibrationState,
  calibrate as calibrateChecked,
  INITIAL_CALIBRATION,
} from "../calibrate/calibrate.ts";
import type { CalibrationInput } from "../calibrate/calibrate-input.ts";
import type { ModelFile } from "../calibrate/model-file.ts";
import type { Target } from "../calibrate/target.ts";
import type { Executor, RunOptions } from "../engine/execution/executor.ts";
import { type Case, parseCase } from "../forecast/case/case.ts";
import { type ForecastSettings, forecast as forecastChecked } from "../forecast/forecast.ts";
import { forecastPeople as forecastPeopleChecked } from "../forecast/forecast-people.ts";
import { whatToMeasure as whatToMeasureChecked } from "../forecast/measure/measure.ts";
import type { Measure } from "../forecast/measure/result.ts";
import type { Statistics } from "../forecast/self-test/schema.ts";
import { runSelfTest, type SelfTestSettings } from "../forecast/self-test/self-test.ts";
import type { Forecast } from "../forecast/summarise/result.ts";
import type { InputError } from "../input/input-error.ts";
import type { Sensitivity } from "../sensitivity/result.ts";
import {
  type SensitivityData,
  type SensitivitySettings,
  sensitivity as sensitivityChecked,
} from "../sensitivity/sensitivity.ts";
import type { Model } from "../simulate/model.ts";
import { trialSize } from "../trial/jobs.ts";
import type { PowerRequest } from "../trial/power/power.ts";
import { parseProtocol } from "../trial/protocol.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import type { TrialResult } from "../trial/result.ts";
import { eachTrajectory, type PeopleAtVisit } from "../trial/trajectories.ts";
import { runTrial as runTrialChecked } from "../trial/trial.ts";
import type { Validation } from "../validate/result.ts";
import { type ValidationSettings, validate as validateChecked } from "../validate/validate.ts";
import { ordered } from "../warnings/order.ts";
import { requireSettings } from "./settings.ts";

/** Size and random numbers of a virtual trial; the protocol's own by default. */
export interface TrialSettings extends RunOptions {
  /** People enrolled, 1 to 100,000,000. More of them make the numbers steadier, not the model surer. */
  readonly virtualPatients?: number | undefined;
  /** Seed of all random numbers, a whole number from 0 to 2^32 - 1. */
  readonly seed?: number | undefined;
  /** Also the power of each comparison of the protocol by size. */
  readonly power?: PowerRequest | undefined;
}

/**
 * What may happen to one person under each option: virtual people are weighted by how well they fit the SALT readings
 * under the doses taken, then each goes through every option with the same random numbers. Chances are of 100 people,
 * ranges hold 90 % of the model's own uncertainty.
 *
 * @param input a case file's content (`anagen/case@1`), from `parseCase` or as it is
 * @param model the calibrated model, from `loadModel` of "anagen/node" or `assembleModel`
 * @param executor what runs the work; the result is the same bit for bit whichever it is
 * @param settings seed, effort, progress and a signal to stop; the case's own by default
 * @returns the options in the case's order; `warnings` say what the answer does not rest on
 * @throws InputError for a case or a setting that cannot be, or when the model has nothing to say about such a person
 */
export async function forecast(
  input: Case,
  model: Model,
  executor: Executor,
  settings: ForecastSettings = {},
): Promise<Forecast> {
  const { value, warnings } = parseCase(input);
  requireSettings(settings);
  const result = await forecastChecked(value, model, executor, settings);
  return warnings.length === 0 ? result : { ...result, warnings: ordered([...warnings, ...result.warnings]) };
}

/**
 * Which further reading, and when, would tell most about having SALT 20 or less without the drug: on the dose of now, on
 * half of it for some weeks (a test), or after the stop; for somebody off the drug, without it.
 *
 * @param input a case file's content (`anagen/case@1`); of its options only the week of the decision counts
 * @returns by plan and week, how much of the uncertainty a reading removes (percent), and the chances by its bands
 * @throws InputError for a case or a setting that cannot be, or when the model has nothing to say about such a person
 */
export async function whatToMeasure(
  input: Case,
  model: Model,
  executor: Executor,
  settings: ForecastSettings = {},
): Promise<Measure> {
  const { value, warnings } = parseCase(input);
  requireSettings(settings);
  const result = await whatToMeasureChecked(value, model, executor, settings);
  return warnings.length === 0 ? result : { ...result, warnings: ordered([...warnings, ...result.warnings]) };
}

/**
 * Forecasts people one after the other, a few at a time so that no worker waits. Each result is what `forecast` gives
 * for the person alone.
 *
 * @param people people in any number; only a few are held at a time
 * @param settings model, executor, and what `forecast` may be told
 * @param take called in the order of the people with a result, or with why there is none
 * @throws InputError for a setting that cannot be
 */
export async function forecastPeople(
  people: AsyncIterable<{ readonly id: string; readonly input: Case }>,
  settings: { readonly model: Model; readonly executor: Executor } & Omit<ForecastSettings, "onProgress">,
  take: (id: string, result: Forecast | InputError) => void,
): Promise<void> {
  requireSettings(settings);
  await forecastPeopleChecked(people, settings, take);
}

/**
 * A virtual trial: stages, arms, visits and endpoints as the protocol says. A row for each arm, subgroup, visit and
 * endpoint; proportions in percent, SALT in points, `low` and `high` a 90 % interval for a study of `studySize`, or of
 * the model's uncertainty alone without one.
 *
 * @param protocol a protocol's content (`anagen/trial@1`), from `parseProtocol` or as it is
 * @throws InputError for a protocol or a setting that cannot be
 * @throws NobodyQualifies when the entry rule cannot be met
 */
export async function runTrial(
  protocol: Protocol,
  model: Model,
  executor: Executor,
  settings: TrialSettings = {},
): Promise<TrialResult> {
  const { value, warnings } = parseProtocol(protocol);
  requireSettings(settings);
  const result = await runTrialChecked(value, model, executor, settings);
  return warnings.length === 0 ? result : { ...result, warnings: ordered([...warnings, ...result.warnings]) };
}

/**
 * What becomes of every virtual person of a trial: the same people as in the table of `runTrial`. Person `n` of a draw is
 * the same in all arms, so arms are paired.
 *
 * @param take called for each piece of the trial, in the order of draws: position of the draw in the model, all visits
 *   with a number for each person (true SALT 0 to 100, reading in whole points or -1 after leaving), share done, 0 to 1
 * @throws InputError for a protocol or a setting that cannot be
 * @throws NobodyQualifies when the entry rule cannot be met
 */
export async function trajectories(
  protocol: Protocol,
  model: Model,
  executor: Executor,
  take: (draw: number, visits: readonly PeopleAtVisit[], done: number) => void,
  settings: Pick<TrialSettings, "virtualPatients" | "seed"> = {},
): Promise<void> {
  const { value } = parseProtocol(protocol);
  requireSettings(settings);
  await eachTrajectory(value, model, trialSize(value, settings), executor, take);
}

/**
 * Sets every published result that a virtual trial can read beside the model's prediction of it.
 *
 * @param lists targets of both lists of the split, from `loadValidationData` of "anagen/node"
 * @param protocols the trials' protocols by name, from the same
 * @returns a row for each target with residual and interval, totals for each list, and the goals that are met or not
 * @throws InputError for a setting that cannot be
 */
export async function validate(
  lists: { readonly calibration: readonly Target[]; readonly validation: readonly Target[] },
  protocols: ReadonlyMap<string, Protocol>,
  model: Model,
  executor: Executor,
  settings: ValidationSettings = {},
): Promise<Validation> {
  requireSettings(settings);
  return validateChecked(lists, protocols, model, executor, settings);
}

/**
 * What moves the answer to a stop most: which parameters, which published facts, and which measurement that nobody has
 * made. All from the model's draws; nothing is fitted again.
 *
 * @param files the model files of all structures, from `loadModelFiles` of "anagen/node"
 * @param data what calibration saw, and the virtual trial the answer is read from; `loadSensitivityData` of "anagen/node"
 * @throws InputError for a setting that cannot be
 */
export async function sensitivity(
  files: readonly ModelFile[],
  model: Model,
  data: SensitivityData,
  executor: Executor,
  settings: SensitivitySettings = {},
): Promise<Sensitivity> {
  requireSettings(settings);
  return sensitivityChecked(files, model, data, executor, settings);
}

/**
 * Calibrates one disease structure: the posterior of its parameters given the calibration targets. Takes hours in full;
 * `input.effort` makes it shorter.
 *
 * @param from where to begin: a state that `onState` was given, or nothing
 * @param onState told the state after each generation and wave; plain data, which survives JSON
 * @throws InputError for a seed that cannot be
 */
export async function calibrate(
  input: CalibrationInput,
  executor: Executor,
  onState: (state: CalibrationState) => void = () => {},
  from: CalibrationState = INITIAL_CALIBRATION,
): Promise<ModelFile> {
  requireSettings({ seed: input.seed });
  return calibrateChecked(input, from, executor, onState);
}

/**
 * Forecasts of simulated people whose future is known (simulation-based calibration, Talts et al. 2018): coverage of
 * intervals, ranks, and errors beside those of a trial average.
 *
 * @throws InputError for a setting that cannot be
 */
export async function selfTest(
  model: Model,
  executor: Executor,
  settings: SelfTestSettings,
): Promise<Statistics> {
  requireSettings(settings);
  requireSettings(settings.asShipped);
  return runSelfTest(model, executor, settings);
}
