import { normalCdf } from "../math/normal-distribution.ts";
import { decimals } from "./decimals.ts";
import type { Comparison, ComparisonFigures } from "./result.ts";

/** Below this chance a difference is said to be one. */
const DIFFERENT = 0.05;
/** Interval whose coverage says whether predictions are as wide as they should be, percent. */
const JUDGED_LEVEL = 80;

/** Chance of differences this large, of SALT or of the share with 20 or less, if the model were right. */
function chanceOf({ salt, response }: ComparisonFigures): number {
  return Math.min(1, 2 * Math.min(salt.chance, response.chance));
}

/** What a comparison comes to. */
export function verdictOf(
  all: ComparisonFigures,
  groups: readonly ComparisonFigures[],
): Comparison["verdict"] {
  const chance = chanceOf(all);
  const hasLess =
    all.salt.chance <= all.response.chance ? all.salt.difference > 0 : all.response.difference < 0;
  const { covered } = all.coverage.find(({ level }) => level === JUDGED_LEVEL) ?? all.coverage[0];
  const deviation = Math.sqrt((JUDGED_LEVEL * (100 - JUDGED_LEVEL)) / all.readings);
  const apart = (covered - JUDGED_LEVEL) / deviation;
  const spreadChance = 2 * normalCdf(-Math.abs(apart));
  return {
    finding: chance >= DIFFERENT ? "alike" : hasLess ? "lessHair" : "moreHair",
    chance: decimals(chance, 4),
    spread: spreadChance >= DIFFERENT ? "asStated" : apart < 0 ? "tooNarrow" : "tooWide",
    spreadChance: decimals(spreadChance, 4),
    standOut: groups.flatMap((group, at) => (chanceOf(group) * groups.length < DIFFERENT ? [at] : [])),
  };
}
