import type { Comparison } from "../../cohort/result.ts";
import { textTable, wrap } from "../text-table.ts";
import { BIN_HEAD, binLines, GROUP_HEAD, groupLines } from "./rows.ts";
import { assumptionWords, leftOutWords, verdictWords } from "./words.ts";

/** A comparison for a terminal. */
export function comparisonText(comparison: Comparison): string {
  const { all, calibration, provenance } = comparison;
  const parts = [...verdictWords(comparison).map((line) => wrap(line)), ""];
  parts.push(textTable(["", ...GROUP_HEAD], groupLines(comparison)), "");
  parts.push("Readings by their predicted chance of SALT 20 or less, percent", "");
  parts.push(textTable(["", ...BIN_HEAD], binLines(calibration.response)), "");
  parts.push("Readings by their predicted SALT", "");
  parts.push(textTable(["", ...BIN_HEAD], binLines(calibration.salt)), "");
  parts.push(
    wrap(
      `Ranks of the readings in their predictions, even if the model is right: ${all.ranks.map(({ from, to, readings }) => `${readings} from ${from} to ${to}`).join(", ")}; chance of ranks as uneven: ${all.rankUniformityP.toFixed(2)}. Error (CRPS, SALT points): ${all.error.model}; ${all.error.lastReading} if every reading were as the one before.`,
    ),
    "",
  );
  for (const line of leftOutWords(comparison)) parts.push(wrap(line));
  parts.push(
    "",
    "What this takes for granted",
    "",
    ...assumptionWords(comparison).map((line) => wrap(line)),
    "",
  );
  parts.push(
    wrap(
      `Model ${provenance.modelVersion}, data ${provenance.dataVersion}, seed ${provenance.seed}, ${provenance.virtualPatients} virtual patients, at least ${provenance.effectiveSampleSize} effective ones behind each prediction, result ${provenance.digest.slice(0, 12)}.`,
    ),
  );
  return parts.join("\n");
}
