import type { Command } from "commander";
import { trialText } from "../../explain/trial/text.ts";
import { warningTexts, withWords } from "../../explain/words/warnings.ts";
import { readJsonInput } from "../../files/read-input.ts";
import { trajectoryFile } from "../../files/trajectories.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadModel } from "../../package-data/model.ts";
import { trialSize } from "../../trial/jobs.ts";
import { parseProtocol } from "../../trial/protocol.ts";
import { runTrial } from "../../trial/trial.ts";
import { executorFor, printJson, printWarnings, type RunFlags, seedFlag, wholeFlag } from "../common.ts";
import { KERNEL, seedOption, WORKERS } from "../flags.ts";
import { progressLine } from "../progress.ts";

interface TrialFlags extends RunFlags {
  readonly trajectories?: string;
}

const EXAMPLES = `
Examples:
  anagen trial examples/trial-brave-aa1.json
  anagen trial mine.json --json --virtual-patients 100000 > table.json
  anagen trial mine.json --virtual-patients 2000 --trajectories people.csv
`;

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
    .option(
      "--trajectories <file>",
      "also write a CSV file with true SALT and reading of every virtual person at every visit",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: TrialFlags) => {
      const { value: protocol, warnings } = parseProtocol(readJsonInput(file));
      const seed = seedFlag(flags);
      const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 1, 100_000_000);
      const model = loadModel(loadEvidence());
      const executor = executorFor(flags);
      const trajectories = flags.trajectories === undefined ? null : trajectoryFile(flags.trajectories);
      const progress = progressLine("simulating the trial");
      try {
        const result = await runTrial(protocol, model, executor, {
          seed,
          virtualPatients,
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
