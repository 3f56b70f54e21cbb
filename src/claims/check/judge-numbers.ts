import type { PublishedShares } from "../../evidence/shown.ts";
import { nearness, type Quantity } from "./quantities.ts";
import type { Judged, Verdict } from "./rule.ts";

/** Percentages of people; coverage of the scalp and doses' percentages are left out. */
export function sharesOfPeople({
  quantities,
  sentence,
}: Pick<Judged, "quantities" | "sentence">): Quantity[] {
  return quantities.filter((each) => {
    if (each.kind !== "percent") return false;
    const after = sentence.plain.slice(each.end, each.end + 34);
    const before = sentence.plain.slice(Math.max(0, each.start - 16), each.start);
    const isCoverage =
      /^\s*(?:or (?:more|better) )?(?:scalp|coverage|hair coverage|hair cover|of (?:the |their )?(?:scalp|hair\b(?! loss))|covered|solution|foam|minoxidil|confidence|ci\b|interval)/.test(
        after,
      ) || /coverage (?:of |above |over )?$/.test(before);
    return !isCoverage;
  });
}

function timeIn(quantities: readonly Quantity[]): Quantity | null {
  return quantities.findLast((each) => each.kind === "weeks") ?? null;
}

function weeksIn(quantities: readonly Quantity[]): number | null {
  return timeIn(quantities)?.high ?? null;
}

function verdictOf(stated: readonly Quantity[], published: readonly number[]): Verdict {
  const best = stated.map((each) => nearness(each, published));
  if (best.every((each) => each === "same")) return "supported";
  if (best.every((each) => each !== "far")) return "supported with correction";
  return "contradicted";
}

function against(judged: Judged, table: PublishedShares, lost: boolean, shiftWeeks = 0): Verdict | null {
  const shares = sharesOfPeople(judged);
  if (shares.length === 0) return null;
  const stated = lost ? shares : shares.map((each) => turned(each));
  const values = (ids: readonly string[]) => ids.map((id) => judged.values.number(id));
  const weeks = weeksIn(judged.quantities);
  if (weeks === null) {
    const some = table.some(({ observations }) => verdictOf(stated, values(observations)) === "supported");
    return some ? (table.length === 1 ? "supported" : "imprecise") : "contradicted";
  }
  // "Week 152" counts from the start of the trial, "two years after" from the change.
  const isTrialWeek = judged.sentence.plain.startsWith("week", timeIn(judged.quantities)?.start);
  const at = isTrialWeek && weeks > shiftWeeks ? [weeks, weeks - shiftWeeks] : [weeks];
  const rows = table.filter(({ from, to }) => at.some((time) => time >= from && time <= to));
  if (rows.length === 0)
    return table === judged.values.statements.lossAfterStop && isOutside(stated, weeks, table, values)
      ? "contradicted"
      : "unsupported";
  const verdicts = rows.map(({ observations }) => verdictOf(stated, values(observations)));
  return verdicts.includes("supported") ? "supported" : verdicts[0];
}

/** Whether losses stated for a time without a figure are fewer than were seen before it or more than after it. */
function isOutside(
  stated: readonly Quantity[],
  weeks: number,
  losses: PublishedShares,
  values: (ids: readonly string[]) => number[],
): boolean {
  const seen = (test: (row: PublishedShares[0]) => boolean) =>
    losses.filter(test).flatMap(({ observations }) => values(observations));
  const before = Math.max(0, ...seen(({ to }) => to < weeks));
  const after = Math.min(100, ...seen(({ from }) => from > weeks));
  return stated.some(({ low, high }) => high < before - NEAR || low > after + NEAR);
}

/** Percentage points that a rounded figure may be off. */
const NEAR = 5;

function turned(share: Quantity): Quantity {
  const bound = share.bound === "over" ? "under" : share.bound === "under" ? "over" : "about";
  return { ...share, low: 100 - share.high, high: 100 - share.low, bound };
}

/** Whether every share of a sentence on two groups is a published one of either group. */
function amongBoth(judged: Judged, ...tables: readonly PublishedShares[]): Verdict | null {
  const shares = sharesOfPeople(judged);
  if (shares.length === 0) return null;
  const rows = tables.flat().map(({ observations }) => observations.map((id) => judged.values.number(id)));
  const known = (share: Quantity) => rows.some((row) => nearness(share, row) === "same");
  return shares.every(known) ? "supported" : "contradicted";
}

/** People of a hundred who lost or kept benefit after a stop. */
export function judgeStop(judged: Judged): Verdict | null {
  const { lossAfterStop, lossOnDrug, keptOnDrug } = judged.values.statements;
  if (judged.has("continue") && sharesOfPeople(judged).length > 1)
    return amongBoth(judged, lossAfterStop, lossOnDrug, keptOnDrug);
  return against(withNobodyAndEverybody(judged), lossAfterStop, !keeps(judged), 52);
}

const NOBODY = /\b(?:nobody|no one|none of|not a single)\b/;
const EVERYBODY =
  /\b(?:everyone|everybody|all (?:of )?(?:the )?(?:people|patients|participants|them|those))\b/;

