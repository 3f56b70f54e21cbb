import type { Executor } from "../engine/execution/executor.ts";
import { inTurn } from "../engine/execution/in-turn.ts";
import { InputError } from "../input/input-error.ts";
import type { Model } from "../simulate/model.ts";
import type { Case } from "./case/case.ts";
import { type ForecastSettings, forecast } from "./forecast.ts";
import type { Forecast } from "./summarise/result.ts";

/** What one forecast of a table takes. */
interface PeopleSettings extends Omit<ForecastSettings, "onProgress"> {
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
