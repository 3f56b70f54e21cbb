/**
 * The published evidence: every number with its study, arm, week, people and the place in its source; what is at odds;
 * which numbers the model was calibrated on and which it is judged by; and meta-analysis over them.
 *
 * @example
 * ```ts
 * import { findObservations, formatValue, poolable, poolShares } from "anagen/evidence";
 * import { loadEvidence } from "anagen/node";
 *
 * const { observations, sources, split } = loadEvidence();
 * const found = findObservations(observations, sources, { words: ["withdrawal", "week 76"] });
 * for (const { observation } of found.slice(0, 3))
 *   console.log(observation.id, formatValue(observation.value, observation.decimals, observation.unit));
 *
 * const { kept, leftOut } = poolable(found.map(({ observation }) => observation), split);
 * console.log(leftOut);
 * const pooled = poolShares(kept, split);
 * console.log(pooled?.estimate, pooled?.shown);
 * ```
 *
 * @module anagen/evidence
 */

export * from "../evidence/index.ts";
export { EvidenceFileError, parseEvidence } from "../evidence/parse-evidence.ts";
export * from "../evidence/synthesis/index.ts";
export { synthesisForest } from "../explain/synthesis/forest.ts";
export { synthesisText } from "../explain/synthesis/text.ts";
export { readSynthesisTable } from "../formats/synthesis-table.ts";
