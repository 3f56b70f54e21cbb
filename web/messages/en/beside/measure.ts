/** One way to be read further: the dose meanwhile, and weeks until the stop. */
interface PlanGaps {
  readonly mg: string;
  readonly weeks: number;
}

interface MostGaps {
  readonly name: string;
  readonly weeks: number;
  readonly percent: number;
}

/** Which further reading would tell most. */
export const measure = {
  open: (salt: number, weeks: number) =>
    `Open is whether you would have SALT ${salt} or less ${weeks} weeks from now without the drug. One more reading of SALT settles a part of that. The list says how much.`,
  plans: {
    continueThenStop: ({ mg, weeks }: PlanGaps) => `${mg} mg a day for ${weeks} more weeks, then stop`,
    halfThenStop: ({ mg, weeks }: PlanGaps) => `half the dose, ${mg} mg a day, for ${weeks} weeks, then stop`,
    stop: () => "stop now",
    stayOff: () => "stay off the drug",
  },
  chance: ({
    name,
    count,
    total,
  }: {
    readonly name: string;
    readonly count: number;
    readonly total: number;
  }) =>
    `${name}: as far as is known now, ${count} of ${total} have SALT that low then and ${total - count} do not.`,
  settles: (list: string) => `A reading settles of what is open: ${list}.`,
  settlesPart: (weeks: number, percent: number) => `${percent} percent after ${weeks} weeks`,
  settlesNone: "No reading in this time can be judged.",
  most: ({ name, weeks, percent }: MostGaps) =>
    `The reading that tells most is the one after ${weeks} weeks of "${name}". It settles ${percent} percent of what is open.`,
  mostNone: "No reading before a stop tells anything here.",
  mostLittle: (percent: number) =>
    `No reading before a stop tells much. Even the one that tells most settles only ${percent} percent of what is open.`,
  half: ({ half, now }: { readonly half: number; readonly now: number }) =>
    `A test on half the dose settles at most ${half} percent, and going on as now at most ${now} percent.`,
  halfLittle:
    "So a test on half the dose tells little of how the hair would do without the drug: hair that stays on half may still fall on none.",
  stopCosts:
    "Readings after a stop tell the most because the hair may be falling by then. That is a price and no test.",
  noAdvice:
    "This is no reason to lower a dose or to stop. It only says what a reading would tell. Never change a dose without your doctor.",
  means: (name: string, weeks: number) => `What a reading after ${weeks} weeks would mean, under "${name}"`,
};
