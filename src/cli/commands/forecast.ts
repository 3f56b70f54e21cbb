import type { Command } from "commander";
import type { Evidence } from "../../evidence/index.ts";
import { citeShort, formatValue } from "../../evidence/index.ts";
import { forecastDetail, type TrialFact } from "../../explain/forecast-detail.ts";
import { forecastText } from "../../explain/forecast-text.ts";
import { measureText } from "../../explain/measure-text.ts";
import { forecastWithWords } from "../../explain/words/not-used.ts";
import { readJsonInput } from "../../files/read-input.ts";
import { parseCase } from "../../forecast/case/case.ts";
import { MATCH_TASK } from "../../forecast/condition/match.ts";
import { forecast } from "../../forecast/forecast.ts";
import { whatToMeasure } from "../../forecast/measure/measure.ts";
import { OPTIONS_TASK } from "../../forecast/options/options.ts";
import { withPolicies } from "../../forecast/options/plans.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { ordered } from "../../warnings/order.ts";
import { executorFor, printJson, seedFlag, wholeFlag } from "../common.ts";
import { KERNEL, seedOption, WORKERS } from "../flags.ts";
import { MODEL, modelFor } from "../model-flag.ts";
import { progressLine } from "../progress.ts";
import { QUEUE } from "../queue-executor.ts";
import { DRY_RUN, SHARD } from "../shards.ts";
import { withTableFlags } from "../table-flags.ts";
import { forecastTable, type TableFlags } from "./forecast-table.ts";

const EXAMPLES = `
Examples:
  anagen forecast examples/case-stop.json
  anagen forecast mine.json --policies --detail
  anagen forecast mine.json --measure
  anagen forecast mine.json --json > mine-result.json
  anagen forecast - < mine.json --virtual-patients 100000
  anagen forecast --table examples/people.csv --out results.parquet
  anagen forecast --table people.csv --time-unit days --plans plans.json --out results.csv

A table has one row for each event: ID, TIME, EVID (0 SALT reading in DV, 1 dose AMT mg, with II and ADDL for a
series, 2 week of the decision), DV. The unit of TIME and II is named: TIME_DAYS, TIME_WEEKS or TIME_HOURS, or
--time-unit. Commas, tabs or semicolons may stand between fields. What was left out or converted is reported.
`;

interface ForecastFlags extends TableFlags {
  readonly detail?: boolean;
  readonly policies?: boolean;
  readonly measure?: boolean;
}

/** `anagen forecast CASE.json|-`: one person, options compared; with --table: many people. */
export function registerForecast(program: Command): void {
  const command = program
    .command("forecast")
    .description(
      "One person: what may happen to regrown hair under each option, from their own SALT history. With --table: many people.",
    )
    .argument("[case]", 'case file (schema "anagen/case@1"), or - for standard input')
    .option("--json", "print JSON and nothing else")
    .option("--detail", "add all tables: intervals, prices, waiting times, early signs, what trials found")
    .option(
      "--measure",
      "say instead which further SALT reading would tell most, and what weeks on half the dose would tell",
    )
    .option("--policies", "compare also: stop, and restart at a loss of 5, 10 or 20 points")
    .option(...seedOption("the case's, else 1"))
    .option(
      "--virtual-patients <number>",
      "people compared with the history, 100 to 10000000 (default: until enough fit; for a table fewer are enough)",
    )
    .option(...MODEL)
    .option(...WORKERS)
    .option(...KERNEL)
    .option(...QUEUE)
    .option(...SHARD)
    .option(...DRY_RUN)
    .option(
      "--resume",
      "with --table and --out: keep what is done in FILE.journal, and go on there after the run was ended",
    )
    .option("--table <file.csv>", "event table of many people, in place of a case; - for standard input");
  withTableFlags(command)
    .option(
      "--plans <file.json>",
      'options for everybody (schema "anagen/plans@1"; default: stay, half, stop, restart)',
    )
    .option(
      "--out <file>",
      "where the rows of a table's results go: .csv or .parquet (default: CSV to standard output)",
    )
    .option(
      "--skip-bad-rows",
      "leave out people with a bad row, with a warning, instead of refusing the table",
    )
    .addHelpText("after", EXAMPLES)
    .action(async (file: string | undefined, flags: ForecastFlags) => {
      if (flags.table === undefined) await forecastCase(file, flags);
      else if (file !== undefined) throw new InputError("case", file, "with --table no case is named");
      else await forecastTable(flags.table, flags);
    });
}

