import type { ClaimRules } from "../../check/rule.ts";

/** King 2022 in NEJM was a randomised controlled trial of efficacy and safety in severe alopecia areata. */
export const C16: ClaimRules = {
  claim: "C16",
  isOfAnyIllness: true,
  readsReports: true,
  rules: [
    {
      all: [],
      any: [
        ["nejm", "king"],
        ["randomised", "evidence"],
      ],
      words: /\b(?:randomi[sz]ed|controlled trials?|placebo|rct)\b/,
      not: ["stop", "loss"],
      judge: ({ sentence: { plain } }) =>
        /\btwo\b[^.]{0,40}\btrials\b/.test(plain) ? "supported" : "supported with correction",
    },
  ],
};
