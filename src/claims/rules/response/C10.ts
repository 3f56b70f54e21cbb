import type { ClaimRules } from "../../check/rule.ts";

/** Response depends on individual immune system factors. */
export const C10: ClaimRules = {
  claim: "C10",
  rules: [
    {
      all: ["depends", "immune", "individual"],
      not: ["stop", "pathway", "prescription"],
      key: "depends",
      affirmed: "unsupported",
      denied: "supported",
    },
  ],
};
