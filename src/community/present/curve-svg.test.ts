import { expect, it } from "vitest";
import { curveSvg } from "./curve-svg.ts";

type Curve = Parameters<typeof curveSvg>[0];
const step = (toWeek: number, without: number, limits: [number, number] | null, atRisk: number) => ({
  toWeek,
  without,
  low: limits?.[0] ?? null,
  high: limits?.[1] ?? null,
  atRisk,
});
const curveOf = (...steps: readonly ReturnType<typeof step>[]) => ({ steps }) as unknown as Curve;
const numbersOf = (svg: string, pattern: RegExp) =>
  [...svg.matchAll(pattern)].map((match) => match.slice(1).map(Number));
const weeksOf = (last: number) =>
  numbersOf(curveSvg(curveOf(step(last, 0.5, null, 9))), /text-anchor="middle">(\d+)</g).flat();

it.each([
  [28, 4],
  [29, 8],
  [56, 8],
  [57, 13],
  [91, 13],
  [92, 26],
  [182, 26],
  [183, 52],
  [500, 52],
])("marks the weeks up to %i by %i: in at most seven steps, where the widest is enough", (last, width) => {
  expect(weeksOf(last)).toEqual(Array.from({ length: Math.floor(last / width) + 1 }, (_, at) => at * width));
});

it("goes at least to the fourth week", () => {
  expect(weeksOf(2)).toEqual([0, 4]);
  expect(curveSvg(curveOf())).toContain("No step can be shown.");
});

it("falls at each step, with its limits as a band up to the next and the number followed under it", () => {
  const svg = curveSvg(
    curveOf(step(4, 1, [0.8, 1], 20), step(8, 0.5, null, 12), step(16, 0.25, [0.1, 0.4], 5)),
  );
  const weeks = numbersOf(svg, /<text x="([\d.]+)" y="[\d.]+" text-anchor="middle">(\d+)</g);
  const at = (week: number) => weeks.find(([, each]) => each === week)?.[0];
  const shares = new Map(
    numbersOf(svg, /y1="([\d.]+)" y2="[\d.]+"\/><text [^>]*text-anchor="end">(\d+)</g).map(([y, share]) => [
      share,
      y,
    ]),
  );
  expect([...shares.keys()]).toEqual([0, 25, 50, 75, 100]);
  expect(svg).toContain(
    `d="M${at(0)} ${shares.get(100)}H${at(4)}V${shares.get(100)}H${at(8)}V${shares.get(50)}H${at(16)}V${shares.get(25)}"`,
  );
  // Without limits there is no band, and none behind the last step.
  expect(numbersOf(svg, /class="band" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)).toEqual([
    [at(4), shares.get(100), expect.closeTo((at(8) ?? 0) - (at(4) ?? 0), 6)],
  ]);
  expect(numbersOf(svg, /text-anchor="end">(\d+)<\/text>(?=<text|<\/svg)/g).flat()).toEqual(
    expect.arrayContaining([20, 12, 5]),
  );
  expect(svg).toContain("About 25 of 100 are still without shedding after 16 weeks.");
});
