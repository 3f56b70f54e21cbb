import { wordSet } from "../lexicon/word-set.ts";
import type { ReadStatement } from "./read.ts";
import type { Stance } from "./stance.ts";

/** A quotation of fewer words names a thing; it says nothing. */
const SHORTEST_QUOTATION = 3;
/** A mark that nobody closes within so many statements is no quotation. */
const LONGEST_QUOTATION = 4;

/**
 * Marks what a text gives as others' words by its layout: quotations with somebody who says them, what the next sentence
 * calls false, and items under a heading of myths. Such words are not the text's own, and not judged.
 */
export function markOthersWords(statements: readonly ReadStatement[]): ReadStatement[] {
  const marked = statements.map(({ stances }) => [...stances]);
  for (const { parts, isSaid } of quotations(statements))
    if (isSaid) for (const { at, first, next } of parts) marked[at].fill("reported", first, next);
  statements.forEach((read, at) => {
    const follower = statements[at + 1];
    const isDenied =
      BEFORE_A_MYTH.test(read.statement.plain) ||
      (follower !== undefined &&
        follower.statement.kind === read.statement.kind &&
        !read.statement.isQuestion &&
        deniesTheOneBefore(follower.words));
    if (isDenied || OF_MYTHS.test(read.statement.head ?? "")) marked[at].fill("reported");
  });
  return statements.map((read, at) => ({ ...read, stances: marked[at] as Stance[] }));
}

interface Part {
  /** which statement */
  readonly at: number;
  /** tokens of it */
  readonly first: number;
  readonly next: number;
}

function quotations(statements: readonly ReadStatement[]): { parts: Part[]; isSaid: boolean }[] {
  const found: { parts: Part[] }[] = [];
  let open: Part[] | null = null;
  const saysOutside = new Map<number, boolean>();
  statements.forEach(({ words, statement }, at) => {
    if (open !== null && (open.length >= LONGEST_QUOTATION || statement.kind !== "paragraph")) open = null;
    let begin = 0;
    let outside = 0;
    let says = false;
    const look = (next: number) => {
      says ||= words.slice(outside, next).some((word) => SAYS.has(word));
    };
    words.forEach((word, place) => {
      if (word !== '"') return;
      if (open === null) {
        look(place);
        [open, begin] = [[], place + 1];
        return;
      }
      found.push({ parts: [...open, { at, first: begin, next: place }] });
      [open, outside] = [null, place + 1];
    });
    if (open === null) look(words.length);
    else (open as Part[]).push({ at, first: begin, next: words.length });
    saysOutside.set(at, says);
  });
  /** the statement in which somebody's words ended last */
  let saidIn: number | null = null;
  return found.map(({ parts }) => {
    const [begin, end] = [parts[0], parts[parts.length - 1]];
    const length = parts.reduce((so, { first, next }) => so + next - first, 0);
    // "It is new," he said. "It cures.": the second quotation goes on with the first.
    const goesOn = begin.first === 1 && saidIn !== null && saidIn + 1 === begin.at;
    const isSaid =
      length >= SHORTEST_QUOTATION && (goesOn || [begin, end].some(({ at }) => saysOutside.get(at)));
    if (isSaid) saidIn = end.at;
    return { parts, isSaid };
  });
}

/** Verbs of somebody whose words are quoted. */
const SAYS = wordSet(
  "say says said saying claim claims claimed write writes wrote tell tells told promise promises promised boast boasts boasted announce announces announced insist insists insisted declare declares declared tweeted posted posts shouts brags advertises advertised reads according dice dicen dijo dijeron afirma afirman afirmo asegura aseguran aseguro promete prometen prometio escribe escribio reza anuncia anuncian proclama cuenta segun",
);
const OF_MYTHS =
  /\b(?:myths?|misconceptions?|falsehoods?|fake news|hoax(?:es)?|mitos?|bulos?)\b(?!.*\bfacts?\b)/;

/** "Myth: it is a cure.", "Claim: ...": what stands behind the mark is somebody else's. */
const BEFORE_A_MYTH =
  /^[^\p{L}]*(?:(?:common |popular |the |another )?(?:myth|fiction|misconception|falsehood|false|wrong|untrue|hype|hoax|rumou?r|legend|claim|the claim|they say|people say|what people say|some say|mito|bulo|falso|falsa|mentira|rumor|afirmacion|dicen|se dice)(?: (?:no\.? ?)?\d{1,2})?)"? ?[:–—-] /u;

/** "That is false.", "They do not.": a sentence that only turns the one before it round. */
function deniesTheOneBefore(words: readonly string[]): boolean {
  const start = words.slice(0, 12).join(" ");
  return NAMES_IT_FALSE.test(start) || (words.length <= 8 && SAYS_NO.test(start));
}
const NAMES_IT_FALSE =
  /^(?:(?:but|yet|sadly|pero|sin embargo) ,? ?)?(?:(?:(?:or|at least|so|or so) ,? ?)*(?:so|that(?: is|'s| was)|this is) what [^.;]{1,60} (?:say|says|said|claim|claims|claimed|promise|promises|promised|write|writes|wrote|believe|believes|think|thinks|want|wants)\b|(?:or|at least(?: ,)?) so [^.;]{1,40} (?:say|says|said|claim|claims|claimed|promise|promises)\b|(?:this|that|it|all this|all that) (?:is|was) (?:\w+ly |just )?(?:false|wrong|untrue|nonsense|incorrect|not true|not correct|not the case|not so|fiction|an? (?:myth|lie|misconception|hoax|error|mistake|exaggeration))|(?:that's|it's) (?:\w+ly |just )?(?:false|wrong|untrue|nonsense|incorrect|not true|not the case|an? (?:myth|lie|misconception|hoax))|(?:this|that|it) (?:isn't|wasn't) (?:true|correct|so|right|the case)|(?:eso |esto )?es (?:falso|mentira|incorrecto|un (?:mito|error|bulo)|una mentira)|(?:eso |esto )?no es (?:cierto|verdad|asi|correcto))(?! (?:that|to|que)\b)/;
const SAYS_NO =
  /^(?:(?:but|no|well|sadly|pero) ,? ?)*(?:(?:it|they|he|she|this|that|these|those|none of (?:it|this|that|them)) (?:don't|doesn't|didn't|isn't|aren't|won't|can't|cannot|is|are|do not|does not|did not|is not|are not|will not|can not)(?: true)?|not (?:so|true|at all|quite)|wrong|false|untrue|nonsense|falso|mentira|no lo (?:hace|hacen|es|son)|nada de eso)(?: at all| either)? ?[.!]*$/;
