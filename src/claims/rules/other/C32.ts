import type { ClaimRules } from "../../check/rule.ts";

/** Beside these, a sale without a prescription is told of and not called right. */
const UNLAWFUL =
  /\b(?:laws?|(?:il|un)lawful\w*|illegal\w*|illicit\w*|criminal\w*|crime|offence|offense|banned|forbidden|prohibited|prosecut\w*|beware|fake|counterfeit\w*|scams?|fraud\w*|risky|dangerous\w*|unsafe|warn\w*|never|avoid\w*|shady|rogue)\b/;
const NOBODY_SELLS =
  /\b(?:no (?:pharmac\w+|chemists?|shops?|doctors?|one)|nobody|none|never|cannot|not)\b|n't\b/;
const WITHOUT = /over[- ]the[- ]counter|without (?:an?y? )?(?:valid )?prescription/;
/** Words that say that none is needed: no statement that one is. They are judged by the ideas. */
const NONE_NEEDED =
  /\bno need (?:for|of) (?:\w+ ){0,5}prescription|\bno (?:\w+ )?prescription (?:is )?(?:needed|required|necessary)|(?:\bnot|n't) (?:need|require) (?:\w+ ){0,5}prescription|\bprescription (?:is|are)(?:n't| not) (?:\w+ )?(?:needed|required|necessary)/;

/** It is prescription-only in most countries because of side effects and immune impact. */
export const C32: ClaimRules = {
  claim: "C32",
  isOfAnyIllness: true,
  ideas: [
    {
      all: ["counter"],
      key: "counter",
      not: ["topicalForm", "unknown", "unlawful", "avoid"],
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
      key: WITHOUT,
      judge: ({ sentence: { plain }, denied }) => {
        if (/topical/.test(plain)) return null;
        if (!WITHOUT.test(plain)) return NONE_NEEDED.test(plain) ? null : "supported";
        if (denied) return "supported";
        if (NOBODY_SELLS.test(plain)) return null;
        return UNLAWFUL.test(plain) || /\bodds\b/.test(plain) ? null : "contradicted";
      },
      instead: ["C31"],
    },
  ],
};
