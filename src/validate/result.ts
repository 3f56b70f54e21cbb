import * as z from "zod/mini";
import { type Shape, says, whole } from "../input/says.ts";
import { provenanceSchema } from "../simulate/provenance.ts";
import { RESULT_UNITS } from "../trial/endpoint-kinds.ts";
import { warningSchema } from "../warnings/warning.ts";

export const VALIDATION_SCHEMA = "anagen/validation@2";

const number = z.number();

const totalsSchema = z.strictObject({
  rows: whole,
  inside: says(whole, "rows whose observed value lies in the 90 % interval"),
  coveragePercent: says(z.nullable(number), "percent of rows inside; null without rows"),
  meanAbsoluteErrorByUnit: z.record(z.string(), number),
  meanAbsoluteErrorOfLarge: says(
    z.strictObject({ rows: whole, value: z.nullable(number) }),
    "over rows in percent whose study had at least 25 people",
  ),
  medianWidthRatio: says(
    z.nullable(number),
    "middle of widthRatio over rows that count people; null when sampling alone leaves most of them no width",
  ),
  meanIntervalScore: says(number, "smaller is better"),
  naiveIntervalScore: says(number, "the same score of the last published rate carried over"),
  whereCarriedOver: says(
    z.strictObject({
      rows: whole,
      meanIntervalScore: z.nullable(number),
      naiveIntervalScore: z.nullable(number),
    }),
    "both scores over the rows alone that have a published rate to carry over; for the others the naive reference has no more than the state at the start",
  ),
});

const validationRowSchema = z.strictObject({
  observation: says(z.string(), "id in the evidence; ids of one printed range joined by +"),
  use: z.enum(["calibration", "validation"]),
  study: z.string(),
  protocol: says(z.string(), "name of the simulated protocol under data/protocols"),
  stage: z.string(),
  arm: z.string(),
  subgroup: says(z.nullable(z.string()), "null for everybody"),
  endpoint: z.string(),
  week: whole,
  weeksSinceChange: says(whole, "weeks since the stage began"),
  unit: z.enum(RESULT_UNITS),
  observed: says(number, "what the model is compared with; of counts to more digits than the source prints"),
  observedLow: says(
    number,
    "90 % interval of the published number: exact for people, from its error for means",
  ),
  observedHigh: number,
  predicted: number,
  low: says(number, "90 % interval for a study of this size: sampling of people and model uncertainty"),
  high: number,
  inside: z.boolean(),
  widthRatio: says(
    z.nullable(number),
    "width of that interval over the width sampling alone gives; null where sampling alone gives none",
  ),
  studySize: z.nullable(whole),
});

const courseWeekSchema = z.strictObject({
  week: whole,
  value: number,
  low: says(number, "90 % interval of model uncertainty alone"),
  high: number,
  studyLow: says(z.nullable(number), "90 % interval of a study of studySize people"),
  studyHigh: z.nullable(number),
});

const courseSchema = z.strictObject({
  study: z.string(),
  protocol: z.string(),
  stage: z.string(),
  arm: z.string(),
  subgroup: z.nullable(z.string()),
  endpoint: z.string(),
  unit: z.enum(RESULT_UNITS),
  startWeek: says(whole, "week the stage began"),
  studySize: says(z.nullable(whole), "people for whom studyLow and studyHigh hold"),
  weeks: z.array(courseWeekSchema),
  rows: says(z.array(z.string()), "`observation` of the rows on this course"),
});

const publishedSchema = z.strictObject({
  observation: says(z.string(), "`observation` of the row"),
  value: says(z.string(), "as the source prints it, with its unit"),
  people: says(z.nullable(whole), "as the evidence has them; they need not be those of the comparison"),
  peopleMeaning: says(z.nullable(z.string()), "null where they are simply who the value is of"),
  comparedAs: says(
    z.nullable(
      z.strictObject({
        events: whole,
        n: whole,
        workedOut: says(z.boolean(), "from a rounded percentage, the source does not print this count"),
      }),
    ),
    "the count the model is set beside, which `observed` of the row is a percentage of; null for means and ranges",
  ),
  note: says(z.nullable(z.string()), "how the people of the comparison were found, where they differ"),
});

const goalSchema = z.strictObject({
  what: z.string(),
  list: z.enum(["calibration", "leftOut"]),
  must: z.enum(["at least", "at most", "below"]),
  bound: number,
  value: z.nullable(number),
  met: says(z.nullable(z.boolean()), "null where there is no figure to judge"),
});

const leftOutSchema = z.strictObject({
  rows: says(z.array(validationRowSchema), "each study predicted by a calibration that never saw it"),
  note: says(z.string(), "how the rows came about, or why there are none"),
});

/** The shape of a validation: what `validate()` returns and `anagen validate --json` prints. */
export const validationSchema = z.strictObject({
  schema: z.literal(VALIDATION_SCHEMA),
  rows: z.array(validationRowSchema),
  totals: z.strictObject({
    calibration: totalsSchema,
    validation: totalsSchema,
    leftOut: says(z.nullable(totalsSchema), "null where no such predictions are stored"),
  }),
  leftOut: leftOutSchema,
  goals: says(z.array(goalSchema), "what was demanded of the model before it was judged"),
  courses: z.array(courseSchema),
  published: says(z.optional(z.array(publishedSchema)), "what the sources print of the rows"),
  provenance: provenanceSchema,
  warnings: z.array(warningSchema),
});

/** Figures over many rows beside their published values. */
export type ValidationTotals = Shape<typeof totalsSchema>;
/** One published result beside the model. */
export type ValidationRow = Shape<typeof validationRowSchema>;
export type Use = ValidationRow["use"];
/** The model's course of one endpoint in one arm, with the rows that lie on it. */
export type Course = Shape<typeof courseSchema>;
/** A published value as its source prints it, and the count the model is compared with. */
export type Published = Shape<typeof publishedSchema>;
/** A demand on the model, set before it was judged, and whether it is met. */
export type Goal = Shape<typeof goalSchema>;
/** Rows of studies predicted by calibrations that never saw them. */
export type LeftOut = Shape<typeof leftOutSchema>;
/** The validation report. */
export type Validation = Shape<typeof validationSchema>;
