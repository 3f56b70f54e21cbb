import type { ClaimRules } from "../../check/rule.ts";

/** Baricitinib does not cause a withdrawal syndrome like psychiatric drugs or corticosteroids do. */
export const C27: ClaimRules = {
  claim: "C27",
  isOfAnyIllness: true,
  rules: [
    {
      all: ["withdrawalSyndrome"],
      key: "withdrawalSyndrome",
      judge: ({ denied, has }) => (has("unknown") ? "supported" : denied ? "imprecise" : "unsupported"),
      instead: ["C34"],
    },
  ],
};
