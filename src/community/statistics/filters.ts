import type { Report, ReportFacts } from "../report.ts";
import { type OutcomeCounts, outcomeCounts } from "./counts.ts";
import { hearing, unheardPerStory } from "./hearing.ts";
import {
  ATTRIBUTES,
  type Attribute,
  type Bounds,
  type GroupView,
  type SheddingCurve,
  type StoryFilter,
} from "./shape.ts";
import { countedShare } from "./share.ts";
import { groupCurves } from "./shedding-curve.ts";
import { type GroupRow, showableGroups } from "./suppress.ts";

const OTHERS = "all others together";
/** Fewest reports behind a group of its own. */
export const FEWEST_IN_GROUP = 20;

const KEYS: Readonly<Record<Exclude<Attribute, "reason">, (report: Report) => string>> = {
  change: ({ event }) => event,
  drug: ({ drug }) => drug ?? "not named",
  dose: ({ doseBefore }) => (doseBefore === null ? "not said" : `${doseBefore} mg`),
  regrowthBefore: ({ regrowthBefore }) => regrowthBefore ?? "not said",
  restarted: ({ restarted }) => (restarted === null ? "not said" : restarted ? "yes" : "no"),
};

/**
 * Views of the stories by one attribute at a time; several at once would let single people be told by subtraction.
 * A group is there when it is large enough and neither it nor what is left over holds a small cell.
 */
export function storyFilters(
  reports: readonly Report[],
  whole: SheddingCurve | null,
  smallest: number,
): StoryFilter[] {
  return ATTRIBUTES.map((attribute) => ({
    attribute,
    groups:
      attribute === "reason"
        ? reasonViews(reports, whole, smallest)
        : partition(reports, KEYS[attribute], whole, smallest),
  }));
}

function reasonViews(reports: readonly Report[], whole: SheddingCurve | null, smallest: number): GroupView[] {
  const reasons = [...new Set(reports.flatMap(({ reasons: given }) => given))].sort();
  return reasons.flatMap((reason) => {
    const views = partition(
      reports,
      ({ reasons: given }) => (given.includes(reason) ? reason : OTHERS),
      whole,
      smallest,
    );
    return views.filter(({ group }) => group === reason);
  });
}

function partition(
  reports: readonly Report[],
  keyOf: (report: Report) => string,
  whole: SheddingCurve | null,
  smallest: number,
): GroupView[] {
  const members = new Map<string, Report[]>();
  for (const report of reports) {
    const of = members.get(keyOf(report));
    if (of) of.push(report);
    else members.set(keyOf(report), [report]);
  }
  const rows: GroupRow[] = [...members]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => ({ key, counts: { ...outcomeCounts(of) } }));
  const { shown, rest } = showableGroups(rows, FEWEST_IN_GROUP, smallest);
  if (shown.length === 0) return [];
  const names = shown.map(({ key }) => key);
  const groups = names.map((name) => members.get(name) as Report[]);
  const others = reports.filter((report) => !names.includes(keyOf(report)));
  if (rest) groups.push(others);
  const curves = groupCurves(groups, whole ?? NO_CURVE, smallest);
  return groups.map((group, at) => viewOf(names[at] ?? OTHERS, group, curves[at]));
}

const NO_CURVE: SheddingCurve = {
  people: 0,
  events: null,
  steps: [],
  medianWeeks: null,
  left: { shedWithoutTime: 0, noFollowUp: 0, unknownOutcome: 0 },
  tooFew: true,
};

function viewOf(group: string, reports: readonly ReportFacts[], curve: SheddingCurve): GroupView {
  const counts = outcomeCounts(reports);
  return {
    group,
    reports: reports.length,
    ...counts,
    share: countedShare(counts.shed, counts.shed + counts.kept),
    bounds: boundsOf(counts),
    curve,
  };
}

/** The shares that shed if nobody, and if everybody, who does not say or is not heard had shed. */
export function boundsOf({ shed, kept, notSaid }: OutcomeCounts): Bounds {
  const told = shed + kept + notSaid;
  const unheard = told * unheardPerStory(hearing());
  return { best: shed / (told + unheard), worst: (shed + notSaid + unheard) / (told + unheard) };
}
