import { warningTexts } from "../../explain/words/warnings.ts";
import { readJsonInput } from "../../files/read-input.ts";
import { resultSink } from "../../files/results.ts";
import { forecastPeople } from "../../forecast/forecast-people.ts";
import { type Plans, parsePlans, USUAL_PLANS } from "../../forecast/options/plans.ts";
import type { Forecast } from "../../forecast/summarise/result.ts";
import type { TableReport } from "../../formats/event-table/notes.ts";
import type { EventTable, TablePerson } from "../../formats/event-table/table.ts";
import { resultRows } from "../../formats/result-rows.ts";
import { TABLE_SUMMARY_SCHEMA, type TableSummary } from "../../formats/table-summary.ts";
import { InputError, oneLine } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadModel } from "../../package-data/model.ts";
import { printJson, printWarnings, seedFlag, wholeFlag } from "../common.ts";
import { LeftOut } from "../left-out.ts";
import { progressLine } from "../progress.ts";
import { executorOf, type QueueFlags } from "../queue-executor.ts";
import { openTable, type TableReadFlags } from "../table-flags.ts";
import { printTableReport, reportSummary } from "../table-report.ts";
import { WarningCounts } from "../warning-counts.ts";

/**
 * Without a number, each person of a table is compared with virtual patients until so many effective ones fit, or so
 * many were compared: a fraction of what a single case takes.
 */
const ENOUGH_EFFECTIVE = 200;
const MOST_COMPARED = 131_072;
/** Flags of a forecast of many people. */
export interface TableFlags extends QueueFlags, TableReadFlags {
  readonly table?: string;
  readonly plans?: string;
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
  const plans = readPlans(flags.plans);
  const table = await openTable(file, flags);
  const sink = resultSink(flags.out);
  const leftOut = new LeftOut();
  const read = await checkTable(table, plans, flags.skipBadRows ? leftOut : null);
  const { people } = read;
  if (people === 0) throw new InputError("--table", file, "it holds nobody who can be forecast");
  printTableReport(read);
  printWarnings(leftOut.warnings());

  const model = loadModel(loadEvidence());
  const executor = await executorOf(flags);
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
    const ofPerson = resultRows(id, result);
    sink.write(ofPerson);
    rows += ofPerson.length;
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
    await forecastPeople(usable(table.people(plans)), effort, take);
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
    read: reportSummary(read),
    leftOut: leftOut.count,
    reasons: leftOut.reported,
    modelVersion: model.version,
    dataVersion: model.dataVersion,
    warnings,
  };
  printJson(summary);
}

function readPlans(file: string | undefined): Plans {
  if (file === undefined) return USUAL_PLANS;
  const { value, warnings } = parsePlans(readJsonInput(file));
  printWarnings(warningTexts(warnings));
  return value;
}

/**
 * Reads the whole table once before anything is computed.
 *
 * @throws InputError that names the first bad row, unless bad rows are to be left out
 */
function checkTable(table: EventTable, plans: Plans, leftOut: LeftOut | null): Promise<TableReport> {
  return table.check(plans, (fault) => {
    if (leftOut === null) throw fault;
    leftOut.add(fault.message);
  });
}

async function* usable(people: AsyncIterable<TablePerson>) {
  for await (const person of people) if (!("fault" in person)) yield person;
}
