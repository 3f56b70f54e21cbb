import type { Executor } from "../../engine/execution/executor.ts";
import type { Model } from "../../simulate/model.ts";
import type { History } from "../case/history.ts";
import type { PersonalSample } from "./sample.ts";
import type { ConditionSettings } from "./settings.ts";
import { weigh } from "./weigh.ts";

/** Readings of a diary at least: more than are in force from the beginning where the others are brought in step by step. */
const DIARY_READINGS = 10;

/**
 * Finds virtual people like the person: by weighing those of the population, or, where the person kept a diary that hardly
 * any of them fits and no number of people is asked for, by weighing with some of the readings and bringing in the others
 * step by step.
 *
 * @throws InputError when nobody among those compared fits, or too few for a number
 */
export async function condition(
  history: History,
  model: Model,
  executor: Executor,
  settings: ConditionSettings,
): Promise<PersonalSample> {
  const isDiary = history.readings.length >= DIARY_READINGS && settings.virtualPatients === undefined;
  if (!isDiary) return weigh(history, model, executor, settings);
  // Few people keep a diary: the page loads what it takes when one does.
  const { conditionOnDiary } = await import("./diary/later.ts");
  return conditionOnDiary(history, model, executor, settings);
}
