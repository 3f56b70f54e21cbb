import type { ClaimRules } from "../../check/rule.ts";

/** The FDA label reference points to .../label/2022/207924Orig1s011lbl.pdf. */
export const C46: ClaimRules = {
  claim: "C46",
  isOfAnyIllness: true,
  readsReports: true,
  rules: [{ all: [], words: /207924orig1s011/, about: "anything", affirmed: "unsupported" }],
};
