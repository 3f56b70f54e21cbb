import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { answerMarkdown } from "../../src/explain/answer/markdown.ts";
import { answerPage } from "../../src/explain/answer/page.ts";
import { loadAnswer } from "../../src/package-data/answer.ts";
import { anagen } from "../support/anagen.ts";
import { peopleTable } from "../support/queue/people.ts";
import { onOneLine } from "../support/text-tables.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-answers-"));
afterAll(() => rmSync(folder, { recursive: true }));
const STORE = ["--store", join(folder, "none.sqlite")];
const printed = async (args: readonly string[], input = "") => {
  const { code, out, err } = await anagen(args, { input });
  expect(code, err).toBe(0);
  return out;
};

describe("the article", () => {
  it("is Markdown, a page or JSON, in a language, cut to a question, of a day", async () => {
    const dated = ["answer", ...STORE, "--date", "2026-01-31"];
    expect(await printed(dated)).toBe(answerMarkdown(loadAnswer(undefined, "2026-01-31")));
    expect(await printed([...dated, "--format", "md"])).toBe(await printed(dated));
    expect(await printed([...dated, "--format", "html"])).toBe(
      answerPage(loadAnswer(undefined, "2026-01-31")),
    );
    const json = JSON.parse(await printed([...dated, "--format", "json"]));
    expect(json).toEqual(JSON.parse(JSON.stringify(loadAnswer(undefined, "2026-01-31"))));
    expect(JSON.parse(await printed([...dated, "--json", "--format", "html"]))).toEqual(json);
    const spanish = JSON.parse(await printed([...dated, "--json", "--lang", "es", "--question", "lower"]));
    expect(spanish).toMatchObject({ language: "es", question: "lower", date: "2026-01-31" });
    expect(spanish.sections.length).toBeLessThan(json.sections.length);
  });

  it("says on standard error when the model's numbers are not those of the current one", async () => {
    const { err } = await anagen(["answer", ...STORE, "--question", "stop"]);
    const { modelState } = loadAnswer("stop");
    expect(err).toBe(
      modelState === "current"
        ? ""
        : `warning: the model's outcomes are ${modelState}: anagen answer --rebuild-model computes them\n`,
    );
  });
});

describe("a search, for people", () => {
  it("has kind, id and title, the passage and at most two sources, the wanted number of times", async () => {
    const out = await printed(["search", "stop", "baricitinib", "relapse", ...STORE, "--limit", "3"]);
    const blocks = out.trimEnd().split("\n\n");
    expect(blocks).toHaveLength(3);
    for (const block of blocks) {
      const [head, ...rest] = block.split("\n");
      expect(head).toMatch(/^(?:answer|claim|observation|source|story) \S+: \S/);
      expect(rest.filter((line) => /^ {2}[SP]\d+: \S/.test(line)).length).toBeLessThanOrEqual(2);
    }
    expect(blocks.some((block) => /\n {2}S\d+: \S/.test(block))).toBe(true);
    const json = JSON.parse(
      await printed(["search", "stop baricitinib relapse", ...STORE, "--limit", "3", "--json"]),
    );
    expect(json).toMatchObject({
      schema: "anagen/search@1",
      query: "stop baricitinib relapse",
      notHeld: false,
    });
    expect(json.results.map(({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`)).toEqual(
      blocks.map((block) => block.split(":")[0]),
    );
  });

  it("keeps to kinds and to a drug, has ten results unless told otherwise, and says when nothing is held", async () => {
    const only = JSON.parse(
      await printed([
        "search",
        "hair",
        "--kind",
        "observation",
        "source",
        "--drug",
        "Olumiant",
        ...STORE,
        "--json",
      ]),
    );
    expect(only.results).toHaveLength(10);
    for (const { kind } of only.results) expect(["observation", "source"]).toContain(kind);
    expect(await printed(["search", "zzzzqqq", ...STORE])).toBe(
      "We hold nothing on this. Try other words, such as stop, lower, restart, cost.\n",
    );
  });
});

describe("cases and tables of events", () => {
  const table = join(folder, "people.csv");
  writeFileSync(table, peopleTable(2));

  it("a case becomes a table in the unit that is asked for, one person a file", async () => {
    const days = await printed(["events", "examples/case-stop.json", "--time-unit", "days"]);
    const lines = days.trimEnd().split("\n");
    expect(lines[0]).toContain("TIME_DAYS");
    expect(new Set(lines.slice(1).map((line) => line.split(",")[0]))).toEqual(new Set(["1"]));
    const both = await printed(
      ["events", "examples/case-stop.json", "-", "--time-unit", "weeks"],
      readFileSync("examples/case-doses.json", "utf8"),
    );
    expect(both.split("\n")[0]).toContain("TIME_WEEKS");
    expect(
      new Set(
        both
          .trimEnd()
          .split("\n")
          .slice(1)
          .map((line) => line.split(",")[0]),
      ),
    ).toEqual(new Set(["1", "2"]));
    const piped = await printed(
      ["events", "-", "--time-unit", "days"],
      readFileSync("examples/case-stop.json", "utf8"),
    );
    expect(piped).toBe(days);
  });

  it("a table becomes cases, a line each, and says what was read", async () => {
    const { out, err } = await anagen(["events", table]);
    const cases = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(cases.map(({ id }) => id)).toEqual([
      ...new Set(
        peopleTable(2)
          .trimEnd()
          .split("\n")
          .slice(1)
          .map((line) => line.split(",")[0]),
      ),
    ]);
    expect(cases[0].case.schema).toMatch(/^anagen\/case@/);
    expect(onOneLine(err)).toMatch(/^read: 2 people in \d+ rows: /);
    expect(await printed(["events", "-"], peopleTable(2))).toBe(out);
  });
});
