import { describe, expect, it } from "vitest";
import { ARTICLE, ARTICLE_INPUT } from "../../../test/support/article.ts";
import type { CommunitySummary } from "../../community/statistics/shape.ts";
import { type Answer, type Block, buildAnswer, searchedSection } from "./build.ts";
import { answerMarkdown } from "./markdown.ts";
import { answerPage } from "./page.ts";
import type { Article } from "./section.ts";

const SETTINGS = { version: "1.2", date: "2026-01-31", currentModel: "m7", dataVersion: "d8" };
const build = (input: Partial<typeof ARTICLE_INPUT> = {}, settings: object = {}): Answer =>
  buildAnswer({ ...ARTICLE_INPUT, ...input }, { ...SETTINGS, ...settings });
const answer = build();
const [stop] = answer.sections;
const wordsOf = (block: Block): string => {
  if (!("spans" in block)) throw new Error(`${block.kind} has no spans`);
  return block.spans.map(({ text }) => text).join("");
};
const spanish = (sections: Article["sections"]): Article => ({ ...ARTICLE, language: "es", sections });

describe("the article", () => {
  it("says what it is, in which version, and whether its model is the current one", () => {
    const { sections: _, observations: __, references: ___, ...rest } = answer;
    expect(rest).toEqual({
      schema: "anagen/answer@1",
      language: "en",
      question: null,
      title: "If you stop <it>",
      version: "1.2",
      date: "2026-01-31",
      dataVersion: "d8",
      modelVersion: "m7",
      modelState: "current",
    });
    expect(build({}, { currentModel: "m8" }).modelState).toBe("stale");
    expect(build({}, { currentModel: null }).modelState).toBe("stale");
    expect(build({ model: null })).toMatchObject({ modelState: "missing", modelVersion: null });
    expect(build({}, { dataVersion: undefined }).dataVersion).toMatch(/^[0-9a-f]{16}$/);
  });

  it("is cut to the sections of a question", () => {
    expect(answer.sections.map(({ id }) => id)).toEqual(["stop", "other"]);
    expect(build({}, { question: "lower" })).toMatchObject({ question: "lower", sections: [{ id: "stop" }] });
    expect(build({}, { question: "cost" }).sections.map(({ id }) => id)).toEqual(["other"]);
    expect(build({}, { question: "wait" }).sections).toEqual([]);
  });

  it("has each piece with its numbers, kinds, names and sources", () => {
    expect(stop.blocks.map(({ kind }) => kind)).toEqual([
      "text",
      "subtitle",
      "list",
      "text",
      "facts",
      "model",
      "unknown",
      "figure",
      "stories",
    ]);
    expect(wordsOf(stop.blocks[0])).toBe("Of all 60% lost it.");
    expect(wordsOf(stop.blocks[1])).toBe("In detail");
    expect(stop.blocks[2]).toMatchObject({ name: "harms" });
    expect(wordsOf(stop.blocks[3])).toBe("It took 1,200.");
    expect(stop.blocks[3]).toMatchObject({ sources: ["KWON-2023"] });
    expect(stop.blocks[4]).toEqual({
      kind: "facts",
      items: [
        {
          fact: "missed-dose",
          text: "Take it later the same day. About: adults. Not if it is time for the next.",
          source: "LABEL",
        },
      ],
    });
    expect(wordsOf(stop.blocks[5])).toBe("The model says 55 out of 100 (40 to 70).");
    expect(wordsOf(stop.blocks[6])).toBe("What comes later.");
    expect(stop.blocks[8]).toEqual({
      kind: "stories",
      sentences: ["No stories have been imported yet, so there is nothing to count."],
    });
    const nameless = { ...ARTICLE.sections[0], blocks: [{ kind: "list" as const, items: ["one"] }] };
    const [block] = build({ article: { ...ARTICLE, sections: [nameless] } }).sections[0].blocks;
    expect("name" in block).toBe(false);
  });

  it("keeps beside each piece which intents of the search it answers", () => {
    expect(stop.answers).toEqual([["after-stop"], [], ["detail"], [], [], [], [], [], []]);
  });

  it("says what is not known where the model has not been computed", () => {
    const [, , , , , block] = build({ model: null }).sections[0].blocks;
    expect(block.kind).toBe("unknown");
    expect(wordsOf(block)).toBe("What the model says has not been computed yet.");
  });

  it("holds the observations shown, in order, each once, and references of numbers before those of facts", () => {
    expect(answer.observations.map(({ id }) => id)).toEqual(["A-1", "A-2", "A-3"]);
    expect(answer.references.map(({ id }) => id)).toEqual(["KING-2022", "KWON-2023", "LABEL"]);
    expect(build({}, { question: "cost" })).toMatchObject({ observations: [], references: [] });
  });

  it("has facts in its own language, without people or limits where none are given", () => {
    const of = (id: string) =>
      spanish([{ ...ARTICLE.sections[0], blocks: [{ kind: "facts", facts: [id] }] }]);
    const [{ blocks }] = build({ article: of("missed-dose") }).sections;
    expect(blocks[0]).toMatchObject({ items: [{ text: "Tómelo más tarde." }] });
    expect(() => build({ article: of("english-only") })).toThrow(
      /facts.*"english-only".*it has no words in the language es/,
    );
    expect(() => build({ article: of("nothing") })).toThrow(
      /facts.*"nothing".*it must be the id of a practical fact/,
    );
  });

  it("says in each section with a model whose people it learned from, just before what the model says", () => {
    const clinic = build({ clinic: { people: 31, kind: "unlikeTrials" } });
    const [first, other] = clinic.sections;
    expect(first.blocks.map(({ kind }) => kind).slice(4, 7)).toEqual(["facts", "model", "model"]);
    expect(wordsOf(first.blocks[5])).toMatch(
      /learned from 31 people of one clinic.* not the trials' kind of people/,
    );
    expect(first.answers).toHaveLength(first.blocks.length);
    expect(first.answers[5]).toEqual([]);
    expect(other).toEqual(answer.sections[1]);
    const like = build({ clinic: { people: 31, kind: "likeTrials" } }).sections[0];
    expect(wordsOf(like.blocks[5])).not.toContain("not the trials' kind");
    const begins = { ...ARTICLE.sections[0], blocks: [{ kind: "model" as const, text: "So." }] };
    const whole = build({
      article: { ...ARTICLE, sections: [begins] },
      clinic: { people: 2, kind: "likeTrials" },
    });
    expect(whole.sections[0].blocks).toHaveLength(2);
  });

  it("tells stories with the count of imports and the version of the rules that read them", () => {
    const stories = {
      ...{
        state: "counted",
        imports: 1,
        extractorVersions: ["4", "5"],
        selection: "Those who write.",
        advice: "Ask.",
      },
      sentences: {
        answer: "Ten.",
        share: "Half.",
        hearing: "?",
        bounds: null,
        curve: "Late.",
        restart: null,
      },
    } as unknown as CommunitySummary;
    const toldOf = (of: object) => {
      const block = build({ stories: { ...stories, ...of } }).sections[0].blocks[8];
      return block.kind === "stories" ? block.sentences : [];
    };
    expect(toldOf({})).toEqual([
      ...["Ten.", "Half.", "Late.", "Those who write.", "Ask."],
      "Counted from 1 import on this computer, reading rules version 4, 5.",
    ]);
    expect(toldOf({ imports: 2 }).at(-1)).toMatch(/^Counted from 2 imports on/);
    expect(toldOf({ extractorVersions: [] }).at(-1)).toBe("Ask.");
  });
});

