import type { ClaimRules } from "../../check/rule.ts";

/** A self-described dermatologist commented on long-term use and high recurrence. */
export const C40: ClaimRules = {
  claim: "C40",
  readsReports: true,
  rules: [
    {
      all: ["users", "specialist"],
      words:
        /\b(?:self[- ]?(?:described|declared|identified|styled)|claim\w*|ama|who says|calling (?:him|her|them)sel\w+|purported|supposed|comment\w*)\b/,
      affirmed: "not checkable",
      instead: ["C38", "C31", "C25"],
    },
  ],
};
