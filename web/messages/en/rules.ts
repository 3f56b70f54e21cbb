/** Rules for starting again, side by side. */
export const rules = {
  intro: (weeks: number, every: number, off: boolean) =>
    `Three rules beside ${off ? "starting again now" : "staying"} and beside never starting again, over ${weeks} weeks. The hair is looked at every ${every} weeks.`,
  limits: (points: number, wait: number) =>
    `In the trial, people started again once they were more than ${points} points worse; the other rules are untested. All rules assume that the drug is at hand ${wait > 0 ? `${wait} weeks after it is needed` : "on the day it is needed"}, and that SALT is read each time.`,
  later: "Rules for starting again appear here after the full answer.",
  table: "Rules for starting again",
  caption: "Means over people like you.",
  rule: "Start again when worse by",
  points: (points: number, mg: string) => `${points} points, at ${mg} mg`,
  never: "never",
  weeksOnDrug: "Weeks on the drug",
  weeksWithHair: "Weeks with their hair",
  hairAtEnd: (total: number) => `Of ${total}: have their hair at the end / do not`,
  weeksChange: (weeks: number, fewer: boolean) => `${weeks} weeks ${fewer ? "less" : "more"}`,
  changeWithin: (value: string, near: number, far: number) => `${value} (${near} to ${far})`,
  changeRange: (value: string, low: string, high: string) => `${value} (from ${low} to ${high})`,
  price: ({ name, drug, hair, off }: PriceGaps) =>
    `${name}: ${drug} on the drug and ${hair} with hair than when ${off ? "starting again now" : "staying"}.`,
};

/** Differences from staying or from starting again now, in words. */
interface PriceGaps {
  readonly name: string;
  readonly drug: string;
  readonly hair: string;
  /** Whether the person is off the drug already. */
  readonly off: boolean;
}
