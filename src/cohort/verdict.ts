import { normalCdf } from "../math/normal-distribution.ts";
import { decimals } from "./decimals.ts";
import type { Comparison, ComparisonFigures } from "./result.ts";

/** Below this chance a difference is said to be one. */
const DIFFERENT = 0.05;
/** Interval whose coverage says whether predictions are as wide as they should be, percent. */
const JUDGED_LEVEL = 80;

/** What a comparison comes to. SALT itself decides, which says more than whether it is 20 or less. */
export function verdictOf(
  all: ComparisonFigures,
  groups: readonly ComparisonFigures[],
): Comparison["verdict"] {
  const { chance, difference } = all.salt;
  const { covered } = all.coverage.find(({ level }) => level === JUDGED_LEVEL) ?? all.coverage[0];
  const deviation = Math.sqrt((JUDGED_LEVEL * (100 - JUDGED_LEVEL)) / all.readings);
  const apart = (covered - JUDGED_LEVEL) / deviation;
  const spreadChance = 2 * normalCdf(-Math.abs(apart));
  return {
    finding: chance >= DIFFERENT ? "alike" : difference > 0 ? "lessHair" : "moreHair",
    chance,
    spread: spreadChance >= DIFFERENT ? "asStated" : apart < 0 ? "tooNarrow" : "tooWide",
    spreadChance: decimals(spreadChance, 4),
    standOut: groups.flatMap((group, at) => (group.salt.chance * groups.length < DIFFERENT ? [at] : [])),
  };
}
