import { describe, expect, it } from "vitest";
import type { LeftOutFile } from "../calibrate/left-out/left-out.ts";
import type { Target } from "../calibrate/target.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import { leftOutRows } from "./left-out.ts";

const target = (id: string, study: string, week: number, events: number, n: number): Target => ({
  observations: [id],
  protocol: "trial",
  study,
  cells: [{ stage: "withdrawal", arm: "stop", week, endpoint: "lossOfBenefit>20" }],
  observed: { kind: "count", events, n },
});
const TARGETS = [
  target("A-1", "first", 60, 10, 50),
  target("A-2", "first", 76, 30, 50),
  target("B-1", "second", 60, 12, 40),
];
const PROTOCOLS = new Map([
  ["trial", { arms: [], stages: [{ name: "withdrawal", atWeek: 52 }] } as unknown as Protocol],
]);

const stored = (
  mean: readonly number[],
  weights: readonly number[] = mean.map(() => 1 / mean.length),
): LeftOutFile => ({
  schema: "anagen/left-out@2",
  codeVersion: "0",
  calibrationData: "now",
  seed: 1,
  leftOut: [
    {
      without: "first",
      draws: weights.map((weight) => ({ structure: "drive" as const, weight })),
      targets: TARGETS.slice(0, 2).map(({ observations }) => ({
        observations: [...observations],
        people: mean.map(() => 1_000_000),
        mean: [...mean],
        variance: mean.map((value) => value * (1 - value)),
      })),
    },
  ],
});
const rowsOf = (file: LeftOutFile | null, calibrationData = "now") =>
  leftOutRows(TARGETS, PROTOCOLS, file && { file, calibrationData });

describe("predictions of studies left out", () => {
  it("are judged with the study's own chance on top of the draws' spread", () => {
    const sure = rowsOf(stored([0.6, 0.6])).leftOut.rows[1];
    const unsure = rowsOf(stored([0.4, 0.8])).leftOut.rows[1];
    expect(sure).toMatchObject({
      observation: "A-2",
      predicted: 60,
      inside: true,
      widthRatio: 1,
      weeksSinceChange: 24,
    });
    // 90 % of a binomial of 50 with 0.6: 24 to 36 people.
    expect([sure.low, sure.high]).toEqual([48, 72]);
    expect(unsure.widthRatio).toBeGreaterThan(1.5);
    expect(unsure.low).toBeLessThan(sure.low);
  });

  it("weigh draws as the file does", () => {
    expect(rowsOf(stored([0.2, 0.8], [0.75, 0.25])).leftOut.rows[0].predicted).toBeCloseTo(35, 6);
  });

  it("can miss", () => {
    const { leftOut, totals } = rowsOf(stored([0.2, 0.21]));
    expect(leftOut.rows.map(({ inside }) => inside)).toEqual([true, false]);
    expect(totals).toMatchObject({ rows: 2, inside: 1, coveragePercent: 50 });
  });

  it("stand beside a naive reference that knows the other studies alone", () => {
    const { totals } = rowsOf(stored([0.6, 0.6]));
    // A-1 has B-1 at the same week; A-2 has only B-1 before it. Neither has.
    expect(totals?.whereCarriedOver.rows).toBe(2);
    const other = { ...TARGETS[2], observed: { kind: "count", events: 39, n: 40 } } as Target;
    const changed = leftOutRows([TARGETS[0], TARGETS[1], other], PROTOCOLS, {
      file: stored([0.6, 0.6]),
      calibrationData: "now",
    });
    expect(changed.totals?.naiveIntervalScore).not.toBe(totals?.naiveIntervalScore);
    const own = { ...TARGETS[0], observed: { kind: "count", events: 45, n: 50 } } as Target;
    const same = leftOutRows([own, TARGETS[1], TARGETS[2]], PROTOCOLS, {
      file: stored([0.6, 0.6]),
      calibrationData: "now",
    });
    const last = (rows: typeof same) => rows.leftOut.rows[1];
    expect(last(same)).toEqual(last(rowsOf(stored([0.6, 0.6]))));
  });

  it("name what has no stored prediction", () => {
    const { leftOut } = rowsOf(stored([0.6, 0.6]));
    expect(leftOut.rows.map(({ observation }) => observation)).toEqual(["A-1", "A-2"]);
    expect(leftOut.note).toMatch(/without a stored prediction, .*: B-1/);
  });

  it("are none, and say why, without a file or with one of other data", () => {
    expect(rowsOf(null)).toMatchObject({
      totals: null,
      leftOut: { rows: [], note: expect.stringContaining("not stored") },
    });
    expect(rowsOf(stored([0.6, 0.6]), "other")).toMatchObject({
      totals: null,
      leftOut: { rows: [], note: expect.stringContaining("other calibration data (now, now other)") },
    });
  });
});
