/** Examples of what is read as a time. */
export interface TimeExamples {
  readonly weeks: number;
  readonly months: number;
  /** A month with its year. */
  readonly month: string;
}

/** The form of readings and doses so far. */
export const history = {
  /** What was told, in a few lines. */
  told: {
    heading: "History",
    readings: "SALT readings",
    doses: "Doses so far",
    about: "About the person",
    notGiven: "not given",
  },
  heading: "Your hair and your doses so far",
  use: "Do you take it now?",
  uses: { taking: "Yes", stopped: "I have stopped", never: "Not yet" },
  drug: "Which drug?",
  drugFirst: "Which drug did you begin with?",
  drugHere: "Drug",
  otherDrugHere: "Another drug",
  drugName: (name: string, brand: string) => `${name} (${brand})`,
  otherDrug: (name: string) =>
    `This page cannot work out numbers for ${name}: no controlled trial of it in alopecia areata, with results by dose, is known to it. What is published on drugs of this kind stands in the article.`,
  otherDrugLink: "What is known about other drugs",
  unit: "I count in",
  units: {
    months: "months ago",
    weeks: "weeks ago",
    date: "dates",
    treatment: "weeks since I began",
  },
  began: {
    ago: "When did you begin?",
    length: "How long did you take it?",
    treatment: "Weeks since you began, until now",
    reading: "Weeks from the first reading until now",
  },
  stopped: "When did you stop?",
  timeHint: {
    months: ({ weeks, month }: TimeExamples) =>
      `Months ago. "${weeks} weeks", "${month}" and dates are read, too.`,
    weeks: ({ months, month }: TimeExamples) =>
      `Weeks ago. "${months} months", "${month}" and dates are read, too.`,
    date: ({ months, month }: TimeExamples) => `A date. "${month}" or "${months} months ago" will do.`,
    treatment: ({ months }: TimeExamples) =>
      `Weeks since you began. "${months} months ago" and dates are read, too.`,
    length: ({ weeks }: TimeExamples) => `In months. "${weeks} weeks" is read, too.`,
    lengthWeeks: ({ months }: TimeExamples) => `In weeks. "${months} months" is read, too.`,
  },
  beganAs: (when: string) => `You began ${when}`,
  readAs: (weeks: number, months: number, day: string) =>
    `${weeks} weeks ago, about ${months} months (counted in whole weeks, from around ${day}).`,
  numberAs: (value: string) => `Read as ${value}, the middle.`,
  saltIs:
    "SALT is the part of the scalp without hair, in percent. Zero means no hair is missing. If you are not sure whether fine or white hair counts, ask whoever measures it. Your doctor can tell you the number, or you can work it out here.",
  before: "SALT before treatment",
  beforeHint: "Leave it empty if you do not know it.",
  stop: "SALT when you stopped",
  current: "SALT now",
  earlier: "SALT",
  when: "When",
  add: "Add a reading in between",
  paste: "Paste a list",
  remove: (what: string) => `Remove ${what}`,
  reading: (when: string) => (when === "" ? "this reading" : `the reading of ${when}`),
  estimate: "Help me find the number",
  estimateFor: (what: string) => `Help me find the number: ${what}`,
  doses: "Your doses",
  dose: (drug: string) => `${drug}, mg a day`,
  doseStart: (drug: string) => `${drug} at the beginning, mg a day`,
  doseOf: (when: string) => `mg a day from: ${when}`,
  everyDays: "Days from dose to dose",
  notDaily: "I do not take it daily",
  adherence: "Doses you take, percent",
  since: "Since when",
  addDose: "Add a dose change",
  thisDose: (when: string) => (when === "" ? "this dose" : `the dose since ${when}`),
  timeline: "Your history on one line",
  timelineText: (doses: string, readings: string) =>
    `Doses: ${doses || "none yet"}. SALT readings: ${readings || "none yet"}.`,
  doseSpan: (dose: string, week: string) => `${dose} mg from week ${week}`,
  readingAt: (score: string, week: string) => `${score} in week ${week}`,
  more: "More about you (you may leave this out)",
  age: "Age in years",
  sex: "Sex",
  sexes: { none: "Not said", female: "Female", male: "Male", other: "Other" },
  episode: "Years since this hair loss began",
  kidney: "Kidney filtration (eGFR)",
  oat: "I take probenecid or a drug like it",
  moreHint: (adult: number) =>
    `Age counts under ${adult}. Kidney filtration and probenecid change how much of the drug is in the body. The rest only leads to notes.`,
  list: {
    heading: "Paste a list",
    hint: "One line for each: when, then SALT or the dose, as copied from a table or an app. Times are read as in the fields above.",
    label: "Your list",
    understood: "What was understood",
    line: "Line",
    time: "When",
    value: "What",
    salt: (score: string) => `SALT ${score}`,
    mg: (mg: string) => `${mg} mg a day`,
    unread: "not understood",
    use: (count: number) => (count === 1 ? "Use this line" : `Use these ${count} lines`),
    close: "Close",
  },
};
