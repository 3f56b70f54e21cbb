import { judgeRestart } from "../../check/judge-numbers.ts";
import type { ClaimRules } from "../../check/rule.ts";

/** Stopping without a follow-up plan often loses the regrown hair. */
export const C33: ClaimRules = {
  claim: "C33",
  aboutHair: true,
  drug: "JAK inhibitor",
  rules: [
    {
      all: ["restart"],
      any: [["hair", "target"]],
      not: ["joint"],
      affirmed: "supported",
      judge: judgeRestart,
      instead: ["C21", "C12"],
    },
    {
      all: ["restart", "hair"],
      not: ["joint", "pathway", "attack"],
      words:
        /\b(?:regrow\w*|com(?:e|es) back|(?:brought|brings?|bringing|gave|gives|grew|had|put) (?:\w+ ){0,3}back|returns?|regain\w*|recaptur\w+|recover\w*|got (?:it |their hair )?back|get (?:it |your hair |their hair )?back|works? again|grow\w* (?:back|again))\b/,
      key: /\b(?:regrow\w*|com(?:e|es) back|returns?|regain\w*|recaptur\w+|recover\w*|back|works?)\b/,
      affirmed: "supported",
      denied: "contradicted",
      instead: ["C18", "C21", "C12"],
    },
    {
      all: ["stop", "plan"],
      any: [["loss", "relapse"]],
      words: /\b(?:without|no|unplanned|lack\w*|in the absence)\b/,
      affirmed: "supported with correction",
      instead: ["C15", "C31"],
    },
  ],
};
