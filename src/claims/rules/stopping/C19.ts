import type { ClaimRules } from "../../check/rule.ts";

/** "Lasting benefit requires lasting treatment": what it takes, or how rare it is, and no promise. */
const NEEDS =
  /\b(?:requires?|required|has to|have to|must|necessary|uncommon|rare(?:ly)?|exceptions?|exceptional|unusual|seldom|while|as long as)\b|(?<!no )\bneed(?:s|ed)? to (?:take|keep|stay|continue|go on|be taken)\b|\bneeds? (?:to be )?(?:long|lasting|ongoing|continu\w*|permanent)/;

/** "Some never lose it": true of some, and no promise. */
const SOME_PEOPLE =
  /\b(?:some|a few|few|several|certain|lucky|a minority|a handful|one in \w+|occasional\w*|individual|single|rare\w*|possible|described|reported)\b/;

/** "Permanent hair loss", "lost for good": what is lost for good is no result that stays. */
const LOST_FOR_GOOD =
  /\b(?:permanent|lasting|lifelong) (?:\w+ )?loss\b|\blos(?:t|es?|ing|s)\b (?:\w+ ){0,3}(?:permanently|for good|for ?ever|for life)\b|\bpermanently (?:lost|los(?:e|es|ing)|bald)\b/;

/** There is no strong evidence that results last permanently after stopping. */
export const C19: ClaimRules = {
  claim: "C19",
  frames: ({ situation }) => situation === "kept",
  ideas: [
    {
      all: [["stopping", "safelyStop"], "hairKept"],
      not: [
        "denies",
        "staying",
        "restarting",
        "lowering",
        "some",
        "partOfPeople",
        "hairLost",
        "early",
        "unknown",
        "doctor",
        "arthritis",
        "needed",
        "relapseUnlikely",
      ],
      affirmed: "contradicted",
      withoutShares: true,
    },
    {
      all: ["permanent", ["hairBack", "hairKept", "hair"]],
      not: ["hairLost", "staying", "needed", "should", "unknown", "some"],
      key: "permanent",
      affirmed: "contradicted",
      denied: "supported",
      language: "es",
    },
  ],
  rules: [
    {
      all: ["permanent"],
      any: [["stop", "evidence", "hair"]],
      not: ["cure", "lower", "users", "cost"],
      words: /\b(?:hair|regrowth|results?|gains?|progress|effects?|benefits?|remission|response)\b/,
      key: "permanent",
      instead: ["C15"],
      judge: ({ denied, has, sentence }) =>
        NEEDS.test(sentence.plain) ||
        SOME_PEOPLE.test(sentence.plain) ||
        LOST_FOR_GOOD.test(sentence.plain) ||
        (has("attack") && !has("stop")) ||
        (!has("stop") && !/permanent|for good|forever|lasting|durab/.test(sentence.plain))
          ? null
          : denied
            ? "supported"
            : "contradicted",
    },
    {
      all: [],
      words:
        /(?<!\b(?:side|adverse|unwanted|harmful)[- ])\beffects? (?:of (?:baricitinib|olumiant|the drug|treatment|it) )?(?:is|are|becomes?|remains?|stays?) (?:\w+ )?(?:permanent|for good|forever|lifelong)\b/,
      not: ["cure", "lower", "users", "cost", "unknown"],
      key: "permanent",
      affirmed: "contradicted",
      denied: "supported",
    },
    {
      all: ["stop", "hair"],
      words: /\b(?:temporary|short-lived)\b|(?:\b(?:not|never)|n't) (?:last|hold|stick|endure)(?:ing)?\b/,
      not: ["cure", "lower", "users", "cost", "restart", "joint"],
      judge: ({ hasPercent }) => (hasPercent ? null : "supported"),
      instead: ["C15"],
    },
  ],
};
