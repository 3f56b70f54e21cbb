/**
 * Anagen as a library: forecasts for one person, virtual trials, validation, and the evidence they rest on.
 * Everything here runs in browsers too, but for `threadExecutor`, which is in "anagen/node".
 */
export { assembleModel } from "./calibrate/assemble.ts";
export { type ModelFile, parseModelFile } from "./calibrate/model-file.ts";
export { resolveTargets, type Target, type TargetsFile, targetsSchema } from "./calibrate/target.ts";
export type { ParameterDefinition, ParameterValues } from "./disease/parameters.ts";
export { NobodyQualifies } from "./disease/population/enrol.ts";
export { AREA_SHARES, AREAS, saltFromAreas } from "./disease/salt/areas.ts";
export type { Structure } from "./disease/structure.ts";
export { STRUCTURES, type StructureName } from "./disease/structures.ts";
export { DEFAULT_DRUG, drugNamed, JAK_INHIBITORS, SIMULATED_DRUGS } from "./drug/catalogue.ts";
export type { Drug, ExposureCovariates, SimulatedDrug } from "./drug/drug.ts";
export type { DoseEntry, Regimen, RestartRule } from "./drug/regimen.ts";
export type { Executor, RunOptions, Task } from "./engine/execution/executor.ts";
export { inlineExecutor } from "./engine/execution/inline.ts";
export * from "./evidence/index.ts";
export { type Case, caseSchema, parseCase } from "./forecast/case/case.ts";
export { type ForecastSettings, forecast } from "./forecast/forecast.ts";
export { optionsFor, type Plans, parsePlans, plansSchema, USUAL_PLANS } from "./forecast/options/plans.ts";
export type * from "./forecast/summarise/result.ts";
export { caseOf } from "./formats/event-table/case.ts";
export { readHeader, type TimeUnit } from "./formats/event-table/columns.ts";
export { type BadPerson, type PersonRows, readPeople } from "./formats/event-table/people.ts";
export { BadRow, type TableRecord } from "./formats/event-table/rows.ts";
export { eventHeader, eventLines } from "./formats/event-table/write.ts";
export { InputError } from "./input/input-error.ts";
export type { Model, ModelScope } from "./simulate/model.ts";
export type { Provenance } from "./simulate/provenance.ts";
export { parseProtocol } from "./trial/protocol.ts";
export { type Protocol, protocolSchema } from "./trial/protocol-schema.ts";
export type { TrialResult, TrialRow } from "./trial/result.ts";
export { runTrial } from "./trial/trial.ts";
export { publishedOf } from "./validate/published.ts";
export type { Published, Validation, ValidationRow } from "./validate/result.ts";
export { validate } from "./validate/validate.ts";
