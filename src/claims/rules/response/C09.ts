import type { ClaimRules } from "../../check/rule.ts";
import { COMPARED } from "./compared.ts";

/** Response depends on the duration of the condition. */
export const C09: ClaimRules = {
  claim: "C09",
  ideas: [
    {
      all: ["durationNamed", ["lessResponse", "moreResponse"], "works"],
      not: ["stopping", "unknown", "lowering"],
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
