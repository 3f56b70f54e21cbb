import type { ClaimRules } from "../../check/rule.ts";

/** The source is a Lilly subanalysis of BRAVE-AA1 and BRAVE-AA2. */
export const C20: ClaimRules = {
  claim: "C20",
  aboutHair: true,
  drug: "JAK inhibitor",
  readsReports: true,
  rules: [
    {
      all: ["analysis"],
      any: [
        ["lilly", "brave"],
        ["braveTwo", "lilly"],
      ],
      affirmed: "contradicted",
      judge: ({ sentence: { plain }, has }) => {
        const both = has("braveOne") && has("braveTwo");
        const bothShort = /brave[- ]?aa[- ]?1 (?:and|&|\/|,) ?(?:aa-?)?2|both brave/.test(plain);
        return both || bothShort || (has("lilly") && /sub-?analys/.test(plain)) ? "contradicted" : null;
      },
      instead: ["C24", "C16"],
    },
  ],
};
