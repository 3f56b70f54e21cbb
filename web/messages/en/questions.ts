import type { Interval, People } from "../gaps.ts";

const between = (interval: Interval, what = "the first number is most likely") =>
  interval === null ? "" : ` (${what} between ${interval.low} and ${interval.high})`;

/** Questions people ask, answered from the options. */
export const questions = {
  heading: "Questions people ask",
  forGood: "Is it gone for good?",
  notice: "When would I notice?",
  early: "What if I start again early?",
  noRestart: "Add an option that starts again, and the numbers appear here.",
  noStop: "Add an option that stops, and the numbers appear here.",
  forGoodMost: "For most people it comes back when they start again.",
  forGoodFew: "For many people it has not come back in the time looked at.",
  forGoodText: ({ name, count, total, weeks, interval }: ForGoodGaps) =>
    `"${name}": of ${total} people like you who do this and do start again, ${count} have their hair back at some time within ${weeks} weeks. ${total - count} do not within that time${between(interval)}.`,
  forGoodTrial: "What the trial found after starting again:",
  waits: [
    (weeks: number) => `a quarter by week ${weeks}`,
    (weeks: number) => `half by week ${weeks}`,
    (weeks: number) => `three quarters by week ${weeks}`,
  ] as readonly ((weeks: number) => string)[],
  waitsRest: (horizon: number) => `the others later, or not within ${horizon} weeks`,
  waitsLonger: (horizon: number) => `fewer than a quarter within ${horizon} weeks`,
  lossWait: (points: number, waits: string, off: boolean) =>
    `How soon people who ${off ? "stay off" : "stop"} are more than ${points} points of SALT worse: ${waits}.`,
  regainWait: (salt: number, waits: string) =>
    `After starting again, those whose SALT was above ${salt} have their hair back: ${waits}.`,
  withoutDrug: ({ count, total, weeks, interval, off }: WithoutDrugGaps) =>
    `Of ${total} people like you who ${off ? "" : "stop and "}stay off the drug, ${count} have their hair after ${weeks} weeks and ${total - count} do not${between(interval)}.`,
  watch: "What should I watch?",
  signs: (name: string, week: number, isEarly: boolean) =>
    `${name}: a reading after ${week} weeks tells most${isEarly ? " while the hair still looks well" : ""}.`,
  signBand: ({ from, to, people, count, total, weeks, interval }: SignGaps) =>
    `SALT ${from} to ${to} then (${people} of ${total} people): of ${total} of them, ${count} have their hair after ${weeks} weeks and ${total - count} do not${between(interval)}.`,
  signsFew: "Other readings are too rare here to say what they mean.",
  signsNone: "Too few people have such readings, or the time is too short, to say what they mean.",
  noticeRow: ({ count, total, weeks }: People & { readonly weeks: number }) =>
    `By week ${weeks}: ${count} of ${total} have been that much worse at some time, ${total - count} have not.`,
  told: "What people tell of it, beside the trials",
  noticeTrial: "What the trial found after stopping:",
  earlyText: "Move the slider: start again when SALT is worse by this many points.",
  earlySlider: "Points worse than now",
  earlyResult: ({ count, total, without, weeks, interval }: EarlyGaps) =>
    `With this rule ${count} of ${total} have their hair after ${weeks} weeks${between(interval, "most likely")}: ${without} without starting again and ${count - without} after starting again. ${total - count} do not.`,
  /** The button; the rest is loaded when it is pressed. */
  measure: {
    heading: "What to measure next",
    intro:
      "One more reading of SALT tells something of how the hair would do without the drug. This works out which, and how much.",
    ask: "Which further reading would tell most?",
    stop: "Stop working it out",
    computing: "Working it out",
    done: "Worked out for the entries above.",
    later: "This waits for the full answer.",
  },
};

interface ForGoodGaps extends People {
  readonly name: string;
  readonly weeks: number;
  readonly interval: Interval;
}

interface WithoutDrugGaps extends People {
  readonly weeks: number;
  readonly interval: Interval;
  /** Whether the person is off the drug already. */
  readonly off: boolean;
}

/** A band of readings, the people of a hundred who have one, and of a hundred of them those with hair later. */
interface SignGaps extends People {
  readonly from: number;
  readonly to: number;
  readonly people: number;
  readonly weeks: number;
  readonly interval: Interval;
}

interface EarlyGaps extends People {
  readonly without: number;
  readonly weeks: number;
  readonly interval: Interval;
}
