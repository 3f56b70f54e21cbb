import type { Executor } from "../engine/execution/executor.ts";
import { inTurn } from "../engine/execution/in-turn.ts";
import { readRecords } from "../files/records.ts";
import type { Case } from "../forecast/case/case.ts";
import { type ForecastSettings, forecast } from "../forecast/forecast.ts";
import type { Plans } from "../forecast/options/plans.ts";
import type { Forecast } from "../forecast/summarise/result.ts";
import { caseOf } from "../formats/event-table/case.ts";
import { type Header, readHeader, type TimeUnit } from "../formats/event-table/columns.ts";
import { readPeople } from "../formats/event-table/people.ts";
import { BadRow, type TableRecord } from "../formats/event-table/rows.ts";
import { InputError } from "../input/input-error.ts";
import type { Model } from "../simulate/model.ts";

/** One person of a table, ready to be forecast, or why not. */
export type TablePerson = { readonly id: string; readonly input: Case } | { readonly fault: BadRow };

/** How a table is to be read. */
export interface TableSettings {
  readonly file: string;
  readonly unit: TimeUnit | undefined;
  readonly plans: Plans;
}

/** The people of a table one after the other. @throws InputError when the file or its header cannot be used */
export async function* tablePeople(
  { file, unit, plans }: TableSettings,
  onHeader?: (header: Header) => void,
): AsyncGenerator<TablePerson> {
  const records = readRecords(file);
  const first = await records.next();
  if (first.done)
    throw new InputError("--table", file, "the table is empty; its first line names the columns");
  const header = readHeader(first.value.fields, unit);
  onHeader?.(header);
  for await (const person of readPeople(records as AsyncIterable<TableRecord>, header)) {
    if ("fault" in person) {
      yield { fault: person.fault };
      continue;
    }
    try {
      yield { id: person.id, input: caseOf(person, plans) };
    } catch (error) {
      if (!(error instanceof BadRow)) throw error;
      yield { fault: error };
    }
  }
}

/** What one forecast of a table takes. */
export interface PeopleSettings extends Omit<ForecastSettings, "onProgress"> {
  readonly model: Model;
  readonly executor: Executor;
}

function orRefusal(error: unknown): InputError {
  if (error instanceof InputError) return error;
  throw error;
}

/**
 * Forecasts people, a few at a time so that no worker waits, and hands the results over in the people's order.
 * Each result is what the person alone would get, or why there is none.
 */
export async function forecastPeople(
  people: AsyncIterable<{ id: string; input: Case }>,
  { model, executor, ...effort }: PeopleSettings,
  take: (id: string, result: Forecast | InputError) => void,
): Promise<void> {
  const forecastOf = ({ input }: { input: Case }) =>
    forecast(input, model, executor, effort).catch(orRefusal);
  await inTurn(people, executor.workers + 1, forecastOf, (result, { id }) => take(id, result));
}
