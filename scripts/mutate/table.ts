import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable } from "../blocks.ts";
import type { Score } from "./report.ts";

const read = <T>(name: string) => JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8")) as T;

/** The generated part of docs/testing.md: scores by folder, and what survives without changing anything. */
export function mutationBlock(): string {
  const scores = Object.entries(read<Record<string, Score>>("scores.json"));
  const unchanged = Object.entries(read<Record<string, string>>("unchanged.json"));
  for (const [mutant] of unchanged) {
    const [path] = mutant.split(":");
    if (!existsSync(join(import.meta.dirname, "../..", path)))
      throw new Error(`unchanged.json: no file ${path}`);
  }
  const rows = scores.map(([folder, { mutants, killed, survived }]) => {
    const listed = unchanged.filter(([mutant]) => mutant.startsWith(folder)).length;
    return [`\`${folder}\``, mutants, killed, survived, `${Math.floor((100 * killed) / mutants)} %`, listed];
  });
  return [
    markdownTable(
      ["folder", "faults put in", "noticed", "not noticed", "score", "of these listed below"],
      rows,
    ),
    "",
    "These change nothing, so no test can notice them:",
    "",
    markdownTable(
      ["fault", "why it changes nothing"],
      unchanged.map(([mutant, why]) => [`\`${mutant}\``, why]),
    ),
  ].join("\n");
}
