import type { TimeExamples } from "../messages/en/history.ts";
import type { FirstMessages } from "../messages/shape.ts";
import { dayFromIso, dayText, monthText, today } from "../state/calendar.ts";
import type { Draft } from "../state/draft/draft.ts";
import { monthsOf } from "./numbers.ts";

const DAYS_A_WEEK = 7;
const EXAMPLE_WEEKS = 61;

/** Which day is now, as the entries mean it. */
const nowOf = (draft: Draft) => dayFromIso(draft.today) ?? today();

/** How a time that was typed was read: "61 weeks ago, about 14 months (28 September 2025)". */
export function readTimeText(m: FirstMessages, language: string, draft: Draft, weeksAgo: number): string {
  const day = dayText(nowOf(draft) - DAYS_A_WEEK * weeksAgo, language);
  return m.history.readAs(weeksAgo, monthsOf(weeksAgo), day);
}

/** Examples of times that are read, for hints. */
export function timeExamples(language: string, draft: Draft): TimeExamples {
  return {
    weeks: EXAMPLE_WEEKS,
    months: monthsOf(EXAMPLE_WEEKS),
    month: monthText(nowOf(draft) - DAYS_A_WEEK * EXAMPLE_WEEKS, language),
  };
}
