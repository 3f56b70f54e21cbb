import { Parser } from "htmlparser2";

/** A stretch of the input that is text, or words that stand for a tag there. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** null: the input itself from `from` to `to` */
  readonly words: string | null;
}

/** Tags by which a text is known to be HTML; bounded, so that a lone "<" costs nothing. */
const TAG =
  /<\/?(?:p|div|br|html|body|head|article|section|table|tr|td|th|ul|ol|li|h[1-6]|span|b|i|em|strong|a|sup|sub)(?:\s[^<>]{0,400})?\/?>/i;
const BLOCKS: ReadonlySet<string> = new Set(
  "p div article section header footer main aside table ul ol dl dd dt h1 h2 h3 h4 h5 h6 blockquote figure figcaption pre body form".split(
    " ",
  ),
);
const SILENT: ReadonlySet<string> = new Set(
  "script style head template noscript svg iframe nav select".split(" "),
);

/**
 * Elements within each other, at most: a page that is shown has dozens, and each further one makes the parser's work on
 * all that follow longer.
 */
const MOST_NESTED = 1000;

class TooNested extends Error {
  override readonly name = "TooNested";
}

/**
 * The readable stretches of a text: an HTML page without its tags, scripts and styles, its tables as lines with "|" and
 * its list items as lines with "- "; any other text as it is, and so a page whose elements are nested without end.
 */
export function readableStretches(text: string): Stretch[] {
  const asItIs = [{ from: 0, to: text.length, words: null }];
  if (!TAG.test(text)) return asItIs;
  try {
    return stretchesOfPage(text);
  } catch (error) {
    if (error instanceof TooNested) return asItIs;
    throw error;
  }
}

/** @throws TooNested */
function stretchesOfPage(text: string): Stretch[] {
  const found: Stretch[] = [];
  let silent = 0;
  let depth = 0;
  const say = (words: string, at: number) => {
    if (silent === 0) found.push({ from: at, to: at, words });
  };
  const parser = new Parser(
    {
      ontext() {
        if (silent === 0) found.push({ from: parser.startIndex, to: parser.endIndex + 1, words: null });
      },
      onopentagname(name) {
        if (++depth > MOST_NESTED) throw new TooNested();
        const at = parser.startIndex;
        if (SILENT.has(name)) silent++;
        else if (name === "br") say("\n", at);
        else if (name === "li") say("\n- ", at);
        else if (name === "tr") say("\n| ", at);
        else if (BLOCKS.has(name)) say("\n\n", at);
      },
      onclosetag(name) {
        depth--;
        const at = parser.startIndex;
        if (SILENT.has(name)) silent = Math.max(0, silent - 1);
        else if (name === "td" || name === "th") say(" | ", at);
        else if (BLOCKS.has(name)) say("\n\n", at);
      },
    },
    { decodeEntities: false, lowerCaseTags: true },
  );
  parser.write(text);
  parser.end();
  return found;
}
