import type { ClaimRules } from "../../check/rule.ts";

/** Users name lipid changes and infection risk as side effects. */
export const C43: ClaimRules = {
  claim: "C43",
  isOfAnyIllness: true,
  ideas: [
    {
      all: ["sideEffects", "lipids", "infection"],
      not: ["denies"],
      affirmed: "supported",
      withoutShares: true,
    },
  ],
  rules: [
    {
      all: ["lipids", "infection"],
      words: /\b(?:nam(?:e\w*|ing)|mention\w*|complain\w*|risk\w*|caus\w+|rais\w+|increas\w+|report\w*)\b/,
      key: /\b(?:lipids?|cholesterol|infect\w+)\b/,
      affirmed: "supported",
      denied: "contradicted",
    },
  ],
};
