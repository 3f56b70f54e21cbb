import { describe, expect, it } from "vitest";
import { onOneLine, tableUnder } from "../../../test/support/text-tables.ts";
import type { Power } from "../../trial/power/power-result.ts";
import { powerText } from "./power.ts";

describe("power by size", () => {
  const point = (of: Partial<Power["curve"][number]>) => ({
    total: 60,
    armSize: 20,
    controlSize: 40,
    assurancePercent: 71.25,
    middlePercent: 88,
    lowPercent: 12.4,
    highPercent: 99.6,
    precision: 9.5,
    ...of,
  });
  const power = (of: Partial<Power>): Power => ({
    comparison: "stop or stay",
    stage: "withdrawal",
    arm: "stop",
    control: "stay",
    endpoint: "lossOfBenefit>20",
    week: 76,
    estimand: "treatmentPolicy",
    test: "difference",
    margin: null,
    alpha: 0.05,
    method: "exact",
    studies: null,
    curve: [point({}), point({ total: 90, armSize: 30, controlSize: 60, precision: null })],
    target: { assurancePercent: 80, total: 84, armSize: 28, controlSize: 56, searchedTo: 2000 },
    looks: null,
    ...of,
  });
  const told = (of: Partial<Power>) => onOneLine(powerText([power(of)]));

  it("is a table: sizes, assurance, the middle draw, nine of ten draws, and precision", () => {
    const text = powerText([power({})]);
    expect(text.split("\n")[0]).toBe("Power, stop or stay");
    expect(tableUnder(text, text.split("\n")[1]).slice(0, 3)).toEqual([
      ["people", "stop", "stay", "assurance", "middle draw", "9 of 10 draws", "precision"],
      ["60", "20", "40", "71.3 %", "88.0 %", "12 to 100 %", "± 9.5"],
      ["90", "30", "60", "71.3 %", "88.0 %", "12 to 100 %", "-"],
    ]);
    expect(onOneLine(text)).toMatch(/Assurance is the power averaged .* at the level of the test\.$/);
  });

  it("leaves out nine of ten draws where studies are replicated, and gives ratios as factors", () => {
    const curve = [point({ lowPercent: null, highPercent: null, precision: 1.4 })];
    const text = powerText([power({ method: "replicated", studies: 500, curve })]);
    const [head, cells] = tableUnder(text, text.split("\n")[1]);
    expect(head).toEqual(["people", "stop", "stay", "assurance", "middle draw", "precision"]);
    expect(cells).toEqual(["60", "20", "40", "71.3 %", "88.0 %", "×/÷ 1.4"]);
    expect(onOneLine(text)).toContain("at week 76; by replicated studies (500 of each size).");
  });

  it.each([
    [{}, "Test of a difference, two-sided 5 %, at week 76; exact, over all tables of a score test."],
    [
      { test: "superiority", method: "normal" },
      "Test of superiority of the arm, one-sided 2.5 %, at week 76; by the normal distribution of the test's statistic.",
    ],
    [
      { test: "nonInferiority", margin: -10, alpha: 0.1 },
      "Test of non-inferiority by a margin of -10, one-sided 5 %, at week 76; exact, over all tables of a score test.",
    ],
  ] as const)("says what is tested: %o", (of, words) => {
    expect(told(of)).toContain(words);
  });

  it("says how many people reach the wanted assurance, or that none of the sizes does", () => {
    expect(told({})).toContain("An assurance of 80 % takes 84 people: 28 and 56.");
    const target = { assurancePercent: 90, total: null, armSize: null, controlSize: null, searchedTo: 2000 };
    expect(told({ target })).toContain("No study of up to 2000 people has an assurance of 90 %.");
  });

  it("tells of looks only where there are some", () => {
    expect(told({})).not.toContain("Looks");
    const looks: Power["looks"] = {
      boundary: "obrienFleming",
      bounds: [2.9626, 1.9686],
      at: [0.5, 1],
      size: 84,
      stopPercent: [31.5, 40],
      expectedTotal: 70.8,
    };
    expect(told({ looks })).toContain(
      "Looks (obrienFleming), of 84 people: 50 % of the people, bound 2.963, stops 31.5 %; 100 % of the people, bound 1.969, stops 40 %. Followed on average: 70.8.",
    );
  });
});
