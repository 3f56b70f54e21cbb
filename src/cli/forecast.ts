import type { Command } from "commander";
import type { Evidence } from "../evidence/index.ts";
import { citeShort, formatValue } from "../evidence/index.ts";
import { forecastDetail, type TrialFact } from "../explain/forecast-detail.ts";
import { forecastText } from "../explain/forecast-text.ts";
import { parseCase } from "../forecast/case.ts";
import { forecast } from "../forecast/forecast.ts";
import { executorFor, printJson, type RunFlags, seedFlag, wholeFlag } from "./common.ts";
import { loadEvidence } from "./load-evidence.ts";
import { loadModel } from "./load-model.ts";
import { progressLine } from "./progress.ts";
import { readJsonInput } from "./read-input.ts";

/** Published results that stand beside every forecast: withdrawal, staying, lowering, restarting. */
const FACTS = ["BARI-091", "BARI-094", "BARI-096", "BARI-105", "BARI-102"];

const EXAMPLES = `
Examples:
  anagen forecast examples/case-stop.json
  anagen forecast mine.json --detail
  anagen forecast mine.json --json > mine-result.json
  anagen forecast - < mine.json --virtual-patients 100000
`;

interface ForecastFlags extends RunFlags {
  readonly detail?: boolean;
}

/** `anagen forecast CASE.json|-`: one person, options compared. */
export function registerForecast(program: Command): void {
  program
    .command("forecast")
    .description(
      "One person: what may happen to regrown hair under each option, from their own SALT history.",
    )
    .argument("<case>", 'case file (schema "anagen/case@1"), or - for standard input')
    .option("--json", "print JSON and nothing else")
    .option("--detail", "add all tables: intervals, prices, waiting times, early signs, what trials found")
    .option("--seed <number>", "random seed, 0 to 4294967295 (default: the case's, else 1)")
    .option(
      "--virtual-patients <number>",
      "people compared with the history, 100 to 10000000 (default: until enough fit)",
    )
    .option("--workers <number>", "worker threads (default: one a processor)")
    .option(
      "--kernel <simd|scalar>",
      "how weekly steps are computed; the numbers are the same (default: simd)",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: ForecastFlags) => {
      const { value: input, warnings } = parseCase(readJsonInput(file));
      const seed = seedFlag(flags);
      const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 100, 10_000_000);
      const evidence = loadEvidence();
      const model = loadModel(evidence);
      const executor = executorFor(flags);
      const progress = progressLine("matching virtual patients and simulating options");
      try {
        const result = await forecast(input, model, executor, {
          seed,
          virtualPatients,
          onProgress: progress.update,
        });
        progress.end();
        const complete = { ...result, warnings: [...warnings, ...result.warnings] };
        if (flags.json) printJson(complete);
        else {
          console.log(forecastText(complete));
          if (flags.detail) console.log(`\n${forecastDetail(complete, trialFacts(evidence))}`);
          console.log(
            `\nFor your own file, copy this one, change it and run:\n  npx anagen forecast ${file === "-" ? "mine.json" : file}`,
          );
        }
      } finally {
        await executor.close();
      }
    });
}

function trialFacts(evidence: Evidence): TrialFact[] {
  return FACTS.flatMap((id) => {
    const row = evidence.observations.find((observation) => observation.id === id);
    const source = evidence.sources.find((each) => each.id === row?.source);
    if (row === undefined || source === undefined) return [];
    const when = row.weeksSinceChange === null ? "" : ` ${row.weeksSinceChange} weeks later`;
    const people = row.n === null ? "" : ` of ${row.n} people`;
    return [
      {
        text: `${row.study}, ${row.arm}: ${row.endpoint}${when}: ${formatValue(row.value, row.decimals, row.unit)}${people}`,
        source: `${row.id}; ${citeShort(source)}; ${row.located}`,
      },
    ];
  });
}
