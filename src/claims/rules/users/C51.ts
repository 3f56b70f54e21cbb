import type { ClaimRules } from "../../check/rule.ts";

/** Reddit thread 1fwfoxu, 5 October 2024: What else is good. Besides the big 3. */
export const C51: ClaimRules = {
  claim: "C51",
  readsReports: true,
  rules: [
    {
      all: [],
      words: /\b1fwfoxu\b|what else is good\W+besides the big 3/,
      about: "anything",
      affirmed: "imprecise",
    },
  ],
};
