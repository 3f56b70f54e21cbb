import type { Command } from "commander";
import type { Shard } from "../../engine/execution/shard.ts";
import type { Evidence } from "../../evidence/index.ts";
import { coursesSvg } from "../../explain/validation/grid.ts";
import { validationPage } from "../../explain/validation/page.ts";
import { validationText } from "../../explain/validation/text.ts";
import { warningTexts, withWords } from "../../explain/words/warnings.ts";
import { partOutput } from "../../files/parts.ts";
import { outputFile } from "../../files/write-output.ts";
import { tallyLines } from "../../formats/parts/tallies.ts";
import { digestOf } from "../../input/digest.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadLeftOut } from "../../package-data/model.ts";
import { loadCalibrationData, loadValidationData } from "../../package-data/targets.ts";
import type { Model } from "../../simulate/model.ts";
import { publishedOf } from "../../validate/published.ts";
import type { Validation } from "../../validate/result.ts";
import {
  simulateTargets,
  type ValidationSettings,
  validate,
  validationSize,
} from "../../validate/validate.ts";
import { printJson, printWarnings, seedFlag, wholeFlag } from "../common.ts";
import { KERNEL, seedOption, WORKERS } from "../flags.ts";
import { MODEL, type ModelFlags, modelFor } from "../model-flag.ts";
import { runPart } from "../part-run.ts";
import { progressLine } from "../progress.ts";
import { executorOf, QUEUE } from "../queue-executor.ts";
import { PART_OUT, partHeader, requireShardForOut, SHARD, type ShardFlags, shardOf } from "../shards.ts";

const EXAMPLES = `
Examples:
  anagen validate
  anagen validate --json > validation.json
  anagen validate --html validation.html     a page that stands alone: time courses, tables, sources
  anagen validate --model clinic.json        the trials as they would go in a clinic that the model learned from
`;

interface ValidateFlags extends ModelFlags, ShardFlags {
  readonly html?: string;
  readonly svg?: string;
}

/** `anagen validate`: every calibration and validation observation beside the model. */
export function registerValidate(program: Command): void {
  program
    .command("validate")
    .description("Every usable published result beside what the model predicts for a study of that size.")
    .option("--json", "print JSON and nothing else")
    .option("--html <file>", "write the report as a page that stands alone")
    .option("--svg <file>", "write the time courses as one picture")
    .option(...seedOption("1"))
    .option("--virtual-patients <number>", "people simulated a trial, 1000 to 10000000 (default 40000)")
    .option(...MODEL)
    .option(...WORKERS)
    .option(...KERNEL)
    .option(...QUEUE)
    .option(...SHARD)
    .option(...PART_OUT)
    .addHelpText("after", EXAMPLES)
    .action(async (flags: ValidateFlags) => {
      const seed = seedFlag(flags);
      const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 1000, 10_000_000);
      const page = flags.html === undefined ? null : outputFile("--html", flags.html);
      const picture = flags.svg === undefined ? null : outputFile("--svg", flags.svg);
      const evidence = loadEvidence();
      const model = modelFor(flags, evidence);
      const { lists, protocols } = loadValidationData(evidence);
      requireShardForOut(flags);
      const shard = shardOf(flags);
      if (shard !== null) return validatePart(lists, protocols, model, shard, flags);
      const executor = await executorOf(flags);
      const progress = progressLine("simulating the published trials");
      try {
        const result = await validate(lists, protocols, model, executor, {
          seed,
          virtualPatients,
          leftOut: storedLeftOut(flags, evidence),
          onProgress: (done, total) => progress.update(done / total),
        });
        progress.end();
        reportValidation(result, evidence, flags, page, picture);
      } finally {
        await executor.close();
      }
    });
}

/** Writes and prints a report. */
export function reportValidation(
  result: Validation,
  evidence: Evidence,
  { json }: { readonly json?: boolean },
  page: ReturnType<typeof outputFile> | null = null,
  picture: ReturnType<typeof outputFile> | null = null,
): void {
  const complete = withPublished(result, evidence);
  page?.write(validationPage(complete, evidence));
  picture?.write(coursesSvg(complete, evidence));
  if (json) printJson(withWords(complete));
  else {
    console.log(validationText(complete, evidence));
    printWarnings(warningTexts(result.warnings));
  }
}

async function validatePart(
  lists: Parameters<typeof simulateTargets>[0],
  protocols: Parameters<typeof simulateTargets>[1],
  model: Model,
  shard: Shard,
  flags: ValidateFlags,
): Promise<void> {
  for (const [flag, file] of [
    ["--html", flags.html],
    ["--svg", flags.svg],
  ] as const)
    if (file !== undefined) throw new InputError(flag, file, "with --shard only a part is known");
  const size = validationSize({
    seed: seedFlag(flags),
    virtualPatients: wholeFlag("--virtual-patients", flags.virtualPatients, 1000, 10_000_000),
  });
  const input = digestOf({ lists, protocols: [...protocols] });
  const part = partOutput(flags.out as string, partHeader("validate", shard, model, input, size));
  await runPart(part, flags, "simulating a part of the published trials", async (executor, options) => {
    const simulated = await simulateTargets(lists, protocols, model, executor, {
      ...size,
      ...options,
      shard,
    });
    for (const [name, tallies] of simulated) for (const line of tallyLines(name, tallies)) part.write(line);
  });
}

/** The report with what the sources print of its rows. */
function withPublished(result: Validation, evidence: Evidence): Validation {
  const published = publishedOf(evidence);
  const names = new Set([...result.rows, ...result.leftOut.rows].map((row) => row.observation));
  return {
    ...result,
    published: [...names].flatMap((name) => published(name) ?? []),
    warnings: [...result.warnings, { code: "countsWorkedOut" }],
  };
}

/** What validation takes from data/model besides the draws. */
export function storedLeftOut({ model }: ModelFlags, evidence: Evidence): ValidationSettings["leftOut"] {
  if (model !== undefined) return "notOfClinics";
  const file = loadLeftOut();
  return file && { file, calibrationData: loadCalibrationData(evidence).hash };
}
