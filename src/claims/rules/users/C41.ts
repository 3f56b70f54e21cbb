import type { ClaimRules } from "../../check/rule.ts";

/** Users switched to other JAK inhibitors or added corticosteroids to keep their hair. */
export const C41: ClaimRules = {
  claim: "C41",
  readsReports: true,
  rules: [
    {
      all: ["users", "switchDrug"],
      words: /\b(?:jak|inhibitors?|steroids?|corticosteroids?|tofacitinib|ritlecitinib)\b/,
      about: "anything",
      affirmed: "not checkable",
      instead: ["C38"],
    },
  ],
};
