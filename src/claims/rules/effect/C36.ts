import type { ClaimRules } from "../../check/rule.ts";

/** People, times and places for which it may well not be licensed. */
const ELSEWHERE =
  /\b(?:mild\w*|moderate|patchy|limited|child\w*|kids|adolescents?|teen\w*|minors|under|younger|pregnan\w*|topical|cream|first[- ]line|everywhere|every country|all countries|before|until|yet|then|at the time|in (?:19|20)\d\d)\b/;

/** It was originally approved for another disease (rheumatoid arthritis). */
export const C36: ClaimRules = {
  claim: "C36",
  isOfAnyIllness: true,
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
      judge: ({ sentence, denied }) => {
        if (/off-?label/.test(sentence.plain))
          return /(?:\b(?:not|never|no longer)|n't)\b[^.;,]{0,20}off-?label/.test(sentence.plain)
            ? "supported"
            : "contradicted";
        if (denied && ELSEWHERE.test(sentence.plain)) return null;
        return denied ? "contradicted" : "supported";
      },
    },
  ],
};
