import type { Report, ReportFacts } from "../report.ts";
import { type CountedShare, countedShare } from "./share.ts";
import { type CurveStep, type SheddingCurve, sheddingCurve } from "./shedding-curve.ts";
import {
  type Cell,
  type GroupRow,
  type PublishedCells,
  SMALLEST_CELL,
  showableGroups,
  suppress,
} from "./suppress.ts";

/** What must stand beside every figure made from stories. */
export const SELECTION_STATEMENT =
  "These are people who chose to write. Loss is written about more than nothing happening; people who keep their hair stop visiting. Many had reasons to stop (side effects, cost, pregnancy). One person may appear under two names. Treat these as stories counted, not as a rate.";

/** Said wherever stories are shown. */
export const ADVICE_STATEMENT =
  "Do not stop, lower or restart a medicine because of this page. Talk with your doctor first.";

/** Fewest reports behind a group of its own. */
export const FEWEST_IN_GROUP = 20;

/** One group's outcomes: shed, kept, not said. */
export interface OutcomeRow {
  readonly group: string;
  readonly shed: number;
  readonly kept: number;
  readonly notSaid: number;
  readonly share: CountedShare | null;
}

/** Counts of one import, from rows read to reports kept. */
export type Funnel = Readonly<Record<string, number>>;

/** Everything that is published of the stories: counts, never a person. */
export interface CommunitySummary {
  readonly schema: "anagen/community-report@1";
  readonly selection: string;
  readonly advice: string;
  readonly tooFew: boolean;
  readonly smallestCell: number;
  /** reports that enter: stops, tapers, pauses and reductions of the high band */
  readonly reports: number | null;
  readonly outcome: PublishedCells;
  readonly shedOfThoseWhoSaid: CountedShare | null;
  /** shares that shed if all who do not say had kept their hair, and if all had lost it */
  readonly bounds: { readonly best: number; readonly worst: number } | null;
  readonly groups: Readonly<Record<"change" | "drug" | "regrowthBefore", readonly OutcomeRow[]>>;
  readonly curve: SheddingCurve | null;
  readonly reasons: readonly Cell[];
  readonly sideEffects: readonly Cell[];
  readonly changes: PublishedCells;
  readonly restart: {
    readonly restarted: PublishedCells;
    readonly recaptured: PublishedCells;
    readonly share: CountedShare | null;
  } | null;
  /** all kept reports by band, rounded down to whole fives */
  readonly bands: Funnel;
  readonly funnel: Funnel;
  readonly imports: number;
  readonly extractorVersions: readonly string[];
}

/** Counts stories. Only the high band enters figures; the middle and low bands are counted apart. */
export function summarise(
  reports: readonly Report[],
  funnel: Funnel,
  imports: number,
  smallest: number = SMALLEST_CELL,
): CommunitySummary {
  const high = reports.filter(({ band }) => band === "high");
  const changed = high.filter(({ event }) => event !== "restart" && event !== "switch");
  const counts = outcomeCounts(changed);
  const outcome = suppress(counts, smallest);
  const open = outcome.cells.every(({ count }) => count !== null);
  const said = counts.shed + counts.kept;
  const tooFew = changed.length < smallest || outcome.total === null;
  return {
    schema: "anagen/community-report@1",
    selection: SELECTION_STATEMENT,
    advice: ADVICE_STATEMENT,
    tooFew,
    smallestCell: smallest,
    reports: tooFew ? null : changed.length,
    outcome,
    shedOfThoseWhoSaid: open && !tooFew ? countedShare(counts.shed, said) : null,
    bounds:
      open && !tooFew
        ? { best: counts.shed / changed.length, worst: (counts.shed + counts.notSaid) / changed.length }
        : null,
    groups: {
      change: open ? groupRows(changed, ({ event }) => event, smallest) : [],
      drug: open ? groupRows(changed, ({ drug }) => drug ?? "not named", smallest) : [],
      regrowthBefore: open
        ? groupRows(changed, ({ regrowthBefore }) => regrowthBefore ?? "not said", smallest)
        : [],
    },
    curve: open && !tooFew ? publishedCurve(changed, smallest) : null,
    reasons: severalOf(changed, ({ reasons }) => reasons, smallest),
    sideEffects: severalOf(changed, ({ sideEffects }) => sideEffects, smallest),
    changes: suppress(
      countBy(changed, ({ event }) => event),
      smallest,
    ),
    restart: tooFew ? null : restartPanel(changed, smallest),
    bands: coarse(
      countBy(reports, ({ band }) => band),
      smallest,
    ),
    funnel: coarse(funnel, smallest),
    imports,
    extractorVersions: [...new Set(reports.map(({ extractorVersion }) => extractorVersion))].sort(),
  };
}

