import * as z from "zod/mini";
import { STRUCTURES, type StructureName } from "../disease/structure.ts";
import { InputError } from "../schema/input-error.ts";
import { parseInput, requireSchema } from "../schema/parse.ts";

export const MODEL_SCHEMA = "anagen/model@1";

const fitRow = z.strictObject({
  observations: z.array(z.string()),
  unit: z.string(),
  observed: z.number(),
  /** Mean over the draws, and the lowest and highest draw. */
  predicted: z.number(),
  lowestDraw: z.number(),
  highestDraw: z.number(),
  /** Deviance of the best draw's prediction. */
  deviance: z.number(),
});

/** data/model/NAME.json: the draws of one structure and how they were found. */
export const modelFileSchema = z.strictObject({
  schema: z.literal(MODEL_SCHEMA),
  structure: z.enum(Object.keys(STRUCTURES) as [StructureName, ...StructureName[]]),
  codeVersion: z.string(),
  /** Version of the calibration data alone: its targets, counts, values and protocols. */
  calibrationData: z.string(),
  seed: z.number(),
  /** true while the draws are only vectors that fit about equally well, not a posterior. */
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
  search: z.record(z.string(), z.number()),
  fit: z.strictObject({
    bestDeviance: z.number(),
    cutOff: z.number(),
    targets: z.number(),
    rows: z.array(fitRow),
  }),
  draws: z.array(
    z.strictObject({ start: z.number(), deviance: z.number(), values: z.record(z.string(), z.number()) }),
  ),
});

/** A checked model file. */
export type ModelFile = z.infer<typeof modelFileSchema>;

/** @throws InputError when the file is not a model file, or lacks a parameter of its structure */
export function parseModelFile(input: unknown): ModelFile {
  requireSchema(input, MODEL_SCHEMA, "the model file");
  const { value } = parseInput(modelFileSchema, input);
  value.draws.forEach((draw, at) => {
    for (const { name } of STRUCTURES[value.structure].parameters)
      if (!(name in draw.values))
        throw new InputError(`draws[${at}].values.${name}`, undefined, "a parameter of the structure");
  });
  return value;
}
