import { judgeWait } from "../../check/judge-numbers.ts";
import type { ClaimRules } from "../../check/rule.ts";

/** Most specialists advise 6 to 12 months of treatment before judging the effect. */
export const C11: ClaimRules = {
  claim: "C11",
  rules: [
    {
      all: ["judge"],
      words:
        /\b(?:wait\w*|allow\w*|give (?:it|the drug|treatment|baricitinib)|treat\w*|stay\w*|stick\w*|persever\w*|persist\w*|patien\w+|commit\w*|at least|advis\w+|recommend\w*|suggest\w*|try(?:ing)?|trial of|(?:fair|proper) \w+|taking|use)\b/,
      not: ["stop", "minoxidil", "brave", "nejm", "loss", "lower", "lipids"],
      judge: (judged) => (judged.hasPercent ? null : judgeWait(judged)),
    },
  ],
};
