import { describe, expect, it } from "vitest";
import { drawnOf, expectReadable, writingOf } from "../../../test/support/svg.ts";
import type { LiveValues } from "../../claims/live/values.ts";
import { withdrawalFlow } from "./flow.ts";

describe("the study flow", () => {
  const values = {
    resolve: (reference: string) => ({
      text: `<${reference}>`,
      observations: [`of ${reference}`],
      live: true,
    }),
  } as unknown as LiveValues;
  const flow = {
    caption: "Who went where",
    boxes: [
      { at: [100, 0] as [number, number], lines: ["All {{all}}", "began"] },
      { at: [0, 1] as [number, number], lines: ["{{b}} stopped"] },
    ],
    arrows: [[0, 1] as [number, number]],
    note: "Of {{c}} and {{all}}",
  };
  const { svg, twin, observations, name, caption } = withdrawalFlow(flow, values);
  const boxes = drawnOf(svg, "rect", "box").map(({ at }) => at);

  it("has a box for each, its lines below each other inside", () => {
    expectReadable(svg);
    expect([name, caption]).toEqual(["flow", "Who went where"]);
    expect(boxes.map(({ width, height }) => [width, height])).toEqual([
      [204, 58],
      [204, 58],
    ]);
    expect(boxes[0].x - boxes[1].x).toBe(100);
    expect(boxes[1].y - boxes[0].y).toBe(96);
    const [first, second, third] = ["All <all>", "began", "<b> stopped"].map((text) => writingOf(svg, text));
    expect([first.x, third.x]).toEqual([boxes[0].x + 8, boxes[1].x + 8]);
    expect(second.x).toBe(first.x);
    expect(second.y - first.y).toBe(16);
    for (const [line, box] of [
      [first, boxes[0]],
      [second, boxes[0]],
      [third, boxes[1]],
    ] as const) {
      expect(line.y).toBeGreaterThan(box.y + 10);
      expect(line.y).toBeLessThan(box.y + box.height - 4);
    }
  });

  it("has an arrow from the bottom of one box to the top of the other, middle to middle", () => {
    const [{ at: arrow }] = drawnOf(svg, "line", "ink-line");
    expect(arrow).toEqual({
      x1: boxes[0].x + 102,
      y1: boxes[0].y + 58,
      x2: boxes[1].x + 102,
      y2: boxes[1].y,
    });
    expect(svg).toContain('marker-end="url(#arrow)"');
    expect(svg).toContain('<marker id="arrow"');
  });

  it("says in words what each box says, then its note, with every observation once", () => {
    expect(twin).toEqual(["All <all> began.", "<b> stopped.", "Of <c> and <all>"]);
    expect(observations).toEqual(["of all", "of b", "of c"]);
  });
});