describe("a section as the search needs it", () => {
  const found = searchedSection(stop);
  it("has its text without pictures, line by line", () => {
    expect(found).toMatchObject({ id: "stop", title: "What if I stop?" });
    expect(found.text.split("\n")).toEqual([
      "Of all 60% lost it.",
      "In detail",
      "After 24 weeks",
      "and 80%",
      "It took 1,200.",
      "Take it later the same day. About: adults. Not if it is time for the next.",
      "The model says 55 out of 100 (40 to 70).",
      "What comes later.",
      "No stories have been imported yet, so there is nothing to count.",
    ]);
  });

  it("has its pieces with what they answer, pictures by their words, and what they rest on", () => {
    expect(found.pieces).toHaveLength(9);
    expect(found.pieces[2]).toEqual({ lines: ["After 24 weeks", "and 80%"], answers: ["detail"] });
    expect(found.pieces[7].lines[0]).toBe(
      "stopped, 24 weeks later: of 100 people, 60 lost benefit and 40 did not.",
    );
    expect(found.observations).toEqual(["A-1", "A-1", "A-2", "A-1", "A-2", "A-3"]);
    expect(found.sources).toEqual(["KWON-2023", "LABEL"]);
  });
});

describe("the article as Markdown", () => {
  const text = answerMarkdown(answer);
  it("has every piece in its form, numbers linked to their notes and notes to their references", () => {
    expect(
      text.startsWith(
        "# If you stop <it>\n\n## What if I stop?\n\nOf all [60%](#a-1) lost it.\n\n### In detail\n\n",
      ),
    ).toBe(true);
    expect(text).toContain("- After [24](#a-1) weeks\n- and [80%](#a-2)\n\nIt took 1,200. [2](#ref-2)\n\n");
    expect(text).toContain(
      "- Take it later the same day. About: adults. Not if it is time for the next. [3](#ref-3)\n\n> Model: The model says 55 out of 100 (40 to 70).\n\n> Not known: What comes later.\n\n",
    );
    expect(text).toContain(
      "*Of 100 people who had most of their hair back: who had lost benefit later*\n- stopped, 24 weeks later: of 100",
    );
    expect(text).toContain("> Stories: No stories have been imported yet, so there is nothing to count.\n\n");
    expect(text).toMatch(
      /## Where each number comes from\n\n- <a id="a-1"><\/a>\*\*A-1\*\* Trial A, .* \[1\]\(#ref-1\)\n- <a id="a-2">/,
    );
    expect(text).toContain(
      '## References\n\n1. <a id="ref-1"></a>King B. Stop. J. 2022.\n2. <a id="ref-2"></a>Kwon O. Lower. J. 2023. doi:10.1/k.\n3. <a id="ref-3">',
    );
    expect(
      text.endsWith(
        "Anagen 1.2, 2026-01-31, data d8.  \nModel m7.  \nThe main trials were paid for by the maker of the drug.  \nIt informs and does not advise. It is no medical device. Decide with your doctor.\n",
      ),
    ).toBe(true);
  });

  it("has a note for a number of several observations, and further sentences of stories as one quote", () => {
    const block = { kind: "text", text: "In all {{sum A-1.n A-2.n}}." } as const;
    const sections = [{ ...ARTICLE.sections[0], blocks: [block] }];
    const sums = build({ article: { ...ARTICLE, sections } });
    expect(answerMarkdown(sums)).toContain("In all [80](#a-1-a-2).");
    expect(answerMarkdown(sums)).toContain(
      '- <a id="a-1-a-2"></a>**80**: worked out from [A-1](#a-1), [A-2](#a-2)\n- <a id="a-1">',
    );
    expect(answerPage(sums)).toContain(
      '<li id="obs-A-1-A-2"><strong>80</strong>: worked out from <a href="#obs-A-1">A-1</a>, <a href="#obs-A-2">A-2</a></li>\n<li id="obs-A-1">',
    );
    const told: Answer = {
      ...answer,
      sections: [{ ...stop, blocks: [{ kind: "stories", sentences: ["One.", "Two."] }] }],
    };
    expect(answerMarkdown(told)).toContain("> Stories: One.\n>\n> Two.\n");
    expect(answerPage(told)).toContain(
      '<aside class="stories" aria-label="Stories"><p><strong>Stories.</strong> One.</p><p>Two.</p></aside>',
    );
  });
});

