import { describe, expect, it } from "vitest";
import { label, round, svgOpen } from "./figure.ts";

describe("what every picture is made of", () => {
  it("opens with its size, its title, and how it is read out", () => {
    expect(svgOpen(3, 4, "A & B", "one")).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 4" width="3" height="4" role="img" aria-labelledby="figure-one"><title id="figure-one">A &amp; B</title>',
    );
    expect(svgOpen(3, 4, "A", "one", { role: "group", className: "chart" })).toMatch(
      /^<svg class="chart" xmlns=.*role="group"/,
    );
  });

  it("writes a line from where it starts unless told otherwise, in two digits", () => {
    const line = label(1.234, 5.678, "<a>");
    expect(line).toContain('<text x="1.23" y="5.68" text-anchor="start"');
    expect(line).toContain(">&lt;a&gt;</text>");
    expect(line).not.toContain("Stryker");
    expect(label(1, 2, "a", "end", 'id="x"')).toMatch(/text-anchor="end".* id="x">a<\/text>$/);
    expect(round(2.005001)).toBe(2.01);
  });
});
