import type { ReadLanguage } from "../../text/index.ts";
import type { Found, IdeaLabel } from "../lexicon/index.ts";

/** What hair may have or suffer: where this stays, it is not the hair that does. */
const TROUBLE: Readonly<Record<ReadLanguage, RegExp>> = {
  en: /^(?:risks?|attack(?:s|ed|ing)?|damag(?:e|es|ed|ing)|loss(?:es)?|los(?:e|es|ing)|threat(?:s|en|ens|ening)?|dangers?|harms?|diseases?|illness|inflammation|patch(?:es)?|spots?|holes?|gaps?|problems?|worr(?:y|ies)|fears?|thinning|scars?|scarring|shedding|baldness|alopecia|itch(?:ing)?)$/,
  es: /^(?:riesgos?|ataques?|atacan?|danos?|danan?|perdidas?|caidas?|amenazas?|amenazan?|peligros?|enfermedad|inflamacion|calvas?|problemas?|miedos?|alopecia|picor)$/,
};
/** What stays, where the phrase begins with it. */
const KEPT =
  /^(?:hair|regrowth|gains|results|benefit|improvement|response|effect|pelo|cabello|resultados|mejoria|efecto)$/;
/** A clause ends here. */
const END = /^(?:[,;:.()]|and|but|or|so|then|y|e|pero|o|entonces)$/;
/** Words between the trouble and the hair at most: "the risk of an attack on all of your hair". */
const MOST_BETWEEN = 5;

/** Whether a phrase of hair that stays has something else for its subject, as in "the risk to the hair remains". */
export function isTrouble(
  words: readonly string[],
  { label, first }: Found<IdeaLabel>,
  language: ReadLanguage,
): boolean {
  if (label !== "hairKept" || !KEPT.test(words[first])) return false;
  if (/^(?:side|adverse|unwanted|harmful)$/.test(words[first - 1] ?? "")) return true;
  for (let at = first - 1; at >= 0 && first - at <= MOST_BETWEEN + 1; at--) {
    if (END.test(words[at])) return false;
    if (TROUBLE[language].test(words[at])) return true;
  }
  return false;
}
