import { describe, expect, it } from "vitest";
import { drawnOf, expectLevel, expectReadable, writingOf, writingsOf } from "../../../test/support/svg.ts";
import { SOME_EVIDENCE, VALIDATION } from "../../../test/support/validation.ts";
import { publishedOf } from "../../validate/published.ts";
import type { Course } from "../../validate/result.ts";
import { rowsOn } from "./grid.ts";
import { courseFigure, linked, pointWords } from "./panel.ts";

const origins = { linkOf: (id: string) => `#${id}`, published: publishedOf(SOME_EVIDENCE) };
const { rows, courses } = VALIDATION;
const figureOf = (course: Course, shown = rowsOn(course, rows)) =>
  courseFigure(course, shown, "one", origins);
const [shares, changes, stopped] = courses.map((course) => figureOf(course));

/** Where weeks since the start and percent stand in a panel. */
function scalesOf(svg: string, [bottom, top]: readonly [number, number], weeks: number) {
  const across = drawnOf(svg, "line", "grid").map(({ at }) => at);
  const [lowest, highest] = [across[0].y1, across.at(-1)?.y1 ?? 0];
  const { x1: left, x2: right } = across[0];
  return {
    x: (week: number) => left + ((right - left) * week) / weeks,
    y: (value: number) => lowest - ((lowest - highest) * (value - bottom)) / (top - bottom),
    across,
  };
}
const twoDigits = (value: number) => Math.round(100 * value) / 100;

