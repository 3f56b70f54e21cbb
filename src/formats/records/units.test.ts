import { describe, expect, it } from "vitest";
import { valueInUnitOf } from "./units.ts";

const SALT = "Change in SALT score";
const of = (
  unit: string,
  own: string,
  facts: { value?: number; n?: number | null; statistic?: string; endpoint?: string } = {},
) =>
  valueInUnitOf({ unit: own } as Parameters<typeof valueInUnitOf>[0], {
    value: 0.5,
    unit,
    endpoint: "An endpoint",
    statistic: null,
    n: null,
    ...facts,
  });

describe("a unit in a record's words is that of an observation", () => {
  it.each([
    ["percent change", "Percent change|Percentage change|% change from baseline|percent change in SALT"],
    ["percent reduction", "percent reduction|percentage decrease|Percent decrease in SALT"],
    ["percentage points", "percentage point|percentage points"],
    [
      "percent",
      "percent|percentage|%| Percent |percent of participants|% of patients|percentage of people|percent of subjects",
    ],
    ["odds ratio", "odds ratio"],
    ["risk ratio", "risk ratio|relative risk"],
    ...["hours", "days", "weeks", "months", "years"].map((unit): [string, string] => [unit, unit]),
    ["mg/day", "mg/day"],
  ])("%s", (own, units) => {
    for (const unit of units.split("|")) {
      expect(of(unit, own), unit).toBe(0.5);
      expect(of(unit, "another"), unit).toBeNull();
      expect(of(`x${unit.trim()}x`, own), unit).toBeNull();
    }
  });

  it("or it is none that is known", () => {
    expect(of("percent of hair", "percent")).toBeNull();
    expect(of("", "percent")).toBeNull();
  });
});

describe("people that were counted", () => {
  it.each([
    "participants",
    "patients",
    "people",
    "subjects",
    "Number of participants",
    "number of people",
  ])("%s", (unit) => {
    expect(of(unit, "patients", { value: 12 })).toBe(12);
    expect(of(unit, "percent", { value: 12, n: 48 })).toBe(25);
    expect(of(unit, "weeks", { value: 12, n: 48 })).toBeNull();
    expect(of(`x${unit}x`, "patients", { value: 12 })).toBeNull();
  });

  it.each([
    [12, 12, 100],
    [13, 12, null],
    [0, 12, 0],
    [0, 0, null],
    [5, null, null],
  ])("%d of %s people are %s %%", (value, n, percent) => {
    expect(of("participants", "percent", { value, n })).toBe(percent);
  });

  it("are so too where the record calls the number a count, but not where its unit is percent", () => {
    const statistic = "COUNT_OF_PARTICIPANTS";
    expect(of("somebody", "patients", { value: 12, statistic })).toBe(12);
    expect(of("percent", "percent", { value: 12, n: 48, statistic })).toBe(12);
    expect(of("somebody", "patients", { value: 12, statistic: "MEAN" })).toBeNull();
  });
});

describe("points of a scale", () => {
  it.each([
    "unit",
    "units",
    "score",
    "scores",
    "point",
    "points",
    "SALT score",
    "salt points",
    "units on a scale",
    "score on the scale",
  ])("%s", (unit) => {
    expect(of(unit, "SALT points", { endpoint: SALT })).toBe(0.5);
    expect(of(unit, "SALT points", { endpoint: "The Severity of Alopecia Tool" })).toBe(0.5);
    // Of another scale, or of none that is known.
    expect(of(unit, "SALT points", { endpoint: "Quality of life" })).toBeNull();
    expect(of(unit, "SALT points", { endpoint: "Basalts" })).toBeNull();
    expect(of(unit, "percent", { endpoint: SALT })).toBeNull();
    expect(of(`x ${unit} x`, "SALT points", { endpoint: SALT })).toBeNull();
  });
});

it.each([
  "proportion",
  "fraction",
  "proportion of participants",
  "fraction of patients",
  "proportion of people",
  "proportion of subjects",
])("a %s is so many percent", (unit) => {
  expect(of(unit, "percent", { value: 0.5 })).toBe(50);
  expect(of(unit, "percent", { value: 0 })).toBe(0);
  expect(of(unit, "percent", { value: 1 })).toBe(100);
  expect(of(unit, "percent", { value: 1.1 })).toBeNull();
  expect(of(unit, "percent", { value: -0.1 })).toBeNull();
  expect(of(unit, "weeks", { value: 0.5 })).toBeNull();
  expect(of(`x${unit}x`, "percent", { value: 0.5 })).toBeNull();
});
