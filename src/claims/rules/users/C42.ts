import type { ClaimRules } from "../../check/rule.ts";

/** Users name cost as a reason not to continue. */
export const C42: ClaimRules = {
  claim: "C42",
  readsReports: true,
  rules: [{ all: ["users", "cost"], affirmed: "not checkable" }],
};
