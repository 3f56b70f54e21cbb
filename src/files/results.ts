import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import {
  type ColumnKind,
  RESULT_COLUMNS,
  RESULT_HEADER,
  type ResultValue,
  resultLine,
} from "../formats/result-rows.ts";
import { InputError } from "../input/input-error.ts";

/** Takes rows of results, as many as come, and holds few of them. */
interface ResultSink {
  write(rows: readonly (readonly ResultValue[])[]): void;
  end(): void;
  /** Takes back what was written to a file. */
  discard(): void;
}

/** A sink for a file by its ending, or for standard output. @throws InputError */
export function resultSink(out: string | undefined): ResultSink {
  if (out === undefined) return csvSink();
  const lower = out.toLowerCase();
  if (!lower.endsWith(".csv") && !lower.endsWith(".parquet"))
    throw new InputError("--out", out, "the name must end with .csv or .parquet");
  try {
    return lower.endsWith(".csv") ? csvSink(out) : parquetSink(out);
  } catch (error) {
    throw new InputError("--out", out, `it cannot be written (${(error as NodeJS.ErrnoException).code})`);
  }
}

function csvSink(out?: string): ResultSink {
  const handle = out === undefined ? null : openSync(out, "w");
  const write = (text: string) =>
    handle === null ? void process.stdout.write(text) : void writeSync(handle, text);
  write(`${RESULT_HEADER}\n`);
  return {
    write(rows) {
      write(rows.map((row) => `${resultLine(row)}\n`).join(""));
    },
    end() {
      if (handle !== null) closeSync(handle);
    },
    discard() {
      if (out === undefined || handle === null) return;
      closeSync(handle);
      rmSync(out);
    },
  };
}

const ROWS_IN_GROUP = 20_000;
const PARQUET_TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  whole: { type: "INT64" },
  number: { type: "DOUBLE" },
} as const satisfies Record<ColumnKind, object>;

/** Parquet is written group by group, so that only one group of rows is held. */
function parquetSink(out: string): ResultSink {
  const columns = Object.entries(RESULT_COLUMNS) as [string, ColumnKind][];
  const writer = new ParquetWriter({
    writer: fileWriter(out),
    createdBy: "anagen",
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(([name, kind]) => ({
        name,
        repetition_type: "OPTIONAL" as const,
        ...PARQUET_TYPES[kind],
      })),
    ],
  });
  let held: (readonly ResultValue[])[] = [];
  const flush = () => {
    if (held.length === 0) return;
    const columnData = columns.map(([name, kind], at) => ({
      name,
      data: held.map((row) => (kind === "whole" && row[at] !== null ? BigInt(row[at] as number) : row[at])),
    }));
    writer.write({ columnData, rowGroupSize: ROWS_IN_GROUP });
    held = [];
  };
  return {
    write(rows) {
      held.push(...rows);
      if (held.length >= ROWS_IN_GROUP) flush();
    },
    end() {
      flush();
      writer.finish();
    },
    discard() {
      rmSync(out);
    },
  };
}
