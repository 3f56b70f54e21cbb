import type { ClaimRules } from "../../check/rule.ts";

const FASTER = /\b(?:speed\w*|accelerat\w+|hasten\w*|rapid\w*|fast(?:er)?|swift\w*)\b/;

/** Words that say it happens, or when. */
const CAUSED =
  /\b(?:stop\w*|withdraw\w*|withdrew|discontinu\w*|quit\w*|(?:com|go)\w* off|cessation|abrupt\w*|sudden\w*|caus\w*|provok\w*|trigger\w*|leads?|risk|expect\w*)\b/;

/** Stopping abruptly can cause a rebound: fast immune reactivation that speeds up the relapse. */
export const C28: ClaimRules = {
  claim: "C28",
  ideas: [
    {
      all: ["stopping", "worseThanBefore"],
      not: ["unknown", "arthritis"],
      key: "worseThanBefore",
      affirmed: "unsupported",
      denied: "imprecise",
      withoutShares: true,
    },
    {
      all: [["stopping", "suddenly"], "rebound"],
      not: ["unknown", "arthritis"],
      key: "rebound",
      affirmed: "unsupported",
      denied: "imprecise",
      language: "es",
    },
  ],
  rules: [
    {
      all: ["rebound"],
      not: ["otherDrug"],
      key: "rebound",
      judge: ({ denied, has, sentence }) => {
        if (/\bother (?:drugs?|medicines?|jak)/.test(sentence.plain)) return null;
        if (has("unknown") || (denied && has("evidence"))) return "supported";
        if (denied) return "imprecise";
        return CAUSED.test(sentence.plain) ? "unsupported" : null;
      },
      instead: ["C15"],
    },
    {
      all: ["abrupt", "stop"],
      any: [["immune", "attack", "relapse"]],
      words: FASTER,
      not: ["joint", "unknown", "users"],
      key: FASTER,
      affirmed: "unsupported",
      instead: ["C15"],
    },
  ],
};
