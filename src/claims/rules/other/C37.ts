import type { ClaimRules } from "../../check/rule.ts";

/** Maintenance therapies can be discussed for people thinking of stopping. */
export const C37: ClaimRules = {
  claim: "C37",
  rules: [
    {
      all: ["maintenance"],
      words:
        /\b(?:discuss\w*|consider\w*|options?|talk\w*|possib\w+|available|explor\w+|rais\w+|ask\w*|help)\b/,
      affirmed: "imprecise",
      instead: ["C31", "C25"],
    },
  ],
};
