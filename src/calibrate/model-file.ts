import * as z from "zod/mini";
import { STRUCTURE_NAMES, STRUCTURES } from "../disease/structures.ts";
import { parametersBeside } from "../drug/parameters.ts";
import { InputError } from "../input/input-error.ts";
import { parseInput, requireSchema } from "../input/parse.ts";

const MODEL_SCHEMA = "anagen/model@1";

/** How the draws fit each target. */
const fitted = z.array(
  z.strictObject({
    observations: z.array(z.string()),
    observed: z.number(),
    meanResidual: z.number(),
    withinTwo: z.number(),
  }),
);

/** What the data say of each parameter. */
const informed = z.array(
  z.strictObject({
    parameter: z.string(),
    p05: z.number(),
    p50: z.number(),
    p95: z.number(),
    /** How much narrower than the prior the posterior is: 0 as wide, 1 a point. */
    learned: z.number(),
  }),
);

/** data/model/NAME.json: the draws of one structure and how they were found. */
export const modelFileSchema = z.strictObject({
  schema: z.literal(MODEL_SCHEMA),
  structure: z.enum(STRUCTURE_NAMES),
  codeVersion: z.string(),
  /** Version of the calibration data alone: its targets, counts, values and protocols. */
  calibrationData: z.string(),
  seed: z.number(),
  /** true while convergence has not been shown: intervals are the range of the draws. */
  provisional: z.boolean(),
  population: z.strictObject({
    /** Observation of the mean baseline SALT that fixes the share of very severe people. */
    meanBaselineSalt: z.string(),
    verySevereShare: z.number(),
  }),
  /** What the calibrating studies covered. */
  scope: z.strictObject({
    mgPerDay: z.array(z.number()),
    lastWeek: z.number(),
    weeksAfterChange: z.number(),
  }),
  effort: z.unknown(),
  convergence: z.strictObject({
    /** Best deviance of each CMA-ES start, targets taken as independent. */
    searchDeviances: z.array(z.number()),
    /** Deviance of the best of them on the people who judge the draws, and mean deviance of the draws there. */
    bestDeviance: z.number(),
    meanDeviance: z.number(),
    /** From prior (power 0) to posterior (1): what the emulator foretold and what was then simulated. */
    waves: z.array(
      z.strictObject({
        power: z.number(),
        accepted: z.number(),
        foretold: z.number(),
        simulated: z.number(),
        /** Mean error of the emulator over the wave's points in standard errors of the data: over targets, worst. */
        bias: z.number(),
        worstBias: z.number(),
      }),
    ),
    /** Largest potential scale reduction over all chains of any parameter and of the deviance; 1 is agreement. */
    scaleReduction: z.number(),
    /** Error of the emulator at one point, over targets, in standard errors of the data. */
    emulatorError: z.number(),
    /** Mean error of the emulator where the draws lie, in standard errors of the data: over targets, worst. */
    bias: z.number(),
    worstBias: z.number(),
  }),
  /** Correlation of the targets' errors, because the same people were looked at again. */
  correlation: z.array(z.array(z.number())),
  targets: fitted,
  informed,
  /** What was fitted given each draw of the disease: a drug by its name, or "adolescents". */
  given: z.array(z.strictObject({ fits: z.string(), informed, targets: fitted })),
  draws: z.array(
    z.strictObject({
      values: z.record(z.string(), z.number()),
      deviance: z.number(),
      /** Signed residuals of the targets, in standard errors. */
      residuals: z.array(z.number()),
    }),
  ),
});

/** A checked model file. */
export type ModelFile = z.infer<typeof modelFileSchema>;

/** @throws InputError when the file is not a model file, or lacks a parameter of its structure */
export function parseModelFile(input: unknown): ModelFile {
  requireSchema(input, MODEL_SCHEMA, "the model file");
  const { value } = parseInput(modelFileSchema, input);
  const { parameters } = STRUCTURES[value.structure];
  value.draws.forEach((draw, at) => {
    for (const { name } of [...parameters, ...parametersBeside(parameters)])
      if (!(name in draw.values))
        throw new InputError(`draws[${at}].values.${name}`, undefined, "a parameter of the structure");
  });
  return value;
}
