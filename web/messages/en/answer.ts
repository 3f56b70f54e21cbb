/** The answer: chances, charts, table, harms, sources. */
export const answer = {
  heading: "What may happen from here",
  waiting: "The answer appears here as soon as the entries above are complete.",
  computing: "Working out the first answer",
  rough: "First rough answer. A better one is on its way.",
  roughKept: "This is the first rough answer only.",
  full: "This is the full answer.",
  stale: "Something above cannot be used yet. The answer below is from before that change.",
  progress: "Progress",
  cancel: "Stop computing",
  resume: "Compute the full answer",
  time: "Time from now",
  after: (weeks: number, months: number) => `after ${weeks} weeks (about ${months} months)`,
  people: (total: number) => `Think of ${total} people whose hair went as yours did.`,
  keeps: (count: number, total: number, still: boolean, restarts: boolean) =>
    `${count} of ${total} ${still ? "still " : ""}have their hair${restarts ? " without starting again" : ""}`,
  loses: (count: number, total: number) => `${count} of ${total} do not`,
  others: (count: number, total: number, back: number, lost: number) =>
    `The other ${count} of ${total}: ${back} have it after starting again, ${lost} do not have it`,
  doubtAll: (has: number, low: number, high: number) => `In all ${has} have hair, from ${low} to ${high}.`,
  doubt: (low: number, high: number) => `The first number may be anywhere from ${low} to ${high}.`,
  roughDoubt: "Still rough: this may move a good deal.",
  hairMeans: (salt: number) => `"Have their hair" means SALT ${salt} or less, on the drug or off it.`,
  rangeMeans: "The range shows how unsure the model itself is.",
  icons: {
    keep: "has hair",
    back: "has hair after starting again later",
    lost: "does not have it",
    unsure: "pale: may be either",
    text: (keep: number, back: number, lost: number, total: number) =>
      back > 0
        ? `Of ${total} people, ${keep} have their hair without starting again, ${back} have it after starting again, ${lost} do not have it.`
        : `Of ${total} people, ${keep} have their hair and ${lost} do not.`,
  },
  words: "In words",
  sentence: (
    name: string,
    weeks: number,
    keep: number,
    lose: number,
    back: number | null,
    low: number | null,
    high: number,
    total: number,
    salt: number,
  ) =>
    `${name}: after ${weeks} weeks, ${keep} of ${total} people like you have SALT ${salt} or less${back === null ? `. ${lose} of ${total} do not.` : ` and did not start again. Of the other ${lose}, ${back} have it after starting again and ${lose - back} do not.`}${low === null ? "" : ` The first number may be anywhere from ${low} to ${high}.`}`,
  lossSentence: (lost: number, held: number, total: number, points: number) =>
    `By then ${lost} of ${total} have been more than ${points} points worse than now at some time. ${held} of ${total} have not.`,
  restartSentence: (restarted: number, not: number, total: number) =>
    `By then ${restarted} of ${total} have started again and ${not} have not.`,
  regainSentence: (
    back: number,
    not: number,
    total: number,
    low: number | null,
    high: number,
    salt: number,
  ) =>
    `Of ${total} who started again, ${back} have been back at SALT ${salt} or less by then. ${not} have not been yet.${low === null ? "" : ` The first number may be anywhere from ${low} to ${high}.`}`,
  curve: "The course over time",
  curveFor: "Show the spread for",
  curveText: (name: string, now: number, then: number, low: number, high: number, weeks: number) =>
    `${name}: half of the people are at SALT ${then} or less after ${weeks} weeks (${now} now). Nine in ten lie between ${low} and ${high}.`,
  curveAxis: "SALT (scalp without hair)",
  weeksAxis: "weeks from now",
  bands:
    "Line: the middle person. Dark band: half of the people. Light band: nine in ten. This is how much people differ.",
  keepCurve: "How many have their hair without starting again later",
  keepAxis: (total: number) => `of ${total} people`,
  keepBars: "The upright bars show how unsure the model is.",
  keepCurveText: (name: string, list: string) => `${name}: ${list}.`,
  keepPoint: (keep: number, low: number | null, high: number, weeks: number) =>
    `${keep} after ${weeks} weeks${low === null ? "" : ` (${low} to ${high})`}`,
  table: "As a table",
  tableCaption: (total: number) => `Of ${total} people: have their hair / do not (range of the first number)`,
  notAgain: (name: string) => `${name}: hair without starting again`,
  againOrNot: (name: string) => `${name}: hair, started again or not`,
  option: "Option",
  week: (weeks: number) => `${weeks} weeks`,
  cell: (keep: number, lose: number, low: number | null, high: number) =>
    `${keep} / ${lose}${low === null ? "" : ` (${low} to ${high})`}`,
  rests: "What it rests on",
  restsIntro:
    "A model of the disease, fitted to published trials, was run for many made-up patients. Those whose readings fit yours count. These are the results of the trials themselves:",
  effective: (effective: number, virtual: number) =>
    `${virtual} virtual patients were run. After matching your readings they are worth ${effective}.`,
  identity: (model: string, data: string, seed: number, digest: string) =>
    `Model ${model}, data ${data}, seed ${seed}, result ${digest}.`,
  know: "Please know",
  expected: (value: number, low: number | null, high: number, weeks: number) =>
    `On average SALT is ${value} after ${weeks} weeks${low === null ? "" : `; the model may be off, from ${low} to ${high}`}.`,
  amount: (value: number, low: number, high: number) => `${value} (${low} to ${high})`,
  fields: {
    "person.ageYears": "Age",
    "person.sex": "Sex",
    "person.episodeYears": "Length of this hair loss",
  } as Readonly<Record<string, string>>,
  notUsed: (what: string, reason: string) => `${what} is not used: ${reason}.`,
  harms: "Harms of staying and of stopping",
  harmsIntro: "Both sides, from the trials. These are groups of people, not a forecast for you.",
  staying: "On the drug",
  stopping: "After less of it or none",
  unknown: "What nobody knows",
  sourcesInEnglish: "The names of studies and sources are in English, as published.",
  weeksLater: (weeks: number) => `${weeks} weeks after the change`,
  ofPeople: (n: number) => `${n} people`,
  secondHand: "read in a report of the source",
  source: "Source",
  sources: "Sources",
  ourFault: "The answer could not be worked out. This is our fault, not yours. What you typed is still here.",
  badInput: (message: string) => `The answer could not be worked out: ${message}`,
};
