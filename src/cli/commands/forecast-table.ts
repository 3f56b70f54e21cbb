import { warningTexts } from "../../explain/words/warnings.ts";
import { readJsonInput } from "../../files/read-input.ts";
import { resultSink } from "../../files/results.ts";
import { forecastPeople } from "../../forecast/forecast-people.ts";
import { parsePlans, USUAL_PLANS } from "../../forecast/options/plans.ts";
import type { Forecast } from "../../forecast/summarise/result.ts";
import { TIME_UNITS, type TimeUnit } from "../../formats/event-table/columns.ts";
import { resultRows } from "../../formats/result-rows.ts";
import { TABLE_SUMMARY_SCHEMA, type TableSummary } from "../../formats/table-summary.ts";
import { InputError, oneLine } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadModel } from "../../package-data/model.ts";
import { executorFor, printJson, printWarnings, type RunFlags, seedFlag, wholeFlag } from "../common.ts";
import { type TablePerson, type TableSettings, tablePeople } from "../forecast-people.ts";
import { LeftOut } from "../left-out.ts";
import { progressLine } from "../progress.ts";
import { WarningCounts } from "../warning-counts.ts";

/**
 * Without a number, each person of a table is compared with virtual patients until so many effective ones fit, or so
 * many were compared: a fraction of what a single case takes.
 */
const ENOUGH_EFFECTIVE = 200;
const MOST_COMPARED = 131_072;
/** Flags of a forecast of many people. */
export interface TableFlags extends RunFlags {
  readonly table?: string;
  readonly plans?: string;
  readonly timeUnit?: string;
  readonly out?: string;
  readonly skipBadRows?: boolean;
}

/** `anagen forecast --table people.csv`: many people, one row of results for each option and week. */
export async function forecastTable(file: string, flags: TableFlags): Promise<void> {
  if (flags.json && flags.out === undefined)
    throw new InputError(
      "--json",
      undefined,
      "with --table the summary is printed as JSON and the rows need --out",
    );
  const seed = seedFlag(flags);
  const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 100, 10_000_000);
  const settings = tableSettings(file, flags);
  const leftOut = new LeftOut();
  const people = await checkTable(settings, flags.skipBadRows ? leftOut : null);
  printWarnings(leftOut.warnings());

  const model = loadModel(loadEvidence());
  const sink = resultSink(flags.out);
  const executor = executorFor(flags);
  const progress = progressLine(`forecasting ${people} people`);
  const counts = new WarningCounts();
  let [done, forecastOf, rows] = [0, 0, 0];
  const take = (id: string, result: Forecast | InputError) => {
    progress.update(++done / people);
    if (result instanceof InputError) {
      const fault = new InputError(`ID ${oneLine(id)}: ${result.field}`, result.value, result.allowed);
      if (!flags.skipBadRows) throw fault;
      leftOut.add(fault.message);
      printWarnings([`left out: ${fault.message}`]);
      return;
    }
    const table = resultRows(id, result);
    sink.write(table);
    rows += table.length;
    forecastOf++;
    counts.add(id, result.warnings);
  };
  const effort = {
    model,
    executor,
    virtualPatients,
    seed,
    enoughEffective: ENOUGH_EFFECTIVE,
    mostCompared: MOST_COMPARED,
  };
  try {
    await forecastPeople(usable(tablePeople(settings)), effort, take);
    sink.end();
  } catch (error) {
    sink.discard();
    throw error;
  } finally {
    await executor.close();
  }
  progress.end();
  const warnings = counts.summaries();
  if (!flags.json) {
    printWarnings(warnings.map(({ text }) => text));
    return;
  }
  const summary: TableSummary = {
    schema: TABLE_SUMMARY_SCHEMA,
    people: forecastOf,
    rows,
    leftOut: leftOut.count,
    reasons: leftOut.reported,
    modelVersion: model.version,
    dataVersion: model.dataVersion,
    warnings,
  };
  printJson(summary);
}

function tableSettings(file: string, flags: TableFlags): TableSettings {
  const unit = TIME_UNITS.find((each) => each === flags.timeUnit);
  if (flags.timeUnit !== undefined && unit === undefined)
    throw new InputError("--time-unit", flags.timeUnit, `allowed are ${TIME_UNITS.join(" and ")}`);
  if (flags.plans === undefined) return { file, unit, plans: USUAL_PLANS };
  const { value, warnings } = parsePlans(readJsonInput(flags.plans));
  printWarnings(warningTexts(warnings));
  return { file, unit: unit as TimeUnit | undefined, plans: value };
}

/**
 * Reads the whole table once before anything is computed, and counts who can be forecast.
 *
 * @throws InputError that names the first bad row, unless bad rows are to be left out, and when nobody is left
 */
async function checkTable(settings: TableSettings, leftOut: LeftOut | null): Promise<number> {
  let people = 0;
  let unused: readonly string[] = [];
  for await (const person of tablePeople(settings, (header) => {
    unused = header.unknown;
  })) {
    if (!("fault" in person)) people++;
    else if (leftOut === null) throw person.fault;
    else leftOut.add(person.fault.message);
  }
  if (unused.length > 0)
    printWarnings([`columns that are not known were not used: ${unused.map(oneLine).join(", ")}`]);
  if (people === 0) throw new InputError("--table", settings.file, "it holds nobody who can be forecast");
  return people;
}

async function* usable(people: AsyncIterable<TablePerson>) {
  for await (const person of people) if (!("fault" in person)) yield person;
}
