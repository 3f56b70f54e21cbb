import type { Rule } from "./rule.ts";

const WORSE_THAN = /\b(?:speed\w*|accelerat\w+|hasten\w*|rapid\w*|fast(?:er)?|quick\w*|swift\w*)\b/;

/** Statements about lowering, about what stopping does besides, and about cure. */
export const AFTER_STOPPING_RULES: readonly Rule[] = [
  {
    claim: "C25",
    all: ["lower"],
    any: [["specialist", "evidence"]],
    words:
      /\b(?:suggest\w*|propos\w+|recommend\w*|advis\w+|advocat\w+|favou?r\w*|explor\w+|try\w*|tried|idea|consider\w*|step ?by ?step|gradual\w*|slowly|test\w*|some)\b/,
    not: ["joint", "loss", "large", "supervision"],
    affirmed: "supported with correction",
    judge: ({ quantities, sentence }) =>
      quantities.some(({ kind }) => kind === "percent") ||
      /\b(?:not yet|no (?:large|long)|lack)/.test(sentence.plain)
        ? null
        : "supported with correction",
    instead: ["C31"],
  },
  {
    claim: "C26",
    all: ["large", "evidence"],
    near: ["lower"],
    not: ["permanent", "joint"],
    words:
      /\b(?:not|no|lack\w*|without|yet|few|absent|missing|hasn't|haven't|isn't|aren't|wasn't|doesn't|don't|nobody|never|none|nor|scarce|thin)\b/,
    affirmed: "imprecise",
    instead: ["C25", "C15", "C19"],
  },
  {
    claim: "C27",
    all: ["withdrawalSyndrome"],
    key: "withdrawalSyndrome",
    affirmed: "unsupported",
    denied: "imprecise",
    judge: ({ denied, has }) => (has("unknown") ? "supported" : denied ? "imprecise" : "unsupported"),
    instead: ["C34"],
  },
  {
    claim: "C28",
    all: ["rebound"],
    key: "rebound",
    affirmed: "unsupported",
    denied: "imprecise",
    judge: ({ denied, has }) =>
      has("unknown")
        ? "supported"
        : denied && has("evidence")
          ? "supported"
          : denied
            ? "imprecise"
            : "unsupported",
    instead: ["C18", "C15", "C21"],
  },
  {
    claim: "C28",
    all: ["abrupt", "stop"],
    any: [["immune", "attack", "relapse"]],
    words: WORSE_THAN,
    not: ["joint", "unknown", "users"],
    affirmed: "unsupported",
    judge: ({ sentence, denied }) =>
      denied
        ? null
        : /\b(?:immun\w+|relaps\w+|attack\w*|reactivat\w+)\b/.test(sentence.plain) &&
            /\b(?:speed\w*|accelerat\w+|hasten\w*|rapid\w*|fast(?:er)?|swift\w*|surge\w*|storm)\b/.test(
              sentence.plain,
            )
          ? "unsupported"
          : null,
    instead: ["C18", "C15"],
  },
  {
    claim: "C29",
    all: ["joint"],
    any: [["worse", "flare"]],
    near: ["stop"],
    not: ["approved"],
    key: "worse",
    affirmed: "supported with correction",
    denied: "contradicted",
    instead: ["C18", "C15", "C30", "C21"],
  },
  {
    claim: "C30",
    all: ["systemic"],
    any: [["flare", "worse"]],
    near: ["stop"],
    affirmed: "unsupported",
    key: "flare",
    denied: null,
    judge: ({ denied, has }) => (has("unknown") ? "supported" : denied ? null : "unsupported"),
  },
  {
    claim: "C34",
    all: ["sideEffects"],
    any: [["stop"]],
    words: /\b(?:stopping|withdraw\w*|discontinu\w+|com(?:e|ing) off|quit\w*|cessation|the stop|stop)\b/,
    not: ["prescription", "cost", "users", "lipids"],
    key: "sideEffects",
    affirmed: "unsupported",
    denied: "unsupported",
    judge: ({ has, sentence }) => {
      if (has("unknown")) return "supported";
      const causedByStop =
        /\b(?:stopping|withdrawal|discontinu(?:ation|ing)|coming off|quitting|cessation)\b(?! because| due to)/.test(
          sentence.plain,
        ) || /side[- ]effects? (?:of|from|after|when|on) (?:stop|com|quit|with)/.test(sentence.plain);
      return causedByStop && !/\bbecause of (?:side|adverse)|due to (?:side|adverse)/.test(sentence.plain)
        ? "unsupported"
        : null;
    },
  },
  {
    claim: "C35",
    all: ["cure"],
    key: "cure",
    affirmed: "contradicted",
    denied: "supported",
    instead: ["C19"],
  },
  {
    claim: "C35",
    key: "control",
    all: ["control"],
    words:
      /\b(?:only|just|while|as long as|so long as)\b.{0,50}\b(?:tak\w+|treat\w*|on (?:it|the drug)|use\w*|continu\w*)\b/,
    not: ["cure", "joint", "users"],
    affirmed: "supported",
    judge: ({ denied }) => (denied ? null : "supported"),
  },
];