describe("a course beside the published results", () => {
  it("can be read, and says in its caption what it is of", () => {
    for (const { svg } of [shares, changes, stopped]) expectReadable(svg);
    expect([shares, changes, stopped].map(({ caption }) => caption)).toEqual([
      "4 mg: SALT 20 or less. Trial A",
      "4 mg: mean change of SALT, percent. Trial A",
      "4 mg to placebo: ever worse by more than 20 points (severe & old). Trial B",
    ]);
    expect(shares.svg).toContain('role="group" aria-labelledby="figure-one"');
    expect([shares, stopped].map(({ observations }) => observations)).toEqual([["A-1"], ["B-1", "B-2"]]);
    expect(shares.name).toBe("one");
  });

  it("has shares from 0 to 100 and changes from -100 to 25, a line every 25, a number every 50", () => {
    for (const [{ svg }, ends, numbers] of [
      [shares, [0, 100], [0, 50, 100]],
      [changes, [-100, 25], [-100, -50, 0]],
    ] as const) {
      const { y, across } = scalesOf(svg, ends, 1);
      expect(across).toHaveLength((ends[1] - ends[0]) / 25 + 1);
      across.forEach(({ y1, y2 }, at) => {
        expect(y1).toBeCloseTo(y(ends[0] + 25 * at), 1);
        expect(y2).toBe(y1);
      });
      const written = writingsOf(svg).filter(({ anchor, text }) => anchor === "end" && /^-?\d+$/.test(text));
      expect(written.map(({ text }) => Number(text))).toEqual(numbers);
      for (const each of written) {
        expectLevel(each, y(Number(each.text)));
        expect(each.x).toBeLessThan(across[0].x1);
      }
    }
  });

  it("counts weeks from the start of the stage, at most seven numbers", () => {
    const weeksOf = (course: Course) => {
      const { svg } = figureOf(course);
      const numbers = writingsOf(svg).filter(({ anchor }) => anchor === "middle");
      const { across } = scalesOf(svg, [0, 100], 1);
      for (const { y } of numbers) expect(y).toBeGreaterThan(across[0].y1 + 9);
      const last = course.weeks.at(-1)?.week ?? 0;
      const { x } = scalesOf(svg, [0, 100], last - course.startWeek);
      for (const each of numbers) expect(each.x).toBe(twoDigits(x(Number(each.text))));
      return numbers.map(({ text }) => Number(text));
    };
    expect(weeksOf(courses[0])).toEqual([0, 8, 16, 24, 32, 40, 48]);
    expect(weeksOf(courses[1])).toEqual([0, 8, 16, 24, 32]);
    expect(weeksOf(courses[2])).toEqual([0, 24, 48, 72, 96]);
    const until = (week: number) =>
      weeksOf({ ...courses[0], rows: [], weeks: [courses[0].weeks[0], { ...courses[0].weeks[1], week }] });
    expect(until(24)).toEqual([0, 4, 8, 12, 16, 20, 24]);
    expect(until(25)).toEqual([0, 8, 16, 24]);
    expect(until(72)).toEqual([0, 12, 24, 36, 48, 60, 72]);
    expect(until(300)).toEqual([0, 52, 104, 156, 208, 260]);
    expect(until(600)).toEqual([0, 104, 208, 312, 416, 520]);
    expect(until(700)).toEqual([0, 208, 416, 624]);
    expect(writingOf(shares.svg, "weeks since the start").anchor).toBe("end");
    expect(writingOf(stopped.svg, "weeks since the change").anchor).toBe("end");
  });

  it("is four weeks wide at least, and as wide as its last row", () => {
    const [{ weeks }] = courses;
    const short = { ...courses[0], weeks: [weeks[0]] };
    const last = (svg: string) =>
      writingsOf(svg)
        .filter(({ anchor }) => anchor === "middle")
        .at(-1)?.text;
    expect(last(figureOf(short, []).svg)).toBe("4");
    expect(last(figureOf(short).svg)).toBe("32");
  });

  it("has a line through the model, its band, and the wider one of a study, where both are known", () => {
    const { x, y } = scalesOf(shares.svg, [0, 100], 48);
    const at = (week: number, value: number) => [twoDigits(x(week)), twoDigits(y(value))];
    expect(drawnOf(shares.svg, "polyline", "line").map(({ points }) => points)).toEqual([
      [at(0, 0), at(24, 20), at(36, 35), at(48, 50)],
    ]);
    const bandOf = (wide: number) => [
      [at(0, 0), at(24, 20 + wide), at(36, 35 + wide), at(48, 50 + wide)],
      [at(48, 50 - wide), at(36, 35 - wide), at(24, 20 - wide), at(0, 0)],
    ];
    expect(drawnOf(shares.svg, "polygon").map(({ className, points }) => [className, points])).toEqual([
      ["study", bandOf(10).flat()],
      ["model", bandOf(5).flat()],
    ]);
    expect(drawnOf(changes.svg, "polygon").map(({ className }) => className)).toEqual(["model"]);
    const [{ weeks }] = courses;
    const lonely = { ...courses[0], weeks: [weeks[0], { ...weeks[1], studyLow: null }] };
    expect(drawnOf(figureOf(lonely, []).svg, "polygon").map(({ className }) => className)).toEqual(["model"]);
  });

  it("cuts what lies beyond the axis", () => {
    const { y } = scalesOf(stopped.svg, [0, 100], 100);
    const [study] = drawnOf(stopped.svg, "polygon", "study");
    for (const [, height] of study.points) {
      expect(height).toBeGreaterThanOrEqual(y(100));
      expect(height).toBeLessThanOrEqual(y(0));
    }
    expect(study.points[2][1]).toBe(y(100));
  });

  it("has a square for a result that was fitted, a diamond for another one, on its bar, in a ring if outside", () => {
    const { x, y } = scalesOf(shares.svg, [0, 100], 48);
    const [square] = drawnOf(shares.svg, "rect", "point");
    expect([square.at.x + 4, square.at.y + 4]).toEqual([twoDigits(x(36)), twoDigits(y(38.46))]);
    expect([square.at.width, square.at.height]).toEqual([8, 8]);
    expect(drawnOf(shares.svg, "path")).toEqual([]);
    expect(drawnOf(shares.svg, "circle", "missed")).toEqual([]);
    const [bar] = drawnOf(shares.svg, "line", "whisker");
    expect(bar.at).toEqual({
      x1: twoDigits(x(36)),
      x2: twoDigits(x(36)),
      y1: twoDigits(y(27.3)),
      y2: twoDigits(y(50.9)),
    });
    const later = scalesOf(stopped.svg, [0, 100], 100);
    const [px, py] = [twoDigits(later.x(24)), twoDigits(later.y(62))];
    expect(stopped.svg).toContain(`d="M${px},${py - 6}L${px + 6},${py}L${px},${py + 6}L${px - 6},${py}Z"`);
    expect(drawnOf(stopped.svg, "rect", "point")).toEqual([]);
    const below = scalesOf(changes.svg, [-100, 25], 36);
    const [ring] = drawnOf(changes.svg, "circle", "missed");
    expect([ring.at.cx, ring.at.cy]).toEqual([below.x(36), below.y(-42.5)]);
    const outside = writingOf(changes.svg, "outside");
    expect(outside.y).toBeLessThan(ring.at.cy - 9);
    expect(shares.svg).not.toContain(">outside<");
  });

  it("writes outside to the right of its ring, or left of it at the edge of the panel", () => {
    const early = { ...rows[1], week: 12 };
    const { svg } = figureOf(courses[1], [early]);
    const { x } = scalesOf(svg, [-100, 25], 36);
    expect(writingOf(svg, "outside").x).toBe(twoDigits(x(12) + 8));
    expect(writingOf(changes.svg, "outside").x).toBeLessThan(x(36) + 8);
  });

  it("has its title in bold on one line or two, the second one cut, and below them study and people", () => {
    const linesOf = (arm: string) => {
      const { svg } = figureOf({ ...courses[0], arm });
      expectReadable(svg);
      const lines = writingsOf(svg);
      expect(lines.find(({ isBold }) => !isBold)?.text).toBe("Trial A, 52 people");
      return lines.filter(({ isBold }) => isBold).map(({ text }) => text);
    };
    // "X: SALT 20 or less" is 17 letters longer than X.
    expect(linesOf("a".repeat(25))).toEqual([`${"a".repeat(25)}: SALT 20 or less`]);
    expect(linesOf("a".repeat(26))).toEqual([`${"a".repeat(26)}: SALT 20 or`, "less"]);
    const long = "b".repeat(60);
    expect(linesOf(`${"a".repeat(30)} ${long}`)).toEqual(["a".repeat(30), `${long.slice(0, 41)}…`]);
    expect(writingsOf(changes.svg).map(({ text }) => text)).toContain("Trial A");
  });

  it("is told in words: each row, then the model week by week, with a study where its size is known", () => {
    expect(shares.twin).toEqual([
      `${pointWords(rows[0], origins)}.`,
      "Model at week 0: 0.0 percent (not known about the model: 0.0 to 0.0; a study of 52 people 0.0 to 0.0).",
      "Model at week 24: 20.0 percent (not known about the model: 15.0 to 25.0; a study of 52 people 10.0 to 30.0).",
      "Model at week 36: 35.0 percent (not known about the model: 30.0 to 40.0; a study of 52 people 25.0 to 45.0).",
      "Model at week 48: 50.0 percent (not known about the model: 45.0 to 55.0; a study of 52 people 40.0 to 60.0).",
    ]);
    expect(changes.twin.at(-1)).toBe(
      "Model at week 36: -20.0 percent change (not known about the model: -25.0 to -15.0).",
    );
  });
});

