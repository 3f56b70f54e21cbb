/** Numbers that a field may hold. */
interface Allowed {
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
}

/** What is allowed where a field cannot be used. */
export const problems = {
  missing: ({ low, high, whole }: Allowed) =>
    `Please enter a ${whole ? "whole " : ""}number from ${low} to ${high}.`,
  range: ({ low, high, whole }: Allowed) =>
    `This cannot be used. Allowed: ${whole ? "whole numbers" : "numbers"} from ${low} to ${high}.`,
  twice: "This is there twice. Each one may be there once.",
  timeMissing: "Please enter when: a date, or how long ago.",
  time: "This cannot be read as a time. Allowed: a date, or how long ago in weeks or months.",
  timeTooLong: (most: number) => `This is too long ago. Allowed: up to ${most} weeks.`,
  future: "This has not come yet. Allowed: now or earlier.",
  afterNow: "This is not before now. Allowed: earlier than now.",
  afterStop: "This is not before the stop. Allowed: earlier than the stop.",
  beforeStart: "This is before you began. Allowed: after the beginning.",
  aboveLabel: (most: number) =>
    `No forecast: the highest dose of the label is ${most} mg a day. Allowed: up to ${most}.`,
  child: (least: number) =>
    `No forecast: no trial of these drugs took children under ${least}, so nothing is known here. Allowed: ${least} or more.`,
  otherDrug: "No forecast for this drug.",
  mild: (least: number) =>
    `No forecast: the trials took people with SALT ${least} or more before treatment. Nothing is known here for milder hair loss. Allowed: ${least} or more. If you took the drug already when this was measured, leave this field empty or enter it as a reading in between.`,
  noReading: "Please enter at least one SALT reading.",
  noDrug: "Starting again needs a dose above zero.",
  noOption: "Please add at least one option.",
  name: "Please enter a name on one line.",
  order: "Each change must come later than the one before it.",
  summary: (count: number) =>
    count === 1
      ? "One thing above is missing or cannot be used."
      : `${count} things above are missing or cannot be used.`,
  show: "Show me",
};
