import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { anagen } from "../support/anagen.ts";
import { onOneLine } from "../support/text-tables.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-trial-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);
const TRIAL = ["trial", "examples/trial-one-arm.json", "--workers", "1"];
const FEW = [...TRIAL, "--virtual-patients", "40"];

describe("a trial, for people", () => {
  it("is printed as tables with its warnings on standard error, or as JSON alone", async () => {
    const { code, out, err } = await anagen(FEW);
    expect(code).toBe(0);
    expect(onOneLine(out)).toContain("40 virtual patients, result ");
    expect(err).toMatch(/^warning: \S/m);
    const json = await anagen([...FEW, "--json"]);
    const result = JSON.parse(json.out);
    expect(result).toMatchObject({ schema: "anagen/trial-result@2", provenance: { virtualPatients: 40 } });
    expect(json.err).not.toContain("warning:");
    for (const { text } of result.warnings) expect(err).toContain(`warning: ${text}\n`);
    const seeded = JSON.parse((await anagen([...FEW, "--json", "--seed", "99"])).out);
    expect(seeded.provenance.seed).toBe(99);
    expect(seeded.provenance.digest).not.toBe(result.provenance.digest);
  });

  it("goes into a file, too, and so does everybody's course, only where they are asked for", async () => {
    const { out } = await anagen([...FEW, "--out", file("all.json"), "--trajectories", file("people.csv")]);
    const { out: alone } = await anagen(FEW);
    expect(out).toBe(alone);
    expect(JSON.parse(readFileSync(file("all.json"), "utf8"))).toEqual(
      JSON.parse((await anagen([...FEW, "--json"])).out),
    );
    const people = readFileSync(file("people.csv"), "utf8").trimEnd().split(/\r?\n/);
    expect(people.length).toBeGreaterThan(40);
    await anagen([...FEW, "--out", file("rows.csv")]);
    expect(readFileSync(file("rows.csv"), "utf8")).toMatch(/unit,value,low,high,interval/);
  });

  it("can be weighed before: how many jobs, in parts or whole, from three that are measured", async () => {
    const { out } = await anagen([...TRIAL, "--virtual-patients", "20000", "--dry-run"]);
    expect(out).toMatch(
      /^\d+ jobs\nabout .* each on one thread \(3 measured\)\nabout .* in all on 1 threads like this one\n/,
    );
    const part = ["--shard", "1/4", "--out", file("dry.part")];
    const jobs = Number(/^\d+/.exec(out)?.[0]);
    expect((await anagen([...TRIAL, "--virtual-patients", "20000", "--dry-run", ...part])).out).toMatch(
      new RegExp(`^${jobs} jobs in 4 parts, at most ${Math.ceil(jobs / 4)} each\n`),
    );
    expect(existsSync(file("dry.part"))).toBe(false);
  });

  it("cut into parts is the same when they are put together", async () => {
    for (const part of ["1", "2"])
      expect((await anagen([...FEW, "--shard", `${part}/2`, "--out", file(`${part}.part`)])).code).toBe(0);
    const parts = [file("2.part"), file("1.part")];
    expect((await anagen(["merge", ...parts, "--json"])).out).toBe((await anagen([...FEW, "--json"])).out);
    expect((await anagen(["merge", ...parts])).out).toBe((await anagen(FEW)).out);
    const merged = await anagen(["merge", ...parts, "--out", file("merged.json")]);
    expect(merged.code).toBe(0);
    expect(JSON.parse(readFileSync(file("merged.json"), "utf8")).rows.length).toBeGreaterThan(0);
    expect((await anagen(["merge", file("1.part"), file("1.part")])).err).toMatch(/part/);
  });
});

describe("a search that finds nothing held", () => {
  it("says so before what comes nearest, with two sources at most", async () => {
    const nearest = await anagen([
      "search",
      "does baricitinib turn hair blue",
      "--store",
      file("none.sqlite"),
      "--json",
    ]);
    const { notHeld, results } = JSON.parse(nearest.out);
    const { out } = await anagen([
      "search",
      "does baricitinib turn hair blue",
      "--store",
      file("none.sqlite"),
    ]);
    expect(out.startsWith("We hold nothing on this. What comes nearest:\n\n")).toBe(
      notHeld && results.length > 0,
    );
    const many = await anagen([
      "search",
      "side effects safety serious infection",
      "--store",
      file("none.sqlite"),
      "--limit",
      "50",
      "--json",
    ]);
    const cited = JSON.parse(many.out).results as { sources: string[] }[];
    expect(cited.some(({ sources }) => sources.length > 2)).toBe(true);
    const text = (
      await anagen([
        "search",
        "side effects safety serious infection",
        "--store",
        file("none.sqlite"),
        "--limit",
        "50",
      ])
    ).out;
    for (const block of text.split("\n\n"))
      expect((block.match(/^ {2}[SP]\d+: /gm) ?? []).length).toBeLessThan(3);
  });
});
