import type { ClaimRules } from "../../check/rule.ts";

/** Reddit thread 14kv4wk, 28 June 2023: anyone heard of or used baricitinib? */
export const C48: ClaimRules = {
  claim: "C48",
  readsReports: true,
  rules: [
    {
      all: [],
      words: /\b14kv4wk\b|heard of or used baricitinib/,
      about: "anything",
      affirmed: "not checkable",
    },
  ],
};
