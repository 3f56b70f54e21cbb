import type { ClaimRules } from "../../check/rule.ts";

const BACK =
  /\b(?:regrow\w*|com(?:e|es|ing) back|returns?|regain\w*|recaptur\w+|recover\w*|back|works? again|grow\w* again)\b/;

/** Stopping without a follow-up plan often loses the regrown hair. */
export const C33: ClaimRules = {
  claim: "C33",
  frames: ({ situation }) => situation === "restarted",
  insteadOf: ["C12"],
  ideas: [
    {
      all: ["restarting", "neverAgain"],
      not: ["unknown", "some", "worksAgain", "notForAll", "instant", "partOfPeople"],
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
      words: BACK,
      key: BACK,
      judge: ({ hasPercent, denied }) => (denied ? "contradicted" : hasPercent ? null : "supported"),
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
