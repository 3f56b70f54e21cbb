import { describe, expect, it } from "vitest";
import { PROVENANCE } from "../../../test/support/provenance.ts";
import { onOneLine, tableUnder } from "../../../test/support/text-tables.ts";
import type { TrialResult, TrialRow } from "../../trial/result.ts";
import { trialText } from "./text.ts";

const row = (of: Partial<TrialRow>): TrialRow => ({
  stage: "main",
  arm: "4 mg",
  subgroup: null,
  week: 36,
  weeksSinceChange: 36,
  endpoint: "salt<=20",
  value: 38.4,
  low: 32.5,
  high: 44.4,
  virtualPatients: 400,
  studySize: null,
  ...of,
});
const trial = (rows: readonly TrialRow[], more: Partial<TrialResult> = {}): TrialResult => ({
  schema: "anagen/trial-result@2",
  name: "BRAVE again",
  rows: [...rows],
  provenance: PROVENANCE,
  warnings: [],
  ...more,
});

describe("a virtual trial in tables", () => {
  it("has its name underlined, or says what it is where it has none", () => {
    expect(
      trialText(trial([row({})]))
        .split("\n")
        .slice(0, 3),
    ).toEqual(["BRAVE again", "===========", ""]);
    expect(
      trialText(trial([row({})], { name: null }))
        .split("\n")
        .slice(0, 2),
    ).toEqual(["Virtual trial", "============="]);
  });

  it("has a table for each stage, subgroup and endpoint, arms down and visits across", () => {
    const text = trialText(
      trial([
        row({ week: 12, value: 10, low: 7, high: 13 }),
        row({}),
        row({ arm: "placebo", week: 12, value: 0, low: 0, high: 0 }),
        row({ arm: "placebo", value: null, low: null, high: null }),
        row({ stage: "withdrawal", endpoint: "changeFromBaseline", value: -30.5, low: -40, high: -0.2 }),
        row({ subgroup: "severe", value: 55, low: 50, high: 60 }),
        row({ stage: "withdrawal", arm: "none", endpoint: "never", value: null, low: null, high: null }),
      ]),
    );
    expect(tableUnder(text, "From the start: salt<=20")).toEqual([
      ["arm", "course", "week 12", "week 36"],
      ["4 mg", "▁▄", "10 (7-13)", "38 (33-44)"],
      ["placebo", "▁▁", "0 (0-0)", "-"],
    ]);
    expect(tableUnder(text, 'Stage "withdrawal": changeFromBaseline')).toEqual([
      ["arm", "course", "week 36"],
      ["4 mg", "▃", "-30 (-40 to 0)"],
    ]);
    expect(tableUnder(text, 'From the start, subgroup "severe": salt<=20')[1]).toEqual([
      "4 mg",
      "▅",
      "55 (50-60)",
    ]);
    expect(text).not.toContain("never");
    const [first, second, third] = ["From the start: s", "Stage", "From the start, s"].map((part) =>
      text.indexOf(part),
    );
    expect([first < second, second < third]).toEqual([true, true]);
  });

  it("shows seven visits at most, evenly spaced with the first and the last, and a dash where an arm has none", () => {
    const visits = (count: number) =>
      Array.from({ length: count }, (_, at) => row({ week: at, value: at, low: at, high: at }));
    const headOf = (count: number) =>
      tableUnder(trialText(trial(visits(count))), "From the start: salt<=20")[0].slice(2);
    expect(headOf(7)).toEqual([0, 1, 2, 3, 4, 5, 6].map((week) => `week ${week}`));
    expect(headOf(8)).toEqual([0, 1, 2, 4, 5, 6, 7].map((week) => `week ${week}`));
    expect(headOf(13)).toEqual([0, 2, 4, 6, 8, 10, 12].map((week) => `week ${week}`));
    const lonely = trialText(trial([row({ week: 4 }), row({ arm: "placebo", week: 8 })]));
    expect(
      tableUnder(lonely, "From the start: salt<=20")
        .slice(1)
        .map((cells) => cells.slice(2)),
    ).toEqual([
      ["38 (33-44)", "-"],
      ["-", "38 (33-44)"],
    ]);
  });

  it("says how far chance moves a share of half of the smallest arm, whatever its subgroups", () => {
    const of = (rows: readonly TrialRow[]) => onOneLine(trialText(trial(rows)));
    // 1.645 standard errors of a half: 82.2 / sqrt(people).
    expect(of([row({ virtualPatients: 400 }), row({ arm: "2 mg", virtualPatients: 100 })])).toContain(
      "the smallest arm has 100 of them, and a share of half of them moves by up to 8.2 points with another seed",
    );
    expect(of([row({ virtualPatients: 400 }), row({ subgroup: "few", virtualPatients: 9 })])).toContain(
      "has 400 of them, and a share of half of them moves by up to 4.1 points",
    );
    // Nobody is left at a late visit, and an arm nobody enters is no arm.
    expect(of([row({ virtualPatients: 400 }), row({ week: 40, virtualPatients: 3 })])).toContain(
      "has 400 of",
    );
    expect(of([row({}), row({ stage: "withdrawal", virtualPatients: 25 })])).toContain("has 25 of");
    expect(of([row({}), row({ arm: "empty", virtualPatients: 0 })])).toContain("has 400 of");
    expect(of([row({ virtualPatients: 0 })])).toContain("No arm has a virtual person in it.");
    expect(of([])).toContain("No arm has a virtual person in it.");
  });

  it("says what stands in brackets, and what it rests on", () => {
    const text = onOneLine(trialText(trial([row({})])));
    expect(text).toContain(
      "Proportions in percent. In brackets the 90 % interval: for a study of the arm's size where the protocol gives one, otherwise of model uncertainty alone. The course runs over all visits.",
    );
    expect(text).toMatch(/ Model m7, data d8, seed 5, 4000 virtual patients, result 0123456789ab\.$/);
    expect(text).not.toMatch(/Log-rank|Power|Estimand|at risk/);
  });
});
