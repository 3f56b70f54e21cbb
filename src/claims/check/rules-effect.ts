import { judgeMinoxidil, judgeReached } from "./judge-numbers.ts";
import type { Rule } from "./rule.ts";

const OVER_TARGET =
  /(?:\bover|\bmore than|\babove|exceed\w*|beyond|greater than|in excess of|past|topped|>)\s*(?:an? )?(?:80|eighty)\b/;
const TARGET_RIGHT =
  /\b(?:80|eighty) ?(?:%|percent|per cent) or (?:more|better|higher)|(?:\bat least|≥|>=) ?(?:80|eighty)/;

const CERTAIN =
  /\b(?:guarante\w+|promis\w+|assur\w+|certainty|(?<=\b(?:is|are|be|not|nor|never|isn't|aren't|means|being|for|quite|almost) )certain|everyone|everybody|a given)\b/;
const AT_ONCE = /\b(?:immediate\w*|instant\w*|overnight|straight ?away|right away|quick fix)\b/;
/** Statements about where the drug comes from and what it does while taken. */
export const EFFECT_RULES: readonly Rule[] = [
  {
    claim: "C01",
    all: ["arthritis"],
    any: [["origin", "develop"]],
    not: ["approved", "stop"],
    words:
      /\b(?:develop\w*|creat\w+|invent\w*|design\w*|made for|meant for|intended|came from|born|roots|start(?:ed|s)? (?:out|life|its|as)|began|begin\w*|origin\w*|initially|conceived|pioneer\w*|debut\w*|career|long before|for use in)\b/,
    key: "arthritis",
    affirmed: "supported",
    denied: "contradicted",
  },
  {
    claim: "C36",
    all: ["approved", "otherDisease"],
    any: [["origin", "otherDisease"]],
    not: ["stop"],
    key: "approved",
    affirmed: "supported with correction",
    denied: "contradicted",
  },
  {
    claim: "C36",
    all: ["alopecia"],
    words: /\b(?:off-?label|approved|licen[cs]ed|authori[sz]ed)\b/,
    not: ["otherDisease", "stop"],
    key: /\b(?:approved|licen[cs]ed|authori[sz]ed|off-?label)\b/,
    affirmed: "supported",
    denied: "contradicted",
    judge: ({ sentence, denied }) => {
      if (/off-?label/.test(sentence.plain))
        return /\b(?:not|never|n't|no longer)\b[^.;,]{0,20}off-?label/.test(sentence.plain)
          ? "supported"
          : "contradicted";
      return denied ? "contradicted" : "supported";
    },
  },
  {
    claim: "C02",
    all: ["alopecia"],
    words:
      /\b(?:effective\w*|efficac\w+|works? (?:well )?(?:in|for|against)|helps? (?:people|patients|those|many|some) (?:with|who have)|word (?:has|is) spread\w*|(?:dr[ae]wn?|caught|attract\w*|gain\w*|gett?\w*|got|rais\w+|receiv\w+|mak(?:e|es|ing)|in the|stirr\w*|creat\w+|won) (?:\w+ ){0,3}(?:attention|interest|spotlight|headlines|waves|buzz|excitement|stir|limelight|notice)\b|(?:attention|interest\w*|spotlight|notice|excitement|buzz|hope|popular\w*)\b.*\b(?:effect\w*|works?|help\w*|treat\w*|success\w*|result\w*|regrow\w*|benefit\w*|against))\b/,
    not: ["stop", "minoxidil", "unknown", "king", "nejm", "analysis", "depends"],
    key: /\b(?:effective\w*|efficac\w+|works?|help\w*)\b/,
    affirmed: "supported with correction",
    denied: "contradicted",
  },
  {
    claim: "C03",
    all: ["minoxidil"],
    not: ["baricitinib", "stop", "faster"],
    about: "anything",
    words: /\b(?:month|week)s?\b/,
    affirmed: "imprecise",
    judge: judgeMinoxidil,
  },
  {
    claim: "C04",
    all: ["minoxidil"],
    any: [["faster"]],
    about: "anything",
    words: /\b(?:baricitinib|olumiant|jak|it|its|that|this|the (?:drug|pill|tablet|medicine))\b/,
    key: "faster",
    affirmed: "contradicted",
    denied: "supported",
    judge: ({ sentence, denied }) => {
      if (denied) return "supported";
      const minoxidilLeads =
        /^[^,;]*\b(?:minoxidil|rogaine|regaine)\b[^,;]*\b(?:faster|quicker|sooner|earlier|more quickly|shorter)\b[^,;]*\bthan\b[^,;]*\b(?:baricitinib|olumiant)\b/;
      return minoxidilLeads.test(sentence.plain) ? "unsupported" : "contradicted";
    },
  },
  {
    claim: "C04",
    all: ["minoxidil", "baricitinib"],
    about: "anything",
    words: /\b(?:slower|lags?|longer to (?:work|act|show)|takes longer|later)\b/,
    affirmed: "unsupported",
    judge: ({ sentence }) =>
      /\b(?:minoxidil|rogaine)\b[^,;]*\b(?:slower|lags?|longer|later)\b/.test(sentence.plain)
        ? "contradicted"
        : "unsupported",
  },
  {
    claim: "C05",
    all: [],
    any: [["target", "hair", "brave"]],
    not: ["stop", "minoxidil", "lower", "restart", "continue", "keep", "sideEffects", "infection"],
    words: /\b(?:week|month|year|brave|trial|study|placebo|mg|coverage|salt)/,
    affirmed: "supported with correction",
    judge: (judged) =>
      judged.has("loss") && !/hair loss/.test(judged.sentence.plain) ? null : judgeReached(judged),
  },
  {
    claim: "C06",
    all: [],
    any: [["hair", "target"]],
    words: new RegExp(`${OVER_TARGET.source}|${TARGET_RIGHT.source}`),
    not: ["relapse"],
    affirmed: "imprecise",
    judge: ({ sentence: { plain }, has }) => {
      if (
        !/coverage|scalp|target|goal|endpoint|regrow|of (?:the|their) hair|hair cover/.test(plain) ||
        has("loss")
      )
        return null;
      return TARGET_RIGHT.test(plain) ? "supported" : "imprecise";
    },
  },
  {
    claim: "C07",
    all: ["hair"],
    not: ["stop", "minoxidil"],
    words: CERTAIN,
    key: CERTAIN,
    affirmed: "contradicted",
    denied: "supported",
    judge: ({ quantities, denied }) =>
      quantities.some(({ kind }) => kind === "percent") ? null : denied ? "supported" : "contradicted",
  },
  {
    claim: "C07",
    all: ["hair"],
    not: ["stop", "minoxidil", "faster"],
    words:
      /\b(?:immediate\w*|instant\w*|overnight|takes (?:time|patience|months)|straight ?away|right away|quick fix|slow(?:ly)?|gradual(?:ly)?)\b.*|\bpatience\b/,
    key: AT_ONCE,
    affirmed: null,
    denied: "supported",
    judge: ({ sentence, denied }) => {
      if (AT_ONCE.test(sentence.plain)) return denied ? "supported" : "contradicted";
      return /\btakes (?:time|patience|months)|patience\b/.test(sentence.plain) &&
        !/minoxidil/.test(sentence.plain)
        ? "supported"
        : null;
    },
  },
];
