import type { ClaimRules } from "../../check/rule.ts";

/** More than 80% of those who stopped lost part or all of their regrowth within six months. */
export const C21: ClaimRules = {
  claim: "C21",
  frames: ({ situation }) => situation === "stopped",
  insteadOf: ["C15", "C33", "C38", "C19", "C22"],
  rules: [],
};
