import * as z from "zod/mini";
import { observationSchema, sourceSchema } from "../../evidence/schema.ts";
import { type Shape, says, whole } from "../../input/says.ts";

const names = z.array(z.string());

/** What `anagen evidence --json` prints: the observations that fit. */
export const evidenceResultSchema = z.strictObject({
  schema: z.literal("anagen/evidence@1"),
  dataVersion: z.string(),
  observations: z.array(
    z.strictObject({
      ...observationSchema.shape,
      comparedAs: says(
        z.optional(z.strictObject({ events: whole, n: whole, workedOut: z.boolean() })),
        "people it is compared as where a prediction is; workedOut: out of a rounded percentage",
      ),
      source: says(sourceSchema, "the source itself, in place of its id"),
    }),
  ),
  total: says(whole, "observations that fit; more than are listed where --limit cuts them"),
  suggestions: says(
    z.optional(z.strictObject({ studies: names, drugs: names, endpoints: names })),
    "names near to what was asked for, where nothing fits",
  ),
});
/** What `anagen evidence --json` prints. */
export type EvidenceResult = Shape<typeof evidenceResultSchema>;

/** What `anagen evidence --check --json` prints. */
export const evidenceCheckSchema = z.strictObject({
  schema: z.literal("anagen/evidence-check@1"),
  dataVersion: z.string(),
  counts: z.strictObject({
    observationsKept: whole,
    observationsSetAside: whole,
    sources: whole,
    sourcesNotCited: says(whole, "sources that no observation and no claim cites"),
    claims: whole,
    conflicts: says(whole, "linked pairs that give another number for the same thing"),
    sameDatum: says(whole, "linked pairs that print the same number"),
    calibrationRows: whole,
    validationRows: whole,
  }),
  problems: says(
    z.array(z.strictObject({ id: z.string(), field: z.string(), value: z.unknown(), rule: z.string() })),
    "rules that are broken; empty when all hold",
  ),
});
/** What `anagen evidence --check --json` prints. */
export type EvidenceCheckResult = Shape<typeof evidenceCheckSchema>;
