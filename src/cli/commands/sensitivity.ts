import type { Command } from "commander";
import { sensitivityPage } from "../../explain/sensitivity/page.ts";
import { sensitivitySvg } from "../../explain/sensitivity/picture.ts";
import { sensitivityText } from "../../explain/sensitivity/text.ts";
import { warningTexts, withWords } from "../../explain/words/warnings.ts";
import { outputFile } from "../../files/write-output.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadModelFiles } from "../../package-data/model.ts";
import { loadSensitivityData } from "../../package-data/targets.ts";
import { sensitivity } from "../../sensitivity/sensitivity.ts";
import { executorFor, printJson, printWarnings, type RunFlags, seedFlag, wholeFlag } from "../common.ts";
import { KERNEL, seedOption, WORKERS } from "../flags.ts";
import { MODEL, type ModelFlags, modelFor } from "../model-flag.ts";
import { progressLine } from "../progress.ts";

const EXAMPLES = `
Examples:
  anagen sensitivity
  anagen sensitivity --people 100            what a study of 100 people would tell
  anagen sensitivity --html sensitivity.html a page that stands alone, with tornado plots
`;

interface SensitivityFlags extends RunFlags, ModelFlags {
  readonly people?: string;
  readonly html?: string;
  readonly svg?: string;
}

/** `anagen sensitivity`: sensitivity analysis of the six-month answer to a stop, and which measurement would narrow it most. */
export function registerSensitivity(program: Command): void {
  program
    .command("sensitivity")
    .description(
      "Which parameters, published facts and missing measurements move the answer to a stop after a year most.",
    )
    .option("--json", "print JSON and nothing else")
    .option("--html <file>", "write the report as a page that stands alone")
    .option("--svg <file>", "write the tornado plots as one picture")
    .option("--people <number>", "people of a study that might be made, 1 to 100000 (default 30)")
    .option(...seedOption("1"))
    .option("--virtual-patients <number>", "people simulated, 1000 to 10000000 (default 300000)")
    .option(...MODEL)
    .option(...WORKERS)
    .option(...KERNEL)
    .addHelpText("after", EXAMPLES)
    .action(async (flags: SensitivityFlags) => {
      const seed = seedFlag(flags);
      const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 1000, 10_000_000);
      const people = wholeFlag("--people", flags.people, 1, 100_000);
      const page = flags.html === undefined ? null : outputFile("--html", flags.html);
      const picture = flags.svg === undefined ? null : outputFile("--svg", flags.svg);
      const evidence = loadEvidence();
      const model = modelFor(flags, evidence);
      const executor = executorFor(flags);
      const progress = progressLine("simulating under every draw");
      try {
        const result = await sensitivity(loadModelFiles(), model, loadSensitivityData(evidence), executor, {
          seed,
          virtualPatients,
          people,
          onProgress: (done, total) => progress.update(done / total),
        });
        progress.end();
        page?.write(sensitivityPage(result, evidence));
        picture?.write(sensitivitySvg(result));
        if (flags.json) printJson(withWords(result));
        else {
          console.log(sensitivityText(result));
          printWarnings(warningTexts(result.warnings));
        }
      } finally {
        await executor.close();
      }
    });
}
