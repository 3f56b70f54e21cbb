import type { ClaimRules } from "../../check/rule.ts";

/** "Better chances", "responds worse": an outcome compared between people. */
const COMPARED =
  /\b(?:(?:lower|higher|better|worse|smaller|greater|poorer|slimmer|fewer|reduced|best|worst) (?:\w+ )?(?:chances?|odds|results?|respon\w+|outcomes?|success|likelihood|rates?)|(?:less|more) likely|(?:respond|do|does|fare|react)\w* (?:\w+ )?(?:better|worse|less|more|poorly|best|worst))\b/;

/** Response depends on how severe the alopecia is. */
export const C08: ClaimRules = {
  claim: "C08",
  aboutHair: true,
  drug: "JAK inhibitor",
  ideas: [
    { all: ["severityNamed", "noDifference"], not: ["stopping"], affirmed: "supported", withBaseline: true },
    {
      all: ["severityNamed", "lessResponse", "works"],
      not: ["stopping", "denies", "unknown", "lowering"],
      affirmed: "supported",
      withoutShares: true,
    },
  ],
  rules: [
    {
      all: ["depends", "severity"],
      not: ["stop"],
      key: "depends",
      affirmed: "supported",
      denied: "contradicted",
    },
    {
      all: [],
      words: COMPARED,
      judge: ({ sentence: { plain }, denied }) =>
        /\b(?:milder|less (?:severe|extensive|advanced)|more (?:severe|extensive|advanced|widespread)|patchy|very severe|worse (?:disease|hair loss|alopecia)|near-?total|(?:complete|total) (?:baldness|hair loss|loss)|totalis|universalis)\b/.test(
          plain,
        ) && !denied
          ? "supported"
          : null,
      not: ["stop", "minoxidil", "arthritis"],
      affirmed: "supported",
    },
  ],
};
