import { MappedBuilder, type MappedText } from "./mapped.ts";

/** A paragraph, heading, list item or table cell: the smallest part of a layout that holds whole statements. */
export interface Block {
  readonly kind: "paragraph" | "item" | "cell";
  readonly body: MappedText;
  /** the words it stands under: the line before a list, the caption before a table; null for none */
  readonly head: string | null;
  /** place in the input, where it is not that of the first and last character of the body */
  readonly place?: { readonly start: number; readonly end: number };
}

interface Line {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

const ITEM = /^\s*(?:[-*•‣◦·>]|\d{1,2}[.)]|\([a-z\d]\))\s+/;
/** First parts of words that keep their hyphen at the end of a line. */
const KEEPS_HYPHEN =
  /(?:^|[^a-z])(?:self|double|long|short|low|high|well|non|follow|placebo|half|re|two|three|four|one|x|\d)$/i;
/** A line this much shorter than the longest of its paragraph was not broken by its width. */
const BROKEN_BY_WIDTH = 0.65;

/** The blocks of a text in order: lines joined to paragraphs, lists under their heads, tables cell by cell. */
export function blocksOf(text: MappedText): Block[] {
  const lines = linesOf(text.text);
  const blocks: Block[] = [];
  let head: string | null = null;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line.text.trim() === "") {
      at++;
      continue;
    }
    const table = tableAt(lines, at);
    if (table !== null) {
      blocks.push(...cellsOf(text, lines.slice(at, table), head));
      at = table;
      continue;
    }
    const isItem = ITEM.test(line.text);
    let end = at + 1;
    while (end < lines.length && continues(lines, at, end)) end++;
    const body = joined(text, lines.slice(at, end), isItem);
    blocks.push({ kind: isItem ? "item" : "paragraph", body, head: isItem ? head : null });
    if (!isItem) head = headIn(body.text);
    at = end;
  }
  return blocks;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let begin = 0; begin <= text.length; ) {
    const found = text.indexOf("\n", begin);
    const end = found < 0 ? text.length : found;
    lines.push({ begin, end, text: text.slice(begin, end) });
    begin = end + 1;
  }
  return lines;
}

