import { expect, it } from "vitest";
import { digitsForWords, ordinalValue } from "./numbers.ts";

it.each([
  ["first", 1],
  ["second", 2],
  ["twelfth", 12],
  ["1st", 1],
  ["2nd", 2],
  ["3rd", 3],
  ["4th", 4],
  ["21st", 21],
  ["52nd", 52],
  ["zeroth", null],
  ["thirteen", null],
  ["100th", null],
  ["21", null],
  ["a1st", null],
  ["1sts", null],
])("the ordinal %s stands for %s", (word, value) => {
  expect(ordinalValue(word)).toBe(value);
});

it.each([
  ["six weeks", "6 weeks"],
  ["nineteen days", "19 days"],
  ["twenty weeks", "20 weeks"],
  ["twenty-four weeks", "24 weeks"],
  ["ninety nine days", "99 days"],
  ["a dozen times", "a 12 times"],
  ["one month", "1 month"],
  ["one or two weeks", "1 or 2 weeks"],
  ["one to two weeks", "1 to 2 weeks"],
  ["one and a half years", "1 and a half years"],
  ["no one knows", "no one knows"],
  ["one of us", "one of us"],
  ["zero mg", "0 mg"],
  ["zero weeks", "0 weeks"],
  ["zero patches", "zero patches"],
  ["often", "often"],
])("%j is read as %j", (text, read) => {
  expect(digitsForWords(text)).toBe(read);
});
