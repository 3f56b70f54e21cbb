import { JAK_INHIBITORS, namesOf } from "../../drug/catalogue.ts";
import { DRUGS } from "../../evidence/drugs.ts";
import { type Token, tokensOf } from "../../text/index.ts";
import { Phrases } from "./phrases.ts";

/** A drug named in a sentence. */
export interface DrugMention {
  readonly first: number;
  readonly next: number;
  /** its name in the evidence; null for a drug that nothing is held on */
  readonly drug: string | null;
  /** false: only the class of JAK inhibitors is named */
  readonly isOne: boolean;
}

/** The evidence's name for the whole class. */
export const JAK_CLASS = "JAK inhibitors (class)";
/** Drugs of other conditions that stand in texts about hair; nothing is held on them. */
const OTHERS =
  "prednisone prednisolone adalimumab metformin statin statins sertraline fluoxetine insulin finasteride dutasteride spironolactone ciclosporin cyclosporine cyclosporin warfarin ibuprofen paracetamol lisinopril semaglutide dupilumab antidepressant antidepressants benzodiazepine benzodiazepines opioid opioids levothyroxine isotretinoin azathioprine apremilast etanercept anthralin dithranol squaric sulfasalazine bimatoprost minoxidil rogaine regaine";

const COMMON_WORDS = new Set("none mixed any untreated bari upa steroid steroids conventional".split(" "));
const lexicon: Record<string, string> = {};
const phraseOf = (name: string) =>
  tokensOf(name.toLowerCase())
    .map(({ word }) => word)
    .join(" ");
const add = (drug: string, names: readonly string[]) => {
  const phrases = names.filter((name) => !COMMON_WORDS.has(name)).map(phraseOf);
  lexicon[drug] = [lexicon[drug] ?? "", ...phrases].filter(Boolean).join("; ");
};
for (const drug of DRUGS)
  if (!/no treatment|any treatment|mixed/.test(drug.name)) add(drug.name, [drug.name, ...drug.synonyms]);
for (const drug of JAK_INHIBITORS)
  add(
    drug.name,
    namesOf(drug).filter((name) => name.length > 4),
  );
lexicon[JAK_CLASS] =
  "jak inhibitor*; jaki; jakis; janus kinase inhibitor*; jak 1 / 2 inhibitor*; jak1 / 2 inhibitor*; jak - inhibitor*; jak blocker*; inhibidor* de|del la? jak; inhibidor* de la? janus; inhibidor* jak; inhibidor* de las? janus";
lexicon.other = OTHERS.split(" ").join("; ");

const phrases = new Phrases(lexicon);
const IS_JAK = new Set([JAK_CLASS, ...JAK_INHIBITORS.map(({ name }) => name)]);

/** The drugs a sentence names, in order. */
export function drugsIn(tokens: readonly Token[]): DrugMention[] {
  return phrases.find(tokens.map(withoutPossessive)).map(({ label, first, next }) => ({
    first,
    next,
    drug: label === "other" ? null : label,
    isOne: label !== JAK_CLASS,
  }));
}

/** "Minoxidil's" names minoxidil. */
function withoutPossessive(token: Token): Token {
  return token.word.endsWith("'s") ? { ...token, word: token.word.slice(0, -2) } : token;
}

/** Whether the name is that of a JAK inhibitor or of the class. */
export function isJakInhibitor(drug: string | null): boolean {
  return drug !== null && IS_JAK.has(drug);
}
