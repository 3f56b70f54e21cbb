import { judgeMinoxidil } from "../../check/judge-numbers.ts";
import type { ClaimRules } from "../../check/rule.ts";

/** Minoxidil's effect on pattern hair loss usually shows after 4 to 6 months of continuous use. */
export const C03: ClaimRules = {
  claim: "C03",
  isOfMinoxidil: true,
  rules: [
    {
      all: ["minoxidil"],
      not: ["baricitinib", "stop", "faster"],
      about: "anything",
      words: /\b(?:month|week)s?\b/,
      judge: judgeMinoxidil,
    },
  ],
};
