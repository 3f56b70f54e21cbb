import type { ReadStatement } from "../frames/read.ts";
import { isJakInhibitor, JAK_CLASS } from "../lexicon/drugs.ts";
import { CONCEPTS } from "./concepts.ts";

/** Words that speak of hair and its loss, in the languages that are read. */
export const ABOUT_HAIR =
  /\b(?:hair|scalp|alopecia(?! androgen)|areata|regr[eo]w\w*|follic\w+|brave|brows?|eyebrows?|lash\w*|eyelash\w*|cabello|pelo|capilar|cejas?|foliculo\w*)\b|pesta[nñ]as?/;

/** What a text is about, as far as it matters here. */
export interface Scope {
  /** whether a JAK inhibitor is named anywhere; false: the text has to say, or be asked, what it is about */
  readonly namesDrug: boolean;
  /** by statement, whether claims about the drug are looked for in it */
  readonly inScope: readonly boolean[];
}

/** Statements of which a text has at least so many before it can be told to be about another illness alone. */
const ENOUGH_TO_TELL = 5;

/** The scope of a text; null where nothing in it is looked for. @param asked the drug the text is said to be about */
export function scopeOf(read: readonly ReadStatement[], asked: string | null): Scope {
  const namesDrug = read.some(({ drugs }) => drugs.some(({ drug }) => isJakInhibitor(drug)));
  if (!namesDrug && asked === null) return { namesDrug, inScope: read.map(() => false) };
  if (isAboutAnotherIllness(read)) return { namesDrug, inScope: read.map(() => false) };
  let inScope = true;
  return {
    namesDrug,
    inScope: read.map((statement) => {
      inScope = scopeAfter(statement, inScope);
      return inScope;
    }),
  };
}

/** Whether hair is spoken of anywhere. */
export function isAboutHair(read: readonly ReadStatement[]): boolean {
  return read.some(({ statement }) => ABOUT_HAIR.test(statement.plain));
}

/** Whether another illness is named anywhere. */
export function isAboutOthers(read: readonly ReadStatement[]): boolean {
  return read.some(({ statement }) => CONCEPTS.otherPopulation.test(statement.plain));
}

/** Whether a text of some length speaks of another illness and never of hair: its statements are not about alopecia. */
function isAboutAnotherIllness(read: readonly ReadStatement[]): boolean {
  return (
    read.length >= ENOUGH_TO_TELL &&
    read.some(({ statement }) => CONCEPTS.otherPopulation.test(statement.plain)) &&
    !isAboutHair(read)
  );
}

/** Whether what follows is about the drug: the one named last decides. */
function scopeAfter({ drugs, statement: { plain } }: ReadStatement, before: boolean): boolean {
  if (CONCEPTS.baricitinib.test(plain)) return true;
  const namesClass = drugs.some(({ drug }) => drug === JAK_CLASS) || CONCEPTS.jak.test(plain);
  if (!CONCEPTS.otherDrug.test(plain)) return namesClass || before;
  const isExample = /\b(?:like|unlike|as with|such as|including|e\.g|como|igual que)\b/.test(plain);
  return isExample || CONCEPTS.switchDrug.test(plain) ? namesClass || before : false;
}
