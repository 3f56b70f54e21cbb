import type { CommunitySummary } from "../../../src/community/statistics/shape.ts";

/** People of those who say what happened, their percentage and what chance alone allows. */
interface SharesGaps {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The page of stories. */
export const people = {
  heading: "What people tell, beside the trials",
  intro:
    "Stories that people wrote about stopping or lowering a drug of this kind, counted. They stand beside the trials and are never mixed with them.",
  trials: "In trials",
  trialsAre: "Everyone who took part was followed, also those to whom nothing happened.",
  people: "In stories",
  open: "Open counts from a file",
  openHint: "It is read on your device only. The file comes from this command:",
  emptyPlaces: (count: number) => `${count} empty places that stories would fill`,
  nothing: "Nothing has been imported",
  nothingText:
    "This part counts what people write about stopping, lowering or starting again. It starts empty, and nobody's stories come with these pages.",
  tooFew: "Too few stories to show",
  tooFewText: (fewest: number) =>
    `There are fewer than ${fewest} stories, or a split so small that one person could be told from it. To show it would say more about that person than about stopping.`,
  instead: "What you can do",
  lookAtTrials: "Look at the trials beside: they followed everyone.",
  importPosts: "Count posts on your own computer, where only facts are kept:",
  askDoctor: "Bring the question to your doctor.",
  howToRead: "How to read this",
  notARate: "Stories, not a rate.",
  filter: "Look at some of the stories",
  by: "By",
  attributes: {
    change: "what they did",
    drug: "drug",
    dose: "dose before",
    regrowthBefore: "regrowth before",
    restarted: "starting again",
    reason: "reason",
  },
  everybody: "all stories",
  chip: (name: string, stories: number) => `${name}: ${stories}`,
  notApart: "Too few stories to look at these groups apart.",
  counted: (count: number) =>
    count === 1 ? "One story is counted here." : `${count} stories are counted here.`,
  labels: {
    shed: "shed",
    kept: "no shedding when last told",
    notSaid: "do not say",
    "not said": "not said",
    stop: "stopped",
    reduce: "took less",
    taper: "went down step by step",
    pause: "paused",
    yes: "yes",
    no: "no",
    partial: "in part",
    full: "in full",
    none: "none",
    "all others together": "all others together",
  } as Readonly<Record<string, string>>,
  answer: ({ sentences }: CommunitySummary) => sentences.answer,
  hearing: ({ sentences }: CommunitySummary) => sentences.hearing,
  selection: ({ selection }: CommunitySummary) => selection,
  few: "too few to show",
  shed: (count: number, of: number) => `Of ${of} who say what happened, ${count} saw shedding.`,
  shedShare: ({ count, of, share, low, high }: SharesGaps) =>
    `Of ${of} who say what happened, ${count} saw shedding: ${share} percent. Chance alone allows ${low} to ${high}.`,
  bounds: (best: number, worst: number) =>
    `If all who do not say kept their hair, ${best} percent shed. If they all lost it, ${worst} percent did.`,
  more: "What they did, why, and how it went on",
  changes: "What they did",
  reasons: "Reasons they gave; one story may give several",
  sideEffects: "Side effects they told of",
  restarted: "Started again",
  recaptured: "Hair back after starting again",
  hidden: "What is not shown, and why",
  funnel: "How posts became counts",
  noCurve: (events: number) =>
    `Too few stories tell a time for a curve: it needs ${events} sheddings, and steps of several people each.`,
  curveText: (list: string) => `Still without shedding: ${list}.`,
  curvePoint: (share: number, week: number) => `${share} of a hundred after ${week} weeks`,
  weeksAxis: "weeks after the change",
  curveAxis: (total: number) => `of ${total}, still without shedding`,
  curveNote:
    "Steps hold several people each. Told times are rounded by memory. Trials measure another thing at visits, so the two are not the same.",
  curveTable: "The steps as a table",
  after: "After",
  followed: "Followed, at least",
  shedThen: "Shed then",
  without: (total: number) => `Without, of ${total}`,
  limits: "Limits",
  toldTimes: "If told times are read early or late",
  range: (low: number, high: number) => `${low} to ${high}`,
};
