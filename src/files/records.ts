import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { Separator } from "../formats/csv.ts";
import type { TableRecord } from "../formats/event-table/cells.ts";
import { separatorOfTable } from "../formats/event-table/separator.ts";
import type { Records } from "../formats/event-table/table.ts";
import { InputError } from "../input/input-error.ts";
import { decodedText, markedEncoding } from "../input/text-encoding.ts";
import { faultWords } from "./faults.ts";
import { noteInput } from "./inputs.ts";
import { readInput } from "./read-input.ts";

/** Longest record of a table, characters: far above any row. */
const LONGEST_RECORD = 100_000;
/** Largest table on standard input, bytes; it is held, because a table is read twice. */
export const LARGEST_PIPED = 256_000_000;

/** A table that can be read as often as needed. */
export interface TableFile {
  readonly records: Records;
  readonly separator: Separator;
}

/**
 * Opens a table with commas, tabs or semicolons between fields, from a file or ("-") from standard input.
 *
 * @param held the bytes of standard input, where they were read already
 * @param encoding what it is written in, when no byte order mark says so; UTF-8 unless given
 * @throws InputError when there is no such file, or it is no such table
 */
export async function openTableFile(
  name: string,
  encoding?: string,
  held?: Uint8Array | null,
): Promise<TableFile> {
  const piped = held ?? (name === "-" ? readInput("-", LARGEST_PIPED) : null);
  const field = piped === null ? name : "standard input";
  if (piped === null) requireFile(name);
  const help = { field, remedy: "name its encoding with --encoding, such as --encoding windows-1252" };
  const text = () => decodedText(piped === null ? createReadStream(name) : [piped], help, encoding);
  let start = "";
  for await (const part of text()) {
    start = part;
    break;
  }
  const separator = separatorOfTable(start);
  return { separator, records: () => recordsOf(field, text(), separator) };
}

/** Whether a file (or `held`, the bytes of standard input) begins like JSON. @throws InputError without such a file */
export function isJsonFile(name: string, held: Uint8Array | null): boolean {
  if (held === null) requireFile(name, "FILE");
  const start = held?.subarray(0, 100) ?? firstBytes(name);
  return /^\ufeff?\s*[{[]/.test(new TextDecoder(markedEncoding(start) ?? "utf-8").decode(start));
}

function firstBytes(name: string): Uint8Array {
  const file = openSync(name, "r");
  try {
    const start = new Uint8Array(100);
    return start.subarray(0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

async function* recordsOf(
  name: string,
  text: AsyncIterable<string>,
  delimiter: Separator,
): AsyncGenerator<TableRecord> {
  const parser = parse({
    delimiter,
    info: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(text, { objectMode: false });
  source.on("error", (error) => parser.destroy(error));
  let next = 1;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<Parsed>) {
      // The reader tells the line a record ends on; it has one more for each line break within its quotes.
      const breaks = record.reduce((sum, field) => sum + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
      next = info.lines - breaks;
      yield { line: next, fields: record };
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new InputError(name, `after line ${next}`, `it must be CSV text (${error.message})`);
    throw error;
  } finally {
    source.destroy();
  }
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function requireFile(file: string, field = "--table"): void {
  let isFile: boolean;
  try {
    isFile = statSync(file).isFile();
  } catch (error) {
    throw new InputError(
      field,
      file,
      `it cannot be read: ${faultWords((error as NodeJS.ErrnoException).code)}`,
    );
  }
  if (!isFile) throw new InputError(field, file, "it must be a file, because it is read twice");
  noteInput(file);
}
