import { describe, expect, it } from "vitest";
import { drawnOf, expectLevel, expectReadable, writingOf, writingsOf } from "../../../test/support/svg.ts";
import { round } from "./figure.ts";
import { type ForestRow, forestPlot } from "./forest.ts";

const FOREST = {
  bias: "risk of bias",
  of100: "of 100",
  numbers: (value: string, low: string, high: string) => `${value} (${low} to ${high})`,
  biasIs: (judgement: string, reason: string | null) => `bias ${judgement}: ${reason}`,
  judgement: (judgement: string) => `is ${judgement}`,
  and: (one: string, other: string) => `${one} and ${other}`,
};
const row = (of: Partial<ForestRow>): ForestRow => ({
  ...{ label: "Trial A, 4 mg", people: "40 and 38", value: 30.4, low: 10.2, high: 49.6, bias: "low" },
  ...{ biasReason: "Blinded.", pooled: false, observations: ["A-1", "A-2"] },
  ...of,
});

describe("studies side by side", () => {
  const groups = [
    {
      title: "More than on placebo",
      rows: [
        row({}),
        row({ label: "B", bias: "some concerns", observations: ["B-1", "A-1"] }),
        row({
          label: "together",
          people: "",
          bias: null,
          biasReason: null,
          pooled: true,
          value: 31,
          low: 20,
          high: 45,
        }),
      ],
      notes: ["Left out: C."],
    },
    { title: "Lost", rows: [row({ label: "D", bias: "high", value: -30, low: -50, high: 130 })], notes: [] },
  ];
  const { svg, twin, observations } = forestPlot("forest", "Side by side", groups, [-20, 100], FOREST);
  const axis = drawnOf(svg, "line", "ink-line").map(({ at }) => at);
  const [first, second, bottom] = axis;
  const x = (value: number) => round(bottom.x1 + ((bottom.x2 - bottom.x1) * (value + 20)) / 120);

  it("can be read, with an axis below, its numbers, and a line at 0 along each group", () => {
    expectReadable(svg);
    const numbers = writingsOf(svg).filter(({ anchor }) => anchor === "middle");
    expect(numbers.map(({ text, x: at }) => [text, at])).toEqual(
      [-20, 0, 20, 40, 60, 80, 100].map((tick) => [String(tick), x(tick)]),
    );
    for (const { y } of numbers) expect(y).toBeGreaterThan(bottom.y1 + 9);
    expect(bottom.y1).toBe(bottom.y2);
    const rowsOf = (names: readonly string[]) => names.map((name) => writingOf(svg, name).y);
    for (const [line, title, ys] of [
      [first, "More than on placebo", rowsOf(["Trial A, 4 mg", "B", "together"])],
      [second, "Lost", rowsOf(["D"])],
    ] as const) {
      expect([line.x1, line.x2]).toEqual([x(0), x(0)]);
      expect(line.y1).toBeGreaterThan(writingOf(svg, title).y);
      expect(line.y1).toBeLessThan(ys[0] - 9);
      expect(line.y2).toBeGreaterThan(ys.at(-1) as number);
      expect(line.y2).toBeLessThan(bottom.y1);
    }
    const none = forestPlot("forest", "Side by side", groups, [0, 100], FOREST).svg;
    expect(drawnOf(none, "line", "ink-line")).toHaveLength(1);
    expect(none).not.toContain("stroke-dasharray");
  });

  it("has lines of one height, wider where a group begins, under the heads of its columns", () => {
    const y = (text: string) => writingOf(svg, text).y;
    expect(y("B") - y("Trial A, 4 mg")).toBe(22);
    expect(y("together") - y("B")).toBe(22);
    expect(y("Trial A, 4 mg") - y("More than on placebo")).toBe(22);
    expect(y("Lost") - y("together")).toBeCloseTo(30.8, 6);
    for (const title of ["risk of bias", "of 100", "More than on placebo", "Lost"])
      expect(writingOf(svg, title).isBold, title).toBe(true);
    const [mark] = writingsOf(svg).filter(({ text }) => text.includes("is low"));
    expect(mark.x).toBe(writingOf(svg, "risk of bias").x);
    expect(writingOf(svg, "-30 (-50 to 130)").x).toBe(writingOf(svg, "of 100").x);
    expect(writingOf(svg, "of 100").x).toBeGreaterThan(bottom.x2);
    expect(writingOf(svg, "risk of bias").y).toBe(20);
    const people = writingsOf(svg).filter(({ text }) => text === "40 and 38");
    expect(people.map(({ anchor }) => anchor)).toEqual(["end", "end", "end"]);
    for (const each of people) expect(each.x).toBeLessThan(bottom.x1);
    expect(writingOf(svg, "Lost").x).toBeLessThan(writingOf(svg, "D").x);
  });

  it("draws a study as a square on its interval, what is pooled as a diamond, within the axis", () => {
    const bars = drawnOf(svg, "line", "lost-line").map(({ at }) => at);
    const squares = drawnOf(svg, "rect", "lost").map(({ at }) => at);
    expect(bars.map(({ x1, x2 }) => [x1, x2])).toEqual([
      [x(10.2), x(49.6)],
      [x(10.2), x(49.6)],
      [x(-20), x(100)],
    ]);
    expect(squares.map((each) => each.x + 5)).toEqual([x(30.4), x(30.4), x(-20)]);
    for (const [at, bar] of bars.entries()) {
      expect([bar.y1, squares[at].y + 5]).toEqual([bar.y2, bar.y2]);
      expectLevel(writingOf(svg, ["Trial A, 4 mg", "B", "D"][at]), bar.y1);
    }
    const [{ points }] = drawnOf(svg, "polygon", "kept");
    const middle = points[0][1];
    expect(points).toEqual([
      [x(20), middle],
      [x(31), middle - 6],
      [x(45), middle],
      [x(31), middle + 6],
    ]);
    expectLevel(writingOf(svg, "together"), middle);
  });

  it("has a word and a shape for each judgement", () => {
    const marks = writingsOf(svg).filter(({ text }) => / is /.test(text));
    expect(marks.map(({ text }) => text)).toEqual(["● is low", "◐ is some concerns", "○ is high"]);
  });

  it("says all of it in words, with every observation once", () => {
    expect(twin).toEqual([
      "More than on placebo, Trial A, 4 mg, 40 and 38: 30 (10 to 50) of 100; bias low: Blinded.",
      "More than on placebo, B, 40 and 38: 30 (10 to 50) of 100; bias some concerns: Blinded.",
      "More than on placebo, together: 31 (20 to 45) of 100.",
      "Left out: C.",
      "Lost, D, 40 and 38: -30 (-50 to 130) of 100; bias high: Blinded.",
    ]);
    expect(observations).toEqual(["A-1", "A-2", "B-1"]);
  });
});
