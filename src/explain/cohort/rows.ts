import { GROUPINGS } from "../../cohort/groups.ts";
import type { Comparison, ComparisonFigures } from "../../cohort/result.ts";
import { signed } from "../text-table.ts";
import { chanceWords, groupWords } from "./words.ts";

/** Columns of the table of groups. */
export const GROUP_HEAD = [
  "people",
  "readings",
  "SALT seen",
  "predicted",
  "difference",
  "if the model were right",
  "chance",
  "SALT <= 20 seen",
  "predicted",
  "within 50 %",
  "80 %",
  "90 %",
] as const;

/** The lines of the table of groups: the name, then GROUP_HEAD; everybody, then by drug, dose and time. */
export function groupLines({ all, groups }: Comparison): string[][] {
  const sorted = GROUPINGS.flatMap((by) => groups.filter((group) => group.by === by));
  return [
    ["everybody", ...groupCells(all)],
    ...sorted.map((group) => [groupWords(group), ...groupCells(group)]),
  ];
}

/** A group's figures by GROUP_HEAD. */
function groupCells({ people, readings, salt, response, coverage }: ComparisonFigures): string[] {
  return [
    String(people),
    String(readings),
    salt.seen.toFixed(1),
    salt.predicted.toFixed(1),
    signed(salt.difference),
    `${signed(salt.expectedLow)} to ${signed(salt.expectedHigh)}`,
    chanceWords(salt.chance),
    response.seen.toFixed(1),
    response.predicted.toFixed(1),
    ...coverage.map(({ covered }) => covered.toFixed(1)),
  ];
}

export const BIN_HEAD = ["people", "readings", "predicted", "seen"] as const;

/** The lines of a calibration table: the bin, then BIN_HEAD. */
export function binLines(bins: Comparison["calibration"]["salt"]): string[][] {
  return bins.map(({ from, to, people, readings, predicted, seen }) => [
    `${from} to ${to}`,
    String(people),
    String(readings),
    predicted.toFixed(1),
    seen.toFixed(1),
  ]);
}
