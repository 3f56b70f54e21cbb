import * as z from "zod/mini";
import { says } from "../input/says.ts";

const id = z.string().check(z.minLength(1));
const ids = z.array(id).check(z.minLength(1));

/** What is said of every plan beside the hair that the model forecasts, in the words of data or as not known. */
export const HARM_OUTCOMES = [
  "lossOfBenefit",
  "hairBack",
  "distress",
  "waitForDrug",
  "seriousInfection",
  "clots",
  "heartAttackStroke",
  "cancer",
  "death",
  "shingles",
  "bloodCounts",
  "acne",
  "airwayInfection",
  "urinaryInfection",
  "highCholesterol",
  "muscleEnzyme",
  "arthritis",
  "pregnancy",
  "cost",
  "tests",
] as const;

const harmSchema = z.strictObject({
  outcome: z.enum(HARM_OUTCOMES),
  observations: says(
    z.array(id),
    "how many have it at each dose and without the drug; empty where no number is known",
  ),
  facts: says(z.optional(ids), "practical facts on it"),
});

/** data/evidence/shown.json: which observations and claims stand beside what. */
export const shownFileSchema = z.strictObject({
  schema: z.literal("anagen/shown@1"),
  note: id,
  forecast: z.strictObject({
    beside: says(ids, "what trials found, beside every forecast: withdrawal, staying, lowering, restarting"),
    notUsed: says(
      z.strictObject({ episodeYears: ids, ageYears: ids, sex: ids }),
      "evidence on what a case may say of a person and the model has no place for",
    ),
  }),
  article: z.strictObject({
    stopped: says(ids, "loss of benefit after a stop, as people of 100"),
    stayed: says(id, "loss of benefit on the drug, beside those who stopped"),
    lowered: says(ids, "hair kept on the lower dose, then on the full dose, as people of 100"),
    lossCurve: says(ids, "loss of benefit by weeks since a stop, beside the model's"),
    forest: z.strictObject({
      response: z.array(z.strictObject({ treated: id, control: id })).check(z.minLength(1)),
      lossAfterStop: ids,
      lossOnDrug: ids,
    }),
  }),
  statements: says(
    z.strictObject({
      monthsToMinoxidil: says(
        z.strictObject({ label: z.tuple([id, id]), popular: z.tuple([id, id]) }),
        "first and last month in which minoxidil shows, by labels and by popular texts",
      ),
      weeksToWait: id,
      monthsToWait: id,
    }),
    "published times that those of a checked text are judged by",
  ),
  pages: z.strictObject({
    trials: says(ids, "what the trials found for the options"),
    label: ids,
    early: ids,
    again: ids,
  }),
  harms: says(
    z.array(harmSchema).check(z.minLength(1)),
    "what the pages say of every plan, each outcome once; those seen in the same people stand side by side",
  ),
  claims: says(
    z.strictObject({ unknown: ids, warnings: ids, early: ids }),
    'claims whose fact, or whose "nobody knows", the pages show',
  ),
});

/** Which observations and claims stand beside what. */
export type Shown = z.infer<typeof shownFileSchema>;

/** An outcome that is said of every plan. */
export type Harm = Shown["harms"][number];
/** Its name. */
export type HarmOutcome = Harm["outcome"];

/** Every observation the file names, with the field that names it. */
export function observationsShown({
  forecast,
  article,
  statements,
  pages,
  harms,
}: Shown): [field: string, id: string][] {
  const counted = harms.map(({ observations }) => observations);
  return Object.entries({ forecast, article, statements, pages, harms: counted }).flatMap(([field, value]) =>
    textsIn(value).map((each): [string, string] => [field, each]),
  );
}

/** All strings in a value of arrays and objects, in order. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
