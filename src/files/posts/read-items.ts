import { csvColumns, csvRecord, readCsvRow } from "../../community/readers/csv.ts";
import { detectFormat, type Format } from "../../community/readers/detect.ts";
import { readHtmlPage } from "../../community/readers/html.ts";
import { rowsOf } from "../../community/readers/json-tree.ts";
import type { ReadRow } from "../../community/readers/raw-item.ts";
import { readRedditRow } from "../../community/readers/reddit-row.ts";
import { InputError } from "../../input/input-error.ts";
import { dumpLines } from "./dump-lines.ts";
import { type OpenFile, openFile, textOf } from "./open-file.ts";

/** Longest record of a CSV file, characters; a file with a longer one is refused. */
const LONGEST_RECORD = 64_000_000;
/** Largest file that must be read whole (JSON that is not line by line, saved pages). */
const LARGEST_WHOLE = 256_000_000;
/** Fewest bytes to tell a format by. */
const ENOUGH = 2000;
const BYTE_ORDER_MARK = Buffer.from("\ufeff");
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
export async function readItems(name: string, reading: Reading): Promise<Format> {
  const file = await openFile(name);
  try {
    return await readOpen(name, file, reading);
  } finally {
    await file.chunks.return(undefined);
  }
}

async function readOpen(name: string, file: OpenFile, reading: Reading): Promise<Format> {
  const head: Buffer[] = [];
  let size = 0;
  while (size < ENOUGH) {
    const { value, done } = await file.chunks.next();
    if (done) break;
    head.push(Buffer.from(value));
    size += value.length;
  }
  const start = Buffer.concat(head);
  const format = detectFormat(new TextDecoder("utf-8").decode(start.subarray(0, 4 * ENOUGH)));
  const all = async function* () {
    yield start.subarray(BYTE_ORDER_MARK.equals(start.subarray(0, 3)) ? 3 : 0);
    for await (const chunk of file.chunks) {
      await reading.onPiece?.();
      reading.onProgress?.(file.share());
      yield chunk;
    }
  };
  if (format === "ndjson")
    await dumpLines(name, all(), (piece, from, to, number, isCut) =>
      readLine(piece, from, to, number, isCut, reading),
    );
  else if (format === "csv") await readCsv(name, textOf(all()), reading);
  else await readWhole(name, format, textOf(all()), reading);
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
  let value: unknown;
  try {
    value = JSON.parse(piece.toString("utf8", first, last));
  } catch {
    if (isCut) reading.onTruncated();
    else reading.onBadLine();
    return;
  }
  for (const row of rowsOf(value)) reading.onRow(readRedditRow(row));
}

/** A line without white space at its ends (a carriage return, for one). */
function trimmed(piece: Buffer, from: number, to: number): [number, number] {
  let [first, last] = [from, to];
  while (first < last && piece[first] <= 0x20) first++;
  while (last > first && piece[last - 1] <= 0x20) last--;
  return [first, last];
}

async function readCsv(name: string, chunks: AsyncIterable<string>, reading: Reading): Promise<void> {
  let text = "";
  let columns: ReadonlyMap<string, number> | null = null;
  let line = 0;
  const drain = (atEnd: boolean) => {
    let from = 0;
    while (from < text.length) {
      const record = csvRecord(text, from, atEnd);
      if (!record) break;
      from = record.next;
      line++;
      if (columns === null) {
        columns = csvColumns(record.fields);
        if (!columns)
          throw new InputError(
            "FILE",
            name,
            "its first line names no column with a text (text, body, review, comment)",
          );
      } else if (record.fields.length > 1 || record.fields[0].trim() !== "")
        reading.onRow(readCsvRow(columns, record.fields, line));
    }
    text = text.slice(from);
    if (atEnd && text.trim() !== "") reading.onTruncated();
    if (text.length > LONGEST_RECORD)
      throw new InputError(
        "FILE",
        name,
        `a record has more than ${LONGEST_RECORD} characters; is a quote left open?`,
      );
  };
  for await (const chunk of chunks) {
    text += chunk;
    drain(false);
  }
  drain(true);
}

async function readWhole(
  name: string,
  format: Format,
  chunks: AsyncIterable<string>,
  reading: Reading,
): Promise<void> {
  const parts: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > LARGEST_WHOLE)
      throw new InputError(
        "FILE",
        name,
        `a ${format} file of more than ${LARGEST_WHOLE} characters; use a dump with one post a line`,
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
