import type { Command } from "commander";
import { compareCohort } from "../../../cohort/compare.ts";
import type { Comparison } from "../../../cohort/result.ts";
import { FEWEST_PEOPLE } from "../../../cohort/suppress.ts";
import { comparisonSvg } from "../../../explain/cohort/figures.ts";
import { comparisonPage } from "../../../explain/cohort/page.ts";
import { comparisonText } from "../../../explain/cohort/text.ts";
import { warningTexts, withWords } from "../../../explain/words/warnings.ts";
import { outputFile } from "../../../files/write-output.ts";
import { loadEvidence } from "../../../package-data/evidence.ts";
import { printJson, printWarnings, type RunFlags, seedFlag, wholeFlag } from "../../common.ts";
import { KERNEL, seedOption, WORKERS } from "../../flags.ts";
import { MODEL, type ModelFlags, modelFor } from "../../model-flag.ts";
import { progressLine } from "../../progress.ts";
import { executorOf, QUEUE } from "../../queue-executor.ts";
import { withTableFlags } from "../../table-flags.ts";
import { type CohortFlags, readCohort, refuse, SKIP_BAD_ROWS, usable } from "./cohort-input.ts";

const DEFAULT_SEED = 1;
/** Each person is compared with virtual patients until so many effective ones fit, or so many were compared. */
const ENOUGH_EFFECTIVE = 200;
const MOST_COMPARED = 65_000;

const EXAMPLES = `
Examples:
  anagen compare people.csv
  anagen compare people.csv --json > comparison.json
  anagen compare people.csv --html comparison.html --svg comparison.svg
  anagen compare people.csv --skip-bad-rows --queue redis://queue.example.org:6379

The table is that of anagen forecast --table: a row is a reading or a dose (docs/forecast.md). A row that marks a
decision is passed over, and all readings are used. Nothing is told of fewer than ten people: docs/registries.md.
`;

interface CompareFlags extends CohortFlags, ModelFlags {
  readonly html?: string;
  readonly svg?: string;
}

/** `anagen compare people.csv`: the people of a clinic beside what the model predicts of them. */
export function registerCompare(program: Command): void {
  withTableFlags(
    program
      .command("compare")
      .description(
        "Do these people go as the model says? Each later reading of a cohort beside its prediction from the earlier ones.",
      )
      .argument("<people>", "event table of many people, CSV, or - for standard input"),
  )
    .option("--json", "print JSON and nothing else")
    .option("--html <file>", "write the report as a page that stands alone")
    .option("--svg <file>", "write the pictures as one")
    .option(...SKIP_BAD_ROWS)
    .option(...seedOption(String(DEFAULT_SEED)))
    .option(
      "--virtual-patients <number>",
      `virtual patients compared with each person, 100 to 10000000 (default: until ${ENOUGH_EFFECTIVE} effective ones fit, ${MOST_COMPARED} at the most)`,
    )
    .option(...MODEL)
    .option(...WORKERS)
    .option(...KERNEL)
    .option(...QUEUE)
    .addHelpText("after", EXAMPLES)
    .action(compare);
}

async function compare(file: string, flags: CompareFlags): Promise<void> {
  const seed = seedFlag(flags) ?? DEFAULT_SEED;
  const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 100, 10_000_000);
  const page = flags.html === undefined ? null : outputFile("--html", flags.html);
  const picture = flags.svg === undefined ? null : outputFile("--svg", flags.svg);
  const { table, people, badRows } = await readCohort(file, flags, FEWEST_PEOPLE);
  const model = modelFor(flags, loadEvidence());
  const executor = await executorOf(flags);
  const progress = progressLine(`comparing ${people} people`);
  try {
    const result = await compareCohort(usable(table), model, executor, {
      seed,
      virtualPatients,
      enoughEffective: ENOUGH_EFFECTIVE,
      mostCompared: MOST_COMPARED,
      badRows,
      onRefused: (id, why) => refuse(id, why, flags),
      onProgress: (done) => progress.update(done / people),
    });
    progress.end();
    page?.write(comparisonPage(result));
    picture?.write(comparisonSvg(result));
    report(result, flags);
  } finally {
    await executor.close();
  }
}

function report(result: Comparison, { json }: RunFlags): void {
  if (json) {
    printJson(withWords(result));
    return;
  }
  console.log(comparisonText(result));
  printWarnings(warningTexts(result.warnings));
}
