import { parquetWriteBuffer } from "hyparquet-writer";
import type { TrialResult, TrialRow } from "../../src/trial/result.ts";

const COLUMNS = {
  stage: "STRING",
  arm: "STRING",
  subgroup: "STRING",
  week: "INT32",
  weeksSinceChange: "INT32",
  endpoint: "STRING",
  value: "DOUBLE",
  low: "DOUBLE",
  high: "DOUBLE",
  virtualPatients: "INT32",
  studySize: "INT32",
} as const satisfies Partial<Record<keyof TrialRow, string>>;

/** The table of a virtual trial as a Parquet file, with where it comes from in the file's metadata. */
export function trialParquet({ rows, provenance }: TrialResult): ArrayBuffer {
  return parquetWriteBuffer({
    columnData: (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((name) => ({
      name,
      type: COLUMNS[name],
      data: rows.map((row) => row[name]),
      nullable: true,
    })),
    kvMetadata: [{ key: "anagen", value: JSON.stringify(provenance) }],
  });
}
