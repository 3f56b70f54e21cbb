import { expect, it } from "vitest";
import { drawnOf, expectReadable, sizeOf, writingOf } from "../../../test/support/svg.ts";
import { iconArrays } from "./icon-array.ts";

const group = (title: string, lost: number) => ({
  title,
  lost,
  lostWords: "lost it",
  keptWords: "kept it",
  observation: `of ${title}`,
});

it("draws a hundred people a group in ten rows of ten, those who lost it first, and says the same in words", () => {
  const { svg, twin, observations } = iconArrays("icons", "Of a hundred", [group("A", 23), group("B", 0)], {
    line: (title, lost, lostWords, kept, keptWords) => `${title}: ${lost} ${lostWords}, ${kept} ${keptWords}`,
  });
  const squares = [...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="12"/g)].map(([, x, y]) => [
    Number(x) + 6,
    Number(y) + 6,
  ]);
  const rings = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect([squares.length, rings.length]).toEqual([23, 177]);
  const first = [...squares, ...rings.slice(0, 77)];
  // Neighbours stand as far apart as rows do.
  const step = first[1][0] - first[0][0];
  const [left, top] = first[0];
  expect(first).toEqual(
    Array.from({ length: 100 }, (_, at) => [left + step * (at % 10), top + step * Math.floor(at / 10)]),
  );
  expect(step).toBeGreaterThan(12);
  // The second group stands beside the first.
  const second = rings.slice(77);
  expect(second.map(([, y]) => y)).toEqual(first.map(([, y]) => y));
  expect(second[0][0] - left).toBeGreaterThan(10 * step);
  expect(svg).toContain("■ 23 lost it");
  expect(svg).toContain("○ 77 kept it");
  expect(twin).toEqual(["A: 23 lost it, 77 kept it", "B: 0 lost it, 100 kept it"]);
  expect(observations).toEqual(["of A", "of B"]);
});

it("icons can be read: the title above, two lines of words below, for every number of groups", () => {
  const { svg } = iconArrays("icons", "Of 100", [group("A", 100), group("B", 1), group("C", 50)], {
    line: () => "",
  });
  expectReadable(svg);
  const { width, height } = sizeOf(svg);
  expect(writingOf(svg, "A").isBold).toBe(true);
  const shapes = [...drawnOf(svg, "rect"), ...drawnOf(svg, "circle")].map(({ at }) => at.cy ?? at.y + 6);
  expect(writingOf(svg, "A").y).toBeLessThan(Math.min(...shapes) - 6);
  const [lost, kept] = [writingOf(svg, "■ 50 lost it"), writingOf(svg, "○ 50 kept it")];
  expect(lost.y).toBeGreaterThan(Math.max(...shapes) + 6);
  expect([kept.y - lost.y, kept.x, lost.anchor]).toEqual([18, lost.x, "start"]);
  expect(lost.x).toBe(writingOf(svg, "C").x);
  expect(writingOf(svg, "C").x - writingOf(svg, "B").x).toBe(width / 3);
  expect(height - kept.y).toBeLessThan(20);
  expect(svg).toMatch(/<circle [^>]*r="5" fill="none" class="kept-line"/);
});