describe("the article as a page", () => {
  const page = answerPage(answer);
  it("has every piece in its form", () => {
    expect(page).toContain('<html lang="en">');
    expect(page).toContain("<title>If you stop &lt;it&gt;</title>");
    expect(page).toContain(
      '<h1>If you stop &lt;it&gt;</h1>\n<section id="stop" aria-labelledby="h-stop">\n<h2 id="h-stop">What if I stop?</h2>\n<p>Of all ',
    );
    expect(page).toContain("<h3>In detail</h3>\n<ul><li>After ");
    expect(page).toContain('weeks</li>\n<li>and <a class="n"');
    expect(page).toContain('<p>It took 1,200. <a href="#ref-2">Reference 2</a></p>');
    expect(page).toContain(
      '<ul><li>Take it later the same day. About: adults. Not if it is time for the next. <a href="#ref-3">Reference 3</a></li></ul>',
    );
    expect(page).toContain(
      '<p class="model"><strong>Model.</strong> The model says <span data-model="stop.w24">55 out of 100 (40 to 70)</span>.</p>',
    );
    expect(page).toContain('<p class="unknown"><strong>Not known.</strong> What comes later.</p>');
    expect(page).toContain(
      '<aside class="stories" aria-label="Stories"><p><strong>Stories.</strong> No stories',
    );
  });

  it("has a picture with its caption and its words folded under it, and a table without a picture as words", () => {
    const caption = "Of 100 people who had most of their hair back: who had lost benefit later";
    expect(page).toContain(
      `<figure><div class="wide" tabindex="0" role="group" aria-label="Picture: ${caption}"><svg `,
    );
    expect(page).toContain(
      `</svg></div><figcaption>${caption}</figcaption><details><summary>The picture in words: ${caption}</summary><ul><li>stopped, 24 weeks later: of 100 people, 60 lost benefit and 40 did not.</li><li>`,
    );
    const sections = [
      { ...ARTICLE.sections[0], blocks: [{ kind: "figure" as const, figure: "relapse-table" as const }] },
    ];
    expect(answerPage(build({ article: { ...ARTICLE, sections } }))).toMatch(
      /<figure><figcaption>Hair loss after a treatment was lowered or ended[^<]*<\/figcaption><ul><li>[^<]*<\/li>.*<\/ul><\/figure>/,
    );
  });

  it("has the notes, the references with where they lead, and the footer", () => {
    expect(page).toMatch(
      /<section id="numbers" aria-labelledby="h-numbers"><h2 id="h-numbers">Where each number comes from<\/h2><ul><li id="obs-A-1"><strong>A-1<\/strong> Trial A, .* <a href="#ref-1">Reference 1<\/a><\/li>\n<li id="obs-A-2">/,
    );
    expect(page).toContain(
      '<section id="references" aria-labelledby="h-references"><h2 id="h-references">References</h2><ol><li id="ref-1">King B. Stop. J. 2022.</li>\n<li id="ref-2">Kwon O. Lower. J. 2023. doi:10.1/k. <a href="https://doi.org/10.1/k">Open KWON-2023</a></li>\n<li id="ref-3">',
    );
    expect(page).toContain("<footer><p>Anagen 1.2, 2026-01-31, data d8.</p><p>Model m7.</p><p>");
    expect(page).toContain("@media (prefers-color-scheme:dark){");
    expect(answerPage(build({ model: null }))).toContain("<p>No model outcomes.</p>");
  });
});
