import { describe, expect, it } from "vitest";
import { WEEKS_A_MONTH, WEEKS_A_YEAR } from "../../math/calendar.ts";
import { findSpans } from "./span.ts";

const WEEKS = { day: 1 / 7, week: 1, month: WEEKS_A_MONTH, year: WEEKS_A_YEAR } as const;
type Unit = keyof typeof WEEKS;
const tenths = (value: number) => Math.round(10 * value) / 10;

/** The only span of a text, in its own unit. */
function spanOf(text: string) {
  const spans = findSpans(text);
  expect(spans, text).toHaveLength(1);
  const [{ start, end, ...span }] = spans;
  return { ...span, words: text.slice(start, end) };
}
const expected = (low: number, high: number, unit: Unit, form: "length" | "point" = "length") => ({
  low: tenths(low * WEEKS[unit]),
  high: tenths(high * WEEKS[unit]),
  unit,
  form,
});

describe("a length of time", () => {
  it.each<[string, number, number, Unit]>([
    // between two numbers
    ["between 6 and 8 weeks", 6, 8, "week"],
    ["between 6 weeks and 8 weeks", 6, 8, "week"],
    ["between 6 week and 8 week", 6, 8, "week"],
    ["between 2 months to 3 months", 2, 3, "month"],
    ["between 2 month-3 month", 2, 3, "month"],
    ["between 10 days-12 days", 10, 12, "day"],
    ["between 1 day and 2 days", 1, 2, "day"],
    ["between 1.5 and 2.5 years", 1.5, 2.5, "year"],
    ["6-8 weeks", 6, 8, "week"],
    ["6 - 8-week", 6, 8, "week"],
    ["6.5-8.5 months", 6.5, 8.5, "month"],
    ["6-6 days", 6, 6, "day"],
    // words of amount
    ...(["day", "week", "month", "year"] as const).flatMap((unit): [string, number, number, Unit][] => [
      [`a ${unit} or 2`, 1, 2, unit],
      [`a ${unit} or two`, 1, 2, unit],
      [`a ${unit} or so`, 0.75, 1.6, unit],
      [`a ${unit} or 3`, 1, 3, unit],
      [`couple ${unit}s`, 1.4, 3, unit],
      [`a few ${unit}s`, 2, 4, unit],
      [`several ${unit}s`, 3, 7, unit],
    ]),
    ["a couple of weeks", 1.4, 3, "week"],
    ["a good couple of more weeks", 1.4, 3, "week"],
    ["solid couple more weeks", 1.4, 3, "week"],
    ["few weeks", 2, 4, "week"],
    ["the first few weeks", 2, 4, "week"],
    ["a good few weeks", 2, 4, "week"],
    ["few short weeks", 2, 4, "week"],
    ["few good weeks", 2, 4, "week"],
    ["few more weeks", 2, 4, "week"],
    ["half a year", 5, 7, "month"],
    ["about half a year", 5, 7, "month"],
    ["around half a year", 5, 7, "month"],
    ["roughly half a year", 5, 7, "month"],
    ["a year and a half", 17, 19, "month"],
    ["1 year and a half", 17, 19, "month"],
    ["a year and change", 17, 19, "month"],
    ["18 months", 17, 19, "month"],
    ["a month and a half", 1.3, 1.7, "month"],
    ["1 week and a half", 1.3, 1.7, "week"],
    ["week and a half", 1.3, 1.7, "week"],
    ["year and a half", 1.3, 1.7, "year"],
    ["a fortnight", 1.5, 2.5, "week"],
    ["the whole fortnight", 1.5, 2.5, "week"],
    ["a full fortnight", 1.5, 2.5, "week"],
    ["a good fortnight", 1.5, 2.5, "week"],
    ["a solid fortnight", 1.5, 2.5, "week"],
    ["half a month", 1.5, 2.6, "week"],
    // less and more
    ...["under", "less than", "in under", "up to", "not even"].map((word): [string, number, number, Unit] => [
      `${word} 6 weeks`,
      0,
      6,
      "week",
    ]),
    ...["within", "inside", "inside of"].map((word): [string, number, number, Unit] => [
      `${word} 6 weeks`,
      0,
      6.5,
      "week",
    ]),
    ["within the first 6 weeks", 0, 6.5, "week"],
    ["within about 6 weeks", 0, 6.5, "week"],
    ["within just 6 weeks", 0, 6.5, "week"],
    ["within a month", 0, 1.1, "month"],
    ["within an year", 0, 1.1, "year"],
    ...["over", "more than", "at least", "a little over", "just over"].map(
      (word): [string, number, number, Unit] => [`${word} 6 weeks`, 6, 9, "week"],
    ),
    ["over a year", 1, 1.5, "year"],
    // a plain number: half a unit around it, more where people round
    ["1 day", 0.5, 1.5, "day"],
    ["6 days", 5.5, 6.5, "day"],
    ["7 days", 5, 9, "day"],
    ["10 days", 8, 12, "day"],
    ["20 days", 18, 22, "day"],
    ["30 days", 27, 33, "day"],
    ["31 days", 29, 33, "day"],
    ["6 weeks", 5.5, 6.5, "week"],
    ["11 weeks", 10.5, 11.5, "week"],
    ["12 weeks", 11, 13, "week"],
    ["11 months", 10.5, 11.5, "month"],
    ["12 months", 11, 13, "month"],
    ["0.5 years", 0.4, 0.6, "year"],
    ["1 years", 1 - 1 / 6, 1 + 1 / 6, "year"],
    ["1.5 years", 1.5 - 1 / 6, 1.5 + 1 / 6, "year"],
    ["2 years", 1.5, 2.5, "year"],
    ["0.2 weeks", 0, 0.7, "week"],
    // what stands beside the number
    ["6+ weeks", 5.5, 6.5, "week"],
    ["6 + weeks", 5.5, 6.5, "week"],
    ["6-week", 5.5, 6.5, "week"],
    ...["long", "short", "solid", "full", "good", "more", "whole"].map(
      (word): [string, number, number, Unit] => [`6 ${word} weeks`, 5.5, 6.5, "week"],
    ),
    // one of a unit
    ["a week", 0.5, 1.5, "week"],
    ["an week", 0.5, 1.5, "week"],
    ["another week", 0.5, 1.5, "week"],
    ["full week", 0.5, 1.5, "week"],
    ["whole week", 0.5, 1.5, "week"],
    ...["whole", "full", "good", "solid", "single"].map((word): [string, number, number, Unit] => [
      `a ${word} week`,
      0.5,
      1.5,
      "week",
    ]),
    ["a day", 0.5, 1.5, "day"],
    ["a month", 0.5, 1.5, "month"],
    ["a year", 0.8, 1.2, "year"],
  ])("%s", (text, low, high, unit) => {
    expect(spanOf(text)).toEqual({ ...expected(low, high, unit), words: text });
    // The same within a sentence.
    expect(spanOf(`so it was ${text}, then`)).toMatchObject(expected(low, high, unit));
  });
});

