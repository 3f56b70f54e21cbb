import { describe, expect, it } from "vitest";
import { resolveTargets, TargetError, type TargetsFile } from "./target.ts";

const file: TargetsFile = {
  schema: "anagen/targets@1",
  use: "calibration",
  note: "",
  targets: [
    { observations: ["A"], protocol: "p", cells: [], as: "count" },
    { observations: ["B", "C"], protocol: "p", cells: [], as: "range" },
    { observations: ["D"], protocol: "p", cells: [], as: "mean" },
  ],
};
const row = (id: string, value: number, standardError: number | null = null) =>
  [id, { id, study: "S", value, n: 40, standardError }] as const;
const observations = new Map([row("A", 25), row("B", 30), row("C", 20), row("D", -12, 3), row("V", 50)]);
const counts = new Map([
  ["A", { events: 10, n: 40 }],
  ["B", null],
  ["C", null],
  ["D", null],
]);

describe("targets", () => {
  it("carry counts, ranges and means of their own list", () => {
    expect(resolveTargets(file, counts, observations).map((target) => target.observed)).toEqual([
      { kind: "count", events: 10, n: 40 },
      { kind: "range", low: 20, high: 30 },
      { kind: "mean", value: -12, standardError: 3, n: 40 },
    ]);
  });

  it("refuse an observation that is not on the list, even where it is published", () => {
    const stolen = { ...file, targets: [...file.targets, { ...file.targets[0], observations: ["V"] }] };
    expect(() => resolveTargets(stolen, counts, observations)).toThrow(TargetError);
    expect(() => resolveTargets(stolen, counts, observations)).toThrow("V is not in the calibration list");
  });

  it("refuse to leave an observation of the list out, or to do without the numbers they need", () => {
    const fewer = { ...file, targets: file.targets.slice(1) };
    expect(() => resolveTargets(fewer, counts, observations)).toThrow(
      "A of the calibration list has no target",
    );
    expect(() => resolveTargets(file, new Map([...counts, ["A", null]]), observations)).toThrow(
      "A has no counts",
    );
    expect(() => resolveTargets(file, counts, new Map([...observations, row("D", -12)]))).toThrow(
      "D has no standard error",
    );
  });
});
