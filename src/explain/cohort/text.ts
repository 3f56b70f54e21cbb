import { GROUPINGS } from "../../cohort/groups.ts";
import type { Comparison } from "../../cohort/result.ts";
import { textTable, wrap } from "../text-table.ts";
import { BIN_HEAD, binLines, GROUP_HEAD, groupCells } from "./rows.ts";
import { assumptionWords, GROUPING_TITLES, groupWords, leftOutWords, verdictWords } from "./words.ts";

/** A comparison for a terminal. */
export function comparisonText(comparison: Comparison): string {
  const { all, groups, calibration, provenance } = comparison;
  const parts = [...verdictWords(comparison).map((line) => wrap(line)), ""];
  const tables = GROUPINGS.map((by) => groups.filter((group) => group.by === by));
  const rows = [
    ["everybody", ...groupCells(all)],
    ...tables.flatMap((own) => own.map((group) => [groupWords(group), ...groupCells(group)])),
  ];
  parts.push(textTable(["", ...GROUP_HEAD], rows), "");
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

/** Groupings that have a group to show, with their titles. */
export function shownGroupings({ groups }: Comparison) {
  return GROUPINGS.map((by) => ({
    by,
    title: GROUPING_TITLES[by],
    groups: groups.filter((group) => group.by === by),
  })).filter((each) => each.groups.length > 0);
}
