import { describe, expect, it } from "vitest";
import { COMPARISON } from "../../../test/support/cohort/comparison.ts";
import {
  drawnOf,
  expectLevel,
  expectReadable,
  sizeOf,
  writingOf,
  writingsOf,
} from "../../../test/support/svg.ts";
import { comparisonFigures, comparisonSvg } from "./figures.ts";

const figures = comparisonFigures(COMPARISON);
const [response, salt, ranks, groups] = figures;

describe("the pictures of a comparison", () => {
  it("can be read, have a name and a caption each, and show no observation", () => {
    expect(figures.map(({ name }) => name)).toEqual([
      "calibration-response",
      "calibration-salt",
      "ranks",
      "groups",
    ]);
    for (const { name, caption, svg, observations } of figures) {
      expectReadable(svg);
      expect(svg).toContain(`<title id="figure-${name}">${caption}</title>`);
      expect(svg).toMatch(/^<svg class="chart".*<\/svg>$/s);
      expect(observations).toEqual([]);
      expect(writingsOf(svg)[0].isBold).toBe(true);
    }
    expect(figures.map(({ caption }) => caption)).toEqual([
      "SALT 20 or less, seen beside predicted",
      "SALT, seen beside predicted",
      "Ranks of the readings in their predictions, even if the model is right",
      "SALT seen less predicted, points: to the right less hair than predicted",
    ]);
  });
});

describe("seen beside predicted", () => {
  const down = drawnOf(response.svg, "line", "grid").filter(({ at }) => at.x1 === at.x2);
  const across = drawnOf(response.svg, "line", "grid").filter(({ at }) => at.y1 === at.y2);
  const [left, right] = [down[0].at.x1, down[4].at.x1];
  const [bottom, top] = [across[0].at.y1, across[4].at.y1];
  const x = (value: number) => left + ((right - left) * value) / 100;
  const y = (value: number) => bottom - ((bottom - top) * value) / 100;

  it("has a square grid from 0 to 100 by 25, as wide as it is high", () => {
    expect(down.map(({ at }) => at.x1)).toEqual([0, 25, 50, 75, 100].map(x));
    expect(across.map(({ at }) => at.y1)).toEqual([0, 25, 50, 75, 100].map(y));
    expect(right - left).toBe(bottom - top);
    for (const { at } of down) expect([at.y1, at.y2]).toEqual([top, bottom]);
    for (const { at } of across) expect([at.x1, at.x2]).toEqual([left, right]);
  });

  it("has numbers below the grid and left of it, each at its line", () => {
    const numbers = writingsOf(response.svg).filter(({ text }) => /^\d+$/.test(text));
    const below = numbers.filter(({ anchor }) => anchor === "middle");
    const beside = numbers.filter(({ anchor }) => anchor === "end");
    for (const set of [below, beside])
      expect(set.map(({ text }) => Number(text))).toEqual([0, 25, 50, 75, 100]);
    for (const { text, x: at, y: height } of below) {
      expect(at).toBe(x(Number(text)));
      expect(height).toBeGreaterThan(bottom + 9);
    }
    for (const each of beside) {
      expect(each.x).toBeLessThan(left);
      expectLevel(each, y(Number(each.text)));
    }
  });

  it("has the line on which both are the same from corner to corner, and says what the axes are", () => {
    const [line] = drawnOf(response.svg, "line", "middle");
    expect(line.at).toEqual({ x1: left, y1: bottom, x2: right, y2: top });
    const across = writingOf(response.svg, "predicted, percent of readings");
    expect([across.x, across.anchor]).toEqual([right, "end"]);
    expect(across.y).toBeGreaterThan(bottom + 25);
    const seen = writingOf(response.svg, "seen");
    expect(seen.x).toBeGreaterThan(left);
    expect(seen.y).toBeGreaterThan(top + 9);
    expect(writingOf(salt.svg, "predicted, SALT points").anchor).toBe("end");
  });

  it("has a circle for each bin where it was seen, larger for more readings by their root", () => {
    expect(drawnOf(response.svg, "circle", "point").map(({ at }) => at)).toEqual([
      { cx: x(10), cy: y(16), r: 3 + 5 / 2 },
      { cx: x(60), cy: y(50), r: 8 },
    ]);
    expect(drawnOf(salt.svg, "circle", "point").map(({ at }) => at)).toEqual([
      { cx: x(25), cy: y(75), r: 8 },
    ]);
    expect(response.twin).toEqual([
      "Predicted 10.0, seen 16.0: 25 readings of 15 people.",
      "Predicted 60.0, seen 50.0: 100 readings of 30 people.",
    ]);
    const empty = { ...COMPARISON, calibration: { response: [], salt: [] } };
    expect(drawnOf(comparisonFigures(empty)[0].svg, "circle")).toEqual([]);
  });
});

