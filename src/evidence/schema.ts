import * as z from "zod/mini";
import { says } from "../input/says.ts";
import { DRUGS } from "./drugs.ts";
import type { FalseStatement } from "./false-statements.ts";
import type { Practical } from "./practical.ts";
import type { RiskOfBias } from "./risk-of-bias.ts";
import type { Shown } from "./shown.ts";
import { N_MEANINGS, QUALIFIERS, UNITS } from "./units.ts";

/** The one description of the evidence files: types, checks on reading and the JSON Schemas all come from here. */

const text = z.string().check(z.minLength(1));
const maybeText = z.nullable(text);
const count = z.int().check(z.gte(0));
const ids = z.array(text);
const oneOf = <const T extends readonly [string, ...string[]]>(list: T) => z.enum(list);
/** A number that only means something with its unit; never NaN or infinite. */
const number = z.number();

const drugNames = DRUGS.map((drug) => drug.name) as [string, ...string[]];
const confidences = ["stated", "read from secondary report", "conflicting"] as const;

export const observationSchema = z.strictObject({
  id: says(text, "never changes, never goes to another number"),
  study: says(text, "name of the study, cohort, label or text"),
  registrations: says(
    z.array(z.string().check(z.regex(/^(NCT\d{8}|EudraCT \d{4}-\d{6}-\d{2})$/))),
    "registry numbers of the study",
  ),
  population: says(maybeText, "who was studied"),
  drug: says(z.enum(drugNames), "drug, class or combination of this arm (of the study, in a placebo arm)"),
  arm: says(maybeText, "the arm in the source's words"),
  dosePerDayMg: says(
    z.nullable(number.check(z.gte(0))),
    "mg a day where the dose is fixed, after any change; 0 is placebo",
  ),
  doseText: says(maybeText, "the regimen in words"),
  n: says(
    z.nullable(count.check(z.gte(1))),
    "people the value was computed on, unless nMeaning says otherwise",
  ),
  nMeaning: z.optional(says(oneOf(N_MEANINGS), "what n counts where it is not the people analysed")),
  events: says(z.nullable(count), "people with the event, where the source prints a count"),
  endpoint: says(text, "what was measured"),
  endpointDefinition: says(maybeText, "how the study defined it"),
  week: says(z.nullable(number.check(z.gte(0))), "weeks from the start of treatment or observation"),
  weeksSinceChange: says(
    z.nullable(number.check(z.gte(0))),
    "weeks from a change of dose, a stop or a restart",
  ),
  value: says(number, "the value in `unit`"),
  decimals: says(count.check(z.lte(4)), "digits after the point in the source"),
  rounding: z.optional(says(z.literal("cut"), "the source cut digits off in place of rounding")),
  qualifier: z.optional(says(oneOf(QUALIFIERS), "the limit or approximation in the source's words")),
  unit: says(oneOf(UNITS), "unit of value, low and high"),
  low: says(z.nullable(number), "lower limit of the interval"),
  high: says(z.nullable(number), "upper limit of the interval"),
  intervalLevel: z.optional(
    says(z.union([z.literal(90), z.literal(95)]), "percent; absent where not stated"),
  ),
  standardError: z.optional(says(number.check(z.gt(0)), "of a mean, in `unit`")),
  standardDeviation: z.optional(says(number.check(z.gt(0)), "between people, in `unit`")),
  imputation: says(maybeText, "how missing data were handled, as far as stated"),
  subgroup: says(maybeText, "the part of the population; null for all"),
  confidence: says(oneOf(confidences), "stated by the source, read in another's report, or in conflict"),
  note: maybeText,
  source: says(z.string().check(z.regex(/^S\d{3}$/)), "id in sources.json"),
  located: says(text, "the place in the source"),
  secondHand: z.optional(says(z.literal(true), "read in another's report of the source; the place names it")),
  otherEnd: z.optional(says(text, "the row with the other end of the same printed range")),
  sameAs: z.optional(says(ids, "rows that print the same datum; count one of them")),
  conflictsWith: says(ids, "rows that give another number for the same thing; both stay"),
  conflictOutside: z.optional(says(text, "a conflict with something that is not a row here")),
  doubt: z.optional(says(text, "what looks wrong in a number that was kept as its source has it")),
  correction: z.optional(says(z.array(text), "what was changed when the row was taken in, and why")),
  setAside: z.optional(says(text, "why the row is held but not used")),
});

export const sourceSchema = z.strictObject({
  id: z.string().check(z.regex(/^S\d{3}$/)),
  authorsShort: says(maybeText, "first authors; null where not seen"),
  title: text,
  journal: says(maybeText, "journal, meeting, publisher or site"),
  year: z.nullable(z.int().check(z.gte(1950), z.lte(2100))),
  doi: maybeText,
  pmid: maybeText,
  url: maybeText,
  note: z.optional(says(text, "what was not seen of this source")),
  sameAs: z.optional(says(ids, "the same publication under another id")),
});

