import { inlineExecutor } from "../../engine/execution/inline.ts";
import { countInShard, isInShard, type Shard, WHOLE_RUN } from "../../engine/execution/shard.ts";
import { warningTexts } from "../../explain/words/warnings.ts";
import { openJournal } from "../../files/journal.ts";
import { hashOfFile, partOutput } from "../../files/parts.ts";
import { readJsonInput } from "../../files/read-input.ts";
import { forecastPeople } from "../../forecast/forecast-people.ts";
import { type Plans, parsePlans, USUAL_PLANS } from "../../forecast/options/plans.ts";
import type { Forecast } from "../../forecast/summarise/result.ts";
import type { TableReport } from "../../formats/event-table/notes.ts";
import type { EventTable, TablePerson } from "../../formats/event-table/table.ts";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { printWarnings, seedFlag, wholeFlag } from "../common.ts";
import { LeftOut } from "../left-out.ts";
import { type ModelFlags, modelFor } from "../model-flag.ts";
import { progressLine } from "../progress.ts";
import { executorOf } from "../queue-executor.ts";
import { partHeader, printDryRun, type ShardFlags, shardOf } from "../shards.ts";
import { openTable, type TableReadFlags } from "../table-flags.ts";
import { printTableReport } from "../table-report.ts";
import { type PersonOutcome, personOutcome, TableResults } from "../table-results.ts";

/**
 * Without a number, each person of a table is compared with virtual patients until so many effective ones fit, or so
 * many were compared: a fraction of what a single case takes.
 */
const ENOUGH_EFFECTIVE = 200;
const MOST_COMPARED = 131_072;
/** People forecast to measure how long one takes. */
const MEASURED_PEOPLE = 2;

/** Flags of a forecast of many people. */
export interface TableFlags extends ModelFlags, ShardFlags, TableReadFlags {
  readonly table?: string;
  readonly plans?: string;
  readonly skipBadRows?: boolean;
  readonly resume?: boolean;
}

/** `anagen forecast --table people.csv`: many people, one row of results for each option and week. */
export async function forecastTable(file: string, flags: TableFlags): Promise<void> {
  const { out, skipBadRows } = flags;
  if (flags.json && out === undefined)
    throw new InputError(
      "--json",
      true,
      "with --table the summary is printed as JSON and the rows need --out",
    );
  const shard = shardOf(flags);
  if (flags.resume && out === undefined)
    throw new InputError("--out", undefined, "with --resume name the file of the results");
  if ((shard !== null || flags.resume) && file === "-")
    throw new InputError("--table", file, "with --shard or --resume it must be a file, which is read again");
  const seed = seedFlag(flags);
  const virtualPatients = wholeFlag("--virtual-patients", flags.virtualPatients, 100, 10_000_000);
  const plans = readPlans(flags.plans);
  const table = await openTable(file, flags);
  const results = shard === null ? new TableResults(out) : null;
  const leftOut = results?.leftOut ?? new LeftOut();
  const read = await checkTable(table, plans, skipBadRows ? leftOut : null);
  const { people } = read;
  if (people === 0) throw new InputError("--table", file, "it holds nobody who can be forecast");
  printTableReport(read);
  printWarnings(leftOut.warnings());

  const model = modelFor(flags, loadEvidence());
  const effort = {
    model,
    virtualPatients,
    seed,
    enoughEffective: ENOUGH_EFFECTIVE,
    mostCompared: MOST_COMPARED,
  };
  if (flags.dryRun) {
    results?.discard();
    return printDryRun(workOf(table, plans, people, shard, effort), flags);
  }
  const whatRun = async () => {
    const { count, reported } = leftOut;
    const settings = { plans, seed, virtualPatients, skipBadRows, ...tableFlags(flags) };
    const found = { people, read, leftOut: { count, reported } };
    return partHeader("forecast", shard ?? WHOLE_RUN, model, await hashOfFile(file), {
      ...settings,
      ...found,
    });
  };
  const journal = flags.resume ? openJournal(out as string, await whatRun()) : null;
  const part = shard === null ? null : partOutput(out as string, await whatRun());
  const deliver = (outcome: PersonOutcome) => {
    part?.write(outcome);
    results?.take(outcome);
  };
  const own = countInShard(shard ?? WHOLE_RUN, people);
  const executor = await executorOf(flags);
  const progress = progressLine(`forecasting ${own} people`);
  let done = journal?.done ?? 0;
  if (done > 0) process.stderr.write(`going on after ${done} of ${own} people\n`);
  const take = (id: string, result: Forecast | InputError) => {
    progress.update(++done / own);
    const outcome = personOutcome(id, result, skipBadRows);
    if (journal === null) deliver(outcome);
    else journal.write(outcome);
  };
  try {
    const waiting = dropped(ownOf(usable(table.people(plans)), shard ?? WHOLE_RUN), done);
    await forecastPeople(waiting, { ...effort, executor }, take);
    for (const line of journal?.lines() ?? []) deliver(line as PersonOutcome);
    progress.end();
    part?.end();
    results?.end(read, model, flags.json);
    journal?.remove();
  } catch (error) {
    part?.discard();
    results?.discard();
    journal?.close();
    throw error;
  } finally {
    await executor.close();
  }
}

/** How a table is read, as far as flags say so. */
function tableFlags({ timeUnit, dvid, missing, encoding }: TableReadFlags) {
  return { timeUnit, dvid, missing, encoding };
}

function workOf(
  table: EventTable,
  plans: Plans,
  people: number,
  shard: Shard | null,
  effort: Omit<Parameters<typeof forecastPeople>[1], "executor">,
): Parameters<typeof printDryRun>[0] {
  return {
    what: "people",
    pieces: people,
    shard,
    async measure() {
      let measured = 0;
      async function* few() {
        for await (const person of usable(table.people(plans))) {
          yield person;
          if (++measured === MEASURED_PEOPLE) return;
        }
      }
      await forecastPeople(few(), { ...effort, executor: inlineExecutor() }, () => {});
      return measured;
    },
  };
}

async function* ownOf<T>(people: AsyncIterable<T>, shard: Shard): AsyncGenerator<T> {
  let at = 0;
  for await (const person of people) if (isInShard(shard, at++)) yield person;
}

async function* dropped<T>(people: AsyncIterable<T>, count: number): AsyncGenerator<T> {
  let at = 0;
  for await (const person of people) if (at++ >= count) yield person;
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