describe("ranks of the readings", () => {
  const bars = drawnOf(ranks.svg, "rect", "model").map(({ at }) => at);
  const [middle] = drawnOf(ranks.svg, "line", "middle");
  const floor = bars[0].y + bars[0].height;

  it("are bars side by side on one floor, their area as many readings as there are", () => {
    // 90 of 120 in half the range, 20 and 10 in a quarter each: one and a half, two thirds and a third as dense as even.
    const even = floor - middle.at.y1;
    expect(middle.at.y1).toBe(middle.at.y2);
    for (const [at, density] of [1.5, 2 / 3, 1 / 3].entries()) {
      expect(bars[at].height).toBeCloseTo(density * even, 1);
      expect(bars[at].y + bars[at].height).toBeCloseTo(floor, 1);
    }
    const width = middle.at.x2 - middle.at.x1;
    expect(bars.map(({ x }) => x)).toEqual([0, 0.5, 0.75].map((from) => middle.at.x1 + width * from + 1));
    expect(bars.map((bar) => bar.width)).toEqual([0.5, 0.25, 0.25].map((share) => width * share - 2));
  });

  it("leave room for twice what is even, and for more where there is more", () => {
    const even = floor - middle.at.y1;
    expect(floor - 2 * even).toBe(40);
    const steep = {
      ...COMPARISON.all,
      ranks: [
        { from: 0, to: 0.25, readings: 120 },
        { from: 0.25, to: 1, readings: 0 },
      ],
    };
    const [tall] = drawnOf(comparisonFigures({ ...COMPARISON, all: steep })[2].svg, "rect", "model");
    expect(tall.at.y).toBe(40);
    expect(tall.at.height).toBe(floor - 40);
  });

  it("have 0, 0.5 and 1 below, and say which way less hair lies", () => {
    const numbers = writingsOf(ranks.svg).filter(({ anchor }) => anchor === "middle");
    const { x1, x2 } = middle.at;
    expect(numbers.map(({ text, x }) => [text, x])).toEqual([
      ["0", x1],
      ["0.5", (x1 + x2) / 2],
      ["1", x2],
    ]);
    for (const { y } of numbers) expect(y).toBeGreaterThan(floor + 9);
    const way = writingOf(ranks.svg, "less hair than predicted: to the right");
    expect([way.x, way.anchor]).toEqual([x2, "end"]);
    expect(way.y).toBeGreaterThan(numbers[0].y + 9);
    expect(writingsOf(ranks.svg)[0].text).toBe("Ranks of the readings in their predictions");
    expect(ranks.twin).toEqual([
      "Rank 0 to 0.5: 90 readings.",
      "Rank 0.5 to 0.75: 20 readings.",
      "Rank 0.75 to 1: 10 readings.",
    ]);
  });
});

