import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { wilson } from "../../src/math/intervals.ts";
import { markdownTable } from "../blocks.ts";
import { type KeptScore, listedOf } from "./report.ts";

/** A measurement whose survivors were not kept. */
const NOT_KEPT = "–";

const read = <T>(name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8")) as T;

/** The generated part of docs/testing.md: scores by folder, and what survives without changing anything. */
export function mutationBlock(
  scores: Readonly<Record<string, KeptScore>> = read("scores.json"),
  unchanged: Readonly<Record<string, string>> = read("unchanged.json"),
): string {
  for (const mutant of Object.keys(unchanged)) {
    const [path] = mutant.split(":");
    if (!existsSync(join(import.meta.dirname, "../..", path)))
      throw new Error(`unchanged.json: no file ${path}`);
  }
  const names = new Set(Object.keys(unchanged));
  const rows = Object.entries(scores).map(
    ([folder, { mutants, killed, survived, drawnFrom, skipped, left }]) => {
      const listed = left && listedOf(left, names);
      return [
        `\`${folder}\``,
        drawnFrom ?? mutants,
        tried(mutants, drawnFrom, skipped),
        killed,
        survived,
        shown(killed, mutants, drawnFrom),
        listed ?? NOT_KEPT,
        listed === undefined ? NOT_KEPT : shown(killed, mutants - listed, drawnFrom),
      ];
    },
  );
  const head = ["folder", "faults", "put in", "noticed", "not noticed", "score of all", "change nothing"];
  return [
    markdownTable([...head, "score of the others"], rows),
    "",
    "These change nothing, so no test can notice them:",
    "",
    markdownTable(
      ["fault", "why it changes nothing"],
      Object.entries(unchanged).map(([mutant, why]) => [`\`${mutant}\``, why]),
    ),
  ].join("\n");
}

function tried(mutants: number, drawnFrom: number | undefined, skipped: number | undefined): string {
  if (drawnFrom === undefined) return "all";
  return `a sample of ${mutants}${skipped === undefined ? "" : `, after the first ${skipped}`}`;
}

/** Whole percent, rounded down; of a sample with the 95 % interval of the whole, rounded outwards. */
function shown(killed: number, mutants: number, drawnFrom: number | undefined): string {
  const percent = `${Math.floor((100 * killed) / mutants)} %`;
  if (drawnFrom === undefined) return percent;
  const { low, high } = wilson(killed, mutants, 0.95);
  return `${percent} (${Math.floor(100 * low)} to ${Math.ceil(100 * high)} %)`;
}
