import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable } from "../blocks.ts";

/** The generated part of docs/testing.md: how work grows when input doubles, by reader. */
export function doublingBlock(): string {
  const file = join(import.meta.dirname, "result.json");
  if (!existsSync(file)) return "Not measured yet.";
  const measured = JSON.parse(readFileSync(file, "utf8")) as Record<
    string,
    { readonly bytes: number; readonly time: number; readonly memory: number }
  >;
  return markdownTable(
    ["reader and input", "doubled to, kB", "time", "memory"],
    Object.entries(measured).map(([name, { bytes, time, memory }]) => [
      name,
      Math.round(bytes / 1000),
      `x ${time.toFixed(2)}`,
      `x ${memory.toFixed(2)}`,
    ]),
  );
}
