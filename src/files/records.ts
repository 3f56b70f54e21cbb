import { createReadStream, statSync } from "node:fs";
import { CsvError, parse } from "csv-parse";
import type { TableRecord } from "../formats/event-table/rows.ts";
import { InputError } from "../input/input-error.ts";

/** Longest record of a table, characters: far above any row. */
const LONGEST_RECORD = 100_000;

/**
 * The records of a CSV file one after the other, with the lines they begin on. The first is the header.
 *
 * @throws InputError when there is no such file, or it is not CSV
 */
export async function* readRecords(file: string): AsyncGenerator<TableRecord> {
  requireFile(file);
  const parser = parse({
    info: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  const source = createReadStream(file);
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
      throw new InputError(file, `after line ${next}`, `it must be CSV text (${error.message})`);
    throw error;
  } finally {
    source.destroy();
  }
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function requireFile(file: string): void {
  try {
    if (statSync(file).isFile()) return;
  } catch (error) {
    throw new InputError(
      "--table",
      file,
      `no such file can be read (${(error as NodeJS.ErrnoException).code})`,
    );
  }
  throw new InputError("--table", file, "it must be a file, because it is read twice");
}
