import { beforeAll, describe, expect, it } from "vitest";
import type { BenchResult } from "../../bench/result.ts";
import { PRECISION } from "../../src/engine/execution/kernel-choice.ts";
import { anagenJson } from "../support/anagen.ts";

const MIB = 1024 * 1024;
/** Rounding of sums of a few thousand numbers, in another order or with another exponential function. */
const ROUNDING = 1e-9;

describe("anagen bench", () => {
  let result: BenchResult;
  beforeAll(async () => {
    result = await anagenJson<BenchResult>(["bench", "--quick", "--rounds", "1"]);
  });

  it("compares with every peer, and says null where one is not installed", () => {
    const names = [
      "simdOverReference",
      "simdOverSseC",
      "simdOverNumpy",
      "twoWorkersOverOne",
      "simdOverMrgsolve",
      "simdOverRxode2",
      "simdOverDeSolve",
      "simdOverDopri",
      "simdOverOdinJs",
    ];
    for (const name of names) {
      const ratio = result.ratios[name];
      expect(ratio === null || ratio > 0, name).toBe(true);
    }
    expect(Object.keys(result.compared).sort()).toEqual(Object.keys(result.ratios).sort());
    expect(result.compared.simdOverSseC).toBe(`wasm-simd ${PRECISION} / C SSE ${PRECISION}`);
    expect(result.ratios.simdOverReference).not.toBeNull();
    expect(result.machine.loadBefore).toBeGreaterThanOrEqual(0);
  });

  it("measures peers that compute the same: all bits in C, to rounding in NumPy", () => {
    const sums = (precision: string) =>
      Object.entries(result.checksums).filter(
        ([name]) => name.startsWith("drive") && name.includes(precision),
      );
    for (const precision of ["f64", "f32"]) {
      const ours = result.checksums[`drive, wasm-simd ${precision}`];
      for (const [name, sum] of sums(precision)) {
        if (name.includes("own random")) continue;
        if (!name.includes("NumPy")) expect(sum, name).toBe(ours);
        else if (precision === "f64") expect(Math.abs(sum / ours - 1), name).toBeLessThan(ROUNDING);
      }
    }
  });

  it("times the forecast with one worker and two", () => {
    expect(result.forecast.map(({ workers, virtualPatients }) => [workers, virtualPatients])).toEqual([
      [1, 2000],
      [1, 20_000],
      [2, 2000],
      [2, 20_000],
    ]);
    for (const { seconds, options } of result.forecast) {
      expect(options).toBe(5);
      expect(seconds).toBeGreaterThan(0);
    }
  });

  it("finds memory that does not grow with the number of virtual patients", () => {
    const [small, large] = result.memory ?? [];
    expect(large.virtualPatients).toBeGreaterThanOrEqual(10 * small.virtualPatients);
    // Most of it is the processes' own and varies by some megabytes; the figure for ten million stands in bench/RESULTS.md.
    expect(large.peakBytes / MIB).toBeLessThan(180);
    expect(large.peakBytes / small.peakBytes).toBeLessThan(1.25);
  });
});
