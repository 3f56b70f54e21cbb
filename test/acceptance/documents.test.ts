import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withBlocks } from "../../scripts/blocks.ts";
import { doublingBlock } from "../../scripts/doubling/table.ts";
import { exampleBlock } from "../../scripts/example-block.ts";
import { killsBlock } from "../../scripts/kills/table.ts";
import { withModelTables } from "../../scripts/model-tables.ts";
import { mutationBlock } from "../../scripts/mutate/table.ts";
import { reportDocuments } from "../../scripts/reports.ts";
import { computeResults, type StoredResults, storedResults } from "../../scripts/stored-results.ts";
import { STORIES } from "../../scripts/stories.ts";
import { threadExecutor } from "../../src/entry/threads.ts";
import { anagen, readJson } from "../support/anagen.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

/** The document without its generated parts: what people wrote. */
const withoutBlocks = (document: string) =>
  document.replace(/<!-- ([\w -]+): written by npm run docs -->[\s\S]*?<!-- end of \1 -->/g, "");

describe("documents", () => {
  it("have the parameters of the code: npm run docs changes nothing", () => {
    const document = read("docs/model.md");
    expect(withModelTables(document)).toBe(document);
  });

  it.each([
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "docs/model.md",
    "docs/why.md",
    "docs/extending.md",
    "docs/trials.md",
    "docs/credibility.md",
    "docs/tripod-ai.md",
  ])("%s names only files that are there", (path) => {
    const names = [
      ...read(path).matchAll(
        /\]\(([^)#:]+)\)|`((?:src|docs|data|test|bench|schemas|examples|scripts)\/[\w./-]*)`/g,
      ),
    ];
    const folder = path.includes("/") ? "docs/" : "";
    for (const [, link, file] of names)
      expect(
        existsSync(new URL(`../../${link === undefined ? file : folder + link}`, import.meta.url)),
        link ?? file,
      ).toBe(true);
  });

  it("show commands and scripts that there are", async () => {
    const { scripts } = readJson<{ scripts: Record<string, string> }>("package.json");
    const help = (await anagen(["--help"])).out;
    const text = read("README.md") + read("CONTRIBUTING.md");
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    for (const [, command] of text.matchAll(/npx anagen (\w+)/g))
      expect(help).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
  });

  it("docs/testing.md has what was last measured: mutation, doubled input, kills", () => {
    const document = read("docs/testing.md");
    expect(
      withBlocks(document, {
        "mutation scores": mutationBlock(),
        "doubled input": doublingBlock(),
        kills: killsBlock(),
      }),
    ).toBe(document);
  });

  it("give a score of all faults put in, and of those that change something, where it is known what survived", () => {
    const fault = (change: string) => `src/disease/salt/reading.ts: ${change}`;
    const counted = { mutants: 10, killed: 8, survived: 2, percent: 80, tests: "" };
    const rowOf = (score: object) => {
      // Of those listed one is noticed, or was not drawn: it is taken from nothing.
      const unchanged = { [fault("a -> b")]: "why", [fault("c -> d")]: "why", [fault("e -> f")]: "why" };
      const block = mutationBlock({ "src/x": { ...counted, ...score } }, unchanged);
      return block.match(/\| `src\/x` \|.*/)?.[0];
    };
    const of = (...changes: string[]) => ({ left: changes.map(fault) });
    const start = "| `src/x` | 10 | all | 8 | 2 | 80 %";
    expect(rowOf({})).toBe(`${start} | – | – |`);
    expect(rowOf(of("x -> y", "y -> z"))).toBe(`${start} | 0 | 80 % |`);
    expect(rowOf(of("a -> b", "x -> y"))).toBe(`${start} | 1 | 88 % |`);
    expect(rowOf(of("a -> b", "c -> d"))).toBe(`${start} | 2 | 100 % |`);
    // Two places of a file that read alike, and one of them was looked at.
    expect(rowOf(of("a -> b", "a -> b"))).toBe(`${start} | 1 | 88 % |`);
    // Wilson's interval of 8 of 10 is 0.490 to 0.943, that of 8 of 8 begins at 8 / (8 + 1.96²).
    expect(rowOf({ drawnFrom: 50, ...of("a -> b", "c -> d") })).toBe(
      "| `src/x` | 50 | a sample of 10 | 8 | 2 | 80 % (49 to 95 %) | 2 | 100 % (67 to 100 %) |",
    );
    expect(rowOf({ drawnFrom: 50, skipped: 30 })).toContain(
      "| 50 | a sample of 10, after the first 30 | 8 |",
    );
  });

  it("have in the README what the example prints: npm run docs changes nothing", () => {
    expect(withBlocks(read("README.md"), { example: exampleBlock() })).toBe(read("README.md"));
  });

  it("have in the README a case that works", async () => {
    const block = read("README.md").match(/\n( {4}\{\n(?: {4}.*\n)+)/)?.[1] ?? "";
    const { code, out, err } = await anagen(["forecast", "-", "--json", "--virtual-patients", "200"], {
      input: block,
    });
    expect(err.includes("anagen:"), err).toBe(false);
    expect(code).toBe(0);
    expect(JSON.parse(out).options).toHaveLength(2);
  });

  it("name the version of the package", () => {
    const { version } = readJson<{ version: string }>("package.json");
    expect(read("CITATION.cff")).toContain(`version: ${version}\n`);
  });
});

describe("documents made from results", () => {
  const results = () => {
    const stored = storedResults();
    if (typeof stored === "string") throw new Error(`${stored}: npm run docs`);
    return stored;
  };
  const files = ["credibility.md", "tripod-ai.md"];

  it("say what the stored results say: npm run docs changes nothing", () => {
    const documents = reportDocuments(results());
    expect([...documents.keys()]).toEqual(files);
    for (const [file, text] of documents) expect(read(`docs/${file}`), file).toBe(text);
  });

  it("rest on results that come out again bit for bit", async () => {
    const executor = threadExecutor(2);
    const again: StoredResults = await computeResults(executor);
    await executor.close();
    for (const name of ["validation", "sensitivity"] as const) {
      const { provenance, ...numbers } = results()[name];
      const { provenance: now, ...found } = again[name];
      expect(found, name).toEqual(numbers);
      // The version of all evidence may move without a number that is used here.
      expect({ ...now, dataVersion: "" }).toEqual({ ...provenance, dataVersion: "" });
    }
  });

  it.each(files)("have no number about patients typed in: %s", (file) => {
    const number = /\d[\d.]*\s*(?:%|percent|of \d+|in \d+|people|points)/g;
    const typed = withoutBlocks(read(`docs/${file}`))
      .replaceAll("90 % interval", "interval")
      .match(number);
    expect(typed ?? []).toEqual([]);
    expect(read(`docs/${file}`).match(number)?.length ?? 0).toBeGreaterThan(3);
  });

  it("name needs whose tests are there", () => {
    for (const { tests } of STORIES)
      for (const [file, name] of tests) {
        expect(file).toMatch(/\.test\.ts$/);
        expect(read(file), file).toContain(name);
      }
  });

  it("are refused with a part that nothing writes, or without a part's mark or end", () => {
    const text = "a <!-- x: written by npm run docs -->old<!-- end of x --> b";
    expect(withBlocks(text, { x: "new" })).toContain("new");
    expect(withBlocks(withBlocks(text, { x: "new" }), { x: "new" })).toBe(withBlocks(text, { x: "new" }));
    expect(withoutBlocks(withBlocks(text, { x: "12 %" }))).not.toContain("12 %");
    expect(() => withBlocks(text, {})).toThrow(/nothing writes the part "x"/);
    expect(() => withBlocks(text, { x: "", y: "" })).toThrow(/lacks the mark/);
    expect(() => withBlocks("<!-- x: written by npm run docs -->", { x: "" })).toThrow(/no end/);
  });
});
