import * as z from "zod/mini";
import { sourceSchema } from "../../evidence/schema.ts";
import { SOURCE_STATUSES } from "../../formats/records/pubmed-status.ts";
import { type Shape, says, whole } from "../../input/says.ts";

const maybe = z.nullable(z.string());
const maybeNumber = z.nullable(z.number());
const { id: _, ...source } = sourceSchema.shape;

/** What `anagen import --json` prints: drafts for a person to judge. Nothing is stored. */
export const importDraftSchema = z.strictObject({
  schema: z.literal("anagen/import-draft@1"),
  kind: z.enum(["pubmed", "ctgov", "openfda"]),
  sources: z.array(
    z.strictObject({
      source: z.strictObject(source),
      status: says(
        z.array(
          z.strictObject({
            status: z.enum(SOURCE_STATUSES),
            by: says(maybe, "PubMed number or place of what gives it"),
          }),
        ),
        "what changes how it may be used: retracted, corrected, a preprint",
      ),
      held: says(maybe, "id under which the source is held; null where it is not"),
      differs: says(z.array(z.string()), "fields that differ from what is held, in words"),
    }),
  ),
  observations: z.array(
    z.strictObject({
      draft: z.strictObject({
        study: z.string(),
        registrations: z.array(z.string()),
        arm: maybe,
        n: z.nullable(whole),
        endpoint: z.string(),
        endpointDefinition: maybe,
        timeFrame: maybe,
        value: z.number(),
        unit: says(z.string(), "in the record's words"),
        statistic: says(maybe, "what the value is, in the record's words"),
        dispersion: says(maybe, "what spread, low and high are, in the record's words"),
        spread: maybeNumber,
        low: maybeNumber,
        high: maybeNumber,
        located: says(z.string(), "the place in the record"),
      }),
      same: says(z.array(z.string()), "observations that print the same number"),
      other: says(z.array(z.string()), "observations that print another number for the same thing"),
    }),
  ),
  notes: says(z.array(z.string()), "what the record lacks, in words"),
});
/** What `anagen import --json` prints. */
export type ImportResult = Shape<typeof importDraftSchema>;

/** What `anagen references --json` prints: CSL-JSON 1.0.2, the fields of it that are used. */
export const referencesSchema = z.array(
  z.strictObject({
    id: z.string(),
    type: z.enum(["article-journal", "webpage", "document"]),
    title: z.string(),
    author: z.optional(
      z.array(
        z.union([
          z.strictObject({ family: z.string(), given: z.optional(z.string()) }),
          z.strictObject({ literal: z.string() }),
        ]),
      ),
    ),
    "container-title": z.optional(z.string()),
    volume: z.optional(z.string()),
    issue: z.optional(z.string()),
    page: z.optional(z.string()),
    issued: z.optional(z.strictObject({ "date-parts": z.array(z.array(z.int())) })),
    DOI: z.optional(z.string()),
    PMID: z.optional(z.string()),
    URL: z.optional(z.string()),
    note: z.optional(z.string()),
  }),
);
/** What `anagen references --json` prints. */
export type ReferencesResult = Shape<typeof referencesSchema>;
