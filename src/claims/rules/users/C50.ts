import type { ClaimRules } from "../../check/rule.ts";

/** Reddit thread x4jltq, 3 September 2022: I am a dermatologist with a clinical interest in alopecia, AMA. */
export const C50: ClaimRules = {
  claim: "C50",
  readsReports: true,
  rules: [
    {
      all: [],
      words: /\bx4jltq\b|dermatologist with a clinical interest in alopecia/,
      about: "anything",
      affirmed: "not checkable",
      instead: ["C40"],
    },
  ],
};
