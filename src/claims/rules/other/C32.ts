import type { ClaimRules } from "../../check/rule.ts";

/** Beside these, a sale without a prescription is told of and not called right. */
const UNLAWFUL =
  /\b(?:laws?|(?:il|un)lawful\w*|illegal\w*|illicit\w*|criminal\w*|crime|offence|offense|banned|forbidden|prohibited|prosecut\w*|beware|fake|counterfeit\w*|scams?|fraud\w*|risky|dangerous\w*|unsafe|warn\w*|never|avoid\w*|shady|rogue)\b/;
/** Words that say that none is needed; "without" and "over the counter" are turned round by a denial, these are not. */
const NONE_NEEDED =
  /\bno need (?:for|of) (?:\w+ ){0,5}prescription|\bno (?:\w+ )?prescription (?:is )?(?:needed|required|necessary)|(?:\bnot|n't) (?:need|require) (?:\w+ ){0,5}prescription|\bprescription (?:is|are)(?:n't| not) (?:\w+ )?(?:needed|required|necessary)/;

/** It is prescription-only in most countries because of side effects and immune impact. */
export const C32: ClaimRules = {
  claim: "C32",
  aboutHair: false,
  ideas: [
    {
      all: ["counter"],
      key: "counter",
      not: ["topicalForm", "unknown", "unlawful"],
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
      judge: ({ sentence: { plain }, denied }) =>
        /over[- ]the[- ]counter|without a prescription/.test(plain) && !/topical|odds/.test(plain)
          ? UNLAWFUL.test(plain) && !denied
            ? null
            : denied
              ? "supported"
              : "contradicted"
          : /topical/.test(plain)
            ? null
            : NONE_NEEDED.test(plain)
              ? "contradicted"
              : "supported",
      instead: ["C31"],
    },
  ],
};
