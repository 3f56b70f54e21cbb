import { describe, expect, it } from "vitest";
import {
  drawnOf,
  expectLevel,
  expectReadable,
  sizeOf,
  writingOf,
  writingsOf,
} from "../../../test/support/svg.ts";
import { SOME_EVIDENCE, VALIDATION } from "../../../test/support/validation.ts";
import { publishedOf } from "../../validate/published.ts";
import { coursesSvg, LEGEND, rowsOn } from "./grid.ts";
import { leftOutFigure } from "./intervals-figure.ts";
import { courseFigure, PANEL, pointWords } from "./panel.ts";

const origins = { linkOf: (id: string) => `#${id}`, published: publishedOf(SOME_EVIDENCE) };
const { rows, courses, leftOut } = VALIDATION;
const twoDigits = (value: number) => Math.round(100 * value) / 100;

describe("all courses as one picture", () => {
  const svg = coursesSvg({ ...VALIDATION, courses: [...courses, courses[0]] }, SOME_EVIDENCE);
  const { width, height } = sizeOf(svg);

  it("can be read", () => {
    // Shapes of a group are moved as a whole.
    for (const { svg: own } of courses.map((course) => courseFigure(course, [], "one", origins)))
      expectReadable(own);
    expect(svg.replaceAll(/<(title|text|style)[^>]*>[^<]*<\/\1>/g, "")).not.toMatch(/>[^<>\s]/);
  });

  it("has three beside each other and the next below, under two lines that tell the marks", () => {
    const places = [...svg.matchAll(/<g transform="translate\((\d+),(\d+)\)">/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const [panel, top] = [PANEL, places[0][1]];
    const [right, down] = [places[1][0], places[3][1] - top];
    expect(places).toEqual([
      [0, top],
      [right, top],
      [2 * right, top],
      [0, top + down],
    ]);
    expect([right, down]).toEqual([panel.width + 16, panel.height + 16]);
    expect(width).toBe(2 * right + panel.width);
    const told = LEGEND.map((line) => writingOf(svg, line));
    expect(told[1].y - told[0].y).toBe(18);
    expect(told[0].y).toBeGreaterThan(9);
    expect(told[1].y).toBeLessThan(top);
    const foot = writingOf(svg, "Anagen, model m7, result 0123456789ab");
    expect(foot.y).toBeGreaterThan(top + down + panel.height);
    expect(foot.y).toBeLessThan(height);
    expect(LEGEND.join(" ")).toMatch(
      /^Line: the model\. Dark band: .* \(90 %\)\. Square: .* Ring: outside the prediction\.$/,
    );
  });

  it("leads from each point to the address of its source, where there is one", () => {
    expect(svg).toContain('<a href="https://doi.org/10.1000/a&amp;b" aria-label="A-1,');
    expect(svg).not.toContain('aria-label="B-1+B-2');
    expect(svg).toContain("<g><title>B-1+B-2, week 76");
    expect(svg).toContain('<title id="figure-courses">The model beside the published results</title>');
    expect(svg).toMatch(/^<svg class="chart" [^>]*role="group"[^>]*>.*<style>.*<\/svg>\n$/s);
    expect(svg).toContain('<rect width="100%" height="100%" style="fill:var(--paper)"/>');
  });

  it("draws on a course only rows of its study and its list", () => {
    expect(rowsOn(courses[0], rows)).toEqual([rows[0]]);
    expect(rowsOn({ ...courses[0], study: "Trial B" }, rows)).toEqual([]);
  });
});

describe("studies left out of the fit", () => {
  const { svg, twin, observations, caption, name } = leftOutFigure(leftOut.rows, origins);
  const x = (value: number) => twoDigits(400 + (450 * (value + 100)) / 200);
  const grid = drawnOf(svg, "line", "grid").map(({ at }) => at);

  it("have an axis from -100 where there are changes, else from 0, with numbers below its lines", () => {
    expectReadable(svg);
    expect(writingsOf(svg)[0]).toMatchObject({ text: caption, isBold: true });
    expect(svg).toMatch(/^<svg class="chart" .*role="group"/);
    expect(grid.map(({ x1, x2 }) => [x1, x2])).toEqual(
      [-100, -75, -50, -25, 0, 25, 50, 75, 100].map((tick) => [x(tick), x(tick)]),
    );
    const numbers = writingsOf(svg).filter(({ anchor }) => anchor === "middle");
    expect(numbers.map(({ text, x: at }) => [Number(text), at])).toEqual(
      grid.map(({ x1 }, at) => [25 * at - 100, x1]),
    );
    for (const { y } of numbers) expect(y).toBeGreaterThan(grid[0].y2 + 9);
    const fewer = leftOutFigure([leftOut.rows[0]], origins).svg;
    expect(
      writingsOf(fewer)
        .filter(({ anchor }) => anchor === "middle")
        .map(({ text }) => text),
    ).toEqual(["0", "25", "50", "75", "100"]);
    expect(writingOf(svg, "percent of people, percent change of SALT, or SALT points of change").x).toBe(850);
  });

  it("have a line each: interval, prediction, the published number, and a ring where it lies outside", () => {
    const bars = drawnOf(svg, "rect", "study").map(({ at }) => at);
    const squares = drawnOf(svg, "rect", "point").map(({ at }) => at);
    const strokes = drawnOf(svg, "line", "line").map(({ at }) => at);
    const rings = drawnOf(svg, "circle", "missed").map(({ at }) => at);
    const names = writingsOf(svg).filter(({ text }) => text.startsWith("4 mg, week"));
    expect(names.map(({ text }) => text)).toEqual([
      "4 mg, week 36: SALT 20 or less (outside)",
      "4 mg, week 36: mean change of SALT, percent (outside)",
    ]);
    leftOut.rows.forEach((row, at) => {
      const y = bars[at].y + bars[at].height / 2;
      expect([bars[at].x, bars[at].x + bars[at].width]).toEqual([x(row.low), x(row.high)]);
      expect([squares[at].x + 4, squares[at].y + 4]).toEqual([x(row.observed), y]);
      expect(strokes[at]).toEqual({ x1: x(row.predicted), x2: x(row.predicted), y1: y - 6, y2: y + 6 });
      expect([rings[at].cx, rings[at].cy]).toEqual([x(row.observed), y]);
      expect(names[at].anchor).toBe("end");
      expect(names[at].x).toBeLessThan(400);
      expectLevel(names[at], y);
    });
    expect(bars[1].y - bars[0].y).toBeGreaterThan(bars[0].height);
    expect(bars[0].y - grid[0].y1).toBe(grid[0].y2 - bars[1].y - bars[1].height);
    expect(drawnOf(leftOutFigure([rows[0]], origins).svg, "circle")).toEqual([]);
  });

  it("shorten a long name, keep a narrow interval visible, and cut what lies beyond the axis", () => {
    const of = (more: object) => leftOutFigure([{ ...rows[0], ...more }], origins).svg;
    // ", week 36: SALT 20 or less" are 26 letters.
    const [fits, long] = ["a".repeat(24), "a".repeat(25)];
    expect(writingOf(of({ arm: fits }), `${fits}, week 36: SALT 20 or less`).anchor).toBe("end");
    expect(writingOf(of({ arm: long }), `${long}, week 36: SALT 20 or le…`).anchor).toBe("end");
    const [bar] = drawnOf(of({ low: 30, high: 30.1 }), "rect", "study");
    expect(bar.at.width).toBe(2);
    const [wide] = drawnOf(of({ low: -5, high: 130 }), "rect", "study");
    expect([wide.at.x, wide.at.width]).toEqual([400, 450]);
  });

  it("are told in words, and lead to their observations", () => {
    expect([name, caption]).toEqual(["left-out", "Each study predicted by a calibration that never saw it"]);
    expect(twin).toEqual(leftOut.rows.map((row) => `${pointWords(row, origins, "left out of the fit")}.`));
    expect(observations).toEqual(["A-1", "A-2"]);
    expect(leftOutFigure([rows[2]], origins).observations).toEqual(["B-1", "B-2"]);
    expect(leftOutFigure([rows[2]], origins).svg).toContain('<a href="#B-1" aria-label="B-1+B-2');
  });
});
