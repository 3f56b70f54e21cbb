import { expect, it } from "vitest";
import { drawnOf, expectLevel, expectReadable, writingOf, writingsOf } from "../../../test/support/svg.ts";
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

it("can be read, each name level with its bar, bars below each other between the ends of the lines down", () => {
  const rows = [row(22, 58, { lowError: 1, highError: 2 }), row(30, 50), row(35, 45, { doubtful: true })];
  const { svg, observations } = tornado(TEXT, 40, rows, ["X-1"]);
  expectReadable(svg);
  expect(observations).toEqual(["X-1"]);
  expect(tornado(TEXT, 40, rows).observations).toEqual([]);
  const [lines, [middle]] = [drawnOf(svg, "line", "grid"), drawnOf(svg, "line", "middle")];
  const [{ y1: top, y2: bottom }] = lines.map(({ at }) => at);
  const bars = drawnOf(svg, "rect", "low").filter(({ at }) => at.height === 14);
  const labels = writingsOf(svg).filter(({ text }) => text.startsWith("from "));
  for (const [at, { at: bar }] of bars.entries()) {
    expectLevel(labels[at], bar.y + bar.height / 2);
    expect(bar.y - top).toBe((bars[1].at.y - bars[0].at.y) * at + (bars[0].at.y - top));
    expect(labels[at].x).toBeLessThan(lines[0].at.x1);
    expect(labels[at].anchor).toBe("end");
  }
  expect(bars[0].at.y - top).toBe(bottom - bars[2].at.y - 14);
  expect(bars[1].at.y - bars[0].at.y).toBeGreaterThan(14);
  expect([middle.at.x1, middle.at.y2]).toEqual([middle.at.x2, bottom]);
  expect(middle.at.y1).toBeLessThan(top);
  const ticks = writingsOf(svg).filter(({ anchor }) => anchor === "middle");
  expect(ticks.map(({ x }) => x)).toEqual(lines.map(({ at }) => at.x1));
  for (const { y } of ticks) expect(y).toBeGreaterThan(bottom + 9);
  const errors = drawnOf(svg, "line", "error").map(({ at }) => at);
  // Both on the bar of their row, one below the other; the same with a halo, drawn first.
  const [{ at: bar }] = bars;
  expect(errors.map(({ y1, y2 }) => y1 === y2 && y1 > bar.y && y1 < bar.y + 14)).toEqual([true, true]);
  expect(errors[0].y1).toBeLessThan(errors[1].y1);
  expect(drawnOf(svg, "line", "halo").map(({ at }) => at)).toEqual(errors);
  expect(svg.indexOf('class="halo"')).toBeLessThan(svg.indexOf('class="error"'));
});

it("shows a sample of each end beside its words, and none of an end that has no words", () => {
  const { svg } = tornado(TEXT, 40, [row(22, 58)]);
  for (const [kind, words] of [
    ["low", "lower"],
    ["high", "higher"],
  ]) {
    const [{ at: sample }] = drawnOf(svg, "rect", kind).filter(({ at }) => at.height === 12);
    const written = writingOf(svg, words);
    expectLevel(written, sample.y + sample.height / 2);
    expect(written.x).toBeGreaterThan(sample.x + sample.width);
    expect(written.anchor).toBe("start");
  }
  const one = tornado({ ...TEXT, ends: ["lower", ""] }, 40, [row(22, 58)]).svg;
  expect(drawnOf(one, "rect", "high").filter(({ at }) => at.height === 12)).toEqual([]);
  expect(writingsOf(one)[0]).toMatchObject({ text: "What moves it", isBold: true });
});

it("shortens names beyond 52 letters", () => {
  const named = (length: number) => tornado(TEXT, 40, [row(30, 50, { label: "a".repeat(length) })]).svg;
  expect(named(52)).toContain(`>${"a".repeat(52)}<`);
  expect(named(53)).toContain(`>${"a".repeat(51)}…<`);
});

it("has steps of half a point to a hundred, at most eight of them", () => {
  const stepOf = (wide: number) => {
    const [first, second] = ticksOf(tornado(TEXT, 0, [row(0, wide)]).svg);
    return second.tick - first.tick;
  };
  const ends = [4, 4.1, 8, 8.1, 16, 17, 40, 41, 80, 81, 160, 161, 400, 401];
  expect(ends.map(stepOf)).toEqual([0.5, 1, 1, 2, 2, 5, 5, 10, 10, 20, 20, 50, 50, 100]);
});
