import * as z from "zod/mini";
import { type Shape, says, whole } from "../../input/says.ts";
import { DIFFERENCE_MEASURES, SHARE_MEASURES } from "./effect.ts";

export const SYNTHESIS_SCHEMA = "anagen/synthesis@1";
/** Scales of a synthesis. */
export const SYNTHESIS_MEASURES = [...SHARE_MEASURES, ...DIFFERENCE_MEASURES] as const;
/** One of SYNTHESIS_MEASURES. */
export type SynthesisMeasure = (typeof SYNTHESIS_MEASURES)[number];

const value = z.number();
const ends = { low: value, high: value };

/** What `anagen synthesis --json` prints. Shares and differences in percent; ratios as they are, never their logarithms. */
export const synthesisSchema = z.strictObject({
  schema: z.literal(SYNTHESIS_SCHEMA),
  dataVersion: says(z.nullable(z.string()), "version of the evidence; null for a table of one's own"),
  measure: says(z.enum(SYNTHESIS_MEASURES), "scale on which the studies are pooled"),
  level: says(value, "coverage of all intervals, such as 0.95"),
  studies: z.array(
    z.strictObject({
      name: z.string(),
      observations: says(
        z.array(z.string()),
        "ids of the observations, group and control; empty for a table of one's own",
      ),
      events: says(z.nullable(whole), "people with the event; null where the table gives an estimate"),
      n: z.nullable(whole),
      controlEvents: says(z.nullable(whole), "null without a control"),
      controlN: z.nullable(whole),
      value,
      ...ends,
      weightPercent: says(value, "share of the study in the pooled value"),
    }),
  ),
  pooled: says(
    z.nullable(
      z.strictObject({
        studies: whole,
        value,
        low: says(value, "the longer of Hartung and Knapp's interval and the normal one"),
        high: value,
        hartungKnapp: z.strictObject(ends),
        prediction: says(
          z.nullable(z.strictObject(ends)),
          "where the true value of a new study is expected; null for two studies or fewer",
        ),
        betweenVariance: says(
          value,
          "variance between studies on the scale of the measure (restricted maximum likelihood)",
        ),
        inconsistencyPercent: says(value, "I squared"),
        q: says(value, "Cochran's Q"),
        qProbability: value,
      }),
    ),
    "null for fewer than two studies",
  ),
  leftOut: says(
    z.array(z.strictObject({ id: z.string(), reason: z.string() })),
    "what was found and stays out",
  ),
});

/** The result of a synthesis. */
export type Synthesis = Shape<typeof synthesisSchema>;
