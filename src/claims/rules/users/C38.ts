import type { ClaimRules } from "../../check/rule.ts";

/** Users confirm that relapse is common and hair often falls weeks to months after stopping. */
export const C38: ClaimRules = {
  claim: "C38",
  readsReports: true,
  rules: [
    {
      all: ["users", "stop"],
      any: [["loss", "relapse"]],
      affirmed: "not checkable",
      instead: ["C15", "C18", "C33"],
    },
  ],
};
