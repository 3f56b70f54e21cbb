/** The evidence: published numbers, their sources, what people claim, and which numbers calibrate or judge the model. */
export { checkEvidence, countEvidence, type EvidenceCounts } from "./check/check.ts";
export type { Problem } from "./check/problem.ts";
export { citeShort } from "./cite.ts";
export { DRUGS, drugNames, resolveDrug, synonymsOf, type Treatment } from "./drugs.ts";
export { evidenceJsonSchemas } from "./json-schema.ts";
export { type EvidenceQuery, type FoundObservation, findObservations, observationById } from "./query.ts";
export { type Judgement, type RiskOfBias, worstDomain } from "./risk-of-bias.ts";
export {
  type Claim,
  type Curation,
  type Evidence,
  type Ids,
  type Observation,
  type Source,
  type Split,
  type SplitEntry,
  type SplitRow,
  VERDICTS,
} from "./schema.ts";
export type { Shown } from "./shown.ts";
export { type Suggestions, suggest } from "./suggest.ts";
export { formatValue, QUALIFIERS, type Qualifier, UNITS, type Unit } from "./units.ts";
export { dataVersion } from "./version.ts";
