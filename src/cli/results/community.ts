import * as z from "zod/mini";
import { reportFacts } from "../../community/report.ts";
import { type Shape, says, whole } from "../../input/says.ts";

const span = z.nullable(z.tuple([z.number(), z.number()]));
const maybe = z.nullable(z.string());

/** A line of `anagen community extract --json`: what the rules read from one post. */
export const extractionSchema = z.strictObject({
  id: says(z.string(), "the post's own id"),
  firstPerson: says(z.boolean(), "the post tells of its writer, or of whom its writer cares for"),
  drug: maybe,
  doseMg: z.nullable(z.number()),
  indication: maybe,
  event: says(maybe, "the change that the post tells of; null for none"),
  otherEvents: z.array(z.string()),
  reason: z.array(z.string()),
  monthsOnDrug: says(span, "low and high"),
  regrowthBefore: maybe,
  weeksToShedding: says(span, "weeks from the change to the first shedding, low and high"),
  shed: z.nullable(z.boolean()),
  restarted: z.nullable(z.boolean()),
  recaptured: maybe,
  sideEffects: z.array(z.string()),
  confidence: says(z.number().check(z.gte(0), z.lte(1)), "how sure the rules are, 0 to 1"),
  outcome: maybe,
});
/** A line of `anagen community extract --json`. */
export type ExtractionResult = Shape<typeof extractionSchema>;

/** What `anagen community import --json` prints. */
export const communityImportSchema = z.strictObject({
  schema: z.literal("anagen/community-import@1"),
  dryRun: says(z.boolean(), "true: nothing was kept"),
  formats: says(z.array(z.string()), "format of each file, in their order"),
  funnel: says(z.record(z.string(), whole), "posts by what became of them"),
  added: says(whole, "reports that are new in the store"),
  alreadyStored: says(whole, "reports told alike by stored ones"),
  known: says(z.boolean(), "true: these files were imported before"),
  withdrawn: says(whole, "reports whose posts were deleted since"),
});
/** What `anagen community import --json` prints. */
export type CommunityImportResult = Shape<typeof communityImportSchema>;

/** What `anagen community review --json` prints. */
export const communityReviewSchema = z.strictObject({
  schema: z.literal("anagen/community-review@1"),
  total: says(whole, "reports that wait for a person; more than are listed where --limit cuts them"),
  reports: z.array(
    z.strictObject({
      ...reportFacts.shape,
      reportId: z.string(),
      posts: says(
        z.optional(z.nullable(z.array(z.string()))),
        "words of its posts, with --from; null where the files do not hold them",
      ),
    }),
  ),
});
/** What `anagen community review --json` prints. */
export type CommunityReviewResult = Shape<typeof communityReviewSchema>;

/** What `anagen community forget --json` prints. */
export const communityForgetSchema = z.strictObject({
  schema: z.literal("anagen/community-forget@1"),
  forgotten: says(z.string(), 'number of the report, or "all"'),
});
/** What `anagen community forget --json` prints. */
export type CommunityForgetResult = Shape<typeof communityForgetSchema>;
