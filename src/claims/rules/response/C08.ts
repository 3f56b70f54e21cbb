import type { ClaimRules } from "../../check/rule.ts";
import { COMPARED } from "./compared.ts";

/** Response depends on how severe the alopecia is. */
export const C08: ClaimRules = {
  claim: "C08",
  ideas: [
    { all: ["severityNamed", "noDifference"], not: ["stopping"], affirmed: "supported", withBaseline: true },
    {
      all: ["severityNamed", "lessResponse", "works"],
      not: ["stopping", "unknown", "lowering"],
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
      judge: ({ sentence: { plain } }) =>
        /\b(?:milder|less (?:severe|extensive|advanced)|more (?:severe|extensive|advanced|widespread)|patchy|very severe|worse (?:disease|hair loss|alopecia)|near-?total|(?:complete|total) (?:baldness|hair loss|loss)|totalis|universalis)\b/.test(
          plain,
        )
          ? "supported"
          : null,
      not: ["stop", "minoxidil", "arthritis"],
    },
  ],
};
