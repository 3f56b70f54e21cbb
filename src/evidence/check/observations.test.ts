import { describe, expect, it } from "vitest";
import { found, row, source } from "../../../test/support/evidence.ts";
import type { Observation } from "../schema.ts";
import { checkObservations } from "./observations.ts";

/** What one observation breaks: the field and the rule. */
const brokenBy = (of: Partial<Record<keyof Observation, unknown>>) =>
  found((problems) => checkObservations([row(of)], [source({})], problems)).map(
    ({ field, rule }) => `${field}: ${rule}`,
  );
const uncounted = { n: null, events: null };

describe("an observation by itself", () => {
  it.each<[Partial<Record<keyof Observation, unknown>>, string[]]>([
    [{}, []],
    [{ source: "S002" }, ["source: every observation has a source"]],
    [{ located: " " }, ["located: every observation has a place in its source"]],
    [{ drug: "hope" }, ["drug: drugs come from the list"]],
    [{ ...uncounted, unit: "%" }, ["unit: units come from the list"]],
    [{ ...uncounted, unit: "not printed" }, ["unit: a row without a unit is set aside"]],
    [{ ...uncounted, unit: "not printed", setAside: "no unit" }, []],
    [{ ...uncounted, value: 0 }, []],
    [{ ...uncounted, value: 100 }, []],
    [{ ...uncounted, value: 100.1 }, ["value: percentages lie in 0 to 100"]],
    [
      { ...uncounted, value: -0.1 },
      ["value: percentages lie in 0 to 100", "value: only changes and differences are negative"],
    ],
    [{ ...uncounted, unit: "percent reduction", value: 101 }, ["value: percentages lie in 0 to 100"]],
    [{ ...uncounted, unit: "percent change", value: -150 }, []],
    [{ ...uncounted, low: 0, high: 100 }, []],
    [{ ...uncounted, low: -1, high: 100 }, ["low: percentages lie in 0 to 100"]],
    [{ ...uncounted, low: 1, high: 101 }, ["high: percentages lie in 0 to 100"]],
    ...[0, 1].map((value) => [{ ...uncounted, unit: "p value", value }, []] as [object, string[]]),
    [{ ...uncounted, unit: "p value", value: 1.01 }, ["value: p values lie in 0 to 1"]],
    [
      { ...uncounted, unit: "p value", value: -0.01 },
      ["value: p values lie in 0 to 1", "value: only changes and differences are negative"],
    ],
    ...[-100, 100].map((value) => [{ ...uncounted, unit: "SALT points", value }, []] as [object, string[]]),
    [{ ...uncounted, unit: "SALT points", value: 101 }, ["value: SALT points lie within 100"]],
    [{ ...uncounted, unit: "SALT points", value: -101 }, ["value: SALT points lie within 100"]],
    ...["percent change", "percentage points", "HADS points", "Skindex-16 points"].map(
      (unit) => [{ ...uncounted, unit, value: -101 }, []] as [object, string[]],
    ),
    ...["weeks", "mg/day", "odds ratio"].map(
      (unit) =>
        [{ ...uncounted, unit, value: -1 }, ["value: only changes and differences are negative"]] as [
          object,
          string[],
        ],
    ),
    [{ events: 40, value: 100 }, []],
    [{ events: 41, value: 100 }, ["events: events are at most n", "events: the percentage is events of n"]],
    [{ events: 11 }, ["events: the percentage is events of n"]],
    [{ n: 33, events: 8, value: 24 }, []],
    [{ n: 33, events: 8, value: 24.3, decimals: 1 }, ["events: the percentage is events of n"]],
    [{ n: 33, events: 8, value: 24.2, decimals: 1 }, []],
    [{ n: 3, events: 2, value: 66, rounding: "cut" }, []],
    [{ n: 3, events: 2, value: 66 }, ["events: the percentage is events of n"]],
    [{ unit: "patients", value: 10 }, []],
    [{ unit: "patients", value: 11 }, ["events: a count of patients equals its events"]],
    [{ n: 3, events: null, value: 33 }, []],
    [{ n: 3, events: null, value: 34 }, ["n: a whole number of n gives the percentage"]],
    [{ n: 3, events: null, value: 34, nMeaning: "randomised" }, []],
    [{ ...uncounted, nMeaning: "randomised" }, ["nMeaning: nMeaning needs n"]],
    [{ ...uncounted, low: 20 }, ["low: an interval has both limits"]],
    [{ ...uncounted, high: 30 }, ["low: an interval has both limits"]],
    [{ ...uncounted, low: 25, high: 25 }, []],
    [{ ...uncounted, low: 26, high: 30 }, ["low: the interval contains the value"]],
    [{ ...uncounted, low: 20, high: 24 }, ["low: the interval contains the value"]],
    [{ ...uncounted, intervalLevel: 95 }, ["intervalLevel: a level needs an interval"]],
    [{ ...uncounted, intervalLevel: 95, low: 20, high: 30 }, []],
    [
      { confidence: "read from secondary report" },
      ["secondHand: a number from a secondary report is marked second hand"],
    ],
    [{ confidence: "read from secondary report", secondHand: true }, []],
    [{ confidence: "conflicting" }, ["conflictsWith: a conflicting row says with what"]],
    [{ confidence: "conflicting", conflictOutside: "a poster" }, []],
    [{ confidence: "conflicting", conflictsWith: ["B-1"] }, []],
  ])("%o", (of, rules) => {
    expect(brokenBy(of)).toEqual(rules);
  });

  it("has an id of its own", () => {
    const twice = found((problems) => checkObservations([row({}), row({})], [source({})], problems));
    expect(twice).toEqual([{ id: "A-1", field: "id", value: "A-1", rule: "ids are unique" }]);
  });
});
