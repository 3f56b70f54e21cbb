import { describe, expect, it } from "vitest";
import type { Source } from "../../evidence/index.ts";
import { answerWords } from "../words/article/index.ts";
import type { Answer, Block } from "./build.ts";
import { answerMarkdown } from "./markdown.ts";
import { footerLines, workedOut } from "./notes.ts";
import { answerPage } from "./page.ts";

const source = (id: string): Source =>
  ({
    id,
    authorsShort: `Author of ${id}`,
    title: `Title of ${id}`,
    journal: null,
    year: 2024,
    doi: null,
    pmid: null,
    url: null,
  }) as unknown as Source;
const span = (text: string, ...observations: readonly string[]) => ({ text, observations, live: true });

const answerOf = (blocks: readonly Block[], changes: Partial<Answer> = {}): Answer => ({
  schema: "anagen/answer@1",
  language: "en",
  question: null,
  title: "Title",
  version: "1",
  date: null,
  dataVersion: "d",
  modelVersion: "m",
  modelState: "current",
  sections: [{ id: "one", title: "One", blocks } as unknown as Answer["sections"][number]],
  observations: [],
  references: [source("first"), source("second")],
  ...changes,
});

describe("the article as a page", () => {
  it("links a number to its note, marks one of the model, and leaves other words as they are", () => {
    const spans = [
      span("Of 100 <people> "),
      span("35", "A-001"),
      span(" or "),
      span("40", "A-001", "B-002"),
      { ...span("50"), model: "stop" },
    ];
    expect(answerPage(answerOf([{ kind: "text", spans }]))).toContain(
      '<p>Of 100 &lt;people&gt; <a class="n" href="#obs-A-001" data-observations="A-001">35</a> or <a class="n" href="#obs-A-001-B-002" data-observations="A-001 B-002">40</a><span data-model="stop">50</span></p>',
    );
  });

  it("cites the sources of a paragraph by their places in the list of references", () => {
    const words = answerWords("en");
    const answer = answerOf([{ kind: "text", spans: [span("So it is.")], sources: ["second", "first"] }]);
    const page = answerPage(answer);
    expect(page).toContain(
      `<p>So it is. <a href="#ref-2">${words.reference(2)}</a> <a href="#ref-1">${words.reference(1)}</a></p>`,
    );
    expect(page).toContain('<li id="ref-1">Author of first. Title of first. 2024.</li>');
    expect(answerMarkdown(answer)).toContain("So it is. [2](#ref-2) [1](#ref-1)");
  });
});

describe("notes of the article", () => {
  it("tell each number that rests on several observations once, in order, of lists, too", () => {
    const list = [[span("1", "C", "D")], [span("2", "E")]];
    const blocks: Block[] = [
      { kind: "list", items: list },
      { kind: "stories", sentences: ["x"] },
      { kind: "text", spans: [span("3", "A", "B"), span("4", "C", "D"), span("5")] },
    ];
    expect(workedOut(answerOf(blocks)).map(({ observations }) => observations)).toEqual([
      ["C", "D"],
      ["A", "B"],
    ]);
  });

  it("say whether the model's numbers are up to date", () => {
    const { footer } = answerWords("en");
    const lines = (changes: Partial<Answer>) => footerLines(answerOf([], changes));
    expect(lines({})).toContain(footer.modelVersion("m"));
    expect(lines({})).not.toContain(footer.stale);
    expect(lines({ modelState: "stale" })).toContain(footer.stale);
    expect(lines({ modelVersion: null, modelState: "missing" })).toContain(footer.noModel);
  });
});
