import type { ChanceName } from "../../../src/forecast/options/outcomes.ts";
import type { Interval } from "../gaps.ts";
import { decide } from "./beside/decide.ts";

/** Constants that name an outcome, and whether its option starts again. */
interface MeasureGaps {
  readonly salt: number;
  readonly points: number;
  /** Points of SALT that one reading cannot tell apart now. */
  readonly error: number;
  readonly restarts: boolean;
}

/** Mean SALT with its interval over the model, and the ends between which nine in ten people lie. */
interface SaltGaps {
  readonly mean: number;
  readonly interval: Interval;
  readonly least: number;
  readonly most: number;
}

/** Heads of the columns of a table of prices. */
type PriceWords = Readonly<
  Record<"onDrug" | "dose" | "meanSalt" | "well" | "atEnd", (salt: number, total: number) => string>
>;

/** The page for the doctor visit. */
export const doctor = {
  heading: "For the doctor visit",
  intro: "One page to talk over together. It informs and recommends nothing.",
  none: "There is no history yet. Enter it first, or take the example.",
  toPerson: "Enter a history",
  print: "Print this page",
  years: (years: number) => `${years} years`,
  options: "Options compared",
  measures: {
    keepsSalt20: ({ salt, restarts }: MeasureGaps) =>
      `SALT ${salt} or less${restarts ? ", not restarted" : ""}`,
    hasSalt20: ({ salt }: MeasureGaps) => `SALT ${salt} or less, restarted or not`,
    losesBenefit: ({ points }: MeasureGaps) => `ever more than ${points} points worse than now`,
    wellWithoutDrug: ({ salt }: MeasureGaps) => `SALT ${salt} or less and off the drug`,
    noWorse: ({ error }: MeasureGaps) => `no worse than now (at most ${error} points)`,
    regains: (salt: number) => `of those restarted: ever back at SALT ${salt} or less`,
    salt: "SALT",
  } satisfies Record<ChanceName, (gaps: MeasureGaps) => string> & {
    readonly regains: (salt: number) => string;
    readonly salt: string;
  },
  tableCaption: (total: number) =>
    `People of ${total}: yes / no (interval of the first number at the ninety percent level).`,
  saltCaption: "SALT: mean (interval of the model); then where nine in ten people lie.",
  saltCell: ({ mean, interval, least, most }: SaltGaps) =>
    `${mean}${interval === null ? "" : ` (${interval.low} to ${interval.high})`}; ${least} to ${most}`,
  prices: (weeks: number) => `What each option costs over ${weeks} weeks, and how long things take`,
  pricesIntro: (points: number, salt: number) =>
    `Means with their interval over the model. Waiting times are weeks until a quarter / half / three quarters; a dash is longer than was looked at. Loss: more than ${points} points worse. Back: SALT ${salt} or less, of those above it at the restart.`,
  price: {
    onDrug: () => "Weeks on drug",
    dose: () => "mg a day",
    meanSalt: () => "Mean SALT",
    well: (salt: number) => `Weeks at SALT ${salt} or less`,
    atEnd: (_: number, total: number) => `Of ${total}, so at the end`,
  } as PriceWords,
  waits: { loss: "Weeks to loss", restart: "To restart", regain: "Then to back" },
  difference: (name: string) => `Difference from "${name}", person by person`,
  signs: "What a later reading would tell",
  signsIntro: (salt: number, weeks: number) =>
    `Of a hundred people with such a reading: SALT ${salt} or less / not after ${weeks} weeks. A dash: too few people.`,
  signReading: "Reading after",
  signBand: (from: number, to: number) => `SALT ${from} to ${to}`,
  settles: "Settles",
  settled: (week: number) => `A reading after ${week} weeks is the first to settle half of what is open.`,
  notSettled: "No reading settles half of what is open.",
  none100: "none restarted",
  beside: "The model beside the trials",
  besideIntro:
    "Each published result beside what the model says for a group of that size. Results used for fitting and results kept back for checking are marked.",
  columns: {
    observation: "Observation",
    what: "What",
    observed: "Trial",
    predicted: "Model (interval)",
    use: "Used for",
    inside: "Inside",
    n: "People",
  },
  uses: { calibration: "fitting", validation: "checking" },
  yes: "yes",
  no: "no",
  policies: "When to restart",
  policiesIntro: ({ mg, every, wait, off }: PolicyGaps) =>
    `${off ? "Staying off" : "Stopping"}, then restarting at ${mg} mg${wait > 0 ? `, ${wait} weeks after the drug is wanted` : ""}, looked at every ${every} weeks. All else as above.`,
  policy: (points: number, off: boolean) =>
    `${off ? "stay off" : "stop"}, restart when ${points} points worse`,
  policyNever: (off: boolean) => `${off ? "stay off" : "stop"}, never restart`,
  label: "From the label",
  early: "Early signs",
  earlyIntro:
    "How soon the trial saw a loss after stopping. What was felt before it showed was not reported.",
  warnings: "Warnings of this forecast",
  references: "References",
  pageDate: "Printed from Anagen",
  ask: {
    heading: "Questions for the visit",
    list: [
      "What matters most to me in this decision?",
      "After a change: who looks at the hair again, and when?",
      "At which loss do we start again? Is the drug at hand?",
      "Which blood tests do I need, and when?",
      "What else could I use, with it or in its place?",
    ],
    own: "Questions of my own",
    notes: "Notes",
    matters: "What counts a lot for me",
    values: decide.values.list,
  },
};

/** Rules of restarting: the dose, weeks between looks and weeks of waiting for the drug. */
interface PolicyGaps {
  readonly mg: string;
  readonly every: number;
  readonly wait: number;
  /** Whether the person is off the drug already. */
  readonly off: boolean;
}
