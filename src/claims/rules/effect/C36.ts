import type { ClaimRules } from "../../check/rule.ts";

/** It was originally approved for another disease (rheumatoid arthritis). */
export const C36: ClaimRules = {
  claim: "C36",
  aboutHair: false,
  drug: "JAK inhibitor",
  ideas: [
    {
      all: ["approved", "agency", ["alopeciaAreata", "systemic"]],
      not: ["denies", "arthritis", "patternBaldness", "anyAlopecia", "children"],
      affirmed: "supported with correction",
    },
  ],
  rules: [
    {
      all: ["approved", "otherDisease"],
      any: [["origin", "otherDisease"]],
      not: ["stop"],
      key: "approved",
      affirmed: "supported with correction",
      denied: "contradicted",
    },
    {
      all: ["alopecia"],
      words: /\b(?:off-?label|approved|licen[cs]ed|authori[sz]ed)\b/,
      not: ["otherDisease", "stop"],
      key: /\b(?:approved|licen[cs]ed|authori[sz]ed|off-?label)\b/,
      affirmed: "supported",
      denied: "contradicted",
      judge: ({ sentence, denied }) => {
        if (/off-?label/.test(sentence.plain))
          return /\b(?:not|never|n't|no longer)\b[^.;,]{0,20}off-?label/.test(sentence.plain)
            ? "supported"
            : "contradicted";
        return denied ? "contradicted" : "supported";
      },
    },
  ],
};
