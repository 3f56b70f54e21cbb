import { expect, it } from "vitest";
import { tornado } from "./tornado.ts";

const TEXT = {
  name: "t",
  caption: "What moves it",
  axis: "percent",
  ends: ["lower", "higher"] as const,
  doubt: "not known",
};
const row = (low: number, high: number, more: object = {}) => ({
  label: `from ${low}`,
  low,
  high,
  words: `from ${low} to ${high}`,
  doubtful: false,
  ...more,
});
const barsOf = (svg: string, kind: string) =>
  [
    ...svg.matchAll(
      new RegExp(`<rect class="${kind}" x="([\\d.]+)" y="[\\d.]+" width="([\\d.]+)" height="14"`, "g"),
    ),
  ].map(([, x, width]) => [Number(x), Number(x) + Number(width)]);
const ticksOf = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="[\d.]+" text-anchor="middle"[^>]*>([^<]*)</g)].map(
    ([, x, tick]) => ({
      x: Number(x),
      tick: Number(tick),
    }),
  );

it("draws the first twelve rows and tells of all", () => {
  const rows = Array.from({ length: 13 }, (_, at) => row(10 + at, 60 - at));
  const { svg, twin } = tornado(TEXT, 40, rows);
  expect([barsOf(svg, "low").length, barsOf(svg, "high").length]).toEqual([12, 12]);
  expect(twin).toEqual(rows.map(({ words }) => words));
});

it("draws bars from the middle to either end, on an axis of at most eight steps that holds all ends", () => {
  const { svg } = tornado(TEXT, 40, [row(22, 58), row(50, 35)]);
  const axis = ticksOf(svg);
  // From 22 to 58 are 36: steps of 5 are at most eight.
  expect(axis.map(({ tick }) => tick)).toEqual([20, 25, 30, 35, 40, 45, 50, 55, 60]);
  const x = (value: number) => axis[0].x + ((axis[8].x - axis[0].x) * (value - 20)) / 40;
  expect(barsOf(svg, "low")).toEqual([
    [x(22), x(40)],
    [x(40), x(50)],
  ]);
  expect(barsOf(svg, "high")).toEqual([
    [x(40), x(58)],
    [x(35), x(40)],
  ]);
});

it("says below the right end of the axis what it measures", () => {
  const { svg } = tornado(TEXT, 40, [row(22, 58)]);
  const end = ticksOf(svg).at(-1)?.x;
  expect(svg).toMatch(new RegExp(`<text x="${end}" y="[\\d.]+" text-anchor="end"[^>]*>percent<`));
});

it("makes room for errors, and draws them where they are given", () => {
  const { svg } = tornado(TEXT, 40, [row(30, 50, { lowError: 15, highError: 2 })]);
  // From 30 - 15 = 15 to 52 are 37.
  expect([ticksOf(svg)[0].tick, ticksOf(svg).at(-1)?.tick]).toEqual([15, 55]);
  expect(svg.match(/class="error"/g)).toHaveLength(2);
  expect(tornado(TEXT, 40, [row(30, 50)]).svg).not.toContain('class="error"');
});

it("has an axis also where nothing moves", () => {
  expect(ticksOf(tornado(TEXT, 40, [row(40, 40)]).svg).map(({ tick }) => tick)).toEqual([40, 40.5]);
});

it("marks what is doubtful and says what the mark means, only where it stands", () => {
  const doubtful = tornado(TEXT, 40, [row(30, 50), row(35, 45, { doubtful: true })]).svg;
  expect(doubtful).toContain("? not known");
  expect([doubtful.includes("from 35 ?<"), doubtful.includes("from 30<")]).toEqual([true, true]);
  expect(tornado(TEXT, 40, [row(30, 50)]).svg).not.toContain("not known");
});
