import * as z from "zod/mini";
import { STRUCTURE_NAMES } from "../../disease/structures.ts";
import { parseInput, requireSchema } from "../../input/parse.ts";
import type { DrawEstimate } from "../../simulate/draw-estimates.ts";
import type { Protocol } from "../../trial/protocol-schema.ts";
import { drugsIn } from "../modules.ts";
import type { Target } from "../target.ts";

const LEFT_OUT_SCHEMA = "anagen/left-out@2";

/**
 * data/model/left-out.json: what the model says about each study, and about each other drug that the disease was
 * fitted to, when all results of it are left out of calibration. Made by `anagen calibrate --leave-out-studies`; `anagen validate` reads it.
 */
export const leftOutSchema = z.strictObject({
  schema: z.literal(LEFT_OUT_SCHEMA),
  codeVersion: z.string(),
  /** Version of the calibration data: its targets, counts, values and protocols. */
  calibrationData: z.string(),
  seed: z.number(),
  leftOut: z.array(
    z.strictObject({
      /** What was left out: a study as its observations name it, or a drug with all its studies. */
      without: z.string(),
      /** Draws of each structure fitted to the rest, in the order of the lists below. */
      draws: z.array(
        z.strictObject({
          structure: z.enum(STRUCTURE_NAMES),
          /** Weights of all these draws sum to 1. */
          weight: z.number(),
        }),
      ),
      targets: z.array(
        z.strictObject({
          /** Observations of the target, as in data/targets. */
          observations: z.array(z.string()),
          /** By draw: virtual people counted, share of them (0 to 1) or mean, variance between people. */
          people: z.array(z.number()),
          mean: z.array(z.number()),
          variance: z.array(z.number()),
        }),
      ),
    }),
  ),
});

/** A checked file of left-out predictions. */
export type LeftOutFile = z.infer<typeof leftOutSchema>;

/** @throws InputError when the input is not such a file */
export function parseLeftOut(input: unknown): LeftOutFile {
  requireSchema(input, LEFT_OUT_SCHEMA, "the file of left-out predictions");
  return parseInput(leftOutSchema, input).value;
}

/**
 * What a target is left out with: the drug of its trial where that is another than the disease's own, so that the
 * whole drug is left out, else its study.
 */
export function leftOutWith(target: Target, protocols: ReadonlyMap<string, Protocol>): string {
  const [drug] = drugsIn([target], protocols);
  return drug ?? target.study;
}

/** What each draw that never saw the results of `without` predicts for one of them, ready for `estimate`; null when unknown. */
export function leftOutEstimates(
  file: LeftOutFile,
  without: string,
  observations: readonly string[],
): DrawEstimate[] | null {
  const found = file.leftOut.find((each) => each.without === without);
  const key = observations.join("+");
  const target = found?.targets.find((each) => each.observations.join("+") === key);
  if (found === undefined || target === undefined) return null;
  return found.draws.flatMap(({ weight }, draw) =>
    target.people[draw] === 0
      ? []
      : [
          {
            draw,
            weight,
            people: target.people[draw],
            mean: target.mean[draw],
            variance: target.variance[draw],
          },
        ],
  );
}
