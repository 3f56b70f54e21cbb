import { judgeStop } from "../../check/judge-numbers.ts";
import type { ClaimRules } from "../../check/rule.ts";

/** More than 80% of those who stopped lost part or all of their regrowth within six months. */
export const C21: ClaimRules = {
  claim: "C21",
  aboutHair: true,
  drug: "JAK inhibitor",
  rules: [
    {
      all: ["stop"],
      any: [["loss", "relapse", "keep"]],
      not: ["restart", "joint", "lower", "otherDrug"],
      words:
        /\d|half|third|quarter|fifth|in (?:five|ten|every)|out of|nobody|no one|none of|everyone|everybody|\ball\b/,
      affirmed: "contradicted",
      judge: judgeStop,
      instead: ["C15", "C33", "C38", "C19", "C22"],
    },
  ],
};
