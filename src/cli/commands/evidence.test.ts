import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { InputError } from "../../input/input-error.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { registerEvidence } from "./evidence.ts";

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

function run(...args: string[]): string {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  const program = new Command().exitOverride();
  registerEvidence(program);
  program.parse(["evidence", ...args], { from: "user" });
  return lines.join("\n");
}

test("one observation by its id, in full, with its source and its conflict", () => {
  const text = run("BARI-001");
  expect(text).toContain("5.3 % (95 % interval 2.9 to 9.5); n = 189");
  expect(text).toContain("conflicts with BARI-073: 6.2 %");
  expect(text).toContain("https://clinicaltrials.gov/study/NCT03570749");
  expect(text).toContain("Place: ClinicalTrials.gov results, primary outcome");
  expect(text).toContain("All fields");
});

test("a count that the model is compared with and no source prints is called that, beside what is printed", () => {
  const text = run("BARI-105");
  expect(text).toContain("66 %; n = 42 (randomised)");
  expect(text).toMatch(
    /Compared with the model as \d+ of 41 people, worked out from a rounded percentage \(42 /,
  );
  expect(run("BARI-101")).toMatch(/Compared with the model as \d+ of \d+ people\n/);
  expect(run("BARI-004")).not.toContain("Compared with the model");
  const [row] = JSON.parse(run("BARI-105", "--json")).observations;
  expect(row).toMatchObject({ n: 42, comparedAs: { n: 41, workedOut: true } });
});

test("JSON holds the observations with their sources, and nothing else is printed", () => {
  const result = JSON.parse(run("withdrawal", "--drug", "olumiant", "--limit", "2", "--json"));
  expect(result.schema).toBe("anagen/evidence@1");
  expect(result.observations).toHaveLength(2);
  expect(result.total).toBeGreaterThan(2);
  expect(result.observations[0].source).toMatchObject({ id: "S004", pmid: "39141364" });
});

test("nothing found: near names are offered, and JSON holds an empty list", () => {
  expect(run("tofacitinip")).toContain("Drugs with a near name: tofacitinib");
  const result = JSON.parse(run("tofacitinip", "--json"));
  expect(result).toMatchObject({ observations: [], total: 0 });
  expect(result.suggestions.drugs).toContain("tofacitinib");
});

test("an id that nothing has is an input error; other words that fit nothing are not", () => {
  expect(() => run("BARI-99999")).toThrow(InputError);
  expect(() => run("bari-99999", "--json")).toThrow(/^query: "bari-99999" .*no observation with this id/);
  expect(run("zzz-1")).toContain("No observation fits.");
});

test("an unknown drug or a bad limit is an input error that names field, value and what is allowed", () => {
  expect(() => run("--drug", "foo")).toThrow(InputError);
  expect(() => run("--drug", "foo")).toThrow(/--drug: "foo".*baricitinib/);
  expect(() => run("--limit", "0")).toThrow(/--limit: "0"/);
});

test("the check prints its counts and leaves the exit code alone when no rule is broken", () => {
  const text = run("--check");
  const count = (of: string) => Number(new RegExp(`^observations ${of} +(\\d+)$`, "m").exec(text)?.[1]);
  expect(count("kept")).toBeGreaterThan(0);
  expect(count("kept") + count("set aside")).toBe(loadEvidence().observations.length);
  expect(text).toContain("no problem found");
  expect(process.exitCode).toBeUndefined();
  expect(JSON.parse(run("--check", "--json")).problems).toEqual([]);
});

test("a file that does not have its shape is named with record and field", () => {
  const directory = mkdtempSync(join(tmpdir(), "anagen-evidence-"));
  const row = { ...loadEvidence().observations[0], unit: "%" };
  writeFileSync(
    join(directory, "observations.json"),
    JSON.stringify({ schema: "anagen/observations@1", observations: [row] }),
  );
  expect(() => loadEvidence(pathToFileURL(`${directory}/`))).toThrow(
    /^observations\.json: BARI-001, field unit: it must be one of/,
  );
});
