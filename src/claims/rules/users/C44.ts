import type { ClaimRules } from "../../check/rule.ts";

/** The community consensus is that stopping very likely loses all or most of the regrowth. */
export const C44: ClaimRules = {
  claim: "C44",
  readsReports: true,
  rules: [
    {
      all: ["loss"],
      near: ["users"],
      words:
        /\b(?:consensus|agree\w*|general (?:feeling|view)|overall (?:view|feeling|verdict)|collective|broad view|prevailing)\b/,
      affirmed: "not checkable",
      instead: ["C38", "C15"],
    },
  ],
};
