import type { ClaimRules } from "../../check/rule.ts";

const CERTAIN =
  /\b(?:guarante\w+|promis\w+|assur\w+|certainty|(?<=\b(?:is|are|be|not|nor|never|isn't|aren't|means|being|for|quite|almost) )certain|everyone|everybody|a given)\b/;
const AT_ONCE = /\b(?:immediate\w*|instant\w*|overnight|straight ?away|right away|quick fix)\b/;

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
      judge: ({ hasPercent, denied }) => (hasPercent ? null : denied ? "supported" : "contradicted"),
    },
    {
      all: ["hair"],
      not: ["stop", "minoxidil", "faster"],
      words:
        /\b(?:immediate\w*|instant\w*|overnight|takes (?:time|patience|months)|straight ?away|right away|quick fix|slow(?:ly)?|gradual(?:ly)?)\b.*|\bpatience\b/,
      key: AT_ONCE,
      judge: ({ sentence, denied }) => {
        if (AT_ONCE.test(sentence.plain)) return denied ? "supported" : "contradicted";
        return /\btakes (?:time|patience|months)|patience\b/.test(sentence.plain) &&
          !/minoxidil/.test(sentence.plain)
          ? "supported"
          : null;
      },
    },
  ],
};
