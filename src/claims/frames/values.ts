import type { Found, Label } from "../lexicon/index.ts";
import type { Amount } from "./amounts/index.ts";
import type { Value } from "./frame.ts";
import type { ReadStatement } from "./read.ts";
import { type Clause, SITUATIONS } from "./slots.ts";

const RATES: ReadonlySet<Label> = new Set(["seriousInfection", "heartEvents", "cancer", "clots", "death"]);

/** The numbers of a clause that say something of people; words such as "nobody" where it has none. */
export function valuesOf(
  read: ReadStatement,
  clause: Clause,
  found: readonly Found<Label>[],
  amounts: readonly Amount[],
): Value[] {
  const rates = found.some(({ label }) => RATES.has(label));
  const shares = amounts.filter(
    (each) => each.kind === "share" || (each.kind === "rate" && rates),
  ) as Value[];
  if (shares.length > 0) return shares;
  const years = yearsAsValues(found, amounts);
  if (years.length > 0) return years;
  const isOfChange = found.some(({ label }) => label === "loss" || label === "kept" || label === "recapture");
  if (!isOfChange || !found.some(({ label }) => label in SITUATIONS)) return [];
  const whole = (label: Label, low: number, high: number): Value[] =>
    found
      .filter(
        (each) =>
          each.label === label && each.first >= clause.first && !OPINION.has(read.words[each.next] ?? ""),
      )
      .slice(0, 1)
      .map(({ first, next }) => ({
        ...({ kind: "share", low, high, bound: "exact", rough: true, isOfAll: true } as const),
        ...{ first, next },
      }));
  const almost = whole("almostEverybody", 92, 99);
  if (almost.length > 0) return almost;
  const isNotAll = found.some(
    ({ label, first }) =>
      label === "everybody" &&
      read.words.slice(Math.max(0, first - 3), first).some((word) => ["not", "no", "nor"].includes(word)),
  );
  const all = isNotAll ? [] : whole("everybody", 100, 100);
  return all.length > 0 ? all : whole("nobody", 0, 0);
}

/** Years of age, of the disease and of the episode: durations that are results, not times. */
function yearsAsValues(found: readonly Found<Label>[], amounts: readonly Amount[]): Value[] {
  const about = found.some(({ label }) => label === "diseaseYears" || label === "episodeYears");
  if (!about) return [];
  return amounts
    .filter((each) => each.kind === "time" && each.years !== null && each.years >= 1)
    .map((each) => ({ ...each, asValue: true }) as Value);
}
/** Verbs after which "nobody" and "everyone" count no patients. */
const OPINION: ReadonlySet<string> = new Set(
  "knows know can could should must has claims says say asks believes thinks agrees wants likes sabe puede debe cree dice".split(
    " ",
  ),
);
