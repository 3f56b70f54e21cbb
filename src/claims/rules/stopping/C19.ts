import { judgeContinue } from "../../check/judge-numbers.ts";
import type { ClaimRules } from "../../check/rule.ts";

/** There is no strong evidence that results last permanently after stopping. */
export const C19: ClaimRules = {
  claim: "C19",
  aboutHair: true,
  drug: "JAK inhibitor",
  rules: [
    {
      all: ["continue"],
      any: [["loss", "keep"]],
      not: ["stop", "lower", "restart", "joint"],
      affirmed: "supported",
      judge: judgeContinue,
    },
    {
      all: ["permanent"],
      any: [["stop", "evidence", "hair"]],
      not: ["cure", "lower", "users", "cost"],
      words: /\b(?:hair|regrowth|results?|gains?|progress|effects?|benefits?|remission|response)\b/,
      key: "permanent",
      affirmed: "contradicted",
      denied: "supported",
      instead: ["C15", "C21"],
      judge: ({ denied, has, sentence }) =>
        !has("stop") && !/permanent|for good|forever|lasting|durab/.test(sentence.plain)
          ? null
          : denied
            ? "supported"
            : "contradicted",
    },
    {
      all: ["stop", "hair"],
      words: /\b(?:temporary|short-lived|(?:not|never|n't) (?:last|hold|stick|endure)\w*)\b/,
      not: ["cure", "lower", "users", "cost", "restart", "joint"],
      affirmed: "supported",
      judge: ({ quantities }) => (quantities.some(({ kind }) => kind === "percent") ? null : "supported"),
      instead: ["C15"],
    },
  ],
};
