import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import {
  type ColumnKind,
  RESULT_COLUMNS,
  RESULT_HEADER,
  type ResultValue,
  resultLine,
} from "../formats/result-rows.ts";
import { InputError } from "../input/input-error.ts";
import { type Output, openOutput } from "./output.ts";

/** Takes rows of results, as many as come, and holds few of them. */
interface ResultSink {
  write(rows: readonly (readonly ResultValue[])[]): void;
  end(): void;
  /** Gives up: nothing of this run stands under the file's name, and what stood there before stays. */
  discard(): void;
}

/** A sink for a file by its ending, or for standard output. @throws InputError */
export function resultSink(out: string | undefined): ResultSink {
  if (out === undefined) return csvSink();
  const lower = out.toLowerCase();
  if (!lower.endsWith(".csv") && !lower.endsWith(".parquet"))
    throw new InputError("--out", out, "the name must end with .csv or .parquet");
  const output = openOutput("--out", out);
  return lower.endsWith(".csv") ? csvSink(output) : parquetSink(output);
}

function csvSink(output?: Output): ResultSink {
  // The header waits for the first rows, so that input which is refused leaves standard output empty.
  let before = `${RESULT_HEADER}\n`;
  const write = (text: string) => {
    const all = before + text;
    before = "";
    if (output === undefined) process.stdout.write(all);
    else output.write(all);
  };
  return {
    write(rows) {
      write(rows.map((row) => `${resultLine(row)}\n`).join(""));
    },
    end() {
      if (before !== "") write("");
      output?.commit();
    },
    discard: () => output?.discard(),
  };
}

const ROWS_IN_GROUP = 20_000;
const PARQUET_TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  whole: { type: "INT64" },
  number: { type: "DOUBLE" },
} as const satisfies Record<ColumnKind, object>;

/** Parquet is written group by group, so that only one group of rows is held. */
function parquetSink(output: Output): ResultSink {
  const columns = Object.entries(RESULT_COLUMNS) as [string, ColumnKind][];
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
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
    drain();
  };
  // Bytes handed over are forgotten; where they stand in the file is counted apart, in `offset`.
  const drain = () => {
    output.write(bytes.getBytes());
    bytes.index = 0;
  };
  return {
    write(rows) {
      held.push(...rows);
      if (held.length >= ROWS_IN_GROUP) flush();
    },
    end() {
      flush();
      writer.finish();
      drain();
      output.commit();
    },
    discard: () => output.discard(),
  };
}
