import { describe, expect, it } from "vitest";
import { SENSITIVITY } from "../../../test/support/sensitivity.ts";
import { drawnOf, expectReadable, sizeOf, writingsOf } from "../../../test/support/svg.ts";
import { htmlTablesOf, onOneLine, sectionsOf, tableUnder } from "../../../test/support/text-tables.ts";
import { SOME_EVIDENCE } from "../../../test/support/validation.ts";
import { signed } from "../text-table.ts";
import { factLabel, sensitivityFigures, shareWords } from "./figures.ts";
import { sensitivityPage } from "./page.ts";
import { sensitivitySvg } from "./picture.ts";
import { answerWords, bestMeasurement, HOW_TO_READ, sensitivityText } from "./text.ts";

const { answers, people } = SENSITIVITY;
const [keeps, loses] = answers;
const [parameters, facts, measurements] = sensitivityFigures(keeps, people);

describe("numbers of a sensitivity analysis", () => {
  it("have their signs, their errors and their ranges", () => {
    expect([2.06, 0, -3.24].map(signed)).toEqual(["+2.1", "0.0", "−3.2"]);
    expect(shareWords(0.284, 0.079)).toBe("28 % (standard error 8)");
    expect(answerWords(keeps)).toBe("33 of 100 (23 to 44)");
    expect(keeps.facts.map(factLabel)).toEqual([
      "4 mg: SALT 20 or less, week 36",
      "all on 4 mg to placebo (2 results)",
    ]);
    expect(bestMeasurement(keeps, 60)).toBe(
      "Of the candidate measurements the one that would tell most: SALT 8 weeks after a stop (60 people); it is expected to take away 40 % (standard error 5) of the variance.",
    );
  });
});

