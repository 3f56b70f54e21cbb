/** A rise of SALT that is more than one reading can be off, points, and the score from which hair is gone by itself. */
const RISE = 5;
const MUCH = 30;
/** At most this is a head of hair. */
const LITTLE = 10;

const FROM_TO =
  /\bsalt\b[^.;]{0,40}?\b(?:from |was |of )?(\d{1,3})\b[^.;\d]{0,20}\b(?:up to|to|then|->|and is|and now|now)\b[^.;\d]{0,12}(\d{1,3})\b(?! ?(?:weeks|months|mg|years))/g;
const ALONE =
  /\bsalt\b(?: (?:score|number|now|is|was|at|of|the|my|last|visit|today|then|back|currently|measured|came|out|up|stays?|still|remains?|just))*[:=]? ?(\d{1,3})\b(?! ?(?:weeks|months|mg|years|or less))/g;

/** What SALT scores of a sentence say: a rise is loss, no rise is keeping; one score alone only where it is far up or down. */
export function saltIn(sentence: string): { lost: boolean; start: number; end: number }[] {
  const found = [...sentence.matchAll(FROM_TO)].flatMap((match) => {
    const [before, after] = [Number(match[1]), Number(match[2])];
    if (before > 100 || after > 100 || after < before - RISE) return [];
    return [{ lost: after > before + RISE, start: match.index, end: match.index + match[0].length }];
  });
  if (found.length > 0) return found;
  return [...sentence.matchAll(ALONE)].flatMap((match) => {
    const score = Number(match[1]);
    if (score > 100 || (score > LITTLE && score < MUCH)) return [];
    return [{ lost: score >= MUCH, start: match.index, end: match.index + match[0].length }];
  });
}
