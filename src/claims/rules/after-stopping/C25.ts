import type { ClaimRules } from "../../check/rule.ts";

/** Some researchers suggest lowering the dose step by step after good regrowth to see if the result holds. */
export const C25: ClaimRules = {
  claim: "C25",
  ideas: [
    {
      all: ["label", "lowering"],
      not: ["denies", "hairLost", "arthritis"],
      affirmed: "supported with correction",
      withoutShares: true,
    },
  ],
  rules: [
    {
      all: ["lower"],
      any: [["specialist", "evidence"]],
      words:
        /\b(?:suggest\w*|propos\w+|recommend\w*|advis\w+|advocat\w+|favou?r\w*|explor\w+|try\w*|tried|idea|consider\w*|step ?by ?step|gradual\w*|slowly|test\w*|some)\b/,
      not: ["joint", "loss", "large", "supervision"],
      judge: ({ hasPercent, sentence }) =>
        hasPercent || /\b(?:not yet|no (?:large|long)|lack)/.test(sentence.plain)
          ? null
          : "supported with correction",
      instead: ["C31"],
    },
  ],
};
