import * as z from "zod/mini";
import { label, numberBetween, week } from "../../input/fields.ts";
import { says } from "../../input/says.ts";
import { BOUNDARIES } from "../../math/group-sequential.ts";
import { endpointForms, parseEndpoint } from "../endpoint.ts";
import { ESTIMANDS } from "../estimand-names.ts";
import { parseTimeEndpoint } from "../times/time-kinds.ts";

/** What two arms are compared by. */
export const MEASURES = [
  "difference",
  "riskRatio",
  "oddsRatio",
  "hazardRatio",
  "restrictedMeanDifference",
] as const;
export type Measure = (typeof MEASURES)[number];

/** What a study would show. */
export const TESTS = ["difference", "superiority", "nonInferiority"] as const;

/** An endpoint that a protocol may name: one read at visits, or a time. */
export const endpointName = z.string().check(
  z.refine((name) => parseEndpoint(name) !== null || parseTimeEndpoint(name) !== null, {
    error: () => `allowed are ${endpointForms()}`,
  }),
);

/** A comparison of two arms of one stage. */
export const comparisonSchema = z.strictObject({
  name: says(z.optional(label), "name of the comparison, one line; made of arms and endpoint without it"),
  arm: says(label, "arm that is compared"),
  control: says(label, "arm of the same stage that it is compared with"),
  endpoint: says(endpointName, "what is compared"),
  week: says(
    z.optional(week),
    "visit at which it is compared; every visit without it. Of a time: week up to which it is followed",
  ),
  estimand: says(
    z.optional(z.enum(ESTIMANDS)),
    "how a return to the drug by the restart rule, and leaving, are taken (ICH E9 R1): treatmentPolicy (the default: readings count all the same), composite (a failure; what keepsSaltN counts), hypothetical (there is no restart rule and nobody leaves), whileOnTreatment (the last reading before stands)",
  ),
  test: says(
    z.optional(z.enum(TESTS)),
    "what a study is to show: difference (the default, two-sided), superiority of the arm, or nonInferiority by the margin",
  ),
  margin: says(
    z.optional(numberBetween(0, 1000, "largest harm that counts as none")),
    "margin of non-inferiority, above 0: percent points below 100, points of a mean, or a hazard ratio above 1",
  ),
  alpha: says(
    z.optional(numberBetween(0.0001, 0.5, "two-sided level of the test")),
    "two-sided level, 0.05 by default; one-sided tests take half of it",
  ),
  looks: says(
    z.optional(
      z.strictObject({
        at: says(
          z.array(numberBetween(0.01, 1, "share of the people")).check(z.minLength(1), z.maxLength(10)),
          "shares of the people who have been followed at each look, ascending, the last 1",
        ),
        boundary: says(z.enum(BOUNDARIES), "rule by which the study stops early for an effect"),
      }),
    ),
    "interim looks of a study; they count in its power",
  ),
});

/** A checked comparison. */
export type ProtocolComparison = z.infer<typeof comparisonSchema>;

/** A comparison's name: its own, else its arms, endpoint and what else it says. */
export function comparisonName({ name, arm, control, endpoint, week, estimand }: ProtocolComparison): string {
  const more = [
    ...(week === undefined ? [] : [`week ${week}`]),
    ...(estimand === undefined ? [] : [estimand]),
  ];
  return name ?? [`${arm} against ${control}: ${endpoint}`, ...more].join(", ");
}
