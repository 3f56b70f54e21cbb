import type { Command } from "commander";
import { LEAST_PEOPLE, learnFromCohort } from "../../../cohort/learn/learn.ts";
import { learnedText } from "../../../explain/cohort/learned.ts";
import { warningTexts } from "../../../explain/words/warnings.ts";
import { outputFile } from "../../../files/write-output.ts";
import { InputError } from "../../../input/input-error.ts";
import { loadEvidence } from "../../../package-data/evidence.ts";
import { loadModel } from "../../../package-data/model.ts";
import { printJson, printWarnings, seedFlag, wholeFlag } from "../../common.ts";
import { KERNEL, seedOption, WORKERS } from "../../flags.ts";
import { progressLine } from "../../progress.ts";
import { executorOf, QUEUE } from "../../queue-executor.ts";
import { withTableFlags } from "../../table-flags.ts";
import { type CohortFlags, readCohort, refuse, SKIP_BAD_ROWS, usable } from "./cohort-input.ts";

const DEFAULT_SEED = 1;
/** Each person is compared with virtual patients until so many effective ones fit, or so many were compared. */
const ENOUGH_EFFECTIVE = 1000;
const MOST_COMPARED = 262_144;

const EXAMPLES = `
Examples:
  anagen learn people.csv --out clinic.json
  anagen learn people.csv --out clinic.json --queue redis://queue.example.org:6379
  anagen forecast case.json --model clinic.json
  anagen forecast --table others.csv --model clinic.json --out results.csv

The table is that of anagen forecast --table. The file holds weights of the model's draws and no person; whether they
should leave the clinic: docs/registries.md.
`;

interface LearnFlags extends CohortFlags {
  readonly out?: string;
}

/** `anagen learn people.csv --out clinic.json`: the model as a clinic's people change it. */
export function registerLearn(program: Command): void {
  withTableFlags(
    program
      .command("learn")
      .description(
        "What a cohort teaches the model: its draws weighed by the readings, with an effect of the clinic; for --model.",
      )
      .argument("<people>", "event table of many people, CSV, or - for standard input"),
  )
    .option("--out <file>", "where the learned model goes (.json)")
    .option("--json", "print the learned model as JSON and nothing else")
    .option(...SKIP_BAD_ROWS)
    .option(...seedOption(String(DEFAULT_SEED)))
    .option(
      "--virtual-patients <number>",
      `virtual patients compared with each person, 100 to 10000000, in each of four runs (default: until ${ENOUGH_EFFECTIVE} effective ones fit, ${MOST_COMPARED} at the most)`,
    )
    .option(...WORKERS)
    .option(...KERNEL)
    .option(...QUEUE)
    .addHelpText("after", EXAMPLES)
    .action(learn);
}

async function learn(file: string, flags: LearnFlags): Promise<void> {
  const seed = seedFlag(flags) ?? DEFAULT_SEED;
  const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 100, 10_000_000);
  if (flags.out === undefined && !flags.json)
    throw new InputError("--out", undefined, "name the file of the learned model, such as --out clinic.json");
  const out = flags.out === undefined ? null : outputFile("--out", flags.out);
  const { table, people, badRows } = await readCohort(file, flags, LEAST_PEOPLE);
  const model = loadModel(loadEvidence());
  const executor = await executorOf(flags);
  const progress = progressLine(`learning from ${people} people`);
  try {
    const learned = await learnFromCohort(usable(table), model, executor, {
      seed,
      virtualPatients,
      enoughEffective: ENOUGH_EFFECTIVE,
      mostCompared: MOST_COMPARED,
      badRows,
      onRefused: (id, why) => refuse(id, why, flags),
      onProgress: (done) => progress.update(done / people),
    });
    progress.end();
    out?.write(`${JSON.stringify(learned, null, 1)}\n`);
    if (flags.json) printJson(learned);
    else {
      console.log(learnedText(learned));
      printWarnings(warningTexts(learned.warnings));
    }
  } finally {
    await executor.close();
  }
}
