import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { ReadRow } from "../../community/raw-item.ts";
import { separatorOf } from "../../formats/csv.ts";
import { detectFormat, type Format } from "../../formats/posts/detect.ts";
import { rowsOf } from "../../formats/posts/json-tree.ts";
import { pageEncoding, readHtmlPage } from "../../formats/posts/page.ts";
import { readRedditRow } from "../../formats/posts/reddit-row.ts";
import { type PostColumns, postColumns, readPostRow } from "../../formats/posts/table.ts";
import { InputError } from "../../input/input-error.ts";
import { decodedText, markedEncoding } from "../../input/text-encoding.ts";
import { beginning } from "../beginning.ts";
import { dumpLines } from "./dump-lines.ts";
import { type OpenFile, openFile } from "./open-file.ts";

/** How much is held of a file, characters; a file that needs more is refused. */
interface Limits {
  /** of one record of a table */
  readonly record: number;
  /** of a file that must be read whole (JSON that is not line by line, saved pages) */
  readonly whole: number;
}
const LIMITS: Limits = { record: 64_000_000, whole: 256_000_000 };
/** Fewest bytes to tell a format by. */
const ENOUGH = 2000;
const [OPEN_BRACE, CLOSE_BRACE] = [0x7b, 0x7d];

/** Counts and hooks of one reading of a file. */
export interface Reading {
  /** whether a line of a dump, the bytes at [from, to) of a piece, need be decoded at all */
  readonly wanted: (piece: Buffer, from: number, to: number, number: number) => boolean;
  readonly onRow: (row: ReadRow) => void;
  readonly onSkipped: () => void;
  readonly onBadLine: () => void;
  readonly onTruncated: () => void;
  readonly onProgress?: (share: number) => void;
  /** awaited whenever a piece of the file has been read, and at its end */
  readonly onPiece?: (() => Promise<void>) | undefined;
}

/** Reads every row of a file, of whatever format it is, and returns the format. @throws InputError */
export async function readItems(name: string, reading: Reading, limits = LIMITS): Promise<Format> {
  const file = await openFile(name);
  try {
    return await readOpen(name, file, reading, limits);
  } finally {
    await file.chunks.return(undefined);
  }
}

async function readOpen(name: string, file: OpenFile, reading: Reading, limits: Limits): Promise<Format> {
  const head: Buffer[] = [];
  let size = 0;
  while (size < ENOUGH) {
    const { value, done } = await file.chunks.next();
    if (done) break;
    head.push(Buffer.from(value));
    size += value.length;
  }
  const start = Buffer.concat(head);
  const marked = markedEncoding(start);
  const format = detectFormat(new TextDecoder(marked ?? "utf-8").decode(start.subarray(0, 4 * ENOUGH)));
  const all = async function* () {
    yield start;
    for await (const chunk of file.chunks) {
      await reading.onPiece?.();
      reading.onProgress?.(file.share());
      yield chunk;
    }
  };
  const remedy = "save it as UTF-8";
  const encoding = format === "html" ? pageEncoding(start) : undefined;
  const text = () => decodedText(all(), { field: name, remedy }, encoding);
  if (format === "ndjson") {
    const bytes = marked === null ? all() : inUtf8(text());
    await dumpLines(name, bytes, (piece, from, to, number, isCut) =>
      readLine(piece, from, to, number, isCut, reading),
    );
  } else if (format === "csv") await readCsv(name, text(), reading, limits.record);
  else await readWhole(name, format, text(), reading, limits.whole);
  await reading.onPiece?.();
  return format;
}

function readLine(
  piece: Buffer,
  from: number,
  to: number,
  number: number,
  isCut: boolean,
  reading: Reading,
): void {
  const [first, last] = trimmed(piece, from, to);
  if (first >= last) return;
  const isRow = piece[first] === OPEN_BRACE;
  if (!reading.wanted(piece, first, last, number)) {
    if (isCut && piece[last - 1] !== CLOSE_BRACE) reading.onTruncated();
    else if (isRow) reading.onSkipped();
    else reading.onBadLine();
    return;
  }
  const line = piece.subarray(first, last);
  let value: unknown;
  try {
    if (!isUtf8(line)) throw new Error("a byte that is not UTF-8");
    value = JSON.parse(line.toString("utf8"));
  } catch {
    if (isCut) reading.onTruncated();
    else reading.onBadLine();
    return;
  }
  for (const row of rowsOf(value)) reading.onRow(readRedditRow(row));
}

async function* inUtf8(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const part of text) yield Buffer.from(part);
}

/** A line without white space at its ends (a carriage return, for one). */
function trimmed(piece: Buffer, from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  while (first < last && piece[first] <= 0x20) first++;
  while (last > first && piece[last - 1] <= 0x20) last--;
  return [first, last];
}

async function readCsv(
  name: string,
  chunks: AsyncIterable<string>,
  reading: Reading,
  longest: number,
): Promise<void> {
  const [start, all] = await beginning(chunks);
  let columns: PostColumns | null = null;
  let number = 0;
  const take = (fields: string[]) => {
    number++;
    if (columns === null) {
      columns = postColumns(fields);
      if (columns !== null) return null;
      throw new InputError(
        "FILE",
        name,
        "its first line names no column with a text (text, body, review, comment)",
      );
    }
    const row = readPostRow(columns, fields, number);
    if (row === null) reading.onBadLine();
    else reading.onRow(row);
    return null;
  };
  const parser = parse({
    delimiter: separatorOf(start.slice(0, start.search(/[\r\n]|$/))),
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longest,
    // Records are taken as they are cut, so that those before a fault are not lost with it.
    on_record: take,
  });
  const source = Readable.from(all, { objectMode: false });
  source.on("error", (error) => parser.destroy(error));
  try {
    for await (const _ of source.pipe(parser));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === "CSV_QUOTE_NOT_CLOSED") reading.onTruncated();
    else if (error.code === "CSV_MAX_RECORD_SIZE")
      throw new InputError(
        "FILE",
        name,
        `a record has more than ${longest} characters; is a quote left open?`,
      );
    else throw new InputError("FILE", name, `it must be a table with separators (${error.message})`);
  } finally {
    source.destroy();
  }
}

async function readWhole(
  name: string,
  format: Format,
  chunks: AsyncIterable<string>,
  reading: Reading,
  largest: number,
): Promise<void> {
  const parts: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > largest)
      throw new InputError(
        "FILE",
        name,
        `a ${format} file of more than ${largest} characters; use a dump with one post a line`,
      );
    parts.push(chunk);
  }
  const whole = parts.join("");
  if (format === "json") {
    let value: unknown;
    try {
      value = JSON.parse(whole);
    } catch {
      throw new InputError("FILE", name, "it begins like JSON but is not; nothing of it was imported");
    }
    for (const row of rowsOf(value)) reading.onRow(readRedditRow(row));
  } else if (format === "html") for (const item of readHtmlPage(whole)) reading.onRow({ item });
  else if (whole.trim() !== "")
    reading.onRow({
      item: {
        source: "blog",
        id: "text",
        thread: null,
        author: "the writer",
        place: "",
        created: null,
        title: "",
        text: whole,
      },
    });
}
