import type { Rule } from "./rule.ts";

/** What users are said to report, and references. */
export const USER_RULES: readonly Rule[] = [
  {
    claim: "C44",
    all: ["loss"],
    near: ["users"],
    words:
      /\b(?:consensus|agree\w*|general (?:feeling|view)|overall (?:view|feeling|verdict)|collective|broad view|prevailing)\b/,
    affirmed: "not checkable",
    instead: ["C38", "C15", "C21"],
  },
  {
    claim: "C38",
    all: ["users", "stop"],
    any: [["loss", "relapse"]],
    affirmed: "not checkable",
    instead: ["C15", "C21", "C18", "C33"],
  },
  {
    claim: "C39",
    all: ["stop"],
    any: [["attack", "immune"]],
    words: /\b(?:the moment|the instant|the second|as soon as|immediately|straight ?away|right away)\b/,
    affirmed: "not checkable",
    not: ["pathway"],
    instead: ["C18", "C38", "C28"],
  },
  {
    claim: "C40",
    all: ["users", "specialist"],
    words:
      /\b(?:self-?(?:described|declared|identified|styled)|claim\w*|ama|who says|calling (?:him|her|them)sel\w+|purported|supposed|comment\w*)\b/,
    affirmed: "not checkable",
    instead: ["C38", "C31", "C25"],
  },
  {
    claim: "C41",
    all: ["users", "switchDrug"],
    words: /\b(?:jak|inhibitors?|steroids?|corticosteroids?|tofacitinib|ritlecitinib)\b/,
    about: "anything",
    affirmed: "not checkable",
    instead: ["C38"],
  },
  { claim: "C42", all: ["users", "cost"], affirmed: "not checkable" },
  {
    claim: "C43",
    all: ["lipids", "infection"],
    words:
      /\b(?:side|adverse|report\w*|name\w*|mention\w*|complain\w*|risk\w*|caus\w+|rais\w+|increas\w+|higher|includ\w+|concern\w*)\b/,
    key: /\b(?:lipids?|cholesterol|infect\w+)\b/,
    affirmed: "supported",
    denied: "contradicted",
    instead: ["C34"],
  },
  {
    claim: "C45",
    all: ["king"],
    words: /\bguttman\b|\bpeeva\b|\bbanerjee\b/,
    about: "anything",
    affirmed: "contradicted",
    instead: ["C16"],
  },
  { claim: "C46", all: [], words: /207924orig1s011/, about: "anything", affirmed: "unsupported" },
  {
    claim: "C47",
    all: [],
    words:
      /\b36402134\b|\bliu\b[^.]*\b(?:2023|systematic review)\b[^.]*|\bj(?:ournal of)? dermatol(?:ogical)? treat\w*\b.*\b34\b/,
    about: "anything",
    affirmed: "unsupported",
    judge: ({ sentence: { plain } }) =>
      /36402134|dermatol(?:ogical)? treat/.test(plain) ||
      (/\bliu\b/.test(plain) &&
        /jak|alopecia/.test(plain) &&
        /systematic review/.test(plain) &&
        !/jama/.test(plain))
        ? "unsupported"
        : null,
  },
  {
    claim: "C48",
    all: [],
    words: /\b14kv4wk\b|heard of or used baricitinib/,
    about: "anything",
    affirmed: "not checkable",
  },
  {
    claim: "C49",
    all: [],
    words: /\b10y9lxi\b|odds of a topical otc baricitinib/,
    about: "anything",
    affirmed: "not checkable",
  },
  {
    claim: "C50",
    all: [],
    words: /\bx4jltq\b|dermatologist with a clinical interest in alopecia/,
    about: "anything",
    affirmed: "not checkable",
    instead: ["C40"],
  },
  {
    claim: "C51",
    all: [],
    words: /\b1fwfoxu\b|what else is good\W+besides the big 3/,
    about: "anything",
    affirmed: "imprecise",
  },
];
