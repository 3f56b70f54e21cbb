import type { ClaimRules } from "../../check/rule.ts";

/** That approach is not yet backed by long-term studies with large samples. */
export const C26: ClaimRules = {
  claim: "C26",
  frames: ({ situation }) => situation === "lowered",
  rules: [
    {
      all: ["large", "evidence"],
      near: ["lower"],
      not: ["permanent", "joint"],
      words:
        /\b(?:not|no|lack\w*|without|yet|few|absent|missing|hasn't|haven't|isn't|aren't|wasn't|doesn't|don't|nobody|never|none|nor|scarce|thin)\b/,
      affirmed: "imprecise",
      instead: ["C25"],
    },
  ],
};
