import { groupBy } from "../../math/group-by.ts";
import { NORMAL_90 } from "../../math/normal-distribution.ts";
import type { TrialResult, TrialRow } from "../../trial/result.ts";
import { sparkline, textTable, whole, wholeRange, wrap } from "../text-table.ts";
import { comparisonsText, timesText } from "./comparisons.ts";
import { powerText } from "./power.ts";

const MOST_COLUMNS = 7;

/** A virtual trial as tables: one for each stage, subgroup and endpoint, arms down and visits across. */
export function trialText(result: TrialResult): string {
  const { provenance } = result;
  const title = result.name ?? "Virtual trial";
  const parts = [title, "=".repeat(title.length), ""];
  const groups = groupBy(
    result.rows,
    (row) =>
      `${row.stage === "main" ? "From the start" : `Stage "${row.stage}"`}${row.subgroup === null ? "" : `, subgroup "${row.subgroup}"`}: ${row.endpoint}`,
  );
  for (const [name, rows] of groups) {
    if (rows.every((row) => row.value === null)) continue;
    parts.push(name, "", armTable(rows), "");
  }
  if (result.times) parts.push(timesText(result.times), "");
  if (result.comparisons) parts.push(comparisonsText(result.comparisons, result.logRank ?? []), "");
  if (result.power) parts.push(powerText(result.power), "");
  parts.push(
    wrap(
      "Proportions in percent. In brackets the 90 % interval: for a study of the arm's size where the protocol gives one, otherwise of model uncertainty alone. The course runs over all visits.",
    ),
    "",
    wrap(chanceSentence(result.rows)),
    "",
    wrap(
      `Model ${provenance.modelVersion}, data ${provenance.dataVersion}, seed ${provenance.seed}, ${provenance.virtualPatients} virtual patients, result ${provenance.digest.slice(0, 12)}.`,
    ),
  );
  return parts.join("\n");
}

/** How far chance among the virtual people moves a share, so that two runs are not taken to differ. */
function chanceSentence(rows: readonly TrialRow[]): string {
  const arms = groupBy(
    rows.filter(({ subgroup }) => subgroup === null),
    ({ stage, arm }) => JSON.stringify([stage, arm]),
  );
  const sizes = [...arms.values()].map((own) => Math.max(...own.map((row) => row.virtualPatients)));
  const fewest = Math.min(...sizes.filter((size) => size > 0));
  if (!Number.isFinite(fewest)) return "No arm has a virtual person in it.";
  const reach = NORMAL_90 * Math.sqrt((50 * 50) / fewest);
  return `Chance among the virtual people: the smallest arm has ${fewest} of them, and a share of half of them moves by up to ${reach.toFixed(1)} points with another seed or another number of them (9 times of 10); where fewer count, as in subgroups, by more.`;
}

function armTable(rows: readonly TrialRow[]): string {
  const weeks = [...new Set(rows.map((row) => row.week))];
  const shown = weeks.length <= MOST_COLUMNS ? weeks : spread(weeks);
  const byArm = groupBy(rows, (row) => row.arm);
  const body = [...byArm].map(([arm, armRows]) => [
    arm,
    sparkline(
      armRows.map((row) => Math.abs(row.value ?? 0)),
      100,
    ),
    ...shown.map((week) => cell(armRows.find((row) => row.week === week))),
  ]);
  return textTable(["arm", "course", ...shown.map((week) => `week ${week}`)], body);
}

/** Evenly spaced visits, the first and last among them. */
function spread(weeks: readonly number[]): number[] {
  return Array.from(
    { length: MOST_COLUMNS },
    (_, at) => weeks[Math.round((at * (weeks.length - 1)) / (MOST_COLUMNS - 1))],
  );
}

function cell(row: TrialRow | undefined): string {
  if (row === undefined || row.value === null) return "-";
  return `${whole(row.value)} (${wholeRange(row.low as number, row.high as number)})`;
}
