import type { ClaimRules } from "../../check/rule.ts";

/** Stopping without a follow-up plan often loses the regrown hair. */
export const C33: ClaimRules = {
  claim: "C33",
  frames: ({ situation }) => situation === "restarted",
  insteadOf: ["C12"],
  ideas: [
    {
      all: ["restarting", "neverAgain"],
      not: ["unknown", "some", "worksAgain"],
      affirmed: "contradicted",
      withoutShares: true,
    },
    {
      all: ["restarting", "hairBack"],
      not: ["neverAgain", "pathway", "immune", "arthritis", "denies"],
      affirmed: "supported",
      withoutShares: true,
    },
  ],
  rules: [
    {
      all: ["restart", "hair"],
      not: ["joint", "pathway", "attack"],
      words:
        /\b(?:regrow\w*|com(?:e|es) back|(?:brought|brings?|bringing|gave|gives|grew|had|put) (?:\w+ ){0,3}back|returns?|regain\w*|recaptur\w+|recover\w*|got (?:it |their hair )?back|get (?:it |your hair |their hair )?back|works? again|grow\w* (?:back|again))\b/,
      key: /\b(?:regrow\w*|com(?:e|es) back|returns?|regain\w*|recaptur\w+|recover\w*|back|works?)\b/,
      affirmed: "supported",
      denied: "contradicted",
      instead: ["C18", "C12"],
    },
    {
      all: ["stop", "plan"],
      any: [["loss", "relapse"]],
      words: /\b(?:without|no|unplanned|lack\w*|in the absence)\b/,
      affirmed: "supported with correction",
      instead: ["C15"],
    },
  ],
};
