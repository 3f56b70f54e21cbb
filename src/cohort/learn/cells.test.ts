import { describe, expect, it } from "vitest";
import type { Prediction } from "../foretell.ts";
import { CellSums, comparedCells, RUNS } from "./cells.ts";

const at = (...values: number[]) => Float64Array.from(values);
/** A reading and its predictions in every run; the second draw has nobody left. */
const predictions = (score: number, chances: Record<number, number>): Prediction[] =>
  RUNS.map((_, run) => {
    const all = new Float64Array(101);
    for (const [each, chance] of Object.entries(chances)) all[Number(each)] = chance;
    return {
      place: 1,
      score,
      chances: all,
      effective: 50,
      draws: {
        weight: at(1, 0),
        effective: at(50, 0),
        salt: at(20 + run, 99),
        response: at(0.5 + run / 10, 9),
      },
    };
  });

it("the runs are none, none again, and an effect either way", () => {
  expect(RUNS).toEqual([
    { shift: 0, repetition: 0 },
    { shift: 0, repetition: 1 },
    { shift: -1, repetition: 0 },
    { shift: 1, repetition: 0 },
  ]);
});

describe("readings of a cell", () => {
  it("are added up: what is seen less what each draw predicts, or all together where it has nobody", () => {
    const cell = new CellSums(2);
    cell.add(1, predictions(20, { 10: 0.5, 50: 0.5 }));
    cell.add(1, predictions(21, { 10: 0.5, 50: 0.5 }));
    expect(cell.people.size).toBe(1);
    const found = cell.result();
    // Variance of 10 or 50 is 400; of a response that is as likely as not a quarter, too few to be compared.
    expect(found?.covariance).toEqual([[800]]);
    expect(found?.rest.map((measures) => measures.map((rest) => [...rest]))).toEqual([
      [[1, -19]],
      [[-1, -19]],
      [[-3, -19]],
      [[-5, -19]],
    ]);
  });

  it.each([
    [11, 1],
    [12, 2],
  ])("%i of them have %i measures: from three expected responses on that is nearly normal", (count, measures) => {
    const cell = new CellSums(2);
    for (let each = 0; each < count; each++) cell.add(each, predictions(10, { 10: 0.5, 50: 0.5 }));
    const found = cell.result();
    expect(found?.covariance).toHaveLength(measures);
    for (const run of found?.rest ?? []) expect(run).toHaveLength(measures);
    if (measures === 2) {
      // A reading and its being a response: 10 of one half, less 30 of one half.
      expect(found?.covariance).toEqual([
        [4800, -120],
        [-120, 3],
      ]);
      expect([...(found?.rest[3][1] ?? [])].map((value) => Math.round(100 * value) / 100)).toEqual([2.4, 6]);
    }
  });

  it("that cannot vary say nothing", () => {
    const cell = new CellSums(2);
    cell.add(1, predictions(10, { 10: 1 }));
    expect(cell.result()).toBeNull();
  });
});

describe("cells of few people", () => {
  const cellOf = (from: number, people: number) => {
    const cell = new CellSums(2);
    for (let each = 0; each < people; each++) cell.add(from + each, predictions(10, { 10: 0.9, 50: 0.1 }));
    return cell;
  };
  const sizes = (...cells: CellSums[]) =>
    comparedCells(cells, 2).map(({ covariance }) => Math.round(covariance[0][0] / 144));

  it.each([
    ["ten stand by themselves", [cellOf(0, 10), cellOf(10, 11)], [10, 11]],
    ["fewer are put together, at the end", [cellOf(0, 9), cellOf(20, 10), cellOf(40, 2)], [10, 11]],
    ["a person in both counts once", [cellOf(0, 9), cellOf(0, 9)], []],
    ["too few together are left out", [cellOf(0, 4), cellOf(20, 5), cellOf(40, 12)], [12]],
    ["none", [], []],
  ])("%s", (_, cells, found) => {
    expect(sizes(...cells)).toEqual(found);
  });

  it("put together have the sums of both", () => {
    const [cell] = comparedCells([cellOf(0, 6), cellOf(20, 6)], 2);
    expect([...cell.rest[1][0]]).toEqual([12 * (10 - 21), expect.closeTo(12 * (10 - 14), 9)]);
  });
});
