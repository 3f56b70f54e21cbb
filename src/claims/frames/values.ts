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
  const loosely = looseValues(read, clause, found);
  const isOfChange = found.some(({ label }) => label === "loss" || label === "kept" || label === "recapture");
  if (!isOfChange || !found.some(({ label }) => label in SITUATIONS)) return loosely;
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
      found.some(
        (each) =>
          each.label === "negation" && each.next <= first && !read.words.slice(each.next, first).some(isStop),
      ),
  );
  const all = isNotAll ? [] : whole("everybody", 100, 100);
  if (all.length > 0) return all;
  const none = whole("nobody", 0, 0);
  return none.length > 0 ? none : loosely;
}

const isStop = (word: string) => /^[,;:.]$/.test(word);

/** Shares that "most" and "few" still stand for, percent: who says most may mean a little less than half. */
const [MOST_IS_OVER, FEW_IS_UNDER] = [48, 52];

/** "Most" and "few" as bounds, where nothing is said of an early time, at which other shares hold. */
function looseValues(read: ReadStatement, clause: Clause, found: readonly Found<Label>[]): Value[] {
  if (found.some(({ label }) => label === "soon" || label === "almostEverybody")) return [];
  const most = found.filter(({ label }) => label === "most");
  const few = found.filter(({ label }) => label === "few");
  const [only] = [...most, ...few].filter(({ first }) => first >= clause.first);
  if (only === undefined || most.length + few.length > 1) return [];
  const before = read.words.slice(Math.max(0, only.first - 2), only.first);
  if (before.some((word) => TURNING.has(word)) || OPINION.has(read.words[only.next] ?? "")) return [];
  const bound =
    only.label === "most"
      ? ({ low: MOST_IS_OVER, high: MOST_IS_OVER, bound: "over" } as const)
      : ({ low: FEW_IS_UNDER, high: FEW_IS_UNDER, bound: "under" } as const);
  return [
    {
      kind: "share",
      ...bound,
      rough: true,
      isOfAll: true,
      isLoose: true,
      first: only.first,
      next: only.next,
    },
  ];
}
const TURNING: ReadonlySet<string> = new Set("not no nor at the+very for in than ni que".split(" "));

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
