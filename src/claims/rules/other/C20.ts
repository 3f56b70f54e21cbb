import type { ClaimRules } from "../../check/rule.ts";

/** "BRAVE-AA1 and BRAVE-AA2", "AA1/2": one analysis said to be of both. */
const BOTH = /brave[- ]?aa[- ]?1 ?(?:and|&|\/|,) ?(?:brave[- ]?)?(?:aa[- ]?)?2|both brave/;

/** The source is a Lilly subanalysis of BRAVE-AA1 and BRAVE-AA2. */
export const C20: ClaimRules = {
  claim: "C20",
  readsReports: true,
  rules: [
    {
      all: ["analysis"],
      any: [
        ["lilly", "brave"],
        ["braveTwo", "lilly"],
      ],
      judge: ({ sentence: { plain }, has }) =>
        (BOTH.test(plain) && (has("lilly") || /\b(?:company|maker|manufacturer)\b/.test(plain))) ||
        (has("lilly") && /sub-?analys/.test(plain))
          ? "contradicted"
          : null,
      instead: ["C24", "C16"],
    },
  ],
};
