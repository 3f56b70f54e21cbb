import { parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnKind } from "../../src/formats/result-rows.ts";
import { TRIAL_COLUMN_NAMES, TRIAL_COLUMNS } from "../../src/formats/trial-rows.ts";
import type { TrialResult } from "../../src/trial/result.ts";

const TYPES = { text: "STRING", whole: "INT32", number: "DOUBLE" } as const satisfies Record<
  ColumnKind,
  string
>;

/** The table of a virtual trial as a Parquet file, with where it comes from in the file's metadata. */
export function trialParquet({ rows, provenance }: TrialResult): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: TRIAL_COLUMN_NAMES.map((name) => ({
      name,
      type: TYPES[TRIAL_COLUMNS[name]],
      data: rows.map((row) => row[name]),
      nullable: true,
    })),
    kvMetadata: [{ key: "anagen", value: JSON.stringify(provenance) }],
  });
}