/** "Nobody" and "everybody" as 0 and 100 percent where a sentence gives a time and no other share. */
function withNobodyAndEverybody(judged: Judged): Judged {
  const { plain } = judged.sentence;
  const found = NOBODY.exec(plain) ?? EVERYBODY.exec(plain);
  if (!found || sharesOfPeople(judged).length > 0 || weeksIn(judged.quantities) === null) return judged;
  if (/\bnot (?:quite |nearly |yet )?$/.test(plain.slice(0, found.index))) return judged;
  const percent = NOBODY.test(found[0]) ? 0 : 100;
  const [start, end] = [found.index, found.index + found[0].length];
  const share: Quantity = { kind: "percent", low: percent, high: percent, bound: "about", start, end };
  return { ...judged, quantities: [...judged.quantities, share] };
}

export function judgeContinue(judged: Judged): Verdict | null {
  const { lossOnDrug, keptOnDrug } = judged.values.statements;
  return against(judged, keeps(judged) ? keptOnDrug : lossOnDrug, true, 52);
}

export function judgeLower(judged: Judged): Verdict | null {
  const kept = keeps(judged);
  const { keptAfterLowering, lossAfterLowering, keptOnDrug, lossOnDrug } = judged.values.statements;
  const table = kept ? keptAfterLowering : lossAfterLowering;
  if (sharesOfPeople(judged).length > 1) return amongBoth(judged, table, kept ? keptOnDrug : lossOnDrug);
  return against(judged, table, true, 52);
}

export function judgeRestart(judged: Judged): Verdict | null {
  return against(
    { ...judged, quantities: judged.quantities.filter(({ kind }) => kind !== "weeks") },
    judged.values.statements.backAfterRestart,
    true,
  );
}

/** Whether the sentence counts those who kept their hair: it names keeping, or denies losing. */
function keeps({ has, sentence }: Judged): boolean {
  const losesNot =
    /\b(?:not|never|n't|without|had not|still had)\b[^,;]{0,20}\b(?:los(?:e|t|ing)|relaps\w+)/.test(
      sentence.plain,
    );
  return losesNot || (has("keep") && !has("loss"));
}

/** People of a hundred who reached the target on treatment. */
export function judgeReached(judged: Judged): Verdict | null {
  const shares = sharesOfPeople(judged);
  if (shares.length === 0) return null;
  const dose = judged.quantities.find((each) => each.kind === "mg")?.low;
  const weeks = weeksIn(judged.quantities);
  const placebo = /\bplacebo|dummy|sugar pill/.test(judged.sentence.plain);
  const { reachedByDose, reachedInAYear } = judged.values.statements;
  const isStudied = (mg: number) => mg > 0 && reachedByDose.some(({ mgPerDay }) => mgPerDay === mg);
  if (dose !== undefined && !isStudied(dose)) return null;
  const highest = Math.max(...reachedByDose.map(({ mgPerDay }) => mgPerDay));
  const lower = reachedByDose.filter(
    ({ mgPerDay }) =>
      mgPerDay > 0 && mgPerDay < highest && new RegExp(`\\b${mgPerDay} ?mg`).test(judged.sentence.plain),
  );
  const doses = [dose ?? highest, ...(placebo ? [0] : []), ...lower.map(({ mgPerDay }) => mgPerDay)];
  const ids = reachedByDose.flatMap(({ mgPerDay, observations }) =>
    doses.includes(mgPerDay) ? observations : [],
  );
  if (weeks !== null && weeks > 44) ids.push(...reachedInAYear);
  const near = shares.every((share) =>
    ids.some((id) => nearness(share, [judged.values.number(id)]) === "same"),
  );
  return near ? "supported with correction" : "contradicted";
}

/** When minoxidil shows, in the labels' and the consumer texts' months. */
export function judgeMinoxidil({ quantities, values }: Judged): Verdict | null {
  const time = quantities.find((each) => each.kind === "weeks" && each.high > 3);
  if (time === undefined) return null;
  const months = (id: string) => values.number(id) * 4.348125;
  const { monthsToMinoxidil } = values.statements;
  const label = monthsToMinoxidil.label.map(months);
  const popular = monthsToMinoxidil.popular.map(months);
  const within = ([low, high]: number[]) => time.low >= low - 1 && time.high <= high + 1;
  return within(label)
    ? "supported"
    : within(popular) || (time.high > label[0] && time.low < 52)
      ? "imprecise"
      : "contradicted";
}

/** How long to treat before judging. */
export function judgeWait({ quantities, values }: Judged): Verdict | null {
  const time = quantities.find((each) => each.kind === "weeks" && each.high > 2);
  if (time === undefined) return null;
  const { weeksToWait, monthsToWait } = values.statements;
  const named = [values.number(weeksToWait), values.number(monthsToWait) * 4.348125];
  if (time.low >= named[0] - 2 && time.high <= named[1] + 2) return "supported";
  return time.high >= 20 ? "imprecise" : "contradicted";
}
