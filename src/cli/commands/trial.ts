import type { Command } from "commander";
import type { Shard } from "../../engine/execution/shard.ts";
import { trialText } from "../../explain/trial/text.ts";
import { warningTexts, withWords } from "../../explain/words/warnings.ts";
import { type PartWriter, partOutput } from "../../files/parts.ts";
import { readJsonInput } from "../../files/read-input.ts";
import { trajectoryFile } from "../../files/trajectories.ts";
import { trialOutput } from "../../files/trial-output.ts";
import { tallyLines } from "../../formats/parts/tallies.ts";
import { digestOf } from "../../input/digest.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import type { Model } from "../../simulate/model.ts";
import { TRIAL_TASK } from "../../trial/job.ts";
import { simulateTrial, trialJobs, trialSize } from "../../trial/jobs.ts";
import type { PowerRequest } from "../../trial/power/power.ts";
import { parseProtocol } from "../../trial/protocol.ts";
import type { Protocol } from "../../trial/protocol-schema.ts";
import type { TrialResult } from "../../trial/result.ts";
import { requireComparison, runTrial } from "../../trial/trial.ts";
import { printJson, printWarnings, seedFlag, wholeFlag } from "../common.ts";
import { KERNEL, seedOption, WORKERS } from "../flags.ts";
import { MODEL, type ModelFlags, modelFor } from "../model-flag.ts";
import { runPart } from "../part-run.ts";
import { progressLine } from "../progress.ts";
import { executorOf, QUEUE } from "../queue-executor.ts";
import { DRY_RUN, partHeader, printDryRun, SHARD, type ShardFlags, shardOf } from "../shards.ts";

interface TrialFlags extends ModelFlags, ShardFlags {
  readonly trajectories?: string;
  readonly power?: boolean;
  readonly sizes?: string;
  readonly target?: string;
}

const EXAMPLES = `
Examples:
  anagen trial examples/trial-brave-aa1.json
  anagen trial mine.json --json --virtual-patients 100000 > table.json
  anagen trial examples/trial-withdrawal.json --power --sizes 60,125,250 --target 90
  anagen trial mine.json --out results.parquet
  anagen trial mine.json --virtual-patients 2000 --trajectories people.csv
`;

/** What is asked of the power. @throws InputError */
function powerFlags({ power, sizes, target }: TrialFlags): PowerRequest | undefined {
  if (!power) {
    if (sizes !== undefined) throw new InputError("--sizes", sizes, "it goes with --power");
    if (target !== undefined) throw new InputError("--target", target, "it goes with --power");
    return undefined;
  }
  return {
    sizes: sizes?.split(",").map((text) => wholeFlag("--sizes", text, 4, 20_000) as number),
    targetPercent: wholeFlag("--target", target, 1, 99),
  };
}

/** `anagen trial PROTOCOL.json|-`: a virtual trial. */
export function registerTrial(program: Command): void {
  program
    .command("trial")
    .description("A virtual trial: stages, arms, subgroups, visits and endpoints as a protocol file says.")
    .argument("<protocol>", 'protocol file (schema "anagen/trial@1"), or - for standard input')
    .option("--json", "print JSON and nothing else")
    .option(...seedOption("the protocol's, else 1"))
    .option(
      "--virtual-patients <number>",
      "people enrolled, 1 to 100000000 (default: the protocol's, else 20000)",
    )
    .option(...MODEL)
    .option(...WORKERS)
    .option(...KERNEL)
    .option(...QUEUE)
    .option(...SHARD)
    .option(...DRY_RUN)
    .option(
      "--trajectories <file>",
      "also write a CSV file with true SALT and reading of every virtual person at every visit",
    )
    .option(
      "--out <file>",
      "also write the numbers of arms and comparisons, one a row (.csv or .parquet), or everything (.json); with --shard the part",
    )
    .option("--power", "also the power of each comparison by the size of the study")
    .option("--sizes <numbers>", "sizes for --power: people in both arms together, such as 60,120,240")
    .option("--target <percent>", "assurance that --power looks for a size for, 1 to 99 (default: 80)")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: TrialFlags) => {
      const input = readJsonInput(file);
      const { value: protocol, warnings } = parseProtocol(input);
      const seed = seedFlag(flags);
      const power = powerFlags(flags);
      requireComparison(protocol, power);
      const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 1, 100_000_000);
      const model = modelFor(flags, loadEvidence());
      const shard = shardOf(flags);
      const size = trialSize(protocol, { virtualPatients, seed });
      if (flags.dryRun) return printDryRun(workOf(protocol, model, size, shard), flags);
      if (shard !== null) {
        if (flags.trajectories !== undefined)
          throw new InputError("--trajectories", flags.trajectories, "with --shard there are none");
        const settings = { file: input, ...size, power };
        const header = partHeader("trial", shard, model, digestOf(protocol), settings);
        const part = partOutput(flags.out as string, header);
        return simulatePart(protocol, model, size, shard, part, flags);
      }
      const trajectories = flags.trajectories === undefined ? null : trajectoryFile(flags.trajectories);
      const out = trialFiles(flags);
      const executor = await executorOf(flags);
      const progress = progressLine("simulating the trial");
      try {
        const result = await runTrial(protocol, model, executor, {
          ...size,
          power,
          onProgress: (done, total) => progress.update(done / total),
        });
        progress.end();
        if (trajectories !== null) {
          const writing = progressLine("writing trajectories");
          await trajectories.write(protocol, model, size, executor, writing.update);
          writing.end();
        }
        reportTrial({ ...result, warnings: [...warnings, ...result.warnings] }, out, flags.json);
      } finally {
        await executor.close();
      }
    });
}

/** The file that --out names, checked before any work is done; null without one. @throws InputError */
export function trialFiles({ out }: { readonly out?: string }): ReturnType<typeof trialOutput> | null {
  return out === undefined ? null : trialOutput(out);
}

/** Writes and prints a trial's result. */
export function reportTrial(
  result: TrialResult,
  out: ReturnType<typeof trialOutput> | null,
  json: boolean | undefined,
): void {
  out?.write(withWords(result));
  if (json) printJson(withWords(result));
  else {
    console.log(trialText(result));
    printWarnings(warningTexts(result.warnings));
  }
}

async function simulatePart(
  protocol: Protocol,
  model: Model,
  { virtualPatients, seed }: ReturnType<typeof trialSize>,
  shard: Shard,
  part: PartWriter,
  flags: TrialFlags,
): Promise<void> {
  await runPart(part, flags, "simulating a part of the trial", async (executor, options) => {
    const tallies = await simulateTrial(protocol, model, virtualPatients, seed, executor, {
      ...options,
      shard,
    });
    for (const line of tallyLines("", tallies)) part.write(line);
  });
}

/** Jobs run to measure how long one takes. */
const MEASURED_JOBS = 3;

function workOf(
  protocol: Protocol,
  model: Model,
  { virtualPatients, seed }: ReturnType<typeof trialSize>,
  shard: Shard | null,
): Parameters<typeof printDryRun>[0] {
  return {
    what: "jobs",
    pieces: trialJobs(protocol, model, virtualPatients, seed).total,
    shard,
    async measure() {
      let measured = 0;
      for (const { job } of trialJobs(protocol, model, virtualPatients, seed).jobs) {
        TRIAL_TASK.run(job);
        if (++measured === MEASURED_JOBS) break;
      }
      return measured;
    },
  };
}
