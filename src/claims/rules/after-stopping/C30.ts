import type { ClaimRules } from "../../check/rule.ts";

/** It can also lead to systemic flare-ups. */
export const C30: ClaimRules = {
  claim: "C30",
  isOfAnyIllness: true,
  rules: [
    {
      all: ["systemic"],
      any: [["flare", "worse"]],
      near: ["stop"],
      key: "flare",
      judge: ({ denied, has }) => (has("unknown") ? "supported" : denied ? null : "unsupported"),
    },
  ],
};
