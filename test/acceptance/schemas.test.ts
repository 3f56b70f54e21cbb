import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { afterAll, describe, expect, it } from "vitest";
import { schemaFiles } from "../../scripts/json-schemas.ts";
import { anagen, ROOT, readJson } from "../support/anagen.ts";
import { PUBLISHED, publishedProblems } from "../support/published-schema.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-schemas-"));
const at = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** Every command that has --json, by its words, found in the folder of commands. */
async function commandsWithJson(): Promise<string[]> {
  const commands = new URL("../../src/cli/commands/", import.meta.url);
  const program = new Command();
  for (const each of ["", "registry/"])
    for (const file of readdirSync(new URL(each, commands)))
      if (file.endsWith(".ts") && !file.endsWith(".test.ts")) {
        const module: Record<string, unknown> = await import(new URL(each + file, commands).href);
        for (const [name, register] of Object.entries(module))
          if (name.startsWith("register") && typeof register === "function") register(program);
      }
  const found: string[] = [];
  const walk = (command: Command, words: readonly string[]) => {
    for (const each of command.commands) walk(each, [...words, each.name()]);
    if (command.options.some(({ long }) => long === "--json")) found.push(words.join(" "));
  };
  walk(program, []);
  return found;
}

const STORE = ["--store", at("stories.sqlite")];
const POST = { id: "post1", subreddit: "alopecia_areata", author: "someone", created_utc: 1_700_000_000 };
const STORY = "I stopped Olumiant 4 mg in May because of insurance and six weeks later I started shedding.";
writeFileSync(at("posts.jsonl"), `${JSON.stringify({ ...POST, title: "Stopped", selftext: STORY })}\n`);
writeFileSync(at("texts.jsonl"), `${JSON.stringify({ id: "post1", text: STORY })}\n`);
const TEXT = "36 % of people on 4 mg baricitinib reached SALT 20. Stop taking Olumiant now. Does it work?";
const FEW = ["--virtual-patients", "300", "--workers", "1"];

/** What is run, and the schema of what it prints; `lines`: of each line. Commands of one row run in this order. */
interface Printed {
  readonly command: string;
  readonly args?: readonly string[];
  readonly input?: string;
  readonly schema: string;
  readonly lines?: true;
}

const PRINTED: readonly Printed[] = [
  { command: "forecast", args: ["examples/case-stop.json", "--measure", ...FEW], schema: "measure@1" },
  { command: "forecast", args: ["examples/case-stop.json", ...FEW], schema: "forecast@2" },
  {
    command: "forecast",
    args: ["--table", "examples/people.csv", "--out", at("r.csv"), ...FEW],
    schema: "forecast-table@2",
  },
  {
    command: "trial",
    args: ["examples/trial-withdrawal.json", "--virtual-patients", "400", "--power", "--sizes", "125"],
    schema: "trial-result@2",
  },
  { command: "synthesis", args: ["--drug", "baricitinib", "--measure", "proportion"], schema: "synthesis@1" },
  { command: "events", args: ["examples/people.csv"], schema: "event-case@1", lines: true },
  { command: "evidence", args: ["withdrawal", "--limit", "5"], schema: "evidence@1" },
  { command: "evidence", args: ["zzzz", "--drug", "baricitinib"], schema: "evidence@1" },
  { command: "evidence", args: ["--check"], schema: "evidence-check@1" },
  { command: "claims", args: [], schema: "claims-result@1" },
  { command: "check", args: ["-"], input: TEXT, schema: "check@2" },
  { command: "answer", args: [...STORE], schema: "answer@1" },
  { command: "answer", args: ["--question", "stop", "--lang", "es", ...STORE], schema: "answer@1" },
  { command: "search", args: ["restart", ...STORE], schema: "search@1" },
  {
    command: "import",
    args: ["ctgov", "test/fixtures/records/ctgov-count-as-percent.json"],
    schema: "import-draft@1",
  },
  {
    command: "import",
    args: ["pubmed", "test/fixtures/records/pubmed-retracted.xml"],
    schema: "import-draft@1",
  },
  { command: "references", args: [], schema: "references@1" },
  { command: "community import", args: [at("posts.jsonl"), ...STORE], schema: "community-import@1" },
  { command: "community extract", args: [at("texts.jsonl")], schema: "extraction@1", lines: true },
  {
    command: "community review",
    args: ["--from", at("posts.jsonl"), ...STORE],
    schema: "community-review@1",
  },
  { command: "community report", args: [...STORE], schema: "community-report@2" },
  { command: "community forget", args: ["--all", ...STORE], schema: "community-forget@1" },
];

/** Commands that take minutes or write to data/: what they print is held elsewhere. */
const HELD_ELSEWHERE: Readonly<Record<string, string>> = {
  calibrate: "the model's files, below",
  compare: "test/acceptance/compare.test.ts",
  learn: "src/cohort/learn/learn.test.ts",
  bench: "test/acceptance/bench.test.ts",
  validate: "test/acceptance/validate.test.ts",
  sensitivity: "test/acceptance/sensitivity.test.ts",
  selftest: "test/acceptance/selftest.test.ts",
  merge: "the bytes of the command whose parts it merges, in test/acceptance/parts.test.ts",
};

describe("published schemas", () => {
  it("are those of the sources: npm run schemas changes nothing", () => {
    const files = schemaFiles();
    expect(readdirSync(PUBLISHED).sort()).toEqual([...files.keys()].sort());
    for (const [file, text] of files) expect(readFileSync(new URL(file, PUBLISHED), "utf8"), file).toBe(text);
  });

  it("are there for every command that prints JSON", async () => {
    const held = [...PRINTED.map(({ command }) => command), ...Object.keys(HELD_ELSEWHERE)];
    expect([...new Set(held)].sort()).toEqual((await commandsWithJson()).sort());
  });

  it.each(PRINTED)("fit what is printed: $command $args", async ({
    command,
    args = [],
    input,
    schema,
    lines,
  }) => {
    const { code, out, err } = await anagen(
      [...command.split(" "), ...args, "--json"],
      input === undefined ? {} : { input },
    );
    expect(code, err).toBe(0);
    const values = (lines ? out.trimEnd().split("\n") : [out]).map((text) => JSON.parse(text));
    expect(values.length).toBeGreaterThan(0);
    for (const value of values) {
      expect(publishedProblems(schema, value)).toEqual([]);
      if (!lines && !Array.isArray(value)) expect(value.schema).toBe(`anagen/${schema}`);
    }
  });

  it("fit the files that commands keep", () => {
    for (const name of readdirSync(new URL("data/model/", `file://${ROOT}`))) {
      const value = readJson<{ schema: string }>(`data/model/${name}`);
      expect(publishedProblems(value.schema.replace("anagen/", ""), value), name).toEqual([]);
    }
  });
});
