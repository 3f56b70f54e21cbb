import type { ClaimRules } from "../../check/rule.ts";

/** It can also lead to systemic flare-ups. */
export const C30: ClaimRules = {
  claim: "C30",
  aboutHair: false,
  drug: "JAK inhibitor",
  rules: [
    {
      all: ["systemic"],
      any: [["flare", "worse"]],
      near: ["stop"],
      affirmed: "unsupported",
      key: "flare",
      denied: null,
      judge: ({ denied, has }) => (has("unknown") ? "supported" : denied ? null : "unsupported"),
    },
  ],
};