describe("a point in time", () => {
  it.each<[string, number, number, Unit]>([
    ["between week 6 and 8", 5.5, 8.5, "week"],
    ["between week 6 and week 8", 5.5, 8.5, "week"],
    ["between day 6-day 8", 5.5, 8.5, "day"],
    ["between month 2 to month 3", 1.5, 3.5, "month"],
    ["day 6", 5.5, 6.5, "day"],
    ["week 6", 5.5, 6.5, "week"],
    ["the week 6", 5.5, 6.5, "week"],
    ["my week 6", 5.5, 6.5, "week"],
    ["week about 6", 5.5, 6.5, "week"],
    ["week number 6", 5.5, 6.5, "week"],
    ["month 12", 11, 13, "month"],
    ["year 2", 1.5, 2.5, "year"],
    ["about week 10", 8, 12, "week"],
    ["the third week", 2, 3, "week"],
    ["second month", 1, 2, "month"],
    ["3rd week", 2, 3, "week"],
    ["1st week", 0, 1, "week"],
    ["2nd month", 1, 2, "month"],
    ["12th week", 11, 12, "week"],
    ["about the 4th week", 3, 4, "week"],
    ...["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].map(
      (word, at): [string, number, number, Unit] => [`${word} week`, at + 2, at + 3, "week"],
    ),
  ])("%s", (text, low, high, unit) => {
    expect(spanOf(text)).toEqual({ ...expected(low, high, unit, "point"), words: text });
    expect(spanOf(`so it was ${text}, then`)).toMatchObject(expected(low, high, unit, "point"));
  });
});

describe("a number said loosely is a fifth wider on either side", () => {
  it.each(
    "about around approximately approx approx. roughly some nearly almost circa say probably maybe like".split(
      " ",
    ),
  )("%s", (word) => {
    expect(spanOf(`${word} 10 weeks`)).toEqual({ ...expected(8, 12, "week"), words: `${word} 10 weeks` });
    expect(spanOf(`${word} week 10`)).toEqual({
      ...expected(8, 12, "week", "point"),
      words: `${word} week 10`,
    });
  });

  it.each<[string, number, number, Unit]>([
    ["maybe about 10 weeks", 8, 12, "week"],
    ["about about 10 weeks", 8, 12, "week"],
    ["about a week", 0.5, 1.5, "week"],
    ["about 2 weeks", 1.5, 2.5, "week"],
  ])("%s", (text, low, high, unit) => {
    expect(spanOf(text)).toEqual({ ...expected(low, high, unit), words: text });
  });
});

describe("what is no time", () => {
  it.each([
    "6-8 mg",
    "12 years old",
    "week 6 mg",
    "6 mg",
    "weeks",
    "the week",
    "one week",
    "3 hours",
    "x6weeks",
    "a weekend",
    "",
  ])("%j", (text) => {
    expect(findSpans(text)).toEqual([]);
  });

  it("of two numbers the wrong way round only the second is one", () => {
    expect(spanOf("8-6 weeks")).toMatchObject(expected(5.5, 6.5, "week"));
  });
});

it("spans stand in the order of the text, the earlier form winning where two overlap", () => {
  expect(
    findSpans("week 6 or a few months, then 2 days and 6-8 weeks").map(({ start, end, unit }) => [
      start,
      end,
      unit,
    ]),
  ).toEqual([
    [0, 6, "week"],
    [10, 22, "month"],
    [29, 35, "day"],
    [40, 49, "week"],
  ]);
});
