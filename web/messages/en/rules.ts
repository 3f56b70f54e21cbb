/** Rules for starting again, side by side. */
export const rules = {
  policies: (weeks: number, every: number, off: boolean) =>
    `Three rules beside ${off ? "starting again now" : "staying"} and beside never starting again, over ${weeks} weeks. The hair is looked at every ${every} weeks.`,
  policiesLater: "Rules for starting again appear here after the full answer.",
  policyTable: "Rules for starting again",
  policyCaption: "Means over people like you.",
  policyRule: "Start again when worse by",
  policy: (points: number) => `${points} points`,
  policyNever: "never",
  weeksOnDrug: "Weeks on the drug",
  weeksWithHair: "Weeks with their hair",
  hairAtEnd: (total: number) => `Of ${total}: have their hair at the end / do not`,
  weeksChange: (weeks: number, fewer: boolean) => `${weeks} weeks ${fewer ? "less" : "more"}`,
  changeWithin: (value: string, near: number, far: number) => `${value} (${near} to ${far})`,
  changeRange: (value: string, low: string, high: string) => `${value} (from ${low} to ${high})`,
  price: (name: string, drug: string, hair: string, off: boolean) =>
    `${name}: ${drug} on the drug and ${hair} with hair than when ${off ? "starting again now" : "staying"}.`,
};
