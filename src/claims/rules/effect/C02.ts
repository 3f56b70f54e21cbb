import type { ClaimRules } from "../../check/rule.ts";

/** It has drawn attention because it is effective in alopecia areata. */
export const C02: ClaimRules = {
  claim: "C02",
  rules: [
    {
      all: ["alopecia"],
      words:
        /\b(?:effective\w*|efficac\w+|works? (?:well )?(?:in|for|against)|helps? (?:people|patients|those|many|some) (?:with|who have)|word (?:has|is) spread\w*|(?:dr[ae]w(?:n|s)?|caught|attract\w*|gain\w*|gett?\w*|got|rais\w+|receiv\w+|mak(?:e|es|ing)|in the|stir\w*|creat\w+|won) (?:\w+ ){0,3}(?:attention|interest|spotlight|headlines|waves|buzz|excitement|stir|limelight|notice)\b|(?:attention|interest\w*|spotlight|notice|excitement|buzz|hope|popular\w*)\b.*\b(?:effect\w*|works?|help\w*|treat\w*|success\w*|result\w*|regrow\w*|benefi\w*|against))\b/,
      not: ["stop", "minoxidil", "unknown", "king", "nejm", "analysis", "depends"],
      key: /\b(?:effective\w*|efficac\w+|works?|help\w*)\b/,
      affirmed: "supported with correction",
      denied: "contradicted",
    },
  ],
};
