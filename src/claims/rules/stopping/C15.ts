import type { ClaimRules } from "../../check/rule.ts";

/** Most studies show a high risk of relapse after stopping baricitinib. */
export const C15: ClaimRules = {
  claim: "C15",
  ideas: [
    {
      all: ["stopping", "relapseUnlikely"],
      not: [
        "early",
        "staying",
        "restarting",
        "lowering",
        "slowly",
        "unknown",
        "some",
        "arthritis",
        "sideEffects",
      ],
      affirmed: "contradicted",
      withoutShares: true,
      withoutTimes: true,
    },
    {
      all: ["stopping", "hairLost", "usual"],
      not: [
        "denies",
        "lowering",
        "restarting",
        "arthritis",
        "early",
        "unknown",
        "neverAgain",
        "relapseUnlikely",
      ],
      affirmed: "supported with correction",
      withoutShares: true,
    },
  ],
  rules: [
    {
      key: /\b(?:relaps\w*|los(?:e|es|ing|s)|recurr?\w*|return\w*)\b/,
      all: ["stop", "evidence"],
      any: [["relapse", "loss"], ["mostly"]],
      not: ["restart", "users", "large", "permanent", "king", "nejm"],
      words:
        /\b(?:most|majority|many|several|high|likely|often|common\w*|frequent\w*|considerable|substantial|studies|research|literature)\b/,
      judge: ({ hasPercent, denied }) => (denied || hasPercent ? null : "supported with correction"),
    },
  ],
};
