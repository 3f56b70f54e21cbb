import { JAK_INHIBITORS } from "../../drug/catalogue.ts";
import { editDistance, oneEdit } from "./edits.ts";
import { TYPED } from "./jak-inhibitors.ts";
import { OTHERS } from "./other-treatments.ts";

/** A drug as a post names it. `kind`: a JAK inhibitor, the class alone, or any other treatment. */
export interface NamedDrug {
  readonly name: string;
  readonly kind: "jak" | "class" | "other";
  /** short forms that are also ordinary words or names: they need another cue in the post */
  readonly needsCue?: boolean;
  readonly topical?: boolean;
}

const TOPICAL: readonly string[] = ["opzelura"];

const CLASS_WORDS: readonly string[] = ["jak", "jaks", "jaki", "jakis", "jakinhibitor", "jakinhibitors"];

/** English words that a slip in a drug name would also give, and drug names that differ by a slip. */
const NOT_A_SLIP: ReadonlySet<string> = new Set(["tofu", "luminant", "jackal", "rinvest", "lithium"]);

const EXACT = new Map<string, NamedDrug>();
const LONG: { word: string; drug: NamedDrug }[] = [];
for (const { name, brands, nicknames } of JAK_INHIBITORS) {
  const drug: NamedDrug = { name, kind: "jak" };
  for (const word of [name, ...brands]) {
    EXACT.set(word, drug);
    LONG.push({ word, drug });
  }
  for (const word of nicknames) EXACT.set(word, /\d/.test(word) ? drug : { ...drug, needsCue: true });
}
for (const word of TOPICAL) {
  const drug: NamedDrug = { name: "ruxolitinib", kind: "jak", topical: true };
  EXACT.set(word, drug);
  LONG.push({ word, drug });
}
for (const word of CLASS_WORDS) EXACT.set(word, { name: "JAK inhibitor", kind: "class" });
for (const [word, name] of Object.entries(OTHERS))
  if (word !== "pill") EXACT.set(word, { name, kind: "other" });
for (const { word, drug } of [...LONG])
  for (const slip of oneEdit(word)) if (!EXACT.has(slip) && !NOT_A_SLIP.has(slip)) EXACT.set(slip, drug);
for (const [word, name] of Object.entries(TYPED)) EXACT.set(word, { name, kind: "jak" });

const SHORTEST_FOR_TWO = 8;
const FIRST_LETTERS: ReadonlySet<string> = new Set(LONG.map(({ word }) => word[0]));

/**
 * The drug a word names, in lower case, slips of the pen included: one for every name, two for names of eight
 * letters or more whose first letter is right. Null for any other word.
 */
export function drugOfWord(word: string): NamedDrug | null {
  const exact = EXACT.get(word);
  if (exact) return exact;
  const base = word.replace(/['’]s$|s$/, "");
  if (base !== word && EXACT.get(base)?.kind === "jak") return EXACT.get(base)!;
  if (word.length < SHORTEST_FOR_TWO - 1 || NOT_A_SLIP.has(word) || !FIRST_LETTERS.has(word[0])) return null;
  for (const { word: known, drug } of LONG)
    if (known.length >= SHORTEST_FOR_TWO && known[0] === word[0] && editDistance(word, known, 2) <= 2)
      return drug;
  return null;
}

/** Whether text may speak of a JAK inhibitor: a fast test that misses no name and no single slip in one. */
export function mayNameDrug(text: string): boolean {
  return MAY_NAME_DRUG.test(text);
}

/** What `mayNameDrug` looks for; of the few forms an automaton over bytes can read (see readers/automaton.ts). */
export const MAY_NAME_DRUG =
  /jak|[td]?i[nm]i?b|nib\b|\bol[iu]|[ou]l?[ui]m[iau]|lumi|umia|\bbari|\bbar[ac]|xe[lj]|zel|janz|rin?v|li?tf|leqs|selv|eqse|tofa|\bupa|\brux|opz|opezl|elura|deuru|cibi|ctp|jyse|abro|sele?ca|ritl|miant|[ou]mli|ulo\b|\blit[a-z]{0,3}lo|elvi|leqe|\ble[qs]|[oq]{2}\b|rin[a-z]o|kafi|kavi|\bja[a-z]{3}i|citi|liti|goti|leca|\bjys|muian|novq|tniib|aafi|aavi/i;