const claimNumberSchema = z.strictObject({
  value: z.union([z.number(), text]),
  qualifier: z.optional(oneOf(QUALIFIERS)),
  unit: text,
  detail: z.optional(says(text, "how it was worked out, or its range")),
  what: text,
  observation: z.optional(says(text, "the observation this number is; the values are equal")),
});

/** How right a claim can be. */
export const VERDICTS = [
  "supported",
  "supported with correction",
  "imprecise",
  "unsupported",
  "contradicted",
  "not checkable",
] as const;
const claimKinds = [
  "regulatory",
  "efficacy number",
  "timing",
  "mechanism",
  "withdrawal",
  "citation",
  "taper",
  "safety",
  "community",
] as const;

const TEMPLATE =
  "a template: {{ID}} is an observation's value, {{numbers.N}} a number declared here; none is typed";
export const claimSchema = z.strictObject({
  id: z.string().check(z.regex(/^C\d{2}$/)),
  section: text,
  statement: says(text, "what people say, in our words"),
  kind: oneOf(claimKinds),
  verdict: oneOf(VERDICTS),
  correctFact: says(text, TEMPLATE),
  numbers: says(
    z.array(claimNumberSchema),
    "numbers the templates use as {{numbers.N}}: dates, thresholds, what a source prints and no observation holds",
  ),
  sources: z.array(z.strictObject({ source: text, located: text })),
  explanation: says(text, `why; ${TEMPLATE}`),
  notKnown: says(text, "what nobody knows about it, without numbers"),
  confidence: oneOf(["high", "medium", "low"]),
});

const cellSchema = says(
  z.strictObject({
    protocol: text,
    stage: text,
    arm: text,
    week: number.check(z.gte(0)),
    endpoint: text,
    subgroup: maybeText,
  }),
  "the row of a virtual trial's table in which this observation is read",
);
const splitRowSchema = z.strictObject({
  id: text,
  events: z.optional(
    says(count, "people with the event; derived from the percentage unless the observation prints it"),
  ),
  n: z.optional(says(count.check(z.gte(1)), "people analysed")),
  cell: z.optional(cellSchema),
});
const splitEntrySchema = z.strictObject({
  what: text,
  note: z.optional(text),
  observations: z.array(splitRowSchema).check(z.minLength(1)),
});

export const observationsFileSchema = z.strictObject({
  schema: z.literal("anagen/observations@1"),
  observations: z.array(observationSchema),
});
export const sourcesFileSchema = z.strictObject({
  schema: z.literal("anagen/sources@1"),
  sources: z.array(sourceSchema),
});
export const claimsFileSchema = z.strictObject({
  schema: z.literal("anagen/claims@1"),
  claims: z.array(claimSchema),
});
export const splitFileSchema = z.strictObject({
  schema: z.literal("anagen/split@1"),
  note: text,
  calibration: z.array(splitEntrySchema),
  validation: z.array(splitEntrySchema),
});
export const idsFileSchema = z.strictObject({
  schema: z.literal("anagen/evidence-ids@1"),
  note: text,
  observations: ids,
  sources: ids,
  claims: ids,
});
export const curationFileSchema = z.strictObject({
  schema: z.literal("anagen/curation@1"),
  note: text,
  entries: z.array(z.strictObject({ kind: text, ids: z.array(text), what: text, why: text })),
});

/** A published number: what was measured on whom, when, and where its source says so. */
export type Observation = z.infer<typeof observationSchema>;
/** A publication, registry entry, label or other text that numbers come from. */
export type Source = z.infer<typeof sourceSchema>;
/** What people say, how right it is, and the correct fact as a template with live numbers. */
export type Claim = z.infer<typeof claimSchema>;
/** Which observations calibrate the model and which judge it. */
export type Split = z.infer<typeof splitFileSchema>;
/** One result of a list of the split, with its observations. */
export type SplitEntry = z.infer<typeof splitEntrySchema>;
/** An observation of the split, with its count of people where the source prints one. */
export type SplitRow = z.infer<typeof splitRowSchema>;
/** Every id that was ever given. */
export type Ids = z.infer<typeof idsFileSchema>;
/** What was decided about records, and why. */
export type Curation = z.infer<typeof curationFileSchema>;

/** Everything in data/evidence. */
export interface Evidence {
  readonly observations: readonly Observation[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  readonly split: Split;
  /** how far each judged study can be trusted */
  readonly riskOfBias: readonly RiskOfBias[];
  readonly ids: Ids;
  readonly curation: Curation;
  /** which observations and claims stand beside what; no part of the data version */
  readonly shown: Shown;
  /** statements that are false wherever they are made; no part of the data version */
  readonly falseStatements: readonly FalseStatement[];
  /** what labels, leaflets, guidance and price lists say; no part of the data version */
  readonly practical: Practical;
}
