import { trialParquet } from "../formats/trial-parquet.ts";
import { trialTableCsv } from "../formats/trial-table.ts";
import { canonicalJson } from "../input/canonical-json.ts";
import { InputError } from "../input/input-error.ts";
import type { TrialResult } from "../trial/result.ts";
import { finishOutput, openOutput } from "./output.ts";

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
        ending === "json"
          ? `${JSON.stringify(result, null, 1)}\n`
          : ending === "csv"
            ? trialTableCsv(result)
            : new Uint8Array(trialParquet(result)),
      );
    },
  };
}
