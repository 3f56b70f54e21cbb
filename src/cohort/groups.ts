import type { Setting } from "./setting.ts";

/** How readings are told apart. */
export const GROUPINGS = ["drug", "dose", "time", "ahead"] as const;
type Grouping = (typeof GROUPINGS)[number];

/** A group of readings; what does not tell it apart is null. */
export interface Group {
  readonly by: Grouping;
  /** International name of the drug taken last; null before any, and where it is no matter. */
  readonly drug: string | null;
  readonly mgPerDay: number | null;
  readonly since: Setting["since"];
  /** From so many weeks until before so many, since the start or stop or since the reading before; null without end. */
  readonly fromWeek: number | null;
  readonly untilWeek: number | null;
}

/** Ends of the spans of time, weeks: 3, 6, 12 and 24 months. */
const SPANS = [0, 13, 26, 52, 104] as const;

/** The groups a reading belongs to, one of each grouping. */
export function groupsOf({ drug, mgPerDay, since, weeks, ahead }: Setting): Group[] {
  const none = { drug: null, mgPerDay: null, since: null, fromWeek: null, untilWeek: null };
  return [
    { ...none, by: "drug", drug },
    { ...none, by: "dose", drug, mgPerDay },
    { ...none, by: "time", since, ...(since === null ? {} : spanOf(weeks)) },
    { ...none, by: "ahead", ...spanOf(ahead) },
  ];
}

function spanOf(weeks: number): Pick<Group, "fromWeek" | "untilWeek"> {
  const at = SPANS.findLastIndex((start) => weeks >= start);
  return { fromWeek: SPANS[at], untilWeek: SPANS[at + 1] ?? null };
}

/** Groups in the order in which they are shown. */
export function compareGroups(a: Group, b: Group): number {
  return (
    GROUPINGS.indexOf(a.by) - GROUPINGS.indexOf(b.by) ||
    compareTexts(a.drug ?? "", b.drug ?? "") ||
    (a.mgPerDay ?? 0) - (b.mgPerDay ?? 0) ||
    compareTexts(a.since ?? "", b.since ?? "") ||
    (a.fromWeek ?? 0) - (b.fromWeek ?? 0)
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