describe("a published point", () => {
  it("is told with what the source prints, the people it is compared as, and whether it lies inside", () => {
    expect(rows.map((row) => pointWords(row, origins))).toEqual([
      "A-1, week 36: published 38.0 %, compared as 20 of 52 people, worked out from a rounded percentage (two <more> came) (27.3 to 50.9); model 35.3 (25.0 to 48.2), inside; fitted",
      "A-2, week 36: published -42.5 % (-50.0 to -35.0); model -20.0 (-30.0 to -10.0), outside; fitted",
      "B-1+B-2, week 76: published 60 % to 64 % (44.0 to 78.0); model 70.0 (50.0 to 90.0), inside; never fitted",
    ]);
    expect(pointWords({ ...rows[0], observation: "Z" }, origins, "left out of the fit")).toBe(
      "Z, week 36: published 38.5 (27.3 to 50.9); model 35.3 (25.0 to 48.2), inside; left out of the fit",
    );
  });

  it("leads somewhere, or nowhere, with a square of 24 around it for a finger", () => {
    expect(linked("a&b", "<one>", "MARK", 50, 60)).toBe(
      '<a href="a&amp;b" aria-label="&lt;one&gt;"><title>&lt;one&gt;</title>MARK<rect class="hit" x="38" y="48" width="24" height="24"/></a>',
    );
    expect(linked(null, "one", "MARK", 50, 60)).toMatch(/^<g><title>one<\/title>MARK<rect .*<\/g>$/);
    expect(shares.svg).toContain('<a href="#A-1" aria-label="A-1, week 36: ');
    expect(stopped.svg).toContain('<a href="#B-1" aria-label="B-1+B-2, week 76: ');
  });
});
