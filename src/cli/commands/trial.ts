import type { Command } from "commander";
import { trialText } from "../../explain/trial/text.ts";
import { warningTexts, withWords } from "../../explain/words/warnings.ts";
import { readJsonInput } from "../../files/read-input.ts";
import { trajectoryFile } from "../../files/trajectories.ts";
import { trialOutput } from "../../files/trial-output.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadModel } from "../../package-data/model.ts";
import { trialSize } from "../../trial/jobs.ts";
import type { PowerRequest } from "../../trial/power/power.ts";
import { parseProtocol } from "../../trial/protocol.ts";
import { runTrial } from "../../trial/trial.ts";
import { printJson, printWarnings, seedFlag, wholeFlag } from "../common.ts";
import { KERNEL, seedOption, WORKERS } from "../flags.ts";
import { progressLine } from "../progress.ts";
import { executorOf, QUEUE, type QueueFlags } from "../queue-executor.ts";

interface TrialFlags extends QueueFlags {
  readonly trajectories?: string;
  readonly out?: string;
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
    .option(...WORKERS)
    .option(...KERNEL)
    .option(...QUEUE)
    .option(
      "--trajectories <file>",
      "also write a CSV file with true SALT and reading of every virtual person at every visit",
    )
    .option(
      "--out <file>",
      "also write the numbers of arms and comparisons, one a row (.csv or .parquet), or everything (.json)",
    )
    .option("--power", "also the power of each comparison by the size of the study")
    .option("--sizes <numbers>", "sizes for --power: people in both arms together, such as 60,120,240")
    .option("--target <percent>", "assurance that --power looks for a size for, 1 to 99 (default: 80)")
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: TrialFlags) => {
      const { value: protocol, warnings } = parseProtocol(readJsonInput(file));
      const seed = seedFlag(flags);
      const power = powerFlags(flags);
      const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 1, 100_000_000);
      const model = loadModel(loadEvidence());
      const trajectories = flags.trajectories === undefined ? null : trajectoryFile(flags.trajectories);
      const out = flags.out === undefined ? null : trialOutput(flags.out);
      const executor = await executorOf(flags);
      const progress = progressLine("simulating the trial");
      try {
        const result = await runTrial(protocol, model, executor, {
          seed,
          virtualPatients,
          power,
          onProgress: (done, total) => progress.update(done / total),
        });
        progress.end();
        if (trajectories !== null) {
          const writing = progressLine("writing trajectories");
          const size = trialSize(protocol, { virtualPatients, seed });
          await trajectories.write(protocol, model, size, executor, writing.update);
          writing.end();
        }
        const complete = { ...result, warnings: [...warnings, ...result.warnings] };
        out?.write(withWords(complete));
        if (flags.json) printJson(withWords(complete));
        else {
          console.log(trialText(complete));
          printWarnings(warningTexts(complete.warnings));
        }
      } finally {
        await executor.close();
      }
    });
}
