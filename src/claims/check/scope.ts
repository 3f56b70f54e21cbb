import { CONCEPTS } from "./concepts.ts";
import type { Sentence } from "./sentence.ts";

/** Words that speak of hair and its loss. */
export const ABOUT_HAIR = /\b(?:hair|scalp|alopecia(?! androgen)|areata|regr[eo]w\w*|follic\w+|brave)\b/;

/** By sentence, whether it is about baricitinib or its class; null for a text that is not about them and hair at all. */
export function scopeOf(sentences: readonly Sentence[]): boolean[] | null {
  if (!sentences.some(({ plain }) => CONCEPTS.baricitinib.test(plain) || CONCEPTS.jakInhibitor.test(plain)))
    return null;
  if (isAboutAnotherIllness(sentences)) return null;
  let inScope = true;
  return sentences.map((sentence) => {
    inScope = scopeAfter(sentence, inScope);
    return inScope;
  });
}

/** Whether a sentence asks or supposes, in whatever form. */
export function isNoStatement({ isQuestion, plain }: Sentence): boolean {
  return isQuestion || ASKS.test(plain) || SUPPOSES.test(plain);
}

/** Sentences of which a text has at least so many before it can be told to be about another illness alone. */
const ENOUGH_TO_TELL = 5;

/** Whether a text of some length speaks of another illness and never of hair: its statements are not about alopecia. */
function isAboutAnotherIllness(sentences: readonly Sentence[]): boolean {
  return (
    sentences.length >= ENOUGH_TO_TELL &&
    sentences.some(({ plain }) => CONCEPTS.otherPopulation.test(plain)) &&
    !sentences.some(({ plain }) => ABOUT_HAIR.test(plain) || CONCEPTS.alopecia.test(plain))
  );
}

/** Whether what follows is about baricitinib: the drug named last decides. */
function scopeAfter({ plain }: Sentence, before: boolean): boolean {
  if (CONCEPTS.baricitinib.test(plain) || CONCEPTS.jak.test(plain)) return true;
  if (CONCEPTS.otherDrug.test(plain))
    return CONCEPTS.switchDrug.test(plain) || /\b(?:like|unlike|as with|such as)\b/.test(plain)
      ? before
      : false;
  return before;
}

/** A question told in a sentence is no statement either. */
const ASKS =
  /\b(?:wonder\w*|ask(?:s|ed|ing)?|question(?:s|ed)?|debat\w+|curious)\b[^.]{0,40}\b(?:whether|if)\b/;
/** What would be if the drug were something else is no statement about it. */
const SUPPOSES =
  /^\W*(?:but |and |even |so )?if (?:only )?(?:baricitinib|olumiant|it|the (?:drug|medicine|treatment|pill))\b[^.]*\bwould\b/;
