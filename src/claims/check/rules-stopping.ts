import { judgeContinue, judgeLower, judgeRestart, judgeStop } from "./judge-numbers.ts";
import type { Rule } from "./rule.ts";

const SOME_OR_ALL =
  /\b(?:part(?:s)? or (?:all|the whole)|some or (?:all|even all)|all or (?:part|some|most)|part(?:ly|ially)? or (?:full|complete|total|entire|whol)\w*|wholly or partly|(?:fully|completely) or partly|some,? or all|either (?:some|part) or all|at least (?:some|part) of)\b/;

/** Statements about stopping, lowering and starting again. */
export const STOPPING_RULES: readonly Rule[] = [
  {
    claim: "C21",
    all: ["stop"],
    any: [["loss", "relapse", "keep"]],
    not: ["restart", "joint", "lower", "otherDrug"],
    words:
      /\d|half|third|quarter|fifth|in (?:five|ten|every)|out of|nobody|no one|none of|everyone|everybody|\ball\b/,
    affirmed: "contradicted",
    judge: judgeStop,
    instead: ["C15", "C33", "C38", "C19", "C22"],
  },
  {
    claim: "C19",
    all: ["continue"],
    any: [["loss", "keep"]],
    not: ["stop", "lower", "restart", "joint"],
    affirmed: "supported",
    judge: judgeContinue,
  },
  {
    claim: "C26",
    all: ["lower"],
    any: [["loss", "keep"]],
    not: ["restart", "joint", "arthritis"],
    affirmed: "supported",
    judge: judgeLower,
  },
  {
    claim: "C33",
    all: ["restart"],
    any: [["hair", "target"]],
    not: ["joint"],
    affirmed: "supported",
    judge: judgeRestart,
    instead: ["C21", "C12"],
  },
  {
    claim: "C33",
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
    claim: "C33",
    all: ["stop", "plan"],
    any: [["loss", "relapse"]],
    words: /\b(?:without|no|unplanned|lack\w*|in the absence)\b/,
    affirmed: "supported with correction",
    instead: ["C15", "C31"],
  },
  {
    claim: "C15",
    key: /\b(?:relaps\w*|los(?:e|es|ing|s)|recurr?\w*|return\w*)\b/,
    all: ["stop", "evidence"],
    any: [["relapse", "loss"], ["mostly"]],
    not: ["restart", "users", "large", "permanent", "king", "nejm"],
    words:
      /\b(?:most|majority|many|several|high|likely|often|common\w*|frequent\w*|considerable|substantial|studies|research|literature)\b/,
    affirmed: "supported with correction",
    judge: ({ quantities, denied }) =>
      denied || quantities.some(({ kind }) => kind === "percent") ? null : "supported with correction",
  },
  {
    claim: "C17",
    all: ["stop", "loss"],
    any: [["nejm", "king"]],
    affirmed: "contradicted",
    instead: ["C15", "C16", "C19", "C21", "C05"],
  },
  {
    claim: "C17",
    all: ["stop", "loss", "hair"],
    words:
      /\b(?:after|at|past|by|following) (?:the )?(?:week )?(?:36|thirty-six)(?:th)?(?:[- ]weeks?| weeks?)?\b/,
    not: ["users"],
    affirmed: "contradicted",
    judge: ({ quantities }) => (quantities.some(({ kind }) => kind === "percent") ? null : "contradicted"),
    instead: ["C15", "C21"],
  },
  {
    claim: "C18",
    all: ["stop", "resume"],
    any: [["pathway", "jak", "attack"]],
    not: ["users", "rebound", "joint", "abrupt", "systemic"],
    words: /\b(?:jak|signal\w*|pathway|attack\w*|assault\w*|immun\w+)\b/,
    key: "resume",
    affirmed: "supported with correction",
    denied: "contradicted",
    instead: ["C14", "C13"],
    judge: ({ denied, has, sentence }) => {
      if (
        /\b(?:the moment|immediately|the instant|straight ?away|at once)\b/.test(sentence.plain) &&
        !has("pathway")
      )
        return null;
      return denied ? "contradicted" : "supported with correction";
    },
  },
  {
    claim: "C19",
    all: ["permanent"],
    any: [["stop", "evidence", "hair"]],
    not: ["cure", "lower", "users", "cost"],
    words: /\b(?:hair|regrowth|results?|gains?|progress|effects?|benefits?|remission|response)\b/,
    key: "permanent",
    affirmed: "contradicted",
    denied: "supported",
    instead: ["C15", "C21"],
    judge: ({ denied, has, sentence }) =>
      !has("stop") && !/permanent|for good|forever|lasting|durab/.test(sentence.plain)
        ? null
        : denied
          ? "supported"
          : "contradicted",
  },
  {
    claim: "C19",
    all: ["stop", "hair"],
    words: /\b(?:temporary|short-lived|(?:not|never|n't) (?:last|hold|stick|endure)\w*)\b/,
    not: ["cure", "lower", "users", "cost", "restart", "joint"],
    affirmed: "supported",
    judge: ({ quantities }) => (quantities.some(({ kind }) => kind === "percent") ? null : "supported"),
    instead: ["C15"],
  },
  { claim: "C22", all: ["loss"], words: SOME_OR_ALL, near: ["stop"], not: ["users"], affirmed: "imprecise" },
  {
    claim: "C23",
    all: [],
    near: ["stop"],
    words:
      /\b(?:reach\w*|achiev\w+|attain\w*|got to|regrown|regained|hit|had (?:already )?(?:at least )?)\b.{0,60}\b(?:80|eighty) ?(?:%|percent|per cent)|\b(?:80|eighty) ?(?:%|percent|per cent)[^.]{0,50}\b(?:before|prior to|when they|by the time)\b/,
    affirmed: "supported with correction",
    judge: ({ sentence: { plain } }) =>
      /\b(?:before|had|already|prior|previously|having|by the time|when they stopped|these (?:people|patients)|those (?:people|patients))\b/.test(
        plain,
      ) && /coverage|scalp|regrow|hair/.test(plain)
        ? "supported with correction"
        : null,
    instead: ["C06", "C05"],
  },
];
