import * as z from "zod/mini";
import { observationSchema, sourceSchema } from "../../evidence/schema.ts";
import { QUESTIONS } from "../../explain/answer/section.ts";
import { type Shape, says } from "../../input/says.ts";

const ids = z.array(z.string());
const spans = z.array(
  z.strictObject({
    text: z.string(),
    observations: says(ids, "observations the number comes from; empty for words"),
    model: says(z.optional(z.string()), "outcome of the model, where the number is computed"),
    live: says(z.boolean(), "true where the text came out of a reference"),
  }),
);
const block = z.union([
  z.strictObject({
    kind: z.enum(["text", "model", "unknown", "subtitle"]),
    spans,
    sources: says(z.optional(ids), "sources of numbers that are no observations"),
  }),
  z.strictObject({ kind: z.literal("list"), name: z.optional(z.string()), items: z.array(spans) }),
  z.strictObject({
    kind: z.literal("facts"),
    items: z.array(z.strictObject({ fact: z.string(), text: z.string(), source: z.string() })),
  }),
  z.strictObject({
    kind: z.literal("figure"),
    figure: z.strictObject({
      name: z.string(),
      caption: z.string(),
      svg: z.string(),
      twin: says(ids, "everything the figure shows, in lines of text"),
      observations: says(ids, "observations the figure shows"),
    }),
  }),
  z.strictObject({
    kind: z.literal("stories"),
    sentences: says(ids, "counts of what people told, which are no observations"),
  }),
]);

/** What `anagen answer --json` prints: the article with its numbers filled in. */
export const answerResultSchema = z.strictObject({
  schema: z.literal("anagen/answer@1"),
  language: z.string(),
  question: says(z.nullable(z.enum(QUESTIONS)), "the question it is cut down to; null for the whole article"),
  title: z.string(),
  version: z.string(),
  date: says(z.nullable(z.string()), "day of the release; null in a development version"),
  dataVersion: z.string(),
  modelVersion: z.nullable(z.string()),
  modelState: says(
    z.enum(["current", "stale", "missing"]),
    "stale: computed by another version of the model than the present one",
  ),
  sections: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      blocks: z.array(block),
      answers: says(z.array(ids), "for every block, the intents of the search that it answers"),
    }),
  ),
  observations: says(z.array(observationSchema), "what the numbers are, in order of appearance"),
  references: says(
    z.array(
      z.strictObject({ ...sourceSchema.shape, id: says(z.string(), "S001, or P01 of a practical fact") }),
    ),
    "in order of appearance; a reference's number is its place",
  ),
});
/** What `anagen answer --json` prints. */
export type AnswerResult = Shape<typeof answerResultSchema>;
