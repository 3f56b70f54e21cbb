import { parquetWriteBuffer } from "hyparquet-writer";
import type { TrialResult } from "../trial/result.ts";
import type { ColumnKind } from "./result-rows.ts";
import { TRIAL_TABLE_COLUMNS, trialTable } from "./trial-table.ts";

const TYPES = { text: "STRING", whole: "INT32", number: "DOUBLE" } as const satisfies Record<
  ColumnKind,
  string
>;

/**
 * The numbers of a virtual trial as a Parquet file, with unit and meaning of the columns and where the numbers come from
 * in the file's metadata.
 */
export function trialParquet(result: TrialResult): ArrayBuffer {
  const rows = trialTable(result);
  const columns = Object.entries(TRIAL_TABLE_COLUMNS);
  return parquetWriteBuffer({
    columnData: columns.map(([name, { kind }], at) => ({
      name,
      type: TYPES[kind],
      data: rows.map((row) => row[at]),
      nullable: true,
    })),
    kvMetadata: [
      { key: "anagen", value: JSON.stringify(result.provenance) },
      {
        key: "anagen.columns",
        value: JSON.stringify(Object.fromEntries(columns.map(([name, { meaning }]) => [name, meaning]))),
      },
    ],
  });
}
