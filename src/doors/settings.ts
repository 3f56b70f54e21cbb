import * as z from "zod/mini";
import { numberBetween, wholeBetween } from "../input/fields.ts";
import { parseInput } from "../input/parse.ts";

const LARGEST_SEED = 0xffffffff;
const MOST_PEOPLE = 100_000_000;
const MOST_WORKERS = 1024;

/** Settings of runs that are numbers, each with what it may be. What else a call takes it looks at itself. */
const numbers = z.looseObject({
  seed: z.optional(wholeBetween(0, LARGEST_SEED, "random seed")),
  virtualPatients: z.optional(wholeBetween(1, MOST_PEOPLE, "virtual patients")),
  enoughEffective: z.optional(numberBetween(1, MOST_PEOPLE, "effective virtual patients")),
  leastEffective: z.optional(numberBetween(0, MOST_PEOPLE, "effective virtual patients")),
  mostCompared: z.optional(wholeBetween(1, MOST_PEOPLE, "virtual patients")),
  draws: z.optional(wholeBetween(1, MOST_PEOPLE, "model draws")),
  people: z.optional(wholeBetween(1, MOST_PEOPLE, "people")),
  power: z.optional(
    z.strictObject({
      sizes: z.optional(
        z.array(wholeBetween(4, 20_000, "people in both arms")).check(z.minLength(1), z.maxLength(50)),
      ),
      targetPercent: z.optional(numberBetween(1, 99, "percent of studies")),
    }),
  ),
});

/** @throws InputError that names the setting, its value and what is allowed */
export function requireSettings(settings: object): void {
  parseInput(numbers, settings);
}

/** @throws InputError unless it is a number of workers */
export function requireWorkers(workers: number): void {
  parseInput(z.object({ workers: wholeBetween(1, MOST_WORKERS, "workers") }), { workers });
}
