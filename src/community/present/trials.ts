import type { Evidence } from "../../evidence/schema.ts";
import { formatValue } from "../../evidence/units.ts";

/** What is said above the trials' figures. */
export const TRIALS_BESIDE =
  "Trials followed everyone, also those to whom nothing happened, and measured another thing (SALT at visits). They found:";

/** Published numbers in a line each, for the observations that data/evidence/shown.json puts beside stories. */
export function trialLines({ observations, shown }: Evidence): string[] {
  return shown.pages.trials.flatMap((id) => {
    const row = observations.find((each) => each.id === id);
    if (row === undefined) return [];
    const { study, arm, endpoint, n, weeksSinceChange, value, decimals, unit, qualifier } = row;
    const people = n === null ? [] : [`${n} people`];
    const weeks = weeksSinceChange === null ? [] : [`${weeksSinceChange} weeks after the change`];
    const facts = [...people, ...weeks];
    const what = [endpoint, study, ...(arm === null ? [] : [arm])].join(", ");
    return [
      `${what}: ${qualifier ? `${qualifier} ` : ""}${formatValue(value, decimals, unit)}${facts.length > 0 ? ` (${facts.join(", ")})` : ""} [${id}]`,
    ];
  });
}
