import { expect, test } from "vitest";
import { kaplanMeier } from "../../src/community/statistics/kaplan-meier.ts";
import { countedShare, shareText } from "../../src/community/statistics/share.ts";
import { showableGroups, suppress } from "../../src/community/statistics/suppress.ts";

const PEOPLE = (
  [
    [3, 1],
    [4, 1],
    [6, 1],
    [6, 0],
    [7, 1],
    [9, 0],
    [11, 1],
    [13, 1],
    [20, 0],
    [24, 0],
  ] as const
).map(([time, event]) => ({ time, event: event === 1 }));

test("the product-limit curve equals the published vector, with log-log limits and the median", () => {
  const { steps, median } = kaplanMeier(PEOPLE, 0.95);
  expect(steps.map(({ time }) => time)).toEqual([3, 4, 6, 7, 11, 13]);
  const wanted = [0.9, 0.8, 0.7, 0.5833, 0.4375, 0.2917];
  steps.forEach(({ survival }, at) => void expect(survival).toBeCloseTo(wanted[at], 4));
  expect(steps[3].low).toBeCloseTo(0.2298, 4);
  expect(steps[3].high).toBeCloseTo(0.8207, 4);
  expect(median).toBe(11);
});

test("the curve does not depend on the order of people, and ends without limits at zero", () => {
  expect(kaplanMeier([...PEOPLE].reverse(), 0.95)).toEqual(kaplanMeier(PEOPLE, 0.95));
  const all = kaplanMeier([{ time: 1, event: true }], 0.95).steps[0];
  expect(all).toMatchObject({ survival: 0, low: null, high: null });
});

test("shares carry Wilson's interval, or the exact one at none and all", () => {
  const near = (count: number, of: number, low: number, high: number) => {
    const { interval } = countedShare(count, of)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  };
  near(8, 10, 0.4902, 0.9433);
  near(5, 20, 0.1119, 0.4687);
  near(12, 12, 0.7354, 1);
  near(0, 12, 0, 0.2646);
  expect(countedShare(23, 31)?.interval.low).toBeCloseTo(0.568, 3);
  expect(countedShare(23, 31)?.interval.high).toBeCloseTo(0.863, 3);
  expect(countedShare(0, 0)).toBeNull();
});

test("no percentage below 20 people", () => {
  expect(shareText(countedShare(8, 10)!)).toBe("8 of 10");
  expect(shareText(countedShare(23, 31)!)).toMatch(/^23 of 31 \(74 %, 95 % interval 57 to 86 %\)$/);
});

/** Every way to fill the hidden cells that agrees with what is published. */
function possible(cells: readonly (number | null)[], total: number): number[][] {
  const hidden = cells.filter((count) => count === null).length;
  const rest = total - cells.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const fill = (places: number, left: number): number[][] =>
    places === 0
      ? left === 0
        ? [[]]
        : []
      : Array.from({ length: left }, (_, i) => i + 1).flatMap((first) =>
          fill(places - 1, left - first).map((more) => [first, ...more]),
        );
  return fill(hidden, rest);
}

test("a hidden cell cannot be rebuilt from the total: it may still reach the smallest shown size", () => {
  for (let a = 0; a <= 9; a++)
    for (let b = 0; b <= 9; b++)
      for (let c = 0; c <= 9; c++) {
        const { cells, total } = suppress({ a, b, c });
        for (const { key, count } of cells)
          if (count !== null) expect(count === 0 || count >= 5, `${key} ${a} ${b} ${c}`).toBe(true);
        if (total === null || cells.every(({ count }) => count !== null)) continue;
        const ways = possible(
          cells.map(({ count }) => count),
          total,
        );
        const places = ways[0].length;
        for (let at = 0; at < places; at++) {
          const values = ways.map((way) => way[at]);
          expect(Math.min(...values), `${a} ${b} ${c}`).toBe(1);
          expect(Math.max(...values), `${a} ${b} ${c}`).toBeGreaterThanOrEqual(5);
        }
      }
});

test("groups are shown only when what is left over is showable too", () => {
  const group = (key: string, shed: number, kept: number) => ({ key, counts: { shed, kept, notSaid: 0 } });
  expect(showableGroups([group("stop", 30, 10), group("reduce", 3, 1)], 20).shown).toEqual([]);
  const { shown, rest } = showableGroups(
    [group("stop", 30, 10), group("reduce", 6, 5), group("pause", 9, 0)],
    20,
  );
  expect(shown.map(({ key }) => key)).toEqual(["stop"]);
  expect(rest?.counts).toEqual({ shed: 15, kept: 5, notSaid: 0 });
});

test("the median is half of the people where nobody leaves, and a time that is none is refused", () => {
  for (let n = 2; n <= 200; n += 2) {
    const people = Array.from({ length: n }, (_, at) => ({ time: at + 1, event: true }));
    expect(kaplanMeier(people, 0.95).median, String(n)).toBe(n / 2);
  }
  for (const time of [Number.NaN, -1, Number.POSITIVE_INFINITY])
    expect(() => kaplanMeier([{ time, event: true }], 0.95)).toThrow(/a time must be/);
});