function outcomeCounts(reports: readonly ReportFacts[]): { shed: number; kept: number; notSaid: number } {
  const count = (value: boolean | null) => reports.filter(({ shed }) => shed === value).length;
  return { shed: count(true), kept: count(false), notSaid: count(null) };
}

function groupRows(
  reports: readonly ReportFacts[],
  keyOf: (report: ReportFacts) => string,
  smallest: number,
): OutcomeRow[] {
  const keys = [...new Set(reports.map(keyOf))].sort();
  const groups: GroupRow[] = keys.map((key) => ({
    key,
    counts: outcomeCounts(reports.filter((report) => keyOf(report) === key)),
  }));
  const { shown, rest } = showableGroups(groups, FEWEST_IN_GROUP, smallest);
  return [...shown, ...(rest ? [rest] : [])].map(({ key, counts }) => ({
    group: key,
    shed: counts.shed,
    kept: counts.kept,
    notSaid: counts.notSaid,
    share: countedShare(counts.shed, counts.shed + counts.kept),
  }));
}

/** The curve as published: nothing small is left when its steps are taken from the outcome's counts. */
function publishedCurve(reports: readonly ReportFacts[], smallest: number): SheddingCurve {
  const curve = sheddingCurve(reports, smallest);
  const steps = [...curve.steps];
  const small = (total: number, told: number) => total - told > 0 && total - told < smallest;
  const { shed, kept } = outcomeCounts(reports);
  const sum = (pick: (step: CurveStep) => number) => steps.reduce((so, step) => so + pick(step), 0);
  while (
    steps.length > 0 &&
    (small(
      shed,
      sum(({ events }) => events),
    ) ||
      small(
        kept,
        sum(({ left }) => left),
      ))
  )
    steps.pop();
  const reached = steps.length > 0 && steps.at(-1)!.without <= 0.5;
  return {
    ...curve,
    steps,
    events: steps.length > 0 ? sum(({ events }) => events) : null,
    tooFew: steps.length === 0,
    medianWeeks: reached ? curve.medianWeeks : null,
    people: floorTo(curve.people, smallest),
    left: {
      shedWithoutTime: floorTo(curve.left.shedWithoutTime, smallest),
      noFollowUp: floorTo(curve.left.noFollowUp, smallest),
      unknownOutcome: curve.left.unknownOutcome,
    },
  };
}

/** A report can give several: each count stands alone, small ones are put together as "other" or hidden. */
function severalOf(
  reports: readonly ReportFacts[],
  pick: (report: ReportFacts) => readonly string[],
  smallest: number,
): Cell[] {
  const counts = new Map<string, number>();
  for (const report of reports)
    for (const value of pick(report)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rare = [...counts].filter(([key, count]) => count < smallest && key !== "other");
  const other = (counts.get("other") ?? 0) + rare.reduce((sum, [, count]) => sum + count, 0);
  const shown: Cell[] = [...counts]
    .filter(([key, count]) => count >= smallest && key !== "other")
    .map(([key, count]) => ({ key, count }));
  shown.sort((a, b) => b.count! - a.count! || (a.key < b.key ? -1 : 1));
  if (other > 0) shown.push({ key: "other", count: other >= smallest && rare.length !== 1 ? other : null });
  return shown;
}

function restartPanel(reports: readonly ReportFacts[], smallest: number): CommunitySummary["restart"] {
  const restarted = reports.filter((report) => report.restarted === true);
  const again = suppress(
    countBy(reports, (report) => (report.restarted === null ? "not said" : report.restarted ? "yes" : "no")),
    smallest,
  );
  const shown = again.cells.some(({ key, count }) => key === "yes" && count !== null);
  const counted = suppress(
    countBy(restarted, (report) => report.recaptured ?? "not said"),
    smallest,
  );
  const recaptured = shown
    ? counted
    : { cells: counted.cells.map(({ key }) => ({ key, count: null })), total: null };
  const open = shown && restarted.length >= smallest && recaptured.cells.every(({ count }) => count !== null);
  const said = restarted.filter((report) => report.recaptured !== null);
  return {
    restarted: again,
    recaptured,
    share: open
      ? countedShare(said.filter((report) => report.recaptured === "yes").length, said.length)
      : null,
  };
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Counts of stories in the funnel are rounded down to fives, so that they cannot fill in a hidden cell. */
function coarse(funnel: Funnel, smallest: number): Funnel {
  const exact = new Set(["rows", "badLines", "deleted", "bot", "notEnglish", "notAPost", "noDrug"]);
  return Object.fromEntries(
    Object.entries(funnel).map(([key, count]) => [key, exact.has(key) ? count : floorTo(count, smallest)]),
  );
}

function floorTo(count: number, step: number): number {
  return Math.floor(count / step) * step;
}
