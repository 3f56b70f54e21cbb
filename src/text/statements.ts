import { type Block, blocksOf } from "./blocks.ts";
import { plainCharacters } from "./characters.ts";
import { languageOf } from "./language.ts";
import { readableStretches } from "./markup.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** One statement of a text, read out of its layout, with where it stands in the input. */
export interface Statement {
  /** character offsets in the input; end is exclusive */
  readonly start: number;
  readonly end: number;
  /** the input from start to end */
  readonly passage: string;
  /** the words as they are read: lower case, plain signs, lines joined; a table's cell with its heads before it */
  readonly plain: string;
  readonly tokens: readonly Token[];
  readonly isQuestion: boolean;
  readonly kind: Block["kind"];
  /** the words a list item or cell stands under, lower case; null for none */
  readonly head: string | null;
  /** two-letter code of its language; that of the text where the statement does not tell */
  readonly language: string | null;
}

/** Dots after these end no sentence. */
const ABBREVIATIONS =
  /(?:\b(?:e\.g|i\.e|etc|vs|approx|ca|dr|dra|prof|fig|no|al|resp|st|mr|mrs|ms|sr|sra|aprox|p\. ?ej|wk|wks|mo|mos|yr|yrs|pts)|\b[a-z])$/i;
/** Longest sentence, characters: a longer one is cut, so that what is done with each stays bounded. */
const LONGEST = 700;

/** What was read of a text. */
export interface ReadText {
  readonly statements: readonly Statement[];
  /** two-letter code of the language most statements are in; null where nothing tells */
  readonly language: string | null;
}

/** The statements of a text in order, in time linear with its length. */
export function readText(input: string): ReadText {
  const blocks = blocksOf(plainCharacters(input, readableStretches(input)));
  const drafts = blocks.flatMap((block) => sentencesIn(block, input));
  const counts = new Map<string, number>();
  for (const { language, plain } of drafts)
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + plain.length);
  const main = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { language: main, statements: drafts.map((each) => ({ ...each, language: each.language ?? main })) };
}

function sentencesIn(block: Block, input: string): Statement[] {
  const { text, from, to } = block.body;
  const found: Statement[] = [];
  const close = (begin: number, end: number) => {
    let [first, last] = [begin, end];
    while (first < last && /[\s*#>•|_]/.test(text[first])) first++;
    while (last > first && /[\s*_]/.test(text[last - 1])) last--;
    if (last <= first || !/[\p{L}\d]/u.test(text.slice(first, last))) return;
    const plain = text.slice(first, last).toLowerCase();
    const tokens = tokensOf(plain);
    const start = block.place?.start ?? from[first];
    const until = block.place?.end ?? to[last - 1];
    found.push({
      start,
      end: until,
      passage: input.slice(start, until),
      plain,
      tokens,
      isQuestion:
        /\?["')\]*_]*$/.test(plain) || /¿/.test(plain) || (block.kind === "cell" && plain.includes("?")),
      kind: block.kind,
      head: block.head?.toLowerCase() ?? null,
      language: languageOf(tokens.map(({ word }) => word)),
    });
  };
  let begin = 0;
  for (let at = 0; at < text.length; at++) {
    if (at - begin > LONGEST && (/[\s,;]/.test(text[at]) || at - begin > LONGEST + 100)) {
      close(begin, at);
      begin = at;
      continue;
    }
    const here = text[at];
    if (here !== "." && here !== "!" && here !== "?" && here !== "…") continue;
    const next = text[at + 1];
    if (next !== undefined && !/[\s"')\]*_[(]/.test(next)) continue;
    if (
      here === "." &&
      next !== undefined &&
      ABBREVIATIONS.test(text.slice(Math.max(begin, at - 8), at)) &&
      !startsAnew(text, at)
    )
      continue;
    let end = at + 1;
    while (end < text.length && /["')\]*_]/.test(text[end])) end++;
    close(begin, end);
    begin = end;
    at = end - 1;
  }
  close(begin, text.length);
  return found;
}

/** Whether a word in capitals follows an abbreviation of a unit, as at the end of "for 6 wk. Then". */
function startsAnew(text: string, at: number): boolean {
  return (
    /(?:wks?|mos?|yrs?|pts|etc)$/i.test(text.slice(Math.max(0, at - 4), at)) &&
    /^\.\s+\p{Lu}/u.test(text.slice(at, at + 6))
  );
}
