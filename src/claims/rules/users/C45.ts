import type { ClaimRules } from "../../check/rule.ts";

/** The King 2022 reference lists King, Guttman-Yassky, Peeva, Banerjee, Sinclair, Pavel, Zhang and Craiglow as authors. */
export const C45: ClaimRules = {
  claim: "C45",
  isOfAnyIllness: true,
  readsReports: true,
  rules: [
    {
      all: ["king"],
      words: /\bguttman\b|\bpeeva\b|\bbanerjee\b/,
      about: "anything",
      affirmed: "contradicted",
      instead: ["C16"],
    },
  ],
};