describe("differences by group", () => {
  const lines = drawnOf(groups.svg, "line").filter(({ className }) => className !== "whisker");
  // The farthest end is 25, of those off the drug.
  const x = (value: number) => 300 + (460 * (value + 25)) / 50;

  it("have an axis that reaches as far to the left as to the right, with a line at no difference", () => {
    expect(lines.map(({ className, at }) => [className, at.x1, at.x2])).toEqual(
      [-25, -12.5, 0, 12.5, 25].map((tick) => [tick === 0 ? "middle" : "grid", x(tick), x(tick)]),
    );
    const ticks = writingsOf(groups.svg).filter(({ anchor }) => anchor === "middle");
    expect(ticks.map(({ text }) => text)).toEqual(["−25.0", "−12.5", "0.0", "+12.5", "+25.0"]);
    expect(ticks.map((tick) => tick.x)).toEqual(lines.map(({ at }) => at.x1));
    for (const { y } of ticks) expect(y).toBeGreaterThan(lines[0].at.y2 + 9);
    const quiet = {
      ...COMPARISON,
      groups: [],
      all: { ...COMPARISON.all, salt: { ...COMPARISON.all.salt, low: -1, high: 1, difference: 0 } },
    };
    expect(writingsOf(comparisonFigures(quiet)[3].svg).map(({ text }) => text)).toContain("+5.0");
  });

  it("have a line each: name, square, bar, and the band in which nine of ten cohorts would lie", () => {
    const rows = [
      ["everybody", 1.3],
      ["weeks 0 to 12 after the reading before", -3],
      ["off baricitinib", 20],
      ["baricitinib 4 mg", 0],
      ["baricitinib", 2],
    ] as const;
    const whiskers = drawnOf(groups.svg, "line", "whisker");
    const bands = drawnOf(groups.svg, "rect", "study");
    const squares = drawnOf(groups.svg, "rect", "point");
    expect([whiskers.length, bands.length, squares.length]).toEqual([5, 5, 5]);
    const [{ at: first }, { at: second }] = whiskers;
    rows.forEach(([name, less], at) => {
      const y = first.y1 + at * (second.y1 - first.y1);
      const { at: bar } = whiskers[at];
      expect([bar.y1, bar.y2]).toEqual([y, y]);
      expect(bar.x1).toBeCloseTo(x(less - 4), 1);
      expect(bar.x2).toBeCloseTo(x(less + 5), 1);
      const { at: square } = squares[at];
      expect(square.x + square.width / 2).toBeCloseTo(x(less), 1);
      expect(square.y + square.height / 2).toBe(y);
      const { at: band } = bands[at];
      expect(band.x).toBeCloseTo(x(-2.5), 1);
      expect(band.x + band.width).toBeCloseTo(x(3), 1);
      expect(band.y + band.height / 2).toBe(y);
      const written = writingOf(groups.svg, name);
      expect(written.anchor).toBe("end");
      expect(written.x).toBeLessThan(x(-25));
      expectLevel(written, y);
    });
    // All between the ends of the lines down.
    const [{ at: down }] = lines;
    expect(first.y1 - down.y1).toBe(down.y2 - whiskers[4].at.y1);
    expect(first.y1).toBeGreaterThan(down.y1 + 7);
  });

  it("are told in words, too, with what the marks mean", () => {
    expect(groups.twin).toHaveLength(5);
    expect(groups.twin[0]).toBe(
      "everybody: +1.3 (−2.7 to +6.3), −2.5 to +3.0 if the model were right; 120 readings of 40 people.",
    );
    expect(groups.twin[2]).toBe(
      "off baricitinib: +20.0 (+16.0 to +25.0), −2.5 to +3.0 if the model were right; 36 readings of 12 people.",
    );
    expect(writingsOf(groups.svg).at(-1)?.text).toBe(
      "Square and bar: seen less predicted, 90 % interval. Dashed band: where 90 of 100 such cohorts would lie if the model were right.",
    );
  });
});

it("one picture holds all of them, the groups below the others, and says what it rests on", () => {
  const svg = comparisonSvg(COMPARISON);
  const { width, height } = sizeOf(svg);
  const places = [...svg.matchAll(/<g transform="translate\((\d+),(\d+)\)">/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  const panel = sizeOf(response.svg);
  expect(places).toEqual([
    [0, 0],
    [panel.width, 0],
    [2 * panel.width, 0],
    [0, panel.height + 10],
  ]);
  expect(width).toBe(3 * panel.width);
  expect(width).toBeGreaterThanOrEqual(sizeOf(groups.svg).width);
  const foot = writingOf(svg, "Anagen, model m7, data d8, seed 5, result 0123456789ab");
  expect(foot.y).toBeGreaterThan(panel.height + 10 + sizeOf(groups.svg).height);
  expect(foot.y).toBeLessThan(height);
  for (const { svg: own } of figures) {
    const content = own.slice(own.indexOf("</title>") + 8, -"</svg>".length);
    expect(svg).toContain(`">${content}</g>`);
  }
  expect(svg).toContain("<style>");
  expect(svg).toContain('<title id="figure-comparison">The people of a clinic beside the model</title>');
  expect(svg.endsWith("</svg>\n")).toBe(true);
});
