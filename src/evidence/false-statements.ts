import * as z from "zod/mini";
import { says } from "../input/says.ts";

const text = z.string().check(z.minLength(1));

/** data/evidence/false-statements.json: what is false, or has nothing behind it, wherever it is said. */
export const falseStatementsFileSchema = z.strictObject({
  schema: z.literal("anagen/false-statements@1"),
  note: text,
  statements: z.array(
    z.strictObject({
      id: z.string().check(z.regex(/^G\d{2}$/)),
      statement: says(text, "what people say, in our words"),
      correctFact: says(text, "a template: {{ID}} is an observation's value; no number is typed"),
      notKnown: says(text, "what nobody knows about it, without numbers"),
      rows: says(z.array(text), "observations that say so"),
      sources: says(
        z.array(z.strictObject({ source: text, located: text })).check(z.minLength(1)),
        "the label or study that says so",
      ),
      insteadOf: z.optional(says(text, "a claim that says the same and is told in its place")),
    }),
  ),
});

/** A statement that is false in general. */
export type FalseStatement = z.infer<typeof falseStatementsFileSchema>["statements"][number];
