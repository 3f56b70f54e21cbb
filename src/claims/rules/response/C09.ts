import type { ClaimRules } from "../../check/rule.ts";

/** "Better chances", "responds worse": an outcome compared between people. */
const COMPARED =
  /\b(?:(?:lower|higher|better|worse|smaller|greater|poorer|slimmer|fewer|reduced|best|worst) (?:\w+ )?(?:chances?|odds|results?|respon\w+|outcomes?|success|likelihood|rates?)|(?:less|more) likely|(?:respond|do|does|fare|react)\w* (?:\w+ )?(?:better|worse|less|more|poorly|best|worst))\b/;

/** Response depends on the duration of the condition. */
export const C09: ClaimRules = {
  claim: "C09",
  aboutHair: true,
  drug: "JAK inhibitor",
  ideas: [
    {
      all: ["durationNamed", ["lessResponse", "moreResponse"], "works"],
      not: ["stopping", "denies", "unknown", "lowering"],
      affirmed: "supported with correction",
      withoutShares: true,
    },
  ],
  rules: [
    {
      all: ["duration"],
      words: COMPARED,
      not: ["stop", "minoxidil", "arthritis"],
      affirmed: "supported with correction",
    },
    {
      all: ["depends", "duration"],
      not: ["stop"],
      key: "depends",
      affirmed: "supported with correction",
      denied: "contradicted",
    },
  ],
};
