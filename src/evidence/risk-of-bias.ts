import * as z from "zod/mini";

const JUDGEMENTS = ["low", "some concerns", "high"] as const;
/** How much risk of bias there is. */
export type Judgement = (typeof JUDGEMENTS)[number];
const text = z.string().check(z.minLength(1));
const domain = z.strictObject({ judgement: z.enum(JUDGEMENTS), reason: text });

/** data/evidence/risk-of-bias.json: how far a study's result can be trusted, with the reason for each domain. */
export const riskOfBiasFileSchema = z.strictObject({
  schema: z.literal("anagen/risk-of-bias@1"),
  note: text,
  judgements: z.array(
    z.strictObject({
      study: text.check(z.describe("name of the study as its observations have it")),
      result: text,
      overall: z.enum(JUDGEMENTS).check(z.describe("the worst of the domains")),
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
/** How far a study's result can be trusted, with the reason for each domain (RoB 2). */
export type RiskOfBias = z.infer<typeof riskOfBiasFileSchema>["judgements"][number];

/** The overall judgement that the domains allow at best: the worst of them. */
export function worstDomain({ domains }: RiskOfBias): Judgement {
  const worst = Math.max(...Object.values(domains).map(({ judgement }) => JUDGEMENTS.indexOf(judgement)));
  return JUDGEMENTS[worst];
}
