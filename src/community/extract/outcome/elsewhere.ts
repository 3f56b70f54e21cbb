import { BODY_THING, HAIR_WORD, OTHER_THING } from "./scored/lexicon.ts";

/** The words of a text. */
export const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u);

/** Whether a text names hair or where it grows. */
export const hasHair = (text: string): boolean => wordsOf(text).some((word) => HAIR_WORD.test(word));

/** The clause of a sentence up to a place in it. */
export const clauseBefore = (sentence: string, at: number): string =>
  sentence
    .slice(0, at)
    .split(/[,;:()]|\bbut\b/)
    .at(-1) as string;

/** "My insurance is unchanged": what stays is named in front, and is no hair. */
export function isOfSomethingElse(clause: string): boolean {
  const subject = clause
    .split(/\b(?:and|so|since|after|because|when|without|despite|for)\b/)
    .at(-1) as string;
  return (
    wordsOf(subject).some((word) => OTHER_THING.test(word) || BODY_THING.test(word)) && !hasHair(subject)
  );
}

/** "Nothing has changed with the price": what stays is named behind. */
export const WITH_ELSE =
  /^ (?:with|in|about|on|for|from) (?:my |the |our |his |her )?(?:price|cost|insurance|insurer|job|bloods?|blood ?work|labs?|liver|cholesterol|weight|skin|eczema|joints?|pharmacy|copay|appeal|lipids|work|doctor)\b/;
