import type { Found, Label } from "../lexicon/index.ts";
import type { Mention } from "./align.ts";
import type { Amount } from "./amounts/index.ts";
import type { Measure, Slot, Value } from "./frame.ts";
import type { ReadStatement } from "./read.ts";
import { SITUATIONS } from "./slots.ts";

/** Ideas that name what was counted. */
const MEASURES: readonly Label[] = [
  "target",
  "brow",
  "lash",
  "browAndLash",
  "loss",
  "kept",
  "recapture",
  "patientReported",
  "acne",
  "airwayInfection",
  "urinaryInfection",
  "coldSymptoms",
  "covid",
  "headache",
  "cholesterol",
  "cpk",
  "seriousEvents",
  "harmStop",
  "seriousInfection",
  "heartEvents",
  "cancer",
  "clots",
  "death",
  "female",
  "shareOfAll",
];

/** What is counted in a sentence, each with its place. */
export function measuresOf(
  found: readonly Found<Label>[],
  amounts: readonly Amount[],
  words: readonly string[],
): Mention<Measure>[] {
  const changes = found.filter(({ label }) => label in SITUATIONS || label === "responseGroup");
  const named = found.filter(({ label }) => MEASURES.includes(label));
  const mentions: Mention<Measure>[] = named
    .filter((each) => !covered(each, named) && !covered(each, changes))
    .map(({ label, first, next }) => ({ first, next, items: [measureOf(label, words, first, found)] }));
  for (const amount of amounts) {
    const { first, next } = amount;
    if (amount.kind === "saltAtMost" && [20, 10, 0].includes(amount.points))
      mentions.push({ first, next, items: [`salt${amount.points}` as Measure] });
    else if (amount.kind === "coverage" && [80, 90, 100].includes(amount.percent))
      mentions.push({ first, next, items: [`salt${100 - amount.percent}` as Measure] });
    else if (amount.kind === "saltReduction" && [30, 50, 75, 90].includes(amount.percent))
      mentions.push({ first, next, items: [`reduction${amount.percent}` as Measure] });
    else if (amount.kind === "coverage" || amount.kind === "saltAtMost" || amount.kind === "saltReduction")
      mentions.push({ first, next, items: ["shareOfAll"] });
  }
  mentions.sort((a, b) => a.first - b.first);
  const isRestart = found.some(({ label }) => label === "restart");
  const strong = mentions.filter(
    ({ items }) =>
      (items[0] !== "female" || mentions.length === 1) && (items[0] !== "recapture" || isRestart),
  );
  // A target named beside its threshold, or loss beside points lost, is one thing.
  const withThreshold = strong.some(
    ({ items }) => /^(?:salt|reduction)/.test(items[0]) && items[0] !== "salt20",
  );
  const site = strong.some(({ items }) => ["brow", "lash", "browAndLash"].includes(items[0]));
  const change = strong.some(({ items }) => ["loss", "kept", "recapture"].includes(items[0]));
  return strong.filter(({ items, first }) => {
    const isTarget = items[0] === "salt20";
    const isWordTarget = isTarget && found.some((each) => each.label === "target" && each.first === first);
    if (isWordTarget && (withThreshold || site)) return false;
    return !(isTarget && change && !site);
  });
}

/** Whether a longer phrase holds a phrase. */
export function covered({ first, next }: Found<Label>, by: readonly Found<Label>[]): boolean {
  return by.some((each) => each.first <= first && each.next >= next && each.next - each.first > next - first);
}

function measureOf(
  label: Label,
  words: readonly string[],
  first: number,
  found: readonly Found<Label>[],
): Measure {
  if (label === "target") return "salt20";
  if (label === "loss" && deniedBefore(words, first, found)) return "kept";
  if (label === "kept" && deniedBefore(words, first, found)) return "loss";
  return label as Measure;
}

/** "No more than 20% lost it", "not one", "not only": the idea behind them is not turned round. */
const COUNTS_ON: ReadonlySet<string> = new Set(["more", "one", "only"]);

/** Whether a negation stands in the few words before an idea, with no stop between them. */
function deniedBefore(words: readonly string[], first: number, found: readonly Found<Label>[]): boolean {
  return found.some(
    ({ label, next, first: at }) =>
      label === "negation" &&
      next <= first &&
      first - next <= NEAR &&
      !/^(?:no|not)$/.test(words[at - 1] ?? "") &&
      !COUNTS_ON.has(words[next]) &&
      (words[next] !== "longer" || next + 1 === first) &&
      !words.slice(next, first).some((word) => /^[,;:.]$/.test(word)),
  );
}

/** Words between a negation and the idea that it surely turns round. */
const NEAR = 3;

/**
 * Whether the number is of those who did not: "65% did not reach the target"; open where the negation stands too far
 * from the idea to tell.
 */
export function denialOf(
  read: ReadStatement,
  value: Value,
  measures: readonly Mention<Measure>[],
  at: number,
  count: number,
): "denied" | "open" | null {
  const own = count === measures.length ? measures[at] : measures.find(({ first }) => first > value.first);
  if (!own || own.first < value.first) return isDeniedInFront(read, value) ? "open" : null;
  const distances = read.found
    .filter(({ label, first, next }) => label === "negation" && first >= value.next && next <= own.first)
    .map(({ next }) => own.first - next);
  const isTurned = own.items[0] === "loss" || own.items[0] === "kept";
  if (!isTurned && distances.some((distance) => distance <= NEAR)) return "denied";
  return distances.some((distance) => distance > NEAR) ? "open" : null;
}

/** "It did not work in 12%": a denial before the number, in its part of the sentence, may be of what the number counts. */
function isDeniedInFront({ found, words }: ReadStatement, value: Value): boolean {
  return found.some(
    ({ label, first, next }) =>
      label === "negation" &&
      next <= value.first &&
      /^(?:not|no|never|nunca|\w+n't)$/.test(words[next - 1] ?? "") &&
      !COUNTS_ON.has(words[next] ?? "") &&
      !words.slice(first, value.first).some((word) => /^[,;:.]$/.test(word)),
  );
}

/** The measure of those who took the drug again: a response then is one regained. */
export function recaptured(measure: Slot<Measure>): Slot<Measure> {
  const made = measure.candidates.map((each) =>
    each === "salt20" || each === "response" || each === "kept" ? "recapture" : each,
  );
  return { ...measure, candidates: [...new Set<Measure>(made.length === 0 ? ["recapture"] : made)] };
}
