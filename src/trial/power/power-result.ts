import * as z from "zod/mini";
import { type Shape, says, whole } from "../../input/says.ts";
import { BOUNDARIES } from "../../math/group-sequential.ts";
import { TESTS } from "../compare/comparison-schema.ts";
import { ESTIMANDS } from "../estimand-names.ts";

const percent = says(z.number().check(z.gte(0), z.lte(100)), "percent of studies");

/** The power of a comparison by the size of the study. */
export const powerSchema = z.strictObject({
  comparison: z.string(),
  stage: z.string(),
  arm: z.string(),
  control: z.string(),
  endpoint: z.string(),
  week: whole,
  estimand: z.enum(ESTIMANDS),
  test: says(z.enum(TESTS), "what the study is to show"),
  margin: z.nullable(z.number()),
  alpha: says(z.number(), "two-sided level; one-sided tests take half of it"),
  method: says(
    z.enum(["exact", "normal", "replicated"]),
    "every table of a score test by its probability; a normal statistic; or replicated studies with a log-rank test, or Cox's ratio with a margin",
  ),
  studies: says(z.nullable(whole), "replicated studies of each size"),
  curve: says(
    z.array(
      z.strictObject({
        total: says(whole, "people in both arms"),
        armSize: whole,
        controlSize: whole,
        assurancePercent: says(percent, "power averaged over all that is not known: the chance of success"),
        middlePercent: says(percent, "power under the middle draw: if the model's middle were the truth"),
        lowPercent: says(
          z.nullable(percent),
          "power below which 5 % of the draws are; null where replicated",
        ),
        highPercent: says(z.nullable(percent), "power above which 5 % of the draws are"),
        precision: says(
          z.nullable(z.number()),
          "expected half-width of the study's interval: points, or the factor of a hazard ratio",
        ),
      }),
    ),
    "a point for each size",
  ),
  target: says(
    z.strictObject({
      assurancePercent: percent,
      total: says(
        z.nullable(whole),
        "smallest size that reaches it; null where none up to `searchedTo` does",
      ),
      armSize: z.nullable(whole),
      controlSize: z.nullable(whole),
      searchedTo: says(whole, "people in both arms"),
    }),
    "size that reaches a wanted assurance",
  ),
  looks: says(
    z.nullable(
      z.strictObject({
        boundary: z.enum(BOUNDARIES),
        bounds: says(z.array(z.number()), "bound of the statistic at each look"),
        at: says(z.array(z.number()), "share of the people at each look"),
        size: says(whole, "people in both arms, for what follows"),
        stopPercent: says(
          z.array(percent),
          "percent of studies of that size that stop at each look for an effect",
        ),
        expectedTotal: says(z.number(), "mean number of people followed"),
      }),
    ),
    "interim looks, where the protocol has them",
  ),
});

/** The power of a comparison by the size of the study. */
export type Power = Shape<typeof powerSchema>;
