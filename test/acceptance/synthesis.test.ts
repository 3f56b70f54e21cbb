import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { afterAll, describe, expect, it } from "vitest";
import type { Synthesis } from "../../src/evidence/synthesis/result.ts";
import { anagen, anagenJson } from "../support/anagen.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-synthesis-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("anagen synthesis", () => {
  it("pools a table of one's own, and draws a forest plot", async () => {
    const svg = join(folder, "forest.svg");
    const args = ["synthesis", "--table", "examples/studies.csv", "--measure", "risk-ratio", "--svg", svg];
    const result = await anagenJson<Synthesis>([...args, "--json"]);
    expect(result.studies.map(({ name }) => name)).toEqual(["First trial", "Second trial", "Third trial"]);
    expect(result.studies[0].value).toBeCloseTo(0.3 / (10 / 98), 4);
    expect(result.pooled?.value).toBeGreaterThan(1);
    expect(readFileSync(svg, "utf8")).toMatch(/^<svg [\s\S]*<\/svg>$/);
  });

  it("tells pooled shares in percent, ratios as they are", async () => {
    const file = join(folder, "alike.csv");
    const rows = ["one", "two", "three"].map((name) => `${name},30,60,15,60`);
    writeFileSync(file, ["study,events,n,control_events,control_n", ...rows].join("\n"));
    const pooled = async (measure: string, table = file) => {
      const args = ["synthesis", "--table", table, "--measure", measure];
      return (await anagenJson<Synthesis>(args)).pooled?.value;
    };
    expect(await pooled("difference")).toBeCloseTo(25, 6);
    expect(await pooled("risk-ratio")).toBeCloseTo(2, 6);
    expect(await pooled("odds-ratio")).toBeCloseTo(3, 6);
    const alone = join(folder, "alone.csv");
    writeFileSync(alone, "study,events,n\none,30,60\ntwo,30,60\nthree,30,60\n");
    expect(await pooled("proportion", alone)).toBeCloseTo(50, 6);
    expect(await pooled("plain-proportion", alone)).toBeCloseTo(50, 6);
  });

  it("pools published numbers, and says what stays out and why", async () => {
    const args = [
      "week 36",
      "4 mg",
      "--drug",
      "baricitinib",
      "--endpoint",
      "SALT<=20",
      "--measure",
      "difference",
    ];
    const result = await anagenJson<Synthesis>(["synthesis", ...args, "--json"]);
    expect(result.pooled?.studies).toBeGreaterThanOrEqual(2);
    expect(result.studies.every(({ controlN }) => (controlN ?? 0) > 0)).toBe(true);
    const { out } = await anagen(["synthesis", ...args]);
    for (const { reason } of result.leftOut) expect(out).toContain(reason);
  });

  it.each([
    [[], /query: .*say what is pooled/],
    [["--table", "examples/studies.csv", "--measure", "proportion"], /measure: .*two groups/],
    [["--table", "examples/studies.csv", "--drug", "baricitinib"], /--drug: .*own studies/],
    [["withdrawal", "--measure", "mean"], /--measure: "mean" .*risk-ratio/],
    [["withdrawal", "--level", "2"], /--level: "2"/],
  ])("refuses %s", async (args, message) => {
    const { code, err } = await anagen(["synthesis", ...args]);
    expect(err).toMatch(message);
    expect(code).toBe(2);
  });
});

describe("anagen trial --out", () => {
  const PROTOCOL = "examples/trial-withdrawal.json";

  it("writes the same numbers as CSV, Parquet and JSON, with units and kind of interval", async () => {
    const file = (ending: string) => join(folder, `result.${ending}`);
    for (const ending of ["json", "csv", "parquet"]) {
      const { code, err } = await anagen([
        "trial",
        PROTOCOL,
        "--virtual-patients",
        "800",
        "--out",
        file(ending),
      ]);
      expect(code, err).toBe(0);
    }
    const whole = JSON.parse(readFileSync(file("json"), "utf8"));
    const lines = readFileSync(file("csv"), "utf8").trimEnd().split("\r\n");
    expect(lines.length).toBe(1 + whole.rows.length + whole.comparisons.length);
    expect(lines[0]).toContain("unit,value,low,high,interval");
    const bytes = readFileSync(file("parquet"));
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const rows = await parquetReadObjects({ file: buffer });
    expect(rows.length).toBe(lines.length - 1);
    expect(rows.map(({ value }) => value)).toEqual(
      [...whole.rows, ...whole.comparisons].map(({ value }: { value: number | null }) => value),
    );
    const hazard = rows.find(({ measure }) => measure === "hazardRatio");
    expect([hazard?.unit, hazard?.interval, hazard?.studySize, hazard?.controlSize]).toEqual([
      "ratio",
      "study",
      40,
      85,
    ]);
    const metadata = parquetMetadata(buffer).key_value_metadata ?? [];
    expect(metadata.map(({ key }) => key)).toEqual(expect.arrayContaining(["anagen", "anagen.columns"]));
  });

  it("refuses another ending before it simulates", async () => {
    const { code, err } = await anagen(["trial", PROTOCOL, "--out", join(folder, "result.xlsx")]);
    expect(code).toBe(2);
    expect(err).toMatch(/--out: .*\.csv, \.parquet or \.json/);
  });
});
