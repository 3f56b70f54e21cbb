import type { Interval, People } from "../gaps.ts";

const likely = (interval: Interval, what = "The first number") =>
  interval === null
    ? ""
    : ` ${what} is most likely between ${interval.low} and ${interval.high}, but may be outside.`;

/** The answer: chances, charts, table, harms, sources. */
export const answer = {
  heading: "What may happen from here",
  waiting: "The answer appears here as soon as the entries above are complete.",
  none: "There is no answer for these entries: nothing is known that it could rest on. The reason stands beside the entry.",
  computing: "Working out the first answer",
  rough: "First rough answer. A better one is on its way.",
  roughKept: "This is the first rough answer only.",
  full: "This is the full answer.",
  outdated: {
    wrong: "Something above cannot be used yet. The numbers below belong to your earlier entries.",
    computing: "Working out your change. The numbers below belong to your earlier entries.",
    stopped: "Stopped. The numbers below belong to your earlier entries, not to what stands above.",
  },
  progress: "Progress",
  cancel: "Stop computing",
  resume: "Compute the full answer",
  time: "Time from now",
  after: (weeks: number, months: number) => `after ${weeks} weeks (about ${months} months)`,
  people: (total: number) =>
    `Think of ${total} people whose hair went as yours did. They are simulated: no ${total} such people were followed.`,
  has: ({ count, total, still }: People & { readonly still: boolean }) =>
    `${count} of ${total} ${still ? "still " : ""}have their hair`,
  hasAgain: ({ count, total }: People) => `${count} of ${total} have their hair`,
  back: (back: number) => `${back} of them after starting again`,
  hasNot: ({ count, total }: People) => `${count} of ${total} do not`,
  holds: ({ count, total }: People) => `${count} of ${total} are no worse than now`,
  holdsNot: ({ count, total }: People) => `${count} of ${total} are worse`,
  holdsMeans: (points: number) =>
    `"No worse than now" means SALT then at most ${points} points higher than now: one reading cannot tell less.`,
  reach: ({ count, total }: People) => `${count} of ${total} have most of their hair then.`,
  doubt: (low: number, high: number) => `Most likely between ${low} and ${high}, but it may be outside.`,
  roughDoubt: "Still rough: this may move a good deal.",
  hairMeans: (salt: number) => `"Have their hair" means SALT ${salt} or less, on the drug or off it.`,
  rangeMeans:
    "The range shows how unsure the model is: nine in ten that the number lies inside, if the model is right.",
  untested: "No trial has tested this plan.",
  borrowed: (drug: string, from: string) =>
    `Borrowed from ${from}: no controlled result of stopping, lowering or restarting ${drug} was found.`,
  until: (mg: string) => `still on ${mg} mg then`,
  sinceLastDose: (weeks: number) => `${weeks} weeks after the last dose`,
  icons: {
    keep: "has hair",
    holds: "no worse than now",
    back: "has hair after starting again",
    lost: "does not have it",
    loses: "worse than now",
    unsure: "pale: may be either",
    text: ({ keep, back, lost, total }: Counts) =>
      back > 0
        ? `Of ${total} people, ${keep} have their hair without starting again, ${back} have it after starting again, ${lost} do not have it.`
        : `Of ${total} people, ${keep} have their hair and ${lost} do not.`,
    holdsText: ({ keep, lost, total }: Counts) =>
      `Of ${total} people, ${keep} are no worse than now and ${lost} are worse.`,
  },
  views: {
    label: "The same number, shown in five ways",
    people: "As people",
    words: "In words",
    table: "As a table",
    curve: "As a curve",
    bars: "As bars",
    shows: { hair: "How many have their hair then.", holds: "How many are no worse than now." },
  },
  sentence: ({ name, weeks, keep, back, total, salt, interval }: SentenceGaps) =>
    `${name}: after ${weeks} weeks, ${keep} of ${total} people like you have SALT ${salt} or less${back === null ? `. ${total - keep} of ${total} do not.` : ` and did not start again. Of the other ${total - keep}, ${back} have it after starting again and ${total - keep - back} do not.`}${likely(interval)}`,
  holdsSentence: ({ name, weeks, count, total, interval }: HoldsGaps) =>
    `${name}: after ${weeks} weeks, ${count} of ${total} people like you are no worse than now and ${total - count} are worse.${likely(interval)}`,
  lossSentence: ({ count, total, points }: People & { readonly points: number }) =>
    `By then ${count} of ${total} have been more than ${points} points of SALT worse than now at some time. ${total - count} of ${total} have not.`,
  restartSentence: ({ count, total }: People) =>
    `By then ${count} of ${total} have started again and ${total - count} have not.`,
  regainSentence: ({
    count,
    total,
    salt,
    interval,
  }: People & { readonly salt: number; readonly interval: Interval }) =>
    `Of ${total} who started again, ${count} have been back at SALT ${salt} or less by then. ${total - count} have not been yet.${likely(interval)}`,
  curve: "The course over time",
  curveFor: "Show how much people differ for",
  curveText: ({ name, now, then, least, most, weeks }: CurveGaps) =>
    `${name}: after ${weeks} weeks half of the people have hair on ${then} percent of the scalp or more (${now} now). Nine in ten lie between ${least} and ${most} percent.`,
  curveAxis: "percent of the scalp with hair",
  weeksAxis: "weeks from now",
  bands:
    "Line: the person in the middle. Dark band: half of the people. Light band: nine in ten. This is how much people differ.",
  keepAxis: (total: number) => `of ${total} people`,
  keepBars: "The upright bars show how unsure the model is.",
  keepCurveText: (name: string, list: string) => `${name}: ${list}.`,
  keepPoint: ({ count, weeks, interval }: PointGaps) =>
    `${count} after ${weeks} weeks${interval === null ? "" : ` (${interval.low} to ${interval.high})`}`,
  table: "As a table",
  tableCaption: {
    hair: (total: number) => `Of ${total} people: have their hair / do not (range of the first number)`,
    holds: (total: number) => `Of ${total} people: no worse than now / worse (range of the first number)`,
  },
  notAgain: (name: string) => `${name}: hair without starting again`,
  againOrNot: (name: string) => `${name}: hair, started again or not`,
  option: "Option",
  week: (weeks: number) => `${weeks} weeks`,
  cell: ({ count, total, interval }: People & { readonly interval: Interval }) =>
    `${count} / ${total - count}${interval === null ? "" : ` (${interval.low} to ${interval.high})`}`,
  rests: "What it rests on",
  restsIntro:
    "A model of the disease, fitted to published trials, was run for many simulated patients. Those whose readings fit yours count. These are the results of the trials themselves:",
  effective: (effective: number, virtual: number) =>
    `${virtual} virtual patients were simulated. Weighted by how well they fit your readings, they count as ${effective} independent ones (effective sample size).`,
  identity: ({ model, data, seed, digest }: IdentityGaps) =>
    `Model ${model}, data ${data}, seed ${seed}, result ${digest}.`,
  know: "Limits of this answer",
  limits: "Before you read the numbers",
  expected: ({ salt, weeks, interval }: ExpectedGaps) =>
    `On average SALT is ${salt} after ${weeks} weeks${interval === null ? "" : `; the average could be ${interval.low} to ${interval.high}`}.`,
  amount: (value: number, low: number, high: number) => `${value} (${low} to ${high})`,
  fields: {
    "person.ageYears": "Age",
    "person.sex": "Sex",
    "person.episodeYears": "Length of this hair loss",
  } as Readonly<Record<string, string>>,
  notUsed: (what: string, reason: string) => `${what} is not used: ${reason}.`,
  decide: "What matters to me, and what else people ask",
  harms: "Harms and what else differs, the same list for every plan",
  unknown: "What nobody knows",
  sourcesInEnglish: "The names of studies and sources are in English, as published.",
  weeksLater: (weeks: number) => `${weeks} weeks after the change`,
  group: (people: string) => `Seen in: ${people}.`,
  alsoPublished: (value: string) => `Also published for the same: ${value}`,
  ofPeople: (n: number) => `${n} people`,
  secondHand: "from a report about the study",
  source: "Source",
  sources: "Sources",
  ourFault: "The answer could not be worked out. This is our fault, not yours. What you typed is still here.",
  badInput: (message: string) => `The answer could not be worked out: ${message}`,
};

/** Icons: whole people that sum to `total`. */
interface Counts {
  readonly keep: number;
  readonly back: number;
  readonly lost: number;
  readonly total: number;
}

interface SentenceGaps {
  readonly name: string;
  readonly weeks: number;
  readonly keep: number;
  /** Have it after starting again; null where the option does not start again. */
  readonly back: number | null;
  readonly total: number;
  readonly salt: number;
  readonly interval: Interval;
}

interface HoldsGaps extends People {
  readonly name: string;
  readonly weeks: number;
  readonly interval: Interval;
}

/** Percent of the scalp with hair. */
interface CurveGaps {
  readonly name: string;
  readonly weeks: number;
  readonly now: number;
  readonly then: number;
  readonly least: number;
  readonly most: number;
}

interface PointGaps {
  readonly count: number;
  readonly weeks: number;
  readonly interval: Interval;
}

interface IdentityGaps {
  readonly model: string;
  readonly data: string;
  readonly seed: number;
  readonly digest: string;
}

interface ExpectedGaps {
  readonly salt: number;
  readonly weeks: number;
  readonly interval: Interval;
}
