/**
 * Anagen as a library: forecasts for one person, virtual trials, validation, and the evidence they rest on.
 * Everything here runs in browsers too, but for `threadExecutor`, which is in "anagen/node".
 */
export { assembleModel } from "./calibrate/assemble.ts";
export { type ModelFile, parseModelFile } from "./calibrate/model-file.ts";
export { resolveTargets, type Target, type TargetsFile, targetsSchema } from "./calibrate/target.ts";
export { meanInhibition, steadyStateConcentration } from "./disease/exposure.ts";
export type { ParameterDefinition, ParameterValues } from "./disease/parameters.ts";
export { STRUCTURES, type Structure, type StructureName } from "./disease/structure.ts";
export * from "./evidence/index.ts";
export { inlineExecutor } from "./execute/inline.ts";
export { type Case, caseSchema, parseCase } from "./forecast/case.ts";
export { type ForecastSettings, forecast } from "./forecast/forecast.ts";
export { optionsFor, type Plans, parsePlans, plansSchema, USUAL_PLANS } from "./forecast/plans.ts";
export type * from "./forecast/result.ts";
export { caseOf } from "./interchange/event-table/case.ts";
export { readHeader, type TimeUnit } from "./interchange/event-table/columns.ts";
export { type BadPerson, type PersonRows, readPeople } from "./interchange/event-table/people.ts";
export { BadRow, type TableRecord } from "./interchange/event-table/rows.ts";
export { eventHeader, eventLines } from "./interchange/event-table/write.ts";
export { NobodyQualifies } from "./population/enrol.ts";
export type { DoseEntry, Regimen, RestartRule } from "./regimen/schedule.ts";
export { AREA_SHARES, AREAS, saltFromAreas } from "./salt/areas.ts";
export { InputError } from "./schema/input-error.ts";
export type { Executor, RunOptions, Task } from "./simulate/executor.ts";
export type { Model, ModelScope, Provenance } from "./simulate/model.ts";
export { type Protocol, parseProtocol, protocolSchema } from "./simulate/protocol.ts";
export { runTrial, type TrialResult, type TrialRow } from "./simulate/trial.ts";
export { type Published, publishedOf } from "./validate/published.ts";
export { type Validation, type ValidationRow, validate } from "./validate/validate.ts";
