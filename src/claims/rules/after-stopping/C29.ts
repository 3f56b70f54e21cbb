import type { ClaimRules } from "../../check/rule.ts";

/** In people who also have rheumatoid arthritis, stopping can worsen joint symptoms. */
export const C29: ClaimRules = {
  claim: "C29",
  isOfAnyIllness: true,
  ideas: [
    { all: ["stopping", "arthritis", "worse"], not: ["denies"], affirmed: "supported with correction" },
  ],
  rules: [
    {
      all: ["joint"],
      any: [["worse", "flare"]],
      near: ["stop"],
      not: ["approved"],
      words: /^(?!.*\b(?:without|no|free of) (?:\w+ ){0,2}(?:arthritis|joint))/,
      key: "worse",
      affirmed: "supported with correction",
      denied: "contradicted",
      instead: ["C15", "C30"],
    },
  ],
};
