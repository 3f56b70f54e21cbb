import { parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnKind } from "../formats/result-rows.ts";
import { TRIAL_TABLE_COLUMNS, trialTable, trialTableCsv } from "../formats/trial-table.ts";
import { canonicalJson } from "../input/canonical-json.ts";
import { InputError } from "../input/input-error.ts";
import { isProportion, parseEndpoint } from "../trial/endpoint.ts";
import type { TrialResult } from "../trial/result.ts";
import { finishOutput, openOutput } from "./output.ts";

const TYPES = { text: "STRING", whole: "INT32", number: "DOUBLE" } as const satisfies Record<
  ColumnKind,
  string
>;

/**
 * A file for a trial's numbers by its ending: .csv, .parquet (with unit and meaning of the columns and where the numbers
 * come from in its metadata) or .json (everything). Its place is checked before any work is done for it.
 *
 * @throws InputError for another ending, or where nothing can be written
 */
export function trialOutput(path: string): { write(result: TrialResult): void } {
  const ending = /\.(csv|parquet|json)$/i.exec(path)?.[1].toLowerCase();
  if (ending === undefined)
    throw new InputError("--out", path, "the name must end with .csv, .parquet or .json");
  const output = openOutput("--out", path);
  return {
    write(result) {
      // Not a number and infinity are an error with a name, never written.
      canonicalJson(result);
      finishOutput(
        output,
        ending === "json" ? `${JSON.stringify(result, null, 1)}\n` : tableOf(result, ending),
      );
    },
  };
}

function tableOf(result: TrialResult, ending: string): string | Uint8Array {
  const isShare = (name: string) => {
    const endpoint = parseEndpoint(name);
    return endpoint !== null && isProportion(endpoint);
  };
  const rows = trialTable(result, isShare);
  if (ending === "csv") return trialTableCsv(rows);
  const columns = Object.entries(TRIAL_TABLE_COLUMNS);
  const bytes = parquetWriteBuffer({
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
  return new Uint8Array(bytes);
}
