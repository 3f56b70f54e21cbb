import * as z from "zod/mini";
import { type Shape, says, whole } from "../../input/says.ts";

/**
 * The shape of what `anagen community report --json` prints: counts of stories, never a person. Every type of a summary
 * follows from it.
 */

/** Attributes by which stories may be looked at apart. */
export const ATTRIBUTES = ["change", "drug", "dose", "regrowthBefore", "restarted", "reason"] as const;
/** One of ATTRIBUTES. */
export type Attribute = (typeof ATTRIBUTES)[number];

const share = z.number().check(z.gte(0), z.lte(1));
const maybe = z.nullable;

const cell = z.strictObject({ key: z.string(), count: says(maybe(whole), "null: too few to show") });
const cells = z.strictObject({
  cells: z.array(cell),
  total: says(maybe(whole), "null when even it would give a hidden cell away"),
});
const counted = z.strictObject({
  count: whole,
  of: whole,
  interval: says(z.strictObject({ low: share, high: share }), "95 %"),
  method: z.enum(["wilson", "clopper-pearson"]),
});
const bounds = says(
  z.strictObject({ best: share, worst: share }),
  "shares that shed if all who do not say, and all whom the reader does not hear, had kept their hair, and if all had lost it",
);
const heard = says(
  z.strictObject({
    change: says(counted, "of labelled stories with a change, those in which the reader hears it"),
    lost: says(counted, "of labelled stories of lost hair, those heard so"),
    kept: says(counted, "of labelled stories of kept hair, those heard so"),
    isEven: says(z.boolean(), "whether the last two are within a tenth"),
  }),
  "how well the reader hears, measured on labelled posts held back from the making of its rules",
);
const curveStep = z.strictObject({
  fromWeek: whole,
  toWeek: says(whole, "whole weeks, this one included"),
  events: whole,
  left: says(whole, "people last heard of in this step, without shedding"),
  atRisk: says(whole, "people followed when the step begins: at least so many"),
  without: says(share, "share still without shedding at its end, in hundredths"),
  low: says(maybe(share), "log-log limits of it; null where they are not defined"),
  high: maybe(share),
  lateEnds: says(share, "the same share when told intervals are read at their late end"),
  earlyEnds: says(share, "and at their early end"),
  restartAsShedding: says(share, "the same share when a restart before any shedding counts as shedding"),
});
const curve = z.strictObject({
  people: says(whole, "people with a time, rounded down"),
  events: maybe(whole),
  steps: z.array(curveStep),
  medianWeeks: maybe(whole),
  left: says(
    z.strictObject({ shedWithoutTime: whole, noFollowUp: whole, unknownOutcome: whole }),
    "people who could not enter",
  ),
  tooFew: z.boolean(),
});

const sentences = z.strictObject({
  answer: says(z.string(), "the answer first"),
  share: says(maybe(z.string()), "shed, of those who said, with its interval"),
  hearing: says(z.string(), "how often lost and kept hair are heard, and the share put right for it"),
  bounds: says(maybe(z.string()), "what the unknown outcomes could do to the share"),
  curve: says(maybe(z.string()), "the curve in words"),
  restart: says(maybe(z.string()), "hair regained, of those who restarted and say"),
});
const group = z.strictObject({
  group: z.string(),
  reports: whole,
  shed: whole,
  kept: whole,
  notSaid: whole,
  share: maybe(counted),
  bounds,
  curve,
});
const filter = z.strictObject({ attribute: z.enum(ATTRIBUTES), groups: z.array(group) });
const restartPanel = z.strictObject({
  restarted: cells,
  recaptured: cells,
  share: says(maybe(counted), "regained, of those who restarted and say"),
});
const suppressed = z.strictObject({
  where: z.enum([
    "everything",
    "outcome",
    "changes",
    "reasons",
    "side effects",
    "restarted",
    "regained",
    "curve",
    "groups",
  ]),
  why: z.string(),
});
const funnelRow = z.strictObject({ key: z.string(), label: z.string(), count: whole });

/** The counts of all stories, as they are shown: nothing in them is of one person. */
export const communitySummarySchema = z.strictObject({
  schema: z.literal("anagen/community-report@2"),
  state: says(z.enum(["nothing imported", "too few", "shown"]), "the first two have a page of their own"),
  tooFew: z.boolean(),
  sentences,
  selection: says(z.string(), "stands beside every figure"),
  advice: z.string(),
  smallestCell: says(whole, "fewest people behind a number that is shown; 0 is shown too"),
  reports: says(maybe(whole), "stops, tapers, pauses and reductions of the high band"),
  outcome: cells,
  shedOfThoseWhoSaid: maybe(counted),
  hearing: heard,
  corrected: says(
    maybe(z.strictObject({ low: share, high: share })),
    "the share that shed with the unheard put back, over the 95 % intervals of the hearing",
  ),
  bounds: maybe(bounds),
  curve: maybe(curve),
  filters: says(
    z.array(filter),
    "the same by one attribute at a time, each group with its number of reports",
  ),
  reasons: z.array(cell),
  sideEffects: z.array(cell),
  changes: cells,
  restart: maybe(restartPanel),
  suppressed: says(z.array(suppressed), "parts that are not shown, and why"),
  bands: says(z.record(z.string(), whole), "kept reports by band, rounded down"),
  funnel: z.array(funnelRow),
  imports: whole,
  extractorVersions: z.array(z.string()),
});

/** A cell as published: null stands for "too few to show". */
export type Cell = Shape<typeof cell>;
/** The cells of one whole, and the whole; `total` is null when even it would give a hidden cell away. */
export type PublishedCells = Shape<typeof cells>;
/** x of n with its 95 % interval, as shares. */
export type CountedShare = Shape<typeof counted>;
/** How often the reader hears a change, lost hair and kept hair, measured on labelled posts. */
export type Hearing = Shape<typeof heard>;
/** Shares that shed if all who do not say or are not heard had kept their hair, and if all had lost it. */
export type Bounds = Shape<typeof bounds>;
/** One published step of the curve: several people's times put together, so that no step is one person. */
export type CurveStep = Shape<typeof curveStep>;
/** The curve of time to first shedding, or why there is none, and who could not enter it. */
export type SheddingCurve = Shape<typeof curve>;
/** The stories of one group, or of everybody. */
export type GroupView = Shape<typeof group>;
/**
 * One attribute by which stories may be looked at apart. For a reason, of which a story may give several, each group
 * stands against all stories that do not give it; the groups of all others together are everybody.
 */
export type StoryFilter = Shape<typeof filter>;
/** People who started again, and of them whose hair came back. */
export type RestartPanel = Shape<typeof restartPanel>;
/** A part that is not shown. Cells hidden for themselves and cells hidden to protect others are not told apart. */
export type Suppressed = Shape<typeof suppressed>;
/** A step of the funnel from rows read to reports kept, as it is shown. */
export type FunnelRow = Shape<typeof funnelRow>;
/** The page in words. Every number in them is a published count or share. */
export type Sentences = Shape<typeof sentences>;
/** Everything that is published of the stories, and all that a page about them needs: counts, never a person. */
export type CommunitySummary = Shape<typeof communitySummarySchema>;
