import * as z from "zod/mini";
import { REASONS } from "./lexicon/reasons.ts";
import { SIDE_EFFECTS } from "./lexicon/side-effects.ts";

const span = z.nullable(
  z.strictObject({ low: z.number().check(z.minimum(0)), high: z.number().check(z.minimum(0)) }),
);
const drug = z.nullable(z.string().check(z.regex(/^[a-z]{4,20}$/)));
const dose = z.nullable(z.number().check(z.minimum(0), z.maximum(500)));

/**
 * All that is kept of a story: facts from closed lists and rounded numbers, no words. `period` is a half-year.
 * Times are intervals: months on the drug, weeks from the change to first shedding and to regrowth.
 */
export const reportFacts = z.strictObject({
  source: z.enum(["forum", "review", "blog", "appeal", "news"]),
  period: z.nullable(z.string().check(z.regex(/^(?:19|20)\d\d-H[12]$/))),
  reporter: z.enum(["self", "caregiver"]),
  drug,
  doseBefore: dose,
  doseAfter: dose,
  indication: z.nullable(z.enum(["alopecia areata"])),
  event: z.enum(["stop", "reduce", "taper", "pause", "switch", "restart"]),
  switchedTo: z.nullable(z.string().check(z.regex(/^[a-z ]{3,40}$/))),
  reasons: z.array(z.enum(REASONS)),
  monthsOnDrug: span,
  regrowthBefore: z.nullable(z.enum(["none", "partial", "full"])),
  shed: z.nullable(z.boolean()),
  firstShedWeeks: span,
  followUpWeeks: z.nullable(z.number().check(z.minimum(0), z.maximum(260))),
  extent: z.nullable(z.enum(["patch", "diffuse", "total"])),
  restarted: z.nullable(z.boolean()),
  recaptured: z.nullable(z.enum(["yes", "partial", "no"])),
  sideEffects: z.array(z.enum(SIDE_EFFECTS as [string, ...string[]])),
  band: z.enum(["high", "middle", "low"]),
  confidence: z.number().check(z.minimum(0), z.maximum(1)),
  rules: z.array(z.string().check(z.regex(/^[a-z-]{3,30}$/))),
  extractorVersion: z.string().check(z.regex(/^[\w.]{1,20}$/)),
});

/** Facts of one episode, one person's one change. */
export type ReportFacts = z.infer<typeof reportFacts>;

/** A kept report: facts under a random number. */
export interface Report extends ReportFacts {
  readonly reportId: string;
}

/** The half-year of a date in seconds since 1970: all that is kept of when something was written. */
export function periodOf(created: number | null): string | null {
  if (created === null) return null;
  const date = new Date(created * 1000);
  return `${date.getUTCFullYear()}-H${date.getUTCMonth() < 6 ? 1 : 2}`;
}
