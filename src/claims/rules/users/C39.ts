import type { ClaimRules } from "../../check/rule.ts";

/** A user is quoted: the moment you stop, the immune system attacks again. */
export const C39: ClaimRules = {
  claim: "C39",
  readsReports: true,
  rules: [
    {
      all: ["stop"],
      any: [["attack", "immune"]],
      words: /\b(?:the moment|the instant|the second|as soon as|immediately|straight ?away|right away)\b/,
      affirmed: "not checkable",
      not: ["pathway"],
      instead: ["C18", "C38", "C28"],
    },
  ],
};
