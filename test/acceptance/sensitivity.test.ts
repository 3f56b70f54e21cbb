import { beforeAll, describe, expect, it } from "vitest";
import { sensitivityPage } from "../../src/explain/sensitivity/page.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import type { Sensitivity } from "../../src/sensitivity/result.ts";
import { escapeHtml } from "../../src/text/escape-html.ts";
import { anagen, anagenJson, readJson } from "../support/anagen.ts";
import { publishedProblems } from "../support/published-schema.ts";

describe("what moves the six-month stop answer", () => {
  // What the documents quote; that it comes out again bit for bit is held by documents.test.ts.
  const result = readJson<Sensitivity>("data/model/sensitivity.json");

  it("is said of keeping and of losing, with an interval, as a trial of the model has it", () => {
    expect(result.answers.map(({ name }) => name)).toEqual(["keeps", "loses"]);
    const trial = readJson<{
      content: { rows: { arm: string; week: number; endpoint: string; value: number }[] };
    }>("test/golden/trial-brave-aa1.json");
    const loses = trial.content.rows.find(
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
    for (const { parameters: rows } of result.answers) expect(rows.some(({ clear }) => clear)).toBe(true);
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

  it("names what would be worth measuring", () => {
    const [{ measurements }] = result.answers;
    expect(measurements.length).toBeGreaterThan(15);
    expect(measurements[0].reduction).toBeGreaterThan(0.05);
  });
});

describe("the sensitivity command", () => {
  const few = ["sensitivity", "--virtual-patients", "1000"];
  let printed = "";
  let result: Sensitivity;
  beforeAll(async () => {
    const run = await anagen([...few, "--json", "--workers", "1"]);
    expect(run.code, run.err).toBe(0);
    printed = run.out;
    result = JSON.parse(printed);
    expect(result.schema).toBe("anagen/sensitivity@2");
    expect(publishedProblems("sensitivity@2", result)).toEqual([]);
  });

  it("prints the same bytes for any number of workers", async () => {
    expect((await anagen([...few, "--json", "--workers", "2"])).out).toBe(printed);
  });

  it("finds a measurement worth more with more people", async () => {
    const [{ measurements }] = result.answers;
    const more = await anagenJson<Sensitivity>([...few, "--workers", "1", "--people", "300"]);
    const same = more.answers[0].measurements.find(({ name }) => name === measurements[0].name);
    expect(same?.reduction).toBeGreaterThan(measurements[0].reduction);
    expect(same?.sdAfter).toBeLessThan(measurements[0].sdAfter);
  });

  it("is tables for people, of other numbers with another seed", async () => {
    const digest = result.provenance.digest.slice(0, 12);
    const { code, out } = await anagen([...few, "--workers", "1", "--seed", "2"]);
    expect(code).toBe(0);
    expect(out).toMatch(/result [0-9a-f]{12}\./);
    expect(out).not.toContain(digest);
    expect(out).toContain("the one that would tell most");
    const lines = out.split("\n");
    for (const { what } of result.answers) {
      const at = lines.findIndex((line) => line.startsWith(`${what}: `));
      expect(lines[at + 1]).toBe("=".repeat(lines[at].length));
    }
    expect(out).toMatch(/first-order index/);
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("is a page with three pictures an answer, and every fact", () => {
    const page = sensitivityPage(result, loadEvidence());
    expect(page.match(/<svg /g)).toHaveLength(3 * result.answers.length);
    for (const { facts } of result.answers)
      for (const { study, without } of facts) {
        expect(page).toContain(escapeHtml(study));
        expect(page).toContain(`<td>${without.effectiveDraws}</td>`);
      }
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
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
