import { describe, expect, it } from "vitest";
import { onOneLine, tableUnder } from "../../../test/support/text-tables.ts";
import type { Synthesis } from "../../evidence/synthesis/result.ts";
import { countsOf, isRatio, measureWords, synthesisText, withInterval } from "./text.ts";

const study = (of: Partial<Synthesis["studies"][number]>) => ({
  ...{ name: "First trial", observations: ["A-1"], events: 13, n: 40, controlEvents: null, controlN: null },
  ...{ value: 32.5, low: 20.05, high: 48, weightPercent: 61.25 },
  ...of,
});
const RESULT: Synthesis = {
  schema: "anagen/synthesis@1",
  dataVersion: null,
  measure: "share",
  level: 0.95,
  studies: [study({}), study({ name: "Second trial", events: null, n: null })],
  pooled: {
    ...{
      studies: 2,
      value: 30.26,
      low: 25,
      high: 35,
      hartungKnapp: { low: 1, high: 99 },
      prediction: { low: 10, high: 60 },
    },
    ...{ betweenVariance: 0, inconsistencyPercent: 41.6, q: 3, qProbability: 0.0123 },
  },
  leftOut: [],
};

describe("a synthesis in words", () => {
  it.each([
    ["share", "of 100", false],
    ["log odds", "of 100", false],
    ["difference", "difference, points", false],
    ["log risk ratio", "risk ratio", true],
    ["log odds ratio", "odds ratio", true],
  ] as const)("%s is shown as %s", (measure, words, ratio) => {
    expect([measureWords(measure), isRatio(measure)]).toEqual([words, ratio]);
    expect(withInterval({ value: 1.256, low: 0.5, high: 2 }, measure)).toBe(
      ratio ? "1.26 (0.50 to 2.00)" : "1.3 (0.5 to 2.0)",
    );
    expect(withInterval({ value: null, low: 0.5, high: 2 }, measure)).toBe(
      ratio ? "0.50 to 2.00" : "0.5 to 2.0",
    );
  });

  it("counts people, against those of a control where there is one", () => {
    expect(countsOf(study({}))).toBe("13/40");
    expect(countsOf(study({ controlEvents: 0, controlN: 38 }))).toBe("13/40 against 0/38");
    expect(countsOf(study({ events: null }))).toBe("");
  });

  it("is a table of the studies, then what they come to and how far a new one may lie", () => {
    const text = synthesisText(RESULT);
    expect(tableUnder(`title\n\n${text}`, "title")).toEqual([
      ["study", "people", "of 100 (95 % interval)", "weight"],
      ["First trial", "13/40", "32.5 (20.1 to 48.0)", "61.3 %"],
      ["Second trial", "32.5 (20.1 to 48.0)", "61.3 %"],
    ]);
    expect(onOneLine(text)).toMatch(
      / Pooled over 2 studies, random effects \(restricted maximum likelihood, Hartung and Knapp\): 30\.3 \(25\.0 to 35\.0\)\. Between studies: I² 42 %, test of no spread p = 0\.012\. A new study is expected within 10\.0 to 60\.0\.$/,
    );
    expect(synthesisText({ ...RESULT, level: 0.975 })).toContain("(97.5 % interval)");
    expect(text.split("\n\n")).toHaveLength(3);
  });

  it("says so where a new study cannot be foretold, where nothing is pooled, and what was left out", () => {
    const two = { ...RESULT, pooled: RESULT.pooled && { ...RESULT.pooled, prediction: null } };
    expect(onOneLine(synthesisText(two))).toMatch(/ Where a new study would lie cannot be told from two\.$/);
    const leftOut = [
      { id: "B-1", reason: "another definition" },
      { id: "B-2", reason: "no people" },
    ];
    expect(synthesisText({ ...RESULT, pooled: null, leftOut })).toMatch(
      /\n\nOne study alone: nothing is pooled\.\n\nLeft out:\n {2}B-1: another definition\n {2}B-2: no people$/,
    );
    expect(synthesisText(RESULT)).not.toMatch(/Left out|nothing is pooled/);
  });
});
