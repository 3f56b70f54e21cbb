import type { ClaimRules } from "../../check/rule.ts";

/** Lilly is the company that developed baricitinib. */
export const C24: ClaimRules = {
  claim: "C24",
  isOfAnyIllness: true,
  rules: [
    {
      all: ["lilly", "develop"],
      not: ["approved"],
      words: /\b(?:not|rather than|instead of) (?:by )?(?:eli )?lilly\b/,
      affirmed: "contradicted",
    },
    {
      key: "develop",
      all: ["lilly", "develop"],
      not: ["approved"],
      words:
        /\b(?:develop\w*|creat\w+|invent\w*|discover\w*|ma(?:de|kes|ker|nufactur\w+)|behind|produc\w+|designed|brought|came up with|work of|product of|pioneer\w*)\b/,
      judge: ({ denied, has, sentence }) =>
        denied
          ? /\b(?:discover|invent|find|found|creat)/.test(sentence.plain)
            ? null
            : "contradicted"
          : has("incyte") && /discover/.test(sentence.plain)
            ? "supported"
            : "supported with correction",
    },
  ],
};
