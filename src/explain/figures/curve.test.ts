import { describe, expect, it } from "vitest";
import { drawnOf, expectLevel, expectReadable, writingOf, writingsOf } from "../../../test/support/svg.ts";
import { lossCurve } from "./curve.ts";
import { round } from "./figure.ts";

const CURVE = {
  caption: "Loss",
  people: "people of 100",
  weeks: "weeks since",
  model: "model",
  trial: "trial",
  trialLine: (weeks: number, value: string, low: string, high: string) =>
    `T ${weeks} ${value} ${low} ${high}`,
  modelLine: (weeks: number, value: string, range: { low: string; high: string } | null) =>
    `M ${weeks} ${value} ${range === null ? "alone" : `${range.low} ${range.high}`}`,
};

describe("the curve of loss", () => {
  const trial = [{ weeks: 24, value: 60.4, low: 42.3, high: 75.2, observation: "X-1" }];
  const model = [
    { weeks: 4, value: 10, low: 10, high: 10 },
    { weeks: 100, value: 90, low: 80.2, high: 98 },
  ];
  const { svg, twin, observations, name, caption } = lossCurve("loss", CURVE, trial, model);
  const grid = drawnOf(svg, "line", "grid-line").map(({ at }) => at);
  const [left, right] = [grid[0].x1, grid[0].x2];
  const x = (week: number) => round(left + ((right - left) * week) / 100);
  const y = (percent: number) => round(grid[0].y1 - ((grid[0].y1 - grid[4].y1) * percent) / 100);

  it("can be read, with weeks by twenties below their places", () => {
    expectReadable(svg);
    expect([name, caption, observations]).toEqual(["loss", "Loss", ["X-1"]]);
    const numbers = writingsOf(svg).filter(({ anchor }) => anchor === "middle");
    expect(numbers.map(({ text, x: at }) => [text, at])).toEqual(
      [0, 20, 40, 60, 80, 100].map((week) => [String(week), x(week)]),
    );
    for (const each of numbers) expect(each.y).toBeGreaterThan(y(0) + 9);
    expect(writingOf(svg, "weeks since")).toMatchObject({ x: right, anchor: "end" });
    expect(writingOf(svg, "weeks since").y).toBeGreaterThan(numbers[0].y + 9);
    expect(writingOf(svg, "people of 100").y).toBeLessThan(y(100));
    for (const each of grid) expect([each.x1, each.x2, each.y1]).toEqual([left, right, each.y2]);
  });

  it("has the model as a line and a band that begin at nothing lost", () => {
    const at = (week: number, percent: number) => [x(week), y(percent)];
    expect(drawnOf(svg, "polyline")[0].points).toEqual([at(0, 0), at(4, 10), at(100, 90)]);
    expect(drawnOf(svg, "polygon", "kept")[0].points).toEqual([
      at(0, 0),
      at(4, 10),
      at(100, 98),
      at(100, 80.2),
      at(4, 10),
      at(0, 0),
    ]);
  });

  it("has a square and a bar for each result of the trial", () => {
    const [bar] = drawnOf(svg, "line", "lost-line");
    expect(bar.at).toMatchObject({ x1: x(24), x2: x(24), y1: y(42.3), y2: y(75.2) });
    const [square, sample] = drawnOf(svg, "rect", "lost");
    expect([square.at.x + 5, square.at.y + 5, square.at.width, square.at.height]).toEqual([
      x(24),
      y(60.4),
      10,
      10,
    ]);
    const word = writingOf(svg, "trial");
    expect(word.x).toBeGreaterThan(sample.at.x + sample.at.width);
    expectLevel(word, sample.at.y + sample.at.height / 2);
  });

  it("shows what stands for the model, only where there is one", () => {
    const [sample] = drawnOf(svg, "line", "kept-line");
    const word = writingOf(svg, "model");
    expectLevel(word, sample.at.y1);
    expect(word.x).toBeGreaterThan(sample.at.x2);
    const alone = lossCurve("loss", CURVE, trial, []);
    expect(alone.svg).not.toMatch(/>model<|poly|kept/);
    expect(
      writingsOf(alone.svg)
        .filter(({ anchor }) => anchor === "middle")
        .map(({ text }) => text),
    ).toEqual(["0", "20"]);
  });

  it("tells the trial, then the model, in whole people; a range of no width is none", () => {
    expect(twin).toEqual(["T 24 60 42 75", "M 4 10 alone", "M 100 90 80 98"]);
  });
});

it("has percent at their height, 100 on top, each number level with its line", () => {
  const { svg } = lossCurve("loss", CURVE, [], [{ weeks: 40, value: 50, low: 25, high: 75 }]);
  const lines = [...svg.matchAll(/<line x1="52" x2="\d+" y1="([\d.]+)"/g)].map(([, y]) => Number(y));
  const [zero] = lines;
  const height = zero - lines[4];
  expect(lines).toEqual([0, 25, 50, 75, 100].map((percent) => zero - (height * percent) / 100));
  const numbers = [...svg.matchAll(/<text x="44" y="([\d.]+)" text-anchor="end"[^>]*>(\d+)</g)];
  expect(numbers.map(([, , percent]) => Number(percent))).toEqual([0, 25, 50, 75, 100]);
  for (const [at, [, y]] of numbers.entries()) {
    // Digits of 13 px are about 9 high and stand on y.
    expect(Number(y)).toBeGreaterThan(lines[at] + 3);
    expect(Number(y)).toBeLessThan(lines[at] + 6);
  }
});
