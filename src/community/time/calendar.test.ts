import { describe, expect, it } from "vitest";
import { findDays, findMonths, monthBefore, weeksBetween, weeksBetweenDays } from "./calendar.ts";

const MONTHS = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may", "maymonth"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sep", "sept"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];
const found = (text: string) => findMonths(text).map(({ month, year }) => [month, year]);

describe("the months of a text", () => {
  it.each(
    MONTHS.map((names, month): [number, string[]] => [month, names]),
  )("month %i: %j", (month, names) => {
    for (const name of names) {
      expect(found(`it was in ${name} then`), name).toEqual([[month, null]]);
      expect(found(`it was ${name} 2021 then`), name).toEqual([[month, 2021]]);
      expect(found(`it was ${name} then`), name).toEqual([]);
      expect(found(`in ${name}x then`), name).toEqual([]);
    }
  });

  it.each([
    ..."in by since until till around early mid late last this of from about on".split(" "),
    "end of",
    "beginning of",
    "start of",
    "in about",
    "in early",
    "in mid",
    "in mid-",
    "in late",
    "by the",
    "then -",
    "then:",
    "then (",
  ])("%s march", (words) => {
    expect(found(`x ${words}${words.endsWith("-") ? "" : " "}march x`)).toEqual([[2, null]]);
  });

  it.each([
    ["march was it", []],
    ["x:\nmarch was it", [[2, null]]],
    ["we march on", []],
    ["a march", []],
    ["in march. 2021", [[2, 2021]]],
    ["in march 5th, 2021", [[2, 2021]]],
    ["in march 21st 2021", [[2, 2021]]],
    ["in march 2nd", [[2, null]]],
    ["in march 3rd", [[2, null]]],
    ["march, 2021", [[2, 2021]]],
    ["march '2021", [[2, 2021]]],
    ["march 1999", [[2, 1999]]],
    ["in march 1899", [[2, null]]],
    ["x march 1899", []],
    ["03/2021", [[2, 2021]]],
    ["3.2021", [[2, 2021]]],
    ["12-1999", [[11, 1999]]],
    ["2021-03", [[2, 2021]]],
    ["2021/1", [[0, 2021]]],
    ["2021.12", [[11, 2021]]],
    ["13/2021", []],
    ["0/2021", []],
    ["2021-00", []],
    ["2021-13", []],
    ["1/03/2021", []],
    ["1.03.2021", []],
    ["1-03-2021", []],
    ["2021-03-04", []],
    ["2021-031", []],
    ["03/1821", []],
    ["103/2021x", []],
    ["", []],
  ])("%j", (text, months) => {
    expect(found(text)).toEqual(months);
  });

  it("stand where their names do, in the order of the text", () => {
    expect(findMonths("by christmas, or since may 2021, or 03/2022")).toEqual([
      { start: 0, end: 12, month: 11, year: null },
      { start: 23, end: 31, month: 4, year: 2021 },
      { start: 36, end: 43, month: 2, year: 2022 },
    ]);
  });
});

describe("holidays name a month", () => {
  it.each([
    ["christmas", 11],
    ["xmas", 11],
    ["new year", 0],
    ["new years", 0],
    ["valentines", 1],
    ["easter", 3],
    ["halloween", 9],
    ["thanksgiving", 10],
    ["labor day", 8],
    ["labour day", 8],
    ["memorial day", 4],
    ["mothers day", 4],
    ["fathers day", 5],
    ["independence day", 6],
    ["st patricks day", 2],
    ["boxing day", 11],
  ])("%s", (holiday, month) => {
    expect(found(`gone by ${holiday} then`)).toEqual([[month, null]]);
    expect(found(`gone by the last ${holiday} then`)).toEqual([[month, null]]);
    expect(found(`gone ${holiday} then`)).toEqual([]);
    expect(found(`gone by ${holiday}x then`)).toEqual([]);
  });

  it.each(
    "by at around before after since until till over on in for come".split(" "),
  )("%s easter", (word) => {
    expect(found(`it was ${word} easter`)).toEqual([[3, null]]);
    expect(found(`it was x${word} easter`)).toEqual([]);
  });
});

it.each([
  [12 * 2023 + 5, 0, 5, 2023],
  [12 * 2023 + 5, 13, 2, 2023],
  [12 * 2023 + 1, 13, 10, 2022],
  [12 * 2023, 52, 0, 2022],
  [3, 26, 9, -1],
])("of month %i, %i weeks before, it was month %i of %i", (written, weeks, month, year) => {
  expect(monthBefore(written, weeks)).toEqual({ month, year });
});

describe("weeks from one month to another, from either day of each", () => {
  const at = (month: number, year: number | null = null) => ({ month, year });
  it.each([
    ["two months on", at(0), at(2), [4.3, 13]],
    ["the same month", at(0), at(0), [0, 4.3]],
    ["the next one", at(0), at(1), [0, 8.7]],
    ["over the turn of the year", at(10), at(1), [8.7, 17.4]],
    ["over years that are said", at(10, 2021), at(1, 2023), [60.9, 69.6]],
    ["where one year is said, the earliest after it", at(10, 2021), at(1), [8.7, 17.4]],
    ["where the other is said", at(10), at(1, 2021), [8.7, 17.4]],
    ["ten years", at(0, 2010), at(0, 2020), [517.4, 526.1]],
    ["over ten years are none", at(0, 2010), at(1, 2020), null],
    ["backwards there are none", at(3, 2021), at(2, 2021), null],
  ])("%s", (_, from, to, weeks) => {
    expect(weeksBetween(from, to)).toEqual(weeks && { low: weeks[0], high: weeks[1] });
  });
});

describe("dates with a day", () => {
  const days = (text: string) =>
    findDays(text).map(({ day, yearSaid, start }) => [
      new Date(day * 86_400_000).toISOString().slice(0, 10),
      yearSaid,
      start,
    ]);
  it.each([
    ["off it on 4/12/2022", [["2022-04-12", true, 10]]],
    ["off it 4/12", [["2023-04-12", false, 7]]],
    ["off it feb 20 2022", [["2022-02-20", true, 7]]],
    ["off it february 20th", [["2023-02-20", false, 7]]],
    ["the 3rd of may", [["2023-05-03", false, 4]]],
    ["4/12 mg", []],
    ["in march", []],
    ["in march 2022", []],
    ["2 weeks later", []],
    ["today", []],
    ["nothing", []],
    ["", []],
  ])("%j", (text, dates) => {
    expect(days(text)).toEqual(dates);
  });
});

describe("weeks from one day to another", () => {
  const at = (day: number, yearSaid = true) => ({ start: 0, day, yearSaid });
  it.each([
    ["three weeks", at(0), at(21), [2.5, 3.5]],
    ["the same day", at(5), at(5), [0, 0.5]],
    ["backwards, both years said", at(5), at(4), null],
    ["backwards, the first year not said: a year on", at(5, false), at(4), [51.5, 52.5]],
    ["backwards, the second not said", at(5), at(4, false), [51.5, 52.5]],
    ["more than a year back", at(500, false), at(4), null],
    ["ten years", at(0), at(3650), [520.9, 521.9]],
    ["over ten years", at(0), at(3651), null],
  ])("%s", (_, from, to, weeks) => {
    expect(weeksBetweenDays(from, to)).toEqual(weeks && { low: weeks[0], high: weeks[1] });
  });
});
