import * as z from "zod/mini";
import { digestOf } from "../../input/digest.ts";
import { InputError } from "../../input/input-error.ts";
import { parseInput, requireSchema } from "../../input/parse.ts";
import { type Shape, says, whole } from "../../input/says.ts";
import type { Model } from "../../simulate/model.ts";
import { modelHash } from "../../simulate/model-hash.ts";
import { provenanceSchema } from "../../simulate/provenance.ts";
import { warningSchema } from "../../warnings/warning.ts";
import { leftOutSchema } from "../left-out.ts";

/** The file that `anagen learn` writes and `--model` reads: weights of the model's draws, and no person. */

export const LEARNED_SCHEMA = "anagen/learned-model@1";

const number = z.number();
const chance = number.check(z.gte(0), z.lte(1));

export const learnedSchema = z.strictObject({
  schema: z.literal(LEARNED_SCHEMA),
  base: says(
    z.strictObject({ version: z.string(), hash: z.string() }),
    "the model whose draws are weighed: its version, and a hash of its draws and weights",
  ),
  people: says(whole, "people it was learned from"),
  readings: whole,
  leftOut: says(leftOutSchema, "people and readings that it was not learned from"),
  weights: says(z.array(number.check(z.gte(0))), "by draw of the base; they sum to 1"),
  shifts: says(
    z.array(number.check(z.gte(-2), z.lte(2))),
    "by draw: shift of the logit of the drug's effect in this clinic",
  ),
  effectiveDraws: says(number, "effective number of draws that are left"),
  clinicEffect: says(
    z.strictObject({
      mean: number,
      low: number,
      high: number,
      spread: says(number, "its standard deviation before the people were seen: a working assumption"),
    }),
    "shift of the logit of the drug's effect in this clinic, with its 90 % interval",
  ),
  kind: says(
    z.enum(["likeTrials", "clinicEffect", "unlikeTrials"]),
    "likeTrials: the readings do not speak against the trials; clinicEffect: they speak for an effect of the clinic; unlikeTrials: not even such an effect explains them",
  ),
  evidence: z.strictObject({
    logEvidence: says(
      number,
      "natural logarithm of how much likelier the readings are with a clinic effect than without; below 0: less likely",
    ),
    chanceTrials: says(chance, "of readings as far from the trials' prediction, without a clinic effect"),
    chanceClinic: says(chance, "the same with a clinic effect"),
    gridError: says(
      z.strictObject({ logEvidence: number, mean: number }),
      "what half as many clinic effects would change of the log evidence and of the mean effect",
    ),
  }),
  assumptions: says(
    z.array(
      z.enum(["treatmentFollowsReadings", "visitsByPlan", "readingError", "trialsEntry", "groupMeans"]),
    ),
    "what is taken for granted; groupMeans: the draws are weighed by sums over groups of readings, not by each person's own likelihood",
  ),
  provenance: provenanceSchema,
  warnings: z.array(warningSchema),
});

/** A learned model. */
export type LearnedModel = Shape<typeof learnedSchema>;

/** Letters of the hash in the version of a learned model. */
const HASH_LETTERS = 8;

/** Reads a learned model. @throws InputError when it is none */
export function parseLearned(input: unknown): LearnedModel {
  requireSchema(input, LEARNED_SCHEMA, "the model");
  return parseInput(learnedSchema, input).value;
}

/**
 * The model as a clinic's people have changed it.
 *
 * @throws InputError when it was learned with another model than `base`, or its weights do not fit
 */
export function withLearned(base: Model, learned: LearnedModel): Model {
  const { weights, shifts } = learned;
  if (learned.base.hash !== modelHash(base) || weights.length !== base.draws.length)
    throw new InputError(
      "base.version",
      learned.base.version,
      `the model here is ${base.version}; learn again with it`,
    );
  const sum = weights.reduce((so, weight) => so + weight, 0);
  if (shifts.length !== weights.length || Math.abs(sum - 1) > SUM_ERROR)
    throw new InputError("weights", weights.length, "one weight and one shift a draw, weights that sum to 1");
  const structureWeights: Record<string, number> = {};
  base.draws.forEach(({ structure }, at) => {
    structureWeights[structure] = (structureWeights[structure] ?? 0) + weights[at];
  });
  const hash = digestOf({ weights, shifts }).slice(0, HASH_LETTERS);
  return {
    ...base,
    version: `${base.version}+clinic.${hash}`,
    weights,
    structureWeights,
    draws: base.draws.map((draw, at) => ({ ...draw, values: shifted(draw.values, shifts[at]) })),
  };
}

const SUM_ERROR = 1e-6;

/** Values of a draw with a clinic effect. */
export function shifted(values: Model["draws"][0]["values"], shift: number): Model["draws"][0]["values"] {
  return { ...values, clinicShift: shift + (values.clinicShift ?? 0) };
}
