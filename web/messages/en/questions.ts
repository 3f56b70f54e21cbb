/** Questions people ask, answered from the options. */
export const questions = {
  heading: "Questions people ask",
  forGood: "Is it gone for good?",
  notice: "When would I notice?",
  early: "What if I start again early?",
  noRestart: "Add an option that starts again, and the numbers appear here.",
  noStop: "Add an option that stops, and the numbers appear here.",
  forGoodText: (
    back: number,
    not: number,
    total: number,
    low: number | null,
    high: number,
    weeks: number,
    off: boolean,
  ) =>
    `Not for everyone. Of ${total} people like you who ${off ? "stay off" : "stop"} and start again when the hair falls, ${back} have their hair back at some time within ${weeks} weeks, and ${not} do not yet${low === null ? "" : ` (the first number may be from ${low} to ${high})`}.`,
  forGoodTrial: "What the trial found after starting again:",
  waits: [
    (weeks: number) => `a quarter after ${weeks} weeks`,
    (weeks: number) => `half after ${weeks} weeks`,
    (weeks: number) => `three quarters after ${weeks} weeks`,
  ] as readonly ((weeks: number) => string)[],
  waitsRest: (horizon: number) => `the others later, or not within ${horizon} weeks`,
  waitsLonger: (horizon: number) => `fewer than a quarter within ${horizon} weeks`,
  lossWait: (points: number, waits: string, off: boolean) =>
    `How soon people who ${off ? "stay off" : "stop"} are more than ${points} points worse: ${waits}.`,
  regainWait: (salt: number, waits: string) =>
    `How soon those above SALT ${salt} at the new start have their hair back: ${waits}.`,
  withoutDrug: (
    well: number,
    not: number,
    total: number,
    low: number | null,
    high: number,
    weeks: number,
    off: boolean,
  ) =>
    `Of ${total} people like you who ${off ? "" : "stop and "}stay off the drug, ${well} have their hair after ${weeks} weeks and ${not} do not${low === null ? "" : ` (the first number may be from ${low} to ${high})`}.`,
  watch: "What should I watch?",
  signs: (name: string, week: number, isEarly: boolean) =>
    `${name}: a reading after ${week} weeks tells most${isEarly ? " while the hair still looks well" : ""}.`,
  signBand: (
    from: number,
    to: number,
    people: number,
    has: number,
    not: number,
    low: number | null,
    high: number,
    total: number,
    weeks: number,
  ) =>
    `SALT ${from} to ${to} then (${people} of ${total} people): of ${total} of them, ${has} have their hair after ${weeks} weeks and ${not} do not${low === null ? "" : ` (the first number may be from ${low} to ${high})`}.`,
  signsFew: "Other readings are too rare here to say what they mean.",
  signsNone: "Too few people have such readings, or the time is too short, to say what they mean.",
  noticeRow: (lost: number, held: number, total: number, weeks: number) =>
    `After ${weeks} weeks: ${lost} of ${total} are or have been that much worse, ${held} are not.`,
  told: "What people tell of it, beside the trials",
  noticeTrial: "What the trial found after stopping:",
  earlyText: "Move the slider: start again when SALT is worse by this many points.",
  earlySlider: "Points worse than now",
  earlyResult: (
    has: number,
    not: number,
    total: number,
    without: number,
    back: number,
    low: number | null,
    high: number,
    weeks: number,
  ) =>
    `With this rule ${has} of ${total} have their hair after ${weeks} weeks${low === null ? "" : ` (from ${low} to ${high})`}: ${without} without starting again and ${back} after starting again. ${not} do not.`,
};
