import type { Rule } from "./rule.ts";

/** Statements about studies, doctors and rules. */
export const OTHER_RULES: readonly Rule[] = [
  {
    claim: "C16",
    all: [],
    any: [
      ["nejm", "king"],
      ["randomised", "evidence"],
    ],
    words: /\b(?:randomi[sz]ed|controlled trials?|placebo|rct)\b/,
    not: ["stop", "loss"],
    affirmed: "supported with correction",
    judge: ({ sentence: { plain } }) =>
      /guttman|peeva/.test(plain)
        ? null
        : /\btwo\b[^.]{0,40}\btrials\b/.test(plain)
          ? "supported"
          : "supported with correction",
  },
  {
    claim: "C20",
    all: ["analysis"],
    any: [
      ["lilly", "brave"],
      ["braveTwo", "lilly"],
    ],
    affirmed: "contradicted",
    judge: ({ sentence: { plain }, has }) => {
      const both = has("braveOne") && has("braveTwo");
      const bothShort = /brave[- ]?aa[- ]?1 (?:and|&|\/|,) ?(?:aa-?)?2|both brave/.test(plain);
      return both || bothShort || (has("lilly") && /sub-?analys/.test(plain)) ? "contradicted" : null;
    },
    instead: ["C24", "C16"],
  },
  {
    claim: "C24",
    key: "develop",
    all: ["lilly", "develop"],
    not: ["approved"],
    words:
      /\b(?:develop\w*|creat\w+|invent\w*|discover\w*|ma(?:de|kes|ker|nufactur\w+)|behind|produc\w+|designed|brought|came up with|work of|product of|pioneer\w*)\b/,
    affirmed: "supported with correction",
    judge: ({ denied, has, sentence }) =>
      denied
        ? "contradicted"
        : has("incyte") && /discover|licen/.test(sentence.plain)
          ? "supported"
          : "supported with correction",
  },
  {
    claim: "C31",
    all: ["specialist", "change"],
    any: [["supervision", "specialist"]],
    words:
      /\b(?:should|must|need(?:s|ed)?|advis\w+|stress\w*|recommend\w*|emphas\w+|only|important|urg\w+|ideally|belong\w*|can|may|free to|have to|has to|always|never|under|warn\w*|insist\w*|best)\b/,
    not: ["judge", "loss", "relapse", "users", "maintenance", "rebound"],
    affirmed: "supported",
    judge: ({ sentence: { plain } }) => {
      if (
        !/\b(?:dos\w+|treatment|adjust\w*|any change|medication|drug|baricitinib|olumiant|it|therapy|stop\w*|taper\w*)\b/.test(
          plain,
        )
      )
        return null;
      if (
        /\b(?:no need|don't need|do not need|needn't|(?:don't|do not|doesn't|does not) have to|not necessary to|unnecessary to|without (?:(?:asking|telling|seeing|consulting|talking to|speaking to|involving|the|a|your|any) ){0,3}(?:doctor|dermatologist|medical|specialist|physician|prescriber)|on your own|by yourself)\b/.test(
          plain,
        )
      )
        return /\b(?:never|don't|do not|should not|shouldn't|not|must not)\b[^.]*\b(?:without|on your own)\b/.test(
          plain,
        )
          ? "supported"
          : "contradicted";
      return /\b(?:supervis\w+|guidance|oversight|consult\w*|talk\w*|under|care of|monitor\w*|with (?:a|your|the)|discuss\w*|advice|belong|hands|overseen|involv\w+)\b/.test(
        plain,
      )
        ? "supported"
        : null;
    },
    instead: ["C25", "C11"],
  },
  {
    claim: "C32",
    all: ["prescription"],
    not: ["users", "cost"],
    words:
      /\b(?:only|requir\w+|needs?|needed|without|over[- ]the[- ]counter|countr\w+|nations?|world|everywhere|available|obtain\w*|must|status)\b/,
    key: /over[- ]the[- ]counter|without a prescription/,
    affirmed: "supported",
    judge: ({ sentence: { plain }, denied }) =>
      /over[- ]the[- ]counter|without a prescription/.test(plain) && !/topical|odds/.test(plain)
        ? denied
          ? "supported"
          : "contradicted"
        : /topical/.test(plain)
          ? null
          : "supported",
    instead: ["C31"],
  },
  {
    claim: "C37",
    all: ["maintenance"],
    words:
      /\b(?:discuss\w*|consider\w*|options?|talk\w*|possib\w+|available|explor\w+|rais\w+|ask\w*|help)\b/,
    affirmed: "imprecise",
    instead: ["C31", "C25"],
  },
];