const TABLE_ONLY = {
  plans: "--plans",
  timeUnit: "--time-unit",
  dvid: "--dvid",
  missing: "--missing",
  encoding: "--encoding",
  out: "--out",
  skipBadRows: "--skip-bad-rows",
  queue: "--queue",
  shard: "--shard",
  dryRun: "--dry-run",
  resume: "--resume",
} as const;
/** Flags of a case's forecast that do not go with --measure. */
const NOT_WITH_MEASURE = ["policies", "detail"] as const;

async function forecastCase(file: string | undefined, flags: ForecastFlags): Promise<void> {
  if (file === undefined)
    throw new InputError("case", undefined, "name a case file, - or --table (see anagen forecast --help)");
  for (const [name, flag] of Object.entries(TABLE_ONLY) as [keyof typeof TABLE_ONLY, string][])
    if (flags[name] !== undefined) throw new InputError(flag, flags[name], "it goes with --table only");
  for (const name of NOT_WITH_MEASURE)
    if (flags.measure && flags[name])
      throw new InputError(`--${name}`, true, "it does not go with --measure");
  const { value, warnings } = parseCase(readJsonInput(file));
  const input = flags.policies ? withPolicies(value) : value;
  const seed = seedFlag(flags);
  const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 100, 10_000_000);
  // Workers get ready while the model is read.
  const executor = executorFor(flags, [MATCH_TASK.name, OPTIONS_TASK.name]);
  try {
    const evidence = loadEvidence();
    const model = modelFor(flags, evidence);
    const progress = progressLine("matching virtual patients and simulating options");
    const settings = { seed, virtualPatients, onProgress: progress.update };
    if (flags.measure) {
      const measure = await whatToMeasure(input, model, executor, settings);
      progress.end();
      const whole = { ...measure, warnings: ordered([...warnings, ...measure.warnings]) };
      if (flags.json) printJson(whole);
      else console.log(measureText(whole));
      return;
    }
    const result = await forecast(input, model, executor, settings);
    progress.end();
    const complete = forecastWithWords({ ...result, warnings: [...warnings, ...result.warnings] });
    if (flags.json) {
      printJson(complete);
      return;
    }
    console.log(forecastText(complete, input));
    if (flags.detail) console.log(`\n${forecastDetail(complete, trialFacts(evidence))}`);
    const own = file === "-" ? "mine.json" : file;
    console.log(
      `\n${flags.detail ? "" : "With --detail: all tables, early signs, and what the trials found. With --measure: which further reading would tell most. "}For your own file, copy this one, change it and run:\n  npx anagen forecast ${own}`,
    );
  } finally {
    await executor.close();
  }
}

function trialFacts(evidence: Evidence): TrialFact[] {
  return evidence.shown.forecast.beside.flatMap((id) => {
    const row = evidence.observations.find((observation) => observation.id === id);
    const source = evidence.sources.find((each) => each.id === row?.source);
    if (row === undefined || source === undefined) return [];
    const when = row.weeksSinceChange === null ? "" : ` ${row.weeksSinceChange} weeks later`;
    const meaning = row.nMeaning === undefined ? "" : ` (${row.nMeaning})`;
    const people = row.n === null ? "" : ` of ${row.n} people${meaning}`;
    return [
      {
        text: `${row.study}, ${row.arm}: ${row.endpoint}${when}: ${formatValue(row.value, row.decimals, row.unit)}${people}`,
        source: `${row.id}; ${citeShort(source)}; ${row.located}`,
      },
    ];
  });
}
