/**
 * Anagen as a library: what may happen to regrown hair in alopecia areata when a JAK inhibitor is stopped, lowered or
 * restarted. Forecasts for one person, virtual trials, validation, sensitivity and calibration of the model, the article
 * and a search over all of it. Everything here runs in Node and in browsers; files, worker threads and the data that
 * come with the package are in "anagen/node".
 *
 * The same input gives the same result, bit for bit, on every machine and with any number of workers. Whatever comes
 * from outside is checked here: what cannot be is an `InputError` that names the field, its value and what is allowed.
 * Anagen informs and never advises; dose changes belong with a doctor.
 *
 * @example
 * ```ts
 * import { forecast, inlineExecutor, parseCase } from "anagen";
 * import { loadEvidence, loadModel } from "anagen/node";
 *
 * const { value: person } = parseCase({
 *   schema: "anagen/case@1",
 *   salt: [{ week: 0, score: 90 }, { week: 36, score: 15 }],
 *   doses: [{ fromWeek: 0, mgPerDay: 4 }],
 *   options: [
 *     { name: "stay", doses: [{ fromWeek: 40, mgPerDay: 4 }] },
 *     { name: "stop", doses: [{ fromWeek: 40, mgPerDay: 0 }] },
 *   ],
 *   horizonWeeks: 52,
 * });
 * const model = loadModel(loadEvidence());
 * const { options, warnings } = await forecast(person, model, inlineExecutor(), { virtualPatients: 2000 });
 * for (const { name, outcomes } of options) {
 *   const { weeksAfter, keepsSalt20 } = outcomes[outcomes.length - 1];
 *   console.log(`${name}: of 100 such people ${keepsSalt20.of100} keep SALT 20 or less for ${weeksAfter} weeks`);
 * }
 * console.log(warnings);
 * ```
 *
 * @module anagen
 */

export { assembleModel } from "./calibrate/assemble.ts";
export { type CalibrationState, DEFAULT_EFFORT, INITIAL_CALIBRATION } from "./calibrate/calibrate.ts";
export type { CalibrationInput, Effort } from "./calibrate/calibrate-input.ts";
export { type ModelFile, parseModelFile } from "./calibrate/model-file.ts";
export { resolveTargets, type Target, type TargetsFile } from "./calibrate/target.ts";
export type { ParameterDefinition, ParameterValues } from "./disease/parameters.ts";
export { NobodyQualifies } from "./disease/population/enrol.ts";
export { AREA_SHARES, AREAS, saltFromAreas } from "./disease/salt/areas.ts";
export type { Structure } from "./disease/structure.ts";
export { STRUCTURES, type StructureName } from "./disease/structures.ts";
export {
  calibrate,
  forecast,
  forecastPeople,
  runTrial,
  selfTest,
  sensitivity,
  type TrialSettings,
  trajectories,
  validate,
  whatToMeasure,
} from "./doors/simulations.ts";
export { webWorkerExecutor } from "./doors/web-workers.ts";
export { DEFAULT_DRUG, drugNamed, JAK_INHIBITORS, SIMULATED_DRUGS } from "./drug/catalogue.ts";
export type { Drug, ExposureCovariates, SimulatedDrug } from "./drug/drug.ts";
export type { DoseEntry, Regimen, RestartRule } from "./drug/regimen.ts";
export type { Executor, RunOptions, Task } from "./engine/execution/executor.ts";
export { inlineExecutor } from "./engine/execution/inline.ts";
export { WorkerDied } from "./engine/execution/pool.ts";
export { type Answer, buildAnswer } from "./explain/answer/build.ts";
export { answerMarkdown } from "./explain/answer/markdown.ts";
export { answerPage } from "./explain/answer/page.ts";
export { QUESTIONS, type Question } from "./explain/answer/section.ts";
export { forecastDetail } from "./explain/forecast-detail.ts";
export { forecastText } from "./explain/forecast-text.ts";
export { measureText } from "./explain/measure-text.ts";
export { sensitivityText } from "./explain/sensitivity/text.ts";
export { trialText } from "./explain/trial/text.ts";
export { validationText } from "./explain/validation/text.ts";
export { warningTexts } from "./explain/words/warnings.ts";
export { type Case, parseCase } from "./forecast/case/case.ts";
export type { ForecastSettings } from "./forecast/forecast.ts";
export type { Measure, MeasurePlan } from "./forecast/measure/result.ts";
export {
  optionsFor,
  type Plans,
  parsePlans,
  RESTART_POLICIES,
  USUAL_PLANS,
  withPolicies,
} from "./forecast/options/plans.ts";
export type { Statistics } from "./forecast/self-test/schema.ts";
export type { SelfTestSettings } from "./forecast/self-test/self-test.ts";
export type {
  Amount,
  Chance,
  DrugAndHairCost,
  EarlySigns,
  ExpectedSalt,
  Forecast,
  NotUsed,
  OptionForecast,
  OutcomeRow,
  Regain,
  RestartCourse,
  SaltBand,
  SignBand,
  SignReading,
  TimeToEvent,
} from "./forecast/summarise/result.ts";
export { InputError } from "./input/input-error.ts";
export type { Parsed } from "./input/parse.ts";
export { type SearchedSection, searchEntries } from "./search/entries.ts";
export { type Entry, type Found, KINDS, type Kind } from "./search/entry.ts";
export { type Filters, type Searched, SearchIndex } from "./search/search.ts";
export type { Sensitivity } from "./sensitivity/result.ts";
export type { SensitivitySettings } from "./sensitivity/sensitivity.ts";
export type { Model, ModelScope } from "./simulate/model.ts";
export type { Provenance } from "./simulate/provenance.ts";
export {
  ANSWER_PROTOCOLS,
  type AnswerModel,
  computeAnswerModel,
  parseAnswerModel,
} from "./trial/answer-outcomes.ts";
export type { ComparisonRow, LogRankRow, TimeCurve } from "./trial/compare/comparison-result.ts";
export { type Endpoint, parseEndpoint } from "./trial/endpoint.ts";
export type { PowerRequest } from "./trial/power/power.ts";
export type { Power } from "./trial/power/power-result.ts";
export { parseProtocol } from "./trial/protocol.ts";
export type { Protocol } from "./trial/protocol-schema.ts";
export type { TrialResult, TrialRow } from "./trial/result.ts";
export type { PeopleAtVisit } from "./trial/trajectories.ts";
export { publishedOf } from "./validate/published.ts";
export type { Published, Validation, ValidationRow } from "./validate/result.ts";
export type { ValidationSettings } from "./validate/validate.ts";
export type { Warning, WarningCode } from "./warnings/warning.ts";
