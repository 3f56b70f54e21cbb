import { csvColumns, csvRecord, readCsvRow } from "../../community/readers/csv.ts";
import { detectFormat, type Format } from "../../community/readers/detect.ts";
import { readHtmlPage } from "../../community/readers/html.ts";
import { rowsOf } from "../../community/readers/json-tree.ts";
import type { ReadRow } from "../../community/readers/raw-item.ts";
import { readRedditRow } from "../../community/readers/reddit-row.ts";
import { InputError } from "../../schema/input-error.ts";
import { openText } from "./open-text.ts";

/** Longest line or record of a dump, characters; a file with a longer one is refused. */
const LONGEST_LINE = 64_000_000;
/** Largest file that must be read whole (JSON that is not line by line, saved pages). */
const LARGEST_WHOLE = 256_000_000;
/** Fewest characters to tell a format by. */
const ENOUGH = 2000;

/** Counts and hooks of one reading of a file. */
export interface Reading {
  /** whether a raw NDJSON line need be parsed at all */
  readonly wanted: (line: string) => boolean;
  readonly onRow: (row: ReadRow) => void;
  readonly onSkipped: () => void;
  readonly onBadLine: () => void;
  readonly onTruncated: () => void;
  readonly onProgress?: (share: number) => void;
}

/** Reads every row of a file, of whatever format it is, and returns the format. @throws InputError */
export async function readItems(name: string, reading: Reading): Promise<Format> {
  const text = await openText(name);
  const chunks = text.chunks;
  let start = "";
  let ended = false;
  while (start.length < ENOUGH) {
    const { value, done } = await chunks.next();
    if (done) {
      ended = true;
      break;
    }
    start += value;
  }
  const format = detectFormat(start);
  const rest = async function* () {
    yield start.replace(/^\ufeff/, "");
    start = "";
    if (ended) return;
    for await (const chunk of chunks) {
      reading.onProgress?.(text.bytes === 0 ? 1 : text.readBytes() / text.bytes);
      yield chunk;
    }
  };
  if (format === "ndjson") await readLines(name, rest(), reading);
  else if (format === "csv") await readCsv(name, rest(), reading);
  else await readWhole(name, format, rest(), reading);
  return format;
}

async function readLines(name: string, chunks: AsyncIterable<string>, reading: Reading): Promise<void> {
  let carried = "";
  for await (const chunk of chunks) {
    let from = 0;
    let end = chunk.indexOf("\n");
    if (end >= 0 && carried !== "") {
      readLine(carried + chunk.slice(0, end), reading);
      carried = "";
      from = end + 1;
      end = chunk.indexOf("\n", from);
    }
    for (; end >= 0; end = chunk.indexOf("\n", from)) {
      readLine(chunk.slice(from, end), reading);
      from = end + 1;
    }
    carried += chunk.slice(from);
    if (carried.length > LONGEST_LINE)
      throw new InputError(
        "FILE",
        name,
        `a line has more than ${LONGEST_LINE} characters; is this a dump with one post a line?`,
      );
  }
  if (carried.trim() !== "") readLine(carried, reading, true);
}

function readLine(line: string, reading: Reading, isLast = false): void {
  if (line.length < 3 && line.trim() === "") return;
  if (!reading.wanted(line)) {
    if (isLast && !line.trimEnd().endsWith("}")) reading.onTruncated();
    else if (line[0] === "{" || line.trimStart()[0] === "{") reading.onSkipped();
    else reading.onBadLine();
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    if (isLast) reading.onTruncated();
    else reading.onBadLine();
    return;
  }
  for (const row of rowsOf(value)) reading.onRow(readRedditRow(row));
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
    if (text.length > LONGEST_LINE)
      throw new InputError(
        "FILE",
        name,
        `a record has more than ${LONGEST_LINE} characters; is a quote left open?`,
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
