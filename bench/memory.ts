import { execFileSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { someModel } from "../test/support/simulate/model.ts";
import { median } from "./measure.ts";
import { jsonFrom } from "./outside.ts";

const ROOT = join(import.meta.dirname, "..");
/** Beside the packages, so that the built files find theirs. */
const BUILT = join(ROOT, "node_modules", ".cache", "anagen-bench");

/** What a trial in a process of its own took. */
export interface MemoryRun {
  readonly virtualPatients: number;
  readonly workers: number;
  readonly seconds: number;
  readonly peakBytes: number;
}

/**
 * Peak memory of virtual trials of different sizes, each in a fresh process with its workers: the built
 * JavaScript, as an installed package has it. Of several rounds the median, because peaks vary by some megabytes with
 * the moments at which the engine compiles and collects. Null where it cannot be built.
 */
export function memoryRuns(sizes: readonly number[], workers: number, rounds: number): MemoryRun[] | null {
  try {
    const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
    const words = [
      "-p",
      join(ROOT, "tsconfig.build.json"),
      "--outDir",
      BUILT,
      "--declaration",
      "false",
      "--noCheck",
    ];
    execFileSync(process.execPath, [compiler, ...words], { stdio: "ignore" });
  } catch {
    // Files are written even where types do not agree.
  }
  const child = join(ROOT, "bench", "peers", "trial-memory.js");
  const model = join(BUILT, "model.json");
  writeFileSync(model, JSON.stringify(someModel(20)));
  const found = sizes.map((): MemoryRun[] => []);
  for (let round = 0; round < rounds; round++)
    sizes.forEach((size, at) => {
      const run = jsonFrom<MemoryRun>(process.execPath, [child, BUILT, model, String(size), String(workers)]);
      if (run !== null) found[at].push(run);
    });
  rmSync(BUILT, { recursive: true, force: true });
  if (found.some((runs) => runs.length < rounds)) return null;
  const middle = (runs: readonly MemoryRun[], of: "seconds" | "peakBytes") =>
    median(runs.map((run) => run[of]));
  return found.map((runs) => ({
    ...runs[0],
    seconds: middle(runs, "seconds"),
    peakBytes: middle(runs, "peakBytes"),
  }));
}
