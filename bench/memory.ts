import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { jsonFrom } from "./outside.ts";

const ROOT = join(import.meta.dirname, "..");
/** Beside the packages, so that the built files find theirs. */
const BUILT = join(ROOT, "node_modules", ".cache", "anagen-bench");

/** What one trial in a process of its own took. */
export interface MemoryRun {
  readonly virtualPatients: number;
  readonly workers: number;
  readonly seconds: number;
  readonly peakBytes: number;
}

/**
 * Peak memory of virtual trials of different sizes, each in a fresh process with its workers: the built
 * JavaScript, as an installed package has it. Null where it cannot be built.
 */
export function memoryRuns(sizes: readonly number[], workers: number): MemoryRun[] | null {
  try {
    const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
    const words = ["-p", join(ROOT, "tsconfig.build.json"), "--outDir", BUILT, "--declaration", "false"];
    execFileSync(process.execPath, [compiler, ...words], { stdio: "ignore" });
  } catch {
    // Files are written even where types do not agree.
  }
  const child = join(ROOT, "bench", "peers", "trial-memory.js");
  const runs = sizes.map((size) =>
    jsonFrom<MemoryRun>(process.execPath, [child, BUILT, String(size), String(workers)]),
  );
  rmSync(BUILT, { recursive: true, force: true });
  return runs.every((run) => run !== null) ? runs : null;
}
