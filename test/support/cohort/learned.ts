import type { LearnedModel } from "../../../src/cohort/learn/learned.ts";
import type { Model } from "../../../src/simulate/model.ts";
import { modelHash } from "../../../src/simulate/model-hash.ts";

/** A file as anagen learn writes it, of a clinic in which the drug does less. */
export function learnedFrom(base: Model, weights: readonly number[] = base.weights): LearnedModel {
  return {
    schema: "anagen/learned-model@1",
    base: { version: base.version, hash: modelHash(base) },
    people: 200,
    readings: 800,
    leftOut: { oneReading: 0, notForecast: 0, weakReadings: 0 },
    weights: [...weights],
    shifts: base.draws.map(() => -1),
    effectiveDraws: 300,
    clinicEffect: { mean: -1, low: -1, high: -1, spread: 0.4 },
    kind: "clinicEffect",
    evidence: {
      logEvidence: 4,
      chanceTrials: 0.001,
      chanceClinic: 0.5,
      gridError: { logEvidence: 0, mean: 0 },
    },
    assumptions: ["groupMeans"],
    provenance: {
      modelVersion: base.version,
      dataVersion: base.dataVersion,
      seed: 1,
      virtualPatients: 1,
      effectiveSampleSize: 1,
      digest: "0".repeat(64),
    },
    warnings: [],
  };
}
