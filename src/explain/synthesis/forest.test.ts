import { describe, expect, it } from "vitest";
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
