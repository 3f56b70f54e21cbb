import { existsSync, readFileSync } from "node:fs";
import { type Statistics, statisticsSchema } from "../forecast/self-test/schema.ts";
import { parseInput, parseJson } from "../input/parse.ts";

/** Where the figures of the last kept self test are. */
export const STATISTICS_PATH = new URL("../../data/model/statistics.json", import.meta.url);

/** The kept figures of the self test; null when none were kept. @throws InputError when they have another shape */
export function loadStatistics(): Statistics | null {
  if (!existsSync(STATISTICS_PATH)) return null;
  return parseInput(statisticsSchema, parseJson(readFileSync(STATISTICS_PATH, "utf8"), "statistics.json"))
    .value;
}
