import { type Amount, amountsIn } from "../../../src/claims/frames/amounts/index.ts";
import { tokensOf } from "../../../src/text/index.ts";

/** Each number of a text, by the words it stands in, with what it was read as: "22 %: over 22% of people". */
export function amountsTold(text: string): string[] {
  const tokens = tokensOf(text);
  const wordsOf = ({ first, next }: Amount) =>
    tokens
      .slice(first, next)
      .map(({ word }) => word)
      .join(" ");
  return amountsIn(tokens).map((amount) => `${wordsOf(amount)}: ${told(amount)}`);
}

const rounded = (value: number) => Math.round(value * 100) / 100;
const range = (low: number, high: number) =>
  low === high ? `${rounded(low)}` : `${rounded(low)} to ${rounded(high)}`;

function told(amount: Amount): string {
  switch (amount.kind) {
    case "share": {
      const { low, high, bound, rough, people } = amount;
      const how = `${rough ? "about " : ""}${bound === "exact" ? "" : `${bound} `}`;
      return `${how}${range(low, high)}% of people${people ? ` (${people.events} of ${people.n})` : ""}`;
    }
    case "coverage":
      return `${rounded(amount.percent)}% of the scalp`;
    case "saltAtMost":
      return `SALT at most ${amount.points}`;
    case "saltReduction":
      return `SALT lower by ${amount.percent}%`;
    case "baseline":
      return "no result";
    case "dose":
      return `${amount.mg.join(" or ")} mg`;
    case "time": {
      const { low, high, isWeekOfTrial, years } = amount;
      return `${isWeekOfTrial ? "at " : ""}${range(low, high)} weeks${years === null ? "" : ` (${rounded(years)} years)`}`;
    }
    case "people":
      return `${amount.n} people`;
    case "rate":
      return `${amount.value} per 100 patient-years`;
    case "points":
      return `${amount.value} points`;
    case "year":
      return `the year ${amount.year}`;
  }
}
