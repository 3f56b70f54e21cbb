import type { ClaimRules } from "../../check/rule.ts";

/** In that NEJM study, people who stopped after 36 weeks lost hair progressively, so the gain did not last without treatment. */
export const C17: ClaimRules = {
  claim: "C17",
  rules: [
    {
      all: ["stop", "loss"],
      any: [["nejm", "king"]],
      affirmed: "contradicted",
      instead: ["C15", "C19"],
    },
    {
      all: ["stop", "loss", "hair"],
      words:
        /\b(?:after|at|past|by|following) (?:the )?(?:week )?(?:36|thirty-six)(?:th)?(?:[- ]weeks?| weeks?)?\b/,
      not: ["users"],
      judge: ({ hasPercent }) => (hasPercent ? null : "contradicted"),
      instead: ["C15"],
    },
  ],
};
