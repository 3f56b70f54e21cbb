import type { ClaimRules } from "../../check/rule.ts";

const WORSE_THAN = /\b(?:speed\w*|accelerat\w+|hasten\w*|rapid\w*|fast(?:er)?|quick\w*|swift\w*)\b/;

/** Words that say it happens, or when. */
const CAUSED =
  /\b(?:stop\w*|withdraw\w*|withdrew|discontinu\w*|quit\w*|(?:com|go)\w* off|cessation|abrupt\w*|sudden\w*|caus\w*|provok\w*|trigger\w*|leads?|risk|expect\w*)\b/;

/** Stopping abruptly can cause a rebound: fast immune reactivation that speeds up the relapse. */
export const C28: ClaimRules = {
  claim: "C28",
  aboutHair: true,
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
      words:
        /\b(?:stop\w*|withdraw\w*|discontinu\w*|quit\w*|off|end\w*|cessation|abrupt\w*|sudden\w*|cause\w*|provok\w*|trigger\w*|leads?|risk|can|may|will|often|likely|expect\w*|seen|shown|report\w*|known|evidence|proof)\b/,
      not: ["otherDrug"],
      key: "rebound",
      judge: ({ denied, has, sentence }) =>
        /\bother (?:drugs?|medicines?|jak)/.test(sentence.plain)
          ? null
          : has("unknown")
            ? "supported"
            : denied && has("evidence")
              ? "supported"
              : denied
                ? "imprecise"
                : CAUSED.test(sentence.plain)
                  ? "unsupported"
                  : null,
      instead: ["C18", "C15", "C21"],
    },
    {
      all: ["abrupt", "stop"],
      any: [["immune", "attack", "relapse"]],
      words: WORSE_THAN,
      not: ["joint", "unknown", "users"],
      judge: ({ sentence, denied }) =>
        denied
          ? null
          : /\b(?:immun\w+|relaps\w+|attack\w*|reactivat\w+)\b/.test(sentence.plain) &&
              /\b(?:speed\w*|accelerat\w+|hasten\w*|rapid\w*|fast(?:er)?|swift\w*|surge\w*|storm)\b/.test(
                sentence.plain,
              )
            ? "unsupported"
            : null,
      instead: ["C18", "C15"],
    },
  ],
};
