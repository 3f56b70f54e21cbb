import type { ClaimRules } from "../../check/rule.ts";

/**
 * All the words of a sentence that says, of the drug and the disease as a whole, that there is no licence. Beside any
 * other word it may speak of other people, places, times, forms or diseases, for which there may well be none.
 */
const OF_THE_DISEASE =
  /^(?:baricitinib|olumiant|alopecia|areata|severe|hair|loss|adults?|people|patients|anyone|anybody|those|who|have|it|its|this|the|a|an|any|drug|medicine|medication|tablets?|pills?|treatment|jak|inhibitors?|is|are|was|were|has|been|being|be|that|and|so|since|because|doctors?|dermatologists?|prescrib\w+|still|simply|actually|officially|formally|currently|only|ever|always|anywhere|widely|often|mostly|merely|just|known|use|used|using|prescribed|given|taken|for|in|of|by|to|as|with|against|from|treat|treating|treats|fda|ema|us|usa|eu|uk|europe|european|american|america|united|states|union|food|administration|commission|agency|regulators?|authority|authorities|at|all|no|not|never|none|nor|lacks?|without|isn't|aren't|wasn't|hasn't|does|doesn't|nobody|nowhere|off|label|off-label|offlabel|approv\w+|licen[cs]\w+|authori[sz]\w+|\d+|places|countries)$/;
const OTHER_YEAR = /\bin (?:19|20)\d\d\b/;
const saysNoMore = (plain: string) =>
  !OTHER_YEAR.test(plain) && (plain.match(WORDS) ?? []).every((word) => OF_THE_DISEASE.test(word));
const WORDS = /[\p{L}\d'-]+/gu;
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
      words: /\b(?:off-?label|approv(?:ed|al)|licen[cs]ed?|authori[sz]ed)\b/,
      not: ["otherDisease", "stop"],
      key: /\b(?:approv(?:ed|al)|licen[cs]ed?|authori[sz]ed|off-?label)\b/,
      judge: ({ sentence, denied }) => {
        const isOffLabel = /off-?label/.test(sentence.plain);
        const isLicensed = isOffLabel ? NOT_OFF_LABEL.test(sentence.plain) : !denied;
        if (isLicensed) return OF_OTHERS.test(sentence.plain) ? null : "supported";
        return saysNoMore(sentence.plain) ? "contradicted" : null;
      },
    },
  ],
};
