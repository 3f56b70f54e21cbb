import { parsePlans, USUAL_PLANS } from "../forecast/plans.ts";
import { TIME_UNITS, type TimeUnit } from "../interchange/event-table/columns.ts";
import { resultRows } from "../interchange/result-rows.ts";
import { InputError, oneLine } from "../schema/input-error.ts";
import { executorFor, printJson, printWarnings, type RunFlags, seedFlag, wholeFlag } from "./common.ts";
import { loadEvidence } from "./load-evidence.ts";
import { loadModel } from "./load-model.ts";
import { progressLine } from "./progress.ts";
import { readJsonInput } from "./read-input.ts";
import {
  forecastPeople,
  type TablePerson,
  type TableSettings,
  tablePeople,
} from "./table/forecast-people.ts";
import { resultSink } from "./table/results.ts";

/** Virtual patients of each person of a table unless more are asked for. */
export const TABLE_VIRTUAL_PATIENTS = 1000;
/** Bad rows told one by one; further ones are counted. */
const MOST_FAULTS_TOLD = 20;

interface Faults {
  readonly count: number;
  readonly told: readonly string[];
}

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
  const virtualPatients =
    wholeFlag("--virtual-patients", flags.virtualPatients, 100, 10_000_000) ?? TABLE_VIRTUAL_PATIENTS;
  const settings = tableSettings(file, flags);
  const { people, faults, unused } = await checkTable(settings, flags.skipBadRows === true);
  if (unused.length > 0)
    printWarnings([`columns that are not known were not used: ${unused.map(oneLine).join(", ")}`]);

  const model = loadModel(loadEvidence());
  const sink = resultSink(flags.out);
  const executor = executorFor(flags);
  const progress = progressLine(`forecasting ${people} people`);
  const said = new Map<string, { first: string; people: number }>();
  let [done, rows] = [0, 0];
  try {
    await forecastPeople(
      usable(tablePeople(settings)),
      { model, executor, virtualPatients, seed },
      (id, result) => {
        const table = resultRows(id, result);
        sink.write(table);
        rows += table.length;
        for (const warning of result.warnings) {
          // Warnings that differ in their numbers alone are told once.
          const kind = warning.replace(/\d+(\.\d+)?/g, "#");
          const known = said.get(kind) ?? { first: `${warning} (ID ${oneLine(id)})`, people: 0 };
          said.set(kind, { ...known, people: known.people + 1 });
        }
        progress.update(++done / people);
      },
    );
  } finally {
    await executor.close();
  }
  sink.end();
  progress.end();
  const warnings = [...said.values()].map(
    (warning) => `${warning.people} of ${done} people: ${warning.first}`,
  );
  if (flags.json)
    printJson({
      schema: "anagen/forecast-table@1",
      people: done,
      rows,
      skipped: faults.count,
      faults: faults.told,
      virtualPatients,
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      warnings,
    });
  else printWarnings(warnings);
}

function tableSettings(file: string, flags: TableFlags): TableSettings {
  const unit = TIME_UNITS.find((each) => each === flags.timeUnit);
  if (flags.timeUnit !== undefined && unit === undefined)
    throw new InputError("--time-unit", flags.timeUnit, `allowed are ${TIME_UNITS.join(" and ")}`);
  if (flags.plans === undefined) return { file, unit, plans: USUAL_PLANS };
  const { value, warnings } = parsePlans(readJsonInput(flags.plans));
  printWarnings(warnings);
  return { file, unit: unit as TimeUnit | undefined, plans: value };
}

/**
 * Reads the whole table once before anything is computed.
 *
 * @throws InputError that names the first bad row, unless bad rows are to be skipped, and when nobody is left
 */
async function checkTable(
  settings: TableSettings,
  skip: boolean,
): Promise<{ people: number; faults: Faults; unused: readonly string[] }> {
  let people = 0;
  let unused: readonly string[] = [];
  let count = 0;
  const told: string[] = [];
  for await (const person of tablePeople(settings, (header) => {
    unused = header.unknown;
  })) {
    if (!("fault" in person)) people++;
    else if (!skip) throw person.fault;
    else if (++count <= MOST_FAULTS_TOLD) told.push(person.fault.message);
  }
  printWarnings(told.map((fault) => `left out: ${fault}`));
  if (count > told.length)
    printWarnings([`left out for bad rows in the same way: ${count - told.length} more`]);
  if (people === 0) throw new InputError("--table", settings.file, "it holds nobody who can be forecast");
  return { people, faults: { count, told }, unused };
}

async function* usable(people: AsyncIterable<TablePerson>) {
  for await (const person of people) if (!("fault" in person)) yield person;
}