/** Whether line `at` goes on the paragraph or item that began with line `first`. */
function continues(lines: readonly Line[], first: number, at: number): boolean {
  const [before, here] = [lines[at - 1].text.trimEnd(), lines[at].text];
  if (here.trim() === "" || ITEM.test(here) || /^\s*(?:#|\||<)/.test(here)) return false;
  if (/^\s*#/.test(lines[first].text) || tableAt(lines, at) !== null) return false;
  if (/[(:[]$/.test(before) && /^\s*[\p{Lu}\d"'-]/u.test(here)) return false;
  if (!/^\s*\p{Lu}/u.test(here) || /[,;\-/&]$/.test(before)) return true;
  if (/[.!?…]["')\]]*$/.test(before)) return true;
  if (
    /\b(?:the|a|an|of|and|or|to|in|on|by|for|with|at|from|that|than|el|la|los|las|de|del|y|o|en|con|por|para|que)$/i.test(
      before,
    )
  )
    return true;
  const longest = Math.max(before.trim().length, here.trim().length, 40);
  return before.trim().length >= BROKEN_BY_WIDTH * longest;
}

/** Lines as one, each line end a space, hyphenated words joined. */
function joined(text: MappedText, lines: readonly Line[], isItem: boolean): MappedText {
  const built = new MappedBuilder();
  lines.forEach((line, at) => {
    const mark = at > 0 ? /^\s*/ : isItem ? ITEM : /^\s*(?:#+\s*)?/;
    const begin = line.begin + (mark.exec(line.text)?.[0].length ?? 0);
    let end = line.begin + line.text.trimEnd().length;
    const next = lines[at + 1]?.text.trimStart() ?? "";
    const isCut = /\p{Ll}-$/u.test(text.text.slice(Math.max(begin, end - 2), end)) && /^\p{Ll}/u.test(next);
    const isWhole = isCut && KEEPS_HYPHEN.test(text.text.slice(Math.max(begin, end - 12), end - 1));
    if (isCut && !isWhole) end--;
    if (end > begin) built.append(text, begin, end);
    if (next !== "" && !isCut && end > begin) built.add(" ", text.from[end - 1], text.to[end - 1]);
  });
  return built.build();
}

/** The words a list or table stands under: a last sentence that ends with a colon, or a short line without a stop. */
function headIn(body: string): string | null {
  const trimmed = body.trimEnd();
  const stop = Math.max(...[". ", "? ", "! "].map((mark) => trimmed.lastIndexOf(mark)));
  const from = stop < 0 ? 0 : stop + 2;
  const last = trimmed.slice(from);
  if (last.length > 240) return null;
  return trimmed.endsWith(":") || !/[.!?]$/.test(trimmed) ? last.replace(/:$/, "") : null;
}

/** The line after a table that begins at `at`; null where none does. */
function tableAt(lines: readonly Line[], at: number): number | null {
  const isRow = rowTest(lines[at]?.text ?? "");
  if (isRow === null || !isRow(lines[at + 1]?.text ?? "")) return null;
  let end = at + 2;
  while (end < lines.length && isRow(lines[end].text)) end++;
  return end;
}

function rowTest(line: string): ((line: string) => boolean) | null {
  if (/^\s*\|.*\|/.test(line)) return (each) => /^\s*\|.*\|/.test(each);
  if (line.indexOf("\t") > 0) return (each) => each.indexOf("\t") >= 0 && each.trim() !== "";
  return null;
}

interface Cell {
  readonly begin: number;
  readonly end: number;
  readonly text: string;
}

/** Cells that hold a value, each with its head and with the cells of its row that say of whom and when it is. */
function cellsOf(text: MappedText, lines: readonly Line[], caption: string | null): Block[] {
  const rows = lines.filter(({ text: line }) => !/^[\s|:+-]*$/.test(line)).map(rowCells);
  const [heads, ...body] = rows;
  if (heads === undefined) return [];
  return body.flatMap((cells): Block[] => {
    const isValue = (cell: Cell, at: number) => at > 0 && /\d ?%|^\s*\d+\s*(?:\/|of)\s*\d+/.test(cell.text);
    const filled = cells.filter(({ end, begin }) => end > begin);
    if (filled.length === 0) return [];
    const values = cells.filter(isValue);
    const context = cells.filter((cell, at) => !isValue(cell, at) && cell.end > cell.begin);
    const rowPlace = { start: text.from[filled[0].begin], end: text.to[filled[filled.length - 1].end - 1] };
    const built = (chosen: readonly Cell[]) => {
      const builder = new MappedBuilder();
      for (const cell of chosen) {
        const head = heads[cells.indexOf(cell)];
        const place = [text.from[cell.begin], text.to[cell.end - 1]] as const;
        if (builder.length > 0) builder.add(", ", ...place);
        if (head && head.end > head.begin && head !== cell) builder.add(`${head.text} `, ...place);
        builder.append(text, cell.begin, cell.end);
      }
      return builder.build();
    };
    if (values.length === 0) return [{ kind: "cell", body: built(filled), head: caption, place: rowPlace }];
    return values.map((value) => ({
      kind: "cell",
      body: built([...context, value]),
      head: caption,
      place: values.length === 1 ? rowPlace : { start: text.from[value.begin], end: text.to[value.end - 1] },
    }));
  });
}

function rowCells({ begin, text }: Line): Cell[] {
  const sign = /^\s*\|/.test(text) ? "|" : "\t";
  const cells: Cell[] = [];
  const first = sign === "|" ? text.indexOf("|") + 1 : 0;
  for (let from = first; from <= text.length; ) {
    const found = text.indexOf(sign, from);
    const to = found < 0 ? text.length : found;
    if (found < 0 && sign === "|" && text.slice(from).trim() === "") break;
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    cells.push({ begin: begin + from + lead, end: begin + from + lead + trimmed.length, text: trimmed });
    from = to + 1;
  }
  return cells;
}
