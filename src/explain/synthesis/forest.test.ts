import { describe, expect, it } from "vitest";
import {
  drawnOf,
  expectLevel,
  expectReadable,
  sizeOf,
  writingOf,
  writingsOf,
} from "../../../test/support/svg.ts";
import type { Synthesis, SynthesisMeasure } from "../../evidence/synthesis/result.ts";
import { synthesisForest } from "./forest.ts";

const study = (low: number, value: number, high: number, name = "A") => ({
  name,
  observations: ["X-001"],
  events: 13,
  n: 40,
  controlEvents: null,
  controlN: null,
  value,
  low,
  high,
  weightPercent: 60,
});
const result = (measure: SynthesisMeasure, ...studies: ReturnType<typeof study>[]): Synthesis => ({
  schema: "anagen/synthesis@1",
  dataVersion: null,
  measure,
  level: 0.95,
  studies,
  pooled: null,
  leftOut: [],
});

/** Numbers under the axis, and where each stands. */
function axisOf({ svg }: { svg: string }) {
  const ticks = [...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+" text-anchor="middle"[^>]*>([^<]*)</g)];
  return ticks.map(([, x, tick]) => ({ tick: Number(tick), x: Number(x) }));
}
const ticksOf = (figure: { svg: string }) => axisOf(figure).map(({ tick }) => tick);
/** Where the line of no difference stands; none where there is none. */
const noneOf = ({ svg }: { svg: string }) =>
  /<line x1="([\d.]+)"[^>]*stroke-dasharray/.exec(svg)?.slice(1).map(Number) ?? [];

describe("the axis of a forest plot", () => {
  it("goes from 0 to 100 for shares, without a line of no difference", () => {
    const figure = synthesisForest(result("share", study(20, 30, 40)));
    expect(ticksOf(figure)).toEqual([0, 20, 40, 60, 80, 100]);
    expect(noneOf(figure)).toEqual([]);
  });

  it("goes for differences by twenties as far as the intervals, at least from 0 to 20, with a line at 0", () => {
    const near = synthesisForest(result("difference", study(1, 5, 9)));
    expect(ticksOf(near)).toEqual([0, 20]);
    const far = synthesisForest(result("difference", study(-20.1, 5, 9), study(10, 30, 41)));
    expect(ticksOf(far)).toEqual([-40, -20, 0, 20, 40, 60]);
    expect(noneOf(far)).toEqual([axisOf(far)[2].x]);
  });

  it("goes for ratios from the mark below the lowest end to the mark above the highest, evenly by their logarithm", () => {
    const figure = synthesisForest(result("log risk ratio", study(0.3, 0.8, 3)));
    expect(ticksOf(figure)).toEqual([0.2, 0.5, 1, 2, 5]);
    const [low, , one, , high] = axisOf(figure);
    expect(one.x).toBe(noneOf(figure)[0]);
    // 1 is the middle of 0.2 and 5.
    expect(one.x).toBeCloseTo((low.x + high.x) / 2, 1);
  });

  it("holds 1 also where no study reaches it, and begins at a mark where an end lies on it", () => {
    expect(ticksOf(synthesisForest(result("log odds ratio", study(2, 3, 5))))).toEqual([1, 2, 5]);
    expect(ticksOf(synthesisForest(result("log odds ratio", study(0.2, 0.3, 0.5))))).toEqual([0.2, 0.5, 1]);
    expect(ticksOf(synthesisForest(result("log odds ratio", study(1, 1, 1))))).toEqual([1]);
  });

  it("ends at 0.01 and 500, where what lies beyond is drawn, too", () => {
    const figure = synthesisForest(result("log odds ratio", study(0.001, 1, 9000)));
    const axis = axisOf(figure);
    expect([axis[0].tick, axis.at(-1)?.tick]).toEqual([0.01, 500]);
    const line = /<line x1="([\d.]+)" x2="([\d.]+)"/.exec(figure.svg)?.slice(1).map(Number);
    expect(line).toEqual([axis[0].x, axis.at(-1)?.x]);
  });
});

describe("a forest plot", () => {
  it("has a line for each study, the pooled value as a diamond and where a new study is expected", () => {
    const pooled = {
      studies: 2,
      value: 30,
      low: 25,
      high: 35,
      hartungKnapp: { low: 25, high: 35 },
      prediction: { low: 10, high: 60 },
      betweenVariance: 0,
      inconsistencyPercent: 0,
      q: 0,
      qProbability: 1,
    };
    const long = "A name of thirty-five letters, is it";
    const figure = synthesisForest({
      ...result("share", study(20, 30, 40, long), study(0, 50, 100)),
      pooled,
    });
    expect(figure.twin).toEqual([
      `${long}, 13/40: 30.0 (20.0 to 40.0); weight 60.0 %.`,
      "A, 13/40: 50.0 (0.0 to 100.0); weight 60.0 %.",
      "Pooled, 2 studies: 30.0 (25.0 to 35.0).",
      "A new study: 10.0 to 60.0.",
    ]);
    expect(figure.observations).toEqual(["X-001", "X-001"]);
    const ends = [...figure.svg.matchAll(/<line x1="([\d.]+)" x2="([\d.]+)" y1/g)].map((line) =>
      line.slice(1).map(Number),
    );
    const axis = axisOf(figure).map(({ x }) => x);
    // The studies, the new study, and the axis itself, on which 10 is half way to 20.
    expect(ends).toEqual([
      [axis[1], axis[2]],
      [axis[0], axis[5]],
      [(axis[0] + axis[1]) / 2, axis[3]],
      [axis[0], axis[5]],
    ]);
    expect(figure.svg).toContain(`>${long.slice(0, 33)}…<`);
    expect(synthesisForest(result("share", study(1, 2, 3, long.slice(0, 34)))).svg).toContain(
      `>${long.slice(0, 34)}<`,
    );
  });
});

describe("the lines of a forest plot", () => {
  const pooled = {
    ...{ studies: 2, value: 30, low: 25, high: 35, hartungKnapp: { low: 25, high: 35 } },
    ...{
      prediction: { low: 10, high: 60 },
      betweenVariance: 0,
      inconsistencyPercent: 0,
      q: 0,
      qProbability: 1,
    },
  };
  const both = [study(20, 30, 40, "A"), { ...study(-5, 50, 90, "B"), weightPercent: 20 }];
  const whole = { ...result("difference", ...both), pooled };
  const { svg, name, caption } = synthesisForest(whole, "Side by side");
  const x = (value: number) => 380 + (280 * (value + 20)) / 120;
  const axis = drawnOf(svg, "line", "ink-line").map(({ at }) => at);
  const twoDigits = (value: number) => Math.round(100 * value) / 100;

  it("can be read under the heads of their columns, in bold", () => {
    expectReadable(svg);
    expect([name, caption]).toEqual(["synthesis", "Side by side"]);
    expect(synthesisForest(whole).caption).toBe("Forest plot");
    const heads = ["study", "people", "difference, points", "weight"].map((text) => writingOf(svg, text));
    expect(heads.map(({ isBold, y }) => isBold && y === heads[0].y)).toEqual([true, true, true, true]);
    expect(heads.map(({ anchor }) => anchor)).toEqual(["start", "end", "start", "end"]);
    expect(writingOf(svg, "A").x).toBe(heads[0].x);
    for (const people of writingsOf(svg).filter(({ text }) => text === "13/40"))
      expect([people.x, people.anchor]).toEqual([heads[1].x, "end"]);
    expect(heads[1].x).toBeLessThan(x(-20));
    expect(writingOf(svg, "30.0 (20.0 to 40.0)").x).toBe(heads[2].x);
    expect(heads[2].x).toBeGreaterThan(x(100));
    for (const weight of ["60.0 %", "20.0 %"])
      expect(writingOf(svg, weight)).toMatchObject({ x: heads[3].x, anchor: "end" });
    expect(writingOf(svg, "pooled, 2 studies").isBold).toBe(true);
    expect(writingOf(svg, "30.0 (25.0 to 35.0)")).toMatchObject({ isBold: true, x: heads[2].x });
    expect(writingOf(svg, "10.0 to 60.0").x).toBe(heads[2].x);
  });

  it("stand below each other at equal distance, the pooled one further down, each with its words", () => {
    const y = (text: string) => writingOf(svg, text).y;
    expect([y("A") - y("study"), y("B") - y("A")]).toEqual([24, 24]);
    expect(y("pooled, 2 studies") - y("B")).toBeCloseTo(31.2, 6);
    expect(y("a new study") - y("pooled, 2 studies")).toBeCloseTo(24, 6);
    const [{ at: first }, { at: second }] = drawnOf(svg, "line", "lost-line");
    expect([first.x1, first.x2, second.x1, second.x2]).toEqual(
      [20, 40, -5, 90].map((value) => twoDigits(x(value))),
    );
    for (const [at, line] of [first, second].entries()) {
      expect(line.y1).toBe(line.y2);
      expectLevel(writingOf(svg, ["A", "B"][at]), line.y1);
    }
    const [{ at: expected }] = drawnOf(svg, "line", "kept-line");
    expect([expected.x1, expected.x2]).toEqual([10, 60].map((value) => twoDigits(x(value))));
    expect(expected.y1).toBe(expected.y2);
    expectLevel(writingOf(svg, "a new study"), expected.y1);
  });

  it("have squares that are wider for more weight, and a diamond for what is pooled", () => {
    const squares = drawnOf(svg, "rect", "lost").map(({ at }) => at);
    expect(squares.map(({ width, height }) => [width, height])).toEqual([
      [10, 10],
      [6, 6],
    ]);
    const [{ at: first }, { at: second }] = drawnOf(svg, "line", "lost-line");
    expect(squares.map((square) => square.x + square.width / 2)).toEqual(
      [30, 50].map((value) => twoDigits(x(value))),
    );
    expect(squares.map((square) => square.y + square.height / 2)).toEqual([first.y1, second.y1]);
    const [{ points }] = drawnOf(svg, "polygon", "kept");
    const middle = points[0][1];
    expectLevel(writingOf(svg, "pooled, 2 studies"), middle);
    expect(points.map(([at]) => at)).toEqual([25, 30, 35, 30].map((value) => twoDigits(x(value))));
    for (const [at, height] of [middle, middle - 7, middle, middle + 7].entries())
      expect(points[at][1]).toBeCloseTo(height, 6);
  });

  it("stand above an axis and its numbers, with a line of no difference along all of them", () => {
    const [none, bottom] = axis;
    expect([none.x1, none.x2]).toEqual([twoDigits(x(0)), twoDigits(x(0))]);
    expect(none.y1).toBeGreaterThan(writingOf(svg, "study").y);
    expect(none.y1).toBeLessThan(writingOf(svg, "A").y - 9);
    expect(none.y2).toBe(bottom.y1);
    expect(bottom.y1).toBe(bottom.y2);
    expect([bottom.x1, bottom.x2]).toEqual([x(-20), x(100)]);
    expect(bottom.y1).toBeGreaterThan(writingOf(svg, "a new study").y + 9);
    const numbers = writingsOf(svg).filter(({ anchor }) => anchor === "middle");
    for (const { y } of numbers) expect(y).toBeGreaterThan(bottom.y1 + 9);
    const { height } = sizeOf(svg);
    expect(height - numbers[0].y).toBeGreaterThan(0);
    expect(height - numbers[0].y).toBeLessThan(60);
    const alone = synthesisForest({ ...whole, pooled: null });
    expectReadable(alone.svg);
    expect(sizeOf(alone.svg).height).toBe(height - 48);
    expect(alone.svg).not.toMatch(/polygon|pooled|a new study/);
    const two = synthesisForest({ ...whole, pooled: { ...pooled, prediction: null } });
    expect(two.svg).not.toContain("a new study");
    expect(two.twin.at(-1)).toBe("Pooled, 2 studies: 30.0 (25.0 to 35.0).");
  });

  it("reach as far as what is pooled does", () => {
    const wide = { ...pooled, low: -70, high: 130 };
    const { svg: far } = synthesisForest({ ...whole, pooled: wide });
    expect(
      writingsOf(far)
        .filter(({ anchor }) => anchor === "middle")
        .map(({ text }) => text),
    ).toEqual(Array.from({ length: 12 }, (_, at) => String(20 * at - 80)));
  });
});
