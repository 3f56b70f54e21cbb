import * as z from "zod/mini";
import { parseInput, requireSchema } from "../schema/parse.ts";

export const JUDGEMENTS = ["low", "some concerns", "high"] as const;
export type Judgement = (typeof JUDGEMENTS)[number];
const SCHEMA = "anagen/risk-of-bias@1";
const text = z.string().check(z.minLength(1));
const domain = z.strictObject({ judgement: z.enum(JUDGEMENTS), reason: text });

/** data/evidence/risk-of-bias.json: how far a study's result can be trusted, with the reason for each domain. */
export const riskOfBiasSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  note: text,
  judgements: z.array(
    z.strictObject({
      /** name of the study as its observations have it */
      study: text,
      result: text,
      overall: z.enum(JUDGEMENTS),
      reason: text,
      domains: z.strictObject({
        randomisation: domain,
        deviations: domain,
        missing: domain,
        measurement: domain,
        selection: domain,
      }),
    }),
  ),
});
export type RiskOfBias = z.infer<typeof riskOfBiasSchema>["judgements"][number];

/** @throws InputError */
export function parseRiskOfBias(input: unknown): RiskOfBias[] {
  requireSchema(input, SCHEMA, "the judgements of bias");
  return parseInput(riskOfBiasSchema, input).value.judgements;
}

/** The overall judgement that the domains allow at best: the worst of them. */
export function worstDomain({ domains }: RiskOfBias): Judgement {
  const worst = Math.max(...Object.values(domains).map(({ judgement }) => JUDGEMENTS.indexOf(judgement)));
  return JUDGEMENTS[worst];
}
