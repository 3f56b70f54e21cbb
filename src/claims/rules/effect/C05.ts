import { judgeReached } from "../../check/judge-numbers.ts";
import type { ClaimRules } from "../../check/rule.ts";

/** In BRAVE-AA1 about 35% of people on 4 mg daily met the regrowth target by week 36. */
export const C05: ClaimRules = {
  claim: "C05",
  aboutHair: true,
  drug: "JAK inhibitor",
  rules: [
    {
      all: [],
      any: [["target", "hair", "brave"]],
      not: ["stop", "minoxidil", "lower", "restart", "continue", "keep", "sideEffects", "infection"],
      words: /\b(?:week|month|year|brave|trial|study|placebo|mg|coverage|salt)/,
      affirmed: "supported with correction",
      judge: (judged) =>
        judged.has("loss") && !/hair loss/.test(judged.sentence.plain) ? null : judgeReached(judged),
    },
  ],
};