describe("the pictures of an answer", () => {
  it("can be read, and say what they are of", () => {
    for (const { svg } of [parameters, facts, measurements]) expectReadable(svg);
    expect([parameters, facts, measurements].map(({ name, caption }) => [name, caption])).toEqual([
      ["parameters-keeps", "Which parameters move the answer: SALT 20 or less"],
      ["facts-keeps", "Which published facts move the answer: SALT 20 or less"],
      ["measurements-keeps", "What a study of 60 people would tell about the answer: SALT 20 or less"],
    ]);
    expect([parameters, facts, measurements].map(({ observations }) => observations)).toEqual([
      [],
      ["A-1", "B-1", "B-2"],
      [],
    ]);
  });

  it("say what their ends, their axis and their question marks mean", () => {
    const written = [parameters, facts, measurements].map(({ svg }) =>
      writingsOf(svg).map(({ text }) => text),
    );
    for (const [at, words] of [
      [
        "draws in the parameter's lowest fifth",
        "draws in its highest fifth",
        "? no more than chance would do",
        "people of 100",
      ],
      [
        "were the fact not known",
        "were it found once more",
        "? carried by few draws: a hint, no figure",
        "people of 100",
      ],
      [
        "expected reduction, with its standard error",
        "? not told from nothing",
        "expected reduction of the answer's variance, percent",
      ],
    ].entries())
      for (const each of words) expect(written[at]).toContain(each);
  });

  it("name the structure of a parameter where there are several, and mark what is not clear", () => {
    const labels = (svg: string) =>
      writingsOf(svg).filter(({ anchor, text }) => anchor === "end" && text.includes(","));
    expect(labels(parameters.svg).map(({ text }) => text)).toEqual([
      "drive: k, how fast <it> returns",
      "loop: g, how fast <it> returns ?",
    ]);
    expect(labels(sensitivityFigures(loses, people)[0].svg)[0].text).toBe("k, how fast <it> returns");
    expect(labels(facts.svg).map(({ text }) => text)).toEqual(["4 mg: SALT 20 or less, week 36"]);
    expect(writingsOf(facts.svg).map(({ text }) => text)).toContain("all on 4 mg to placebo (2 results) ?");
    // Twice its error is what a reduction must exceed.
    expect(writingsOf(measurements.svg).map(({ text }) => text)).toEqual(
      expect.arrayContaining(["stop, week 8", "second ?"]),
    );
  });

  it("draw the ends where they lie", () => {
    const x = (svg: string) => {
      const ticks = writingsOf(svg).filter(({ anchor }) => anchor === "middle");
      const [first, last] = [ticks[0], ticks.at(-1) as (typeof ticks)[0]];
      const [from, to] = [Number(first.text), Number(last.text)];
      return (value: number) => first.x + ((last.x - first.x) * (value - from)) / (to - from);
    };
    const endsOf = (svg: string, kind: string) =>
      drawnOf(svg, "rect", kind)
        .slice(1)
        .map(({ at }) => [at.x, at.x + at.width]);
    const expectAt = (found: number[][], svg: string, ends: number[][]) => {
      expect(found).toHaveLength(ends.length);
      for (const [at, pair] of ends.entries())
        for (const [end, value] of pair.entries()) expect(found[at][end]).toBeCloseTo(x(svg)(value), 1);
    };
    expectAt(endsOf(parameters.svg, "low"), parameters.svg, [
      [25.04, 33.4],
      [25.04, 33.4],
    ]);
    expectAt(endsOf(parameters.svg, "high"), parameters.svg, [
      [33.4, 45.26],
      [33.4, 45.26],
    ]);
    expectAt(endsOf(facts.svg, "low"), facts.svg, [
      [33.4 - 3.24, 33.4],
      [33.4, 33.44],
    ]);
    expectAt(endsOf(facts.svg, "high"), facts.svg, [
      [33.4, 35.46],
      [32.9, 33.4],
    ]);
    expectAt(endsOf(measurements.svg, "low"), measurements.svg, [
      [0, 40],
      [0, 10],
    ]);
    const errors = (svg: string) => drawnOf(svg, "line", "error").map(({ at }) => [at.x1, at.x2]);
    expect(errors(parameters.svg)).toEqual([]);
    expectAt(errors(facts.svg), facts.svg, [
      [29.66, 30.66],
      [33.96, 36.96],
      [33.34, 33.54],
      [32.7, 33.1],
    ]);
    expectAt(errors(measurements.svg), measurements.svg, [
      [35, 45],
      [5, 15],
    ]);
  });

  it("are told in words", () => {
    expect(parameters.twin).toEqual([
      "drive, k (how fast <it> returns): accounts for 28 % (standard error 8) of the variance; 25.0 of 100 in its lowest fifth (up to 0.1), 45.3 in its highest (from 0.3).",
      "loop, g (how fast <it> returns): accounts for 2 % (standard error 8) of the variance, no more than chance would; 25.0 of 100 in its lowest fifth (up to 0.1), 45.3 in its highest (from 0.3).",
    ]);
    expect(facts.twin).toEqual([
      "4 mg: SALT 20 or less, week 36, Trial A (A-1): without it −3.2 points (standard error 0.5), found once more +2.1 (1.5).",
      "all on 4 mg to placebo (2 results), Trial B (B-1, B-2): without it 0.0 points (standard error 0.1), found once more −0.5 (0.2); carried by few draws, a hint only.",
    ]);
    expect(measurements.twin[0]).toBe(
      "SALT 8 weeks after a stop, 60 people: expected to take away 40 % (standard error 5) of the variance, leaving a standard deviation of 6.0 points; the model expects 71.3 percent, with a spread of 9.5.",
    );
  });

  it("stand below each other in one picture", () => {
    const svg = sensitivitySvg(SENSITIVITY);
    const all = answers.flatMap((answer) => sensitivityFigures(answer, people));
    let y = 0;
    for (const { svg: own, name } of all) {
      expect(svg).toContain(`<svg y="${y}" class="chart"`);
      expect(svg.indexOf(`id="figure-${name}"`)).toBeGreaterThan(svg.indexOf(`y="${y}"`));
      y += sizeOf(own).height + 24;
    }
    expect(sizeOf(svg)).toEqual({ width: sizeOf(all[0].svg).width, height: y });
    expect(svg).toContain("<title>What moves the six-month stop answer</title><style>");
  });
});

