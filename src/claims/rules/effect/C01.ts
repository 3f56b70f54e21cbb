import type { ClaimRules } from "../../check/rule.ts";

/** Baricitinib was first developed as a rheumatoid arthritis drug. */
export const C01: ClaimRules = {
  claim: "C01",
  isOfAnyIllness: true,
  rules: [
    {
      all: ["arthritis"],
      any: [["origin", "develop"]],
      not: ["approved", "stop"],
      words:
        /\b(?:develop\w*|creat\w+|invent\w*|design\w*|made for|meant for|intended|came from|born|roots|start(?:ed|s)? (?:out|life|its|as)|began|begin\w*|origin\w*|initially|conceived|pioneer\w*|debut\w*|career|long before|for use in)\b/,
      key: "arthritis",
      affirmed: "supported",
      denied: "contradicted",
    },
  ],
};
