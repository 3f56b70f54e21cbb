import { beforeAll, describe, expect, it } from "vitest";
import type { Sensitivity } from "../../src/sensitivity/result.ts";
import { anagen, anagenJson, readJson } from "../support/anagen.ts";

const FEW = ["--virtual-patients", "40000"];

describe("what moves the six-month stop answer", () => {
  let result: Sensitivity;
  beforeAll(async () => {
    result = await anagenJson<Sensitivity>(["sensitivity", ...FEW]);
  });

  it("is said of keeping and of losing, with an interval, as a trial of the model has it", async () => {
    expect(result.answers.map(({ name }) => name)).toEqual(["keeps", "loses"]);
    const trial = await anagenJson<{
      rows: { arm: string; week: number; endpoint: string; value: number }[];
    }>(["trial", "examples/trial-brave-aa1.json", "--virtual-patients", "40000"]);
    const loses = trial.rows.find(
      (row) => row.arm === "4 mg to placebo" && row.week === 76 && row.endpoint === "lossOfBenefit>20",
    );
    const [keeps, lost] = result.answers;
    expect(Math.abs(lost.of100 - (loses?.value as number))).toBeLessThan(3);
    for (const answer of [keeps, lost]) {
      expect(answer.low).toBeLessThanOrEqual(answer.of100);
      expect(answer.high).toBeGreaterThanOrEqual(answer.of100);
      expect(answer.sd).toBeGreaterThan(0);
    }
    expect(keeps.of100 + lost.of100).toBeLessThan(110);
  });

  it("covers every parameter of the disease, of every structure that has draws, the largest share first", () => {
    const structures = [...new Set(result.answers[0].structures.map(({ structure }) => structure))];
    const parameters = structures.flatMap((name) => {
      const { informed } = readJson<{ informed: { parameter: string }[] }>(`data/model/${name}.json`);
      // Those of another drug's doses ("drug.name") have no part in the answers, which are about the first drug.
      return informed.flatMap(({ parameter }) => (parameter.includes(".") ? [] : `${name} ${parameter}`));
    });
    for (const { parameters: rows } of result.answers) {
      expect(rows.map((row) => `${row.structure} ${row.parameter}`).sort()).toEqual(parameters.sort());
      const shares = rows.map(({ share }) => share);
      expect([...shares].sort((a, b) => b - a)).toEqual(shares);
      // Both are shown rounded, so that they may read the same.
      for (const row of rows) if (row.share !== row.floor) expect(row.clear).toBe(row.share > row.floor);
    }
    // So few virtual patients need not tell any from chance; the run that the documents quote does.
    for (const { parameters: rows } of readJson<Sensitivity>("data/model/sensitivity.json").answers)
      expect(rows.some(({ clear }) => clear)).toBe(true);
  });

  it("covers every published result that the disease is calibrated on, and no other", () => {
    const { targets } = readJson<{ targets: { fits?: string; observations: string[] }[] }>(
      "data/targets/calibration.json",
    );
    const ids = targets.filter(({ fits }) => fits === undefined).flatMap(({ observations }) => observations);
    for (const { facts } of result.answers) {
      const single = facts
        .filter(({ kind }) => kind === "result")
        .flatMap(({ observations }) => observations);
      expect([...single].sort()).toEqual([...ids].sort());
      for (const { kind, observations } of facts)
        if (kind === "arm") expect(observations.length).toBeGreaterThan(1);
      for (const fact of facts) expect(fact.without.error).toBeGreaterThanOrEqual(0);
    }
  });

  it("names what would be worth measuring, more with more people", async () => {
    const [{ measurements }] = result.answers;
    expect(measurements.length).toBeGreaterThan(15);
    expect(measurements[0].reduction).toBeGreaterThan(0.05);
    const more = await anagenJson<Sensitivity>(["sensitivity", ...FEW, "--people", "300"]);
    const same = more.answers[0].measurements.find(({ name }) => name === measurements[0].name);
    expect(same?.reduction).toBeGreaterThan(measurements[0].reduction);
    expect(same?.sdAfter).toBeLessThan(measurements[0].sdAfter);
  });
});

describe("the sensitivity command", () => {
  it("prints the same bytes for any number of workers", async () => {
    const few = ["sensitivity", "--json", "--virtual-patients", "1000"];
    const one = await anagen([...few, "--workers", "1"]);
    expect(one.code, one.err).toBe(0);
    expect((await anagen([...few, "--workers", "2"])).out).toBe(one.out);
    expect((await anagen([...few, "--seed", "2"])).out).not.toBe(one.out);
  });

  it("is tables for people", async () => {
    const { code, out } = await anagen(["sensitivity", "--virtual-patients", "1000"]);
    expect(code).toBe(0);
    expect(out).toContain("the one that would tell most");
    expect(out).toMatch(/first-order index/);
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each([
    ["--people", "0"],
    ["--virtual-patients", "10"],
    ["--svg", "no/such/folder/plot.svg"],
  ])("refuses %s %s in one line", async (flag, value) => {
    const { code, out, err } = await anagen(["sensitivity", flag, value]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(flag);
  });
});
