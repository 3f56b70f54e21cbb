import type { ClaimRules } from "../../check/rule.ts";

const CERTAIN =
  /\b(?:guarante\w+|promis\w+|assur\w+|certainty|(?<=\b(?:is|are|be|not|nor|never|isn't|aren't|means|being|for|quite|almost) )certain|every(?:one|body)(?! (?:who|with|was|should|must|knows)\b)|a given)\b/;
const DIFFERS = /\b(?:different|differs?|varies|vary|depends?|individual)\b/;
const AT_ONCE = /\b(?:immediate\w*|instant\w*|overnight|straight ?away|right away|quick fix)\b/;

const NEEDS_TIME = /\btakes (?:time|patience|months)\b|\bpatience\b/;

/** Progress is not immediate and full regrowth is not guaranteed. */
export const C07: ClaimRules = {
  claim: "C07",
  ideas: [
    { all: ["instant"], not: ["stopping", "unknown"], key: "instant", affirmed: null, denied: "supported" },
    {
      all: ["notForAll", "works"],
      not: ["stopping", "lowering"],
      affirmed: "supported",
      withoutShares: true,
    },
    {
      all: ["forAll", "hairBack"],
      not: ["notForAll", "denies", "some", "stopping", "restarting", "pregnancy", "arthritis"],
      affirmed: "contradicted",
      withoutShares: true,
    },
    {
      all: ["instant", ["hairBack", "works"]],
      not: ["denies", "stopping", "unknown"],
      affirmed: "contradicted",
      language: "es",
    },
  ],
  rules: [
    {
      all: ["hair"],
      not: ["stop", "minoxidil"],
      words: CERTAIN,
      key: CERTAIN,
      judge: ({ hasPercent, denied, sentence }) =>
        hasPercent ? null : denied ? "supported" : DIFFERS.test(sentence.plain) ? null : "contradicted",
    },
    {
      all: ["hair"],
      not: ["stop", "minoxidil", "faster"],
      words: new RegExp(`${AT_ONCE.source}|${NEEDS_TIME.source}`),
      key: AT_ONCE,
      judge: ({ sentence, denied }) => {
        if (AT_ONCE.test(sentence.plain)) return denied ? "supported" : "contradicted";
        return "supported";
      },
    },
  ],
};