describe("what moves the answer, for a terminal", () => {
  const text = sensitivityText(SENSITIVITY);
  const lines = text.split("\n");

  it("has a title and three tables for each answer", () => {
    expect(lines.slice(0, 3)).toEqual([
      "SALT 20 or less: 33 of 100 (23 to 44)",
      "=====================================",
      "",
    ]);
    expect(lines).toContain("lost benefit: 33 of 100 (23 to 44)");
    expect(tableUnder(text, lines[1])).toEqual([
      ["parameter", "share of variance", "lowest fifth", "highest fifth"],
      ["drive: k, how fast <it> returns", "28 % (standard error 8)", "25.0", "45.3"],
      ["loop: g, how fast <it> returns", "2 % (standard error 8)", "25.0", "45.3", "no more than chance"],
    ]);
    expect(tableUnder(text, lines[6])).toEqual([
      ["published fact", "without it", "found once more"],
      ["4 mg: SALT 20 or less, week 36; A-1", "−3.2 (0.5)", "+2.1 (1.5)"],
      ["all on 4 mg to placebo (2 results); B-1, B-2", "0.0 (0.1)", "−0.5 (0.2)", "few draws"],
    ]);
    expect(tableUnder(text, lines[11])).toEqual([
      ["measurement in 60 people", "variance taken away", "SD left"],
      ["stop, week 8", "40 % (standard error 5)", "6.0"],
      ["second", "10 % (standard error 5)", "6.0"],
    ]);
    expect(onOneLine(text)).toContain(bestMeasurement(keeps, 60));
  });

  it("shows the first ten of each", () => {
    const many = <T>(list: readonly T[]) => Array.from({ length: 11 }, () => list[0]);
    const answer = {
      ...keeps,
      parameters: many(keeps.parameters),
      facts: many(keeps.facts),
      measurements: many(keeps.measurements),
    };
    const long = sensitivityText({ ...SENSITIVITY, answers: [answer] });
    expect(long.match(/^drive: k/gm)).toHaveLength(10);
    expect(long.match(/^4 mg: SALT/gm)).toHaveLength(10);
    expect(long.match(/^stop, week 8/gm)).toHaveLength(10);
  });

  it("ends with how to read it and what it rests on", () => {
    expect(
      onOneLine(text).endsWith(
        `Shares of the variance over the model's draws. ${HOW_TO_READ.join(" ")} Model m7, data d8, seed 5, 4000 virtual patients, result 0123456789ab.`,
      ),
    ).toBe(true);
    expect(HOW_TO_READ.map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
      "A parameter's share",
      "A fact's shift",
      "A measurement's reduction",
    ]);
  });
});

describe("what moves the answer, as a page", () => {
  const page = sensitivityPage(SENSITIVITY, SOME_EVIDENCE);

  it("has a section for each answer with its numbers, its pictures and its facts", () => {
    expect(sectionsOf(page)).toEqual([
      ["read", "How to read it"],
      ["keeps", "SALT 20 or less: 33 of 100 (23 to 44)"],
      ["loses", "lost benefit: 33 of 100 (23 to 44)"],
      ["observations", "Where each number comes from"],
      ["sources", "Sources"],
    ]);
    expect(page).toContain(`<ul>${HOW_TO_READ.map((line) => `<li>${line}</li>`).join("")}</ul>`);
    expect(page).toContain(
      "<p>By structure: drive 30.0 of 100 (weight 0.6), loop 38.5 of 100 (weight 0.4); 17 % of the variance is between structures.</p>",
    );
    expect(page).toContain(`<p>${bestMeasurement(keeps, 60)}</p>`);
    expect(page).toContain("<h1>What moves the six-month stop answer</h1>");
    expect(page).toContain(
      "<p>Of people with severe disease who had most of their hair back after a year on 4 mg",
    );
    expect([...page.matchAll(/<title id="figure-([\w-]+)"/g)].map(([, name]) => name)).toEqual([
      "parameters-keeps",
      "facts-keeps",
      "measurements-keeps",
      "parameters-loses",
      "facts-loses",
      "measurements-loses",
    ]);
    expect(page).toContain('aria-label="Published facts, keeps, table"');
    expect(htmlTablesOf(page)[0]).toEqual([
      ["observation", "fact", "without it", "found once more", "draws left without it"],
      [
        '<a href="#obs-A-1">A-1</a>',
        "Trial A, 4 mg: SALT 20 or less, week 36",
        "−3.2 (0.5)",
        "+2.1 (1.5)",
        "321",
      ],
      [
        '<a href="#obs-B-1">B-1</a>, <a href="#obs-B-2">B-2</a>',
        "Trial B, all on 4 mg to placebo (2 results)",
        "0.0 (0.1)",
        "−0.5 (0.2)",
        "321",
      ],
    ]);
  });

  it("leads to the observations of its facts and no others", () => {
    expect([...page.matchAll(/<li id="obs-([\w-]+)">/g)].map(([, id]) => id)).toEqual(["A-1", "B-1", "B-2"]);
  });
});
