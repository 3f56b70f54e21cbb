import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { writeOutput } from "../../files/output.ts";
import { InputError } from "../../input/input-error.ts";
import { printJson, wholeFlag } from "../common.ts";

/** The benchmark stands outside the package: it compares with programs that only a clone has. */
const BENCH = new URL("../../../bench/", import.meta.url);

const EXAMPLES = `
Compares with what is installed (a C compiler, NumPy, R packages, solvers in JavaScript); nothing is downloaded.
Run it on an idle machine.

Examples:
  anagen bench
  anagen bench --quick --json
`;

interface BenchFlags {
  readonly json?: boolean;
  readonly quick?: boolean;
  readonly rounds?: string;
  readonly write?: boolean;
}

const FULL = {
  rounds: 9,
  jobs: 64,
  forecastPatients: [100_000, null],
  memoryPatients: [1_000_000, 10_000_000],
  memoryRounds: 3,
  withQueue: true,
};
const QUICK = {
  rounds: 3,
  jobs: 8,
  forecastPatients: [2000, 20_000],
  memoryPatients: [20_000, 200_000],
  memoryRounds: 1,
  withQueue: false,
};

/** `anagen bench`: speed and memory of the engine beside its peers. */
export function registerBench(program: Command): void {
  program
    .command("bench")
    .description("Speed and memory of the engine beside plain code, C, NumPy and solvers; from a clone.")
    .option("--json", "print JSON and nothing else; bench/RESULTS.md stays as it is unless --write is given")
    .option("--quick", "fewer rounds and smaller trials and forecasts: a minute instead of ten")
    .option("--rounds <number>", "rounds of measuring, 1 to 99 (default 9, with --quick 3)")
    .option("--write", "write bench/RESULTS.md")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: BenchFlags) => {
      const chosen = flags.quick ? QUICK : FULL;
      const rounds = wholeFlag("--rounds", flags.rounds, 1, 99) ?? chosen.rounds;
      if (!existsSync(new URL("run.ts", BENCH)))
        throw new InputError(
          "bench",
          "this installation",
          "the benchmark runs from a clone of the repository",
        );
      const [{ runBench }, { benchReport }] = await Promise.all([
        import(new URL("run.ts", BENCH).href),
        import(new URL("report.ts", BENCH).href),
      ]);
      const onProgress = (what: string) => process.stderr.write(`benchmark: ${what}\n`);
      const result = await runBench({ ...chosen, rounds, onProgress });
      const report: string = benchReport(result, new Date().toISOString().slice(0, 10));
      if (flags.json) printJson(result);
      else console.log(report);
      if (flags.write ?? !(flags.json || flags.quick))
        writeOutput("bench", fileURLToPath(new URL("RESULTS.md", BENCH)), report);
    });
}
