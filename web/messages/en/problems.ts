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
  notAfterNow: (now: number) => `A reading cannot be later than now. Allowed: weeks up to ${now}.`,
  beforeNow: (now: number) => `A dose so far begins before now. Allowed: weeks before ${now}.`,
  mild: (least: number) =>
    `No forecast: the trials took people with SALT ${least} or more before treatment. Nothing is known here for milder hair loss. Allowed: ${least} or more. If the drug began before this reading, enter that dose above.`,
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
