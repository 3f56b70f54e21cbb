import type { ClaimRules } from "../../check/rule.ts";
import { saysNoMore } from "../../check/says-no-more.ts";

const LICENCE = /\b(?:off-?label|approv(?:ed|al)|licen[cs]ed?|authori[sz]ed)\b/;
const NOT_OFF_LABEL = /(?:\b(?:not|never|no longer)|n't)\b[^.;,]{0,20}off-?label/;

/** Other people, forms and kinds of hair loss: a licence for them is another statement. */
const OF_OTHERS =
  /\b(?:mild\w*|moderate|patchy|limited|child\w*|kids|adolescents?|teen\w*|minors|under|younger|pregnan\w*|topical|cream|androgen\w*|scarring|cicatricial|fibrosing|any|all|every|kinds?|types?|forms?|dogs?|cats?|animals?)\b/;

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
      words: LICENCE,
      not: ["otherDisease", "stop"],
      key: LICENCE,
      judge: ({ sentence, denied }) => {
        const isOffLabel = /off-?label/.test(sentence.plain);
        const isLicensed = isOffLabel ? NOT_OFF_LABEL.test(sentence.plain) : !denied;
        if (isLicensed) return OF_OTHERS.test(sentence.plain) ? null : "supported";
        // What is denied is called wrong only where every word is known; so is what is off-label.
        return isOffLabel && !saysNoMore(sentence.plain, [LICENCE]) ? null : "contradicted";
      },
    },
  ],
};
