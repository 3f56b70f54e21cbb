import type { ClaimRules } from "../../check/rule.ts";

/** It is prescription-only in most countries because of side effects and immune impact. */
export const C32: ClaimRules = {
  claim: "C32",
  aboutHair: false,
  drug: "JAK inhibitor",
  ideas: [
    {
      all: ["counter"],
      key: "counter",
      not: ["topicalForm", "unknown"],
      affirmed: "contradicted",
      denied: "supported",
    },
  ],
  rules: [
    {
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
  ],
};
