import type { ClaimRules } from "../../check/rule.ts";

/** Reddit thread 10y9lxi, 9 February 2023: odds of a topical OTC baricitinib for androgenic alopecia? */
export const C49: ClaimRules = {
  claim: "C49",
  readsReports: true,
  rules: [
    {
      all: [],
      words: /\b10y9lxi\b|odds of a topical otc baricitinib/,
      about: "anything",
      affirmed: "not checkable",
    },
  ],
};
