import * as z from "zod/mini";
import { claimSchema, VERDICTS } from "../../evidence/schema.ts";
import { type Shape, says, whole } from "../../input/says.ts";

const ids = z.array(z.string());
const { id, section, statement, kind, verdict, notKnown, confidence, sources } = claimSchema.shape;

/** What `anagen claims --json` prints: claims with their numbers filled in. */
export const claimsResultSchema = z.strictObject({
  schema: z.literal("anagen/claims-result@1"),
  dataVersion: z.string(),
  claims: z.array(
    z.strictObject({
      id,
      section,
      statement,
      kind,
      verdict,
      correctFact: z.string(),
      explanation: z.string(),
      notKnown,
      confidence,
      observations: says(ids, "observations whose numbers the correct fact shows"),
      numbers: says(
        z.array(
          z.strictObject({ value: z.union([z.number(), z.string()]), unit: z.string(), what: z.string() }),
        ),
        "numbers declared beside the claim",
      ),
      sources,
    }),
  ),
});
/** What `anagen claims --json` prints. */
export type ClaimsResult = Shape<typeof claimsResultSchema>;

const place = {
  start: says(whole, "first character of the passage in the text"),
  end: says(whole, "the character after its last one"),
  passage: z.string(),
};

/** A number's slots as they were read; an empty list or null is a slot that the text leaves open. */
const frameSchema = z.strictObject({
  drug: says(ids, "names as in the evidence"),
  dose: says(z.array(z.number()), "mg a day; 0 is placebo; after a stop the dose before it"),
  situation: says(
    z.array(z.enum(["on", "stopped", "kept", "lowered", "restarted"])),
    "what was done with the drug",
  ),
  endpoint: says(ids, "what was counted"),
  population: says(ids, "people or studies apart from the trials' adults with severe alopecia areata"),
  study: z.nullable(z.enum(["first", "second", "both"])),
  time: z.array(
    z.strictObject({
      low: says(z.number(), "weeks"),
      high: says(z.number(), "weeks"),
      since: z.enum(["trial", "change", "start"]),
    }),
  ),
  value: z.strictObject({
    unit: says(z.enum(["percent", "rate", "years"]), "percent of people; rate per 100 patient-years"),
    low: z.number(),
    high: z.number(),
    bound: z.enum(["exact", "over", "atLeast", "under", "atMost"]),
    rough: says(z.boolean(), "given roughly: about, or as a fraction in words"),
    people: z.nullable(z.strictObject({ events: whole, n: whole })),
  }),
  polarity: says(z.enum(["affirmed", "denied"]), "denied: said of those who did not"),
  attribution: says(z.enum(["own", "refuted"]), "refuted: the text itself denies the number"),
});

/** What `anagen check --json` prints: the statements that a text makes, and how right they are. */
export const checkResultSchema = z.strictObject({
  schema: z.literal("anagen/check@2"),
  dataVersion: z.string(),
  language: says(z.nullable(z.string()), "code of the language most of the text is in; null: nothing tells"),
  isDrugKnown: says(z.boolean(), "false: no JAK inhibitor is named and none was given: nothing was judged"),
  findings: z.array(
    z.strictObject({
      claim: says(z.nullable(z.string()), "the claim it makes; null for a number that no claim is about"),
      verdict: z.enum(VERDICTS),
      outcome: says(z.enum(["agrees", "differs", "close", "no row"]), "how it stands to what is held"),
      frame: says(z.nullable(frameSchema), "null for a statement in words"),
      rows: says(ids, "observations the number was held against"),
      ...place,
      correctFact: z.string(),
      notKnown: z.string(),
      observations: says(ids, "observations the correct fact shows"),
      sources: ids,
    }),
  ),
  notJudged: says(
    z.array(z.strictObject({ ...place, reason: z.enum(["question", "story", "reported", "language"]) })),
    "sentences that were read and not judged",
  ),
  sentencesRead: whole,
  sentencesRecognised: says(whole, "sentences with a recognised statement; of the others nothing is said"),
  note: says(z.string(), "how much of the text was judged, in words"),
  doseAdvice: says(
    z.array(z.strictObject({ ...place, note: z.string() })),
    "sentences that advise to change the dose and name no doctor",
  ),
});
/** What `anagen check --json` prints. */
export type CheckResult = Shape<typeof checkResultSchema>;
