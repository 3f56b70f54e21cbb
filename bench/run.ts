import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import type { StructureName } from "../src/disease/structures.ts";
import { makeBlock, PEOPLE, WEEKS } from "./block.ts";
import { forecastTimes } from "./forecast.ts";
import { kernelContestant, moduleSize, plainContestant } from "./kernels.ts";
import { type Contestant, medians } from "./measure.ts";
import { memoryRuns } from "./memory.ts";
import { ODE_SOLVERS, odeContestants } from "./ode.ts";
import { cContestants, numpyContestants } from "./outside.ts";
import { queueRates } from "./queue.ts";
import { comparisons, ratiosOf } from "./ratios.ts";
import type { BenchResult } from "./result.ts";
import { workerRates } from "./workers.ts";

/** How much is measured. */
export interface BenchSettings {
  readonly rounds: number;
  /** Pieces of the trial that workers are given. */
  readonly jobs: number;
  /** Virtual patients of the forecasts that are timed; null: as many as the usual answer takes. */
  readonly forecastPatients: readonly (number | null)[];
  /** Sizes of the trials whose memory is compared; none to leave that out. */
  readonly memoryPatients: readonly number[];
  readonly memoryRounds: number;
  /** Whether a queue is measured, for which a Redis server is started. */
  readonly withQueue: boolean;
  readonly onProgress?: (what: string) => void;
}

const OUTSIDE_OF = "drive";
/** Forecasts timed at most; they take a second each. */
const MOST_FORECASTS = 5;

export async function runBench({
  rounds,
  jobs,
  forecastPatients,
  memoryPatients,
  memoryRounds,
  withQueue,
  onProgress,
}: BenchSettings): Promise<BenchResult> {
  const say = onProgress ?? (() => {});
  const loadBefore = loadavg()[0];
  const directory = mkdtempSync(join(tmpdir(), "anagen-bench-"));
  try {
    say("making ready");
    const rates: Record<string, number | null> = Object.fromEntries(
      ODE_SOLVERS.map((name) => [`drive, ${name}`, null]),
    );
    const checksums: Record<string, number> = {};
    for (const structure of ["drive", "loop"] as const) {
      const contestants = contestantsOf(structure, directory);
      const found = await medians(contestants, rounds, (round) =>
        say(`${structure}: round ${round} of ${rounds}`),
      );
      for (const { name, checksum } of contestants) {
        rates[`${structure}, ${name}`] = Math.round(found.get(name) as number);
        if (checksum !== null) checksums[`${structure}, ${name}`] = checksum;
      }
    }
    say("worker threads");
    const workers = await workerRates(rounds, jobs);
    say("workers of a queue");
    const queue = withQueue ? await queueRates(rounds, jobs) : null;
    say("forecasts of the example");
    const forecast = await forecastTimes(Math.min(rounds, MOST_FORECASTS), forecastPatients);
    say(`memory of trials of ${memoryPatients.join(" and ")} virtual patients`);
    const memory = memoryPatients.length === 0 ? null : memoryRuns(memoryPatients, 2, memoryRounds);
    return {
      schema: "anagen/bench@1",
      machine: {
        processor: cpus()[0]?.model ?? "unknown",
        processors: availableParallelism(),
        memoryBytes: totalmem(),
        platform: `${process.platform} ${process.arch}`,
        node: process.version,
        loadBefore,
        loadAfter: loadavg()[0],
      },
      settings: { people: PEOPLE, weeks: WEEKS, rounds },
      ratios: ratiosOf(rates, workers, memory, queue),
      compared: comparisons(),
      patientsPerSecond: rates,
      workers,
      queue,
      forecast,
      checksums,
      memory,
      moduleBytes: Object.fromEntries(
        (["drive", "loop"] as const).flatMap((structure) =>
          (["f64", "f32"] as const).map((precision) => [
            `${structure} ${precision}`,
            moduleSize(structure, precision),
          ]),
        ),
      ),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function contestantsOf(structure: StructureName, directory: string): Contestant[] {
  const block = makeBlock(structure);
  const kernels = (["f64", "f32"] as const).flatMap((precision) =>
    (["wasm-simd", "javascript", "interpreter"] as const).flatMap((backend) =>
      kernelContestant(block, backend, precision),
    ),
  );
  if (structure !== OUTSIDE_OF) return kernels;
  return [
    plainContestant(block),
    ...kernels,
    ...cContestants(block, directory),
    ...numpyContestants(block, directory),
    ...odeContestants(block, directory),
  ];
}
