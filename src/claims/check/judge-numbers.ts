import { WEEKS_A_MONTH } from "../../math/calendar.ts";
import type { Judged } from "./rule.ts";
import type { Verdict } from "./verdict.ts";

/** When minoxidil shows, in the labels' and the consumer texts' months. */
export function judgeMinoxidil({ times, values }: Judged): Verdict | null {
  const time = times.find((each) => each.high > 3);
  if (time === undefined) return null;
  const months = (id: string) => values.number(id) * WEEKS_A_MONTH;
  const { monthsToMinoxidil } = values.statements;
  const label = monthsToMinoxidil.label.map(months);
  const popular = monthsToMinoxidil.popular.map(months);
  const within = ([low, high]: number[]) => time.low >= low - 1 && time.high <= high + 1;
  return within(label)
    ? "supported"
    : within(popular) || (time.high > label[0] && time.low < 52)
      ? "imprecise"
      : "contradicted";
}

/** How long to treat before judging; only a wait far below every named one is contradicted. */
export function judgeWait({ times, values }: Judged): Verdict | null {
  const time = times.find((each) => each.high > 2);
  if (time === undefined) return null;
  const { weeksToWait, monthsToWait } = values.statements;
  const named = [values.number(weeksToWait), values.number(monthsToWait) * WEEKS_A_MONTH];
  if (time.low >= named[0] - 2 && time.high <= named[1] + 2) return "supported";
  return time.high >= 20 ? "imprecise" : time.high <= 9 ? "contradicted" : null;
}
