import { describe, expect, it } from "vitest";
import { LATENT_COUNT, LATENTS } from "../../../disease/structure.ts";
import type { DrawMessage } from "../../../simulate/host.ts";
import { emptyPaths, type Paths } from "../people/paths.ts";
import { guideOf, rowsToMove } from "./guide.ts";

/** Four weeks are one stretch: the latent numbers and one coordinate more. */
const WEEKS = 4;
const SIZE = LATENT_COUNT + 1;
const LEAST = 4 * SIZE;

const drawOf = (structure: DrawMessage["structure"], slope: number, index: number): DrawMessage => ({
  structure,
  values: { slope, same: 3 },
  index,
});
/** Paths whose first latent number is given; `draw` by position. */
function pathsOf(count: number, draw: (at: number) => number, first: (at: number) => number): Paths {
  const paths = emptyPaths(count, WEEKS);
  for (let at = 0; at < count; at++) {
    paths.draw[at] = draw(at);
    paths.latents[at * LATENT_COUNT] = first(at);
  }
  return paths;
}
const unit = (on: number) =>
  Array.from({ length: SIZE }, (_, row) =>
    Array.from({ length: SIZE }, (__, column) => (row === column ? on : 0)),
  );

describe("the guide of moves", () => {
  it("is the population where people are fewer than four times the coordinates", () => {
    const draws = [drawOf("drive", 1, 0), drawOf("loop", 1, 1)];
    const few = pathsOf(
      LEAST - 1,
      () => 0,
      () => 5,
    );
    const { means, lower } = guideOf(few, "drive", draws);
    expect(means).toEqual([new Array(SIZE).fill(0), []]);
    expect(lower).toEqual(unit(1));
  });

  it("has the mean of the people, and nine tenths of their spread with one of the population's", () => {
    const people = pathsOf(
      LEAST,
      () => 0,
      (at) => (at % 2 === 0 ? 1.5 : -0.5),
    );
    // The second latent number goes with the first.
    for (let at = 0; at < LEAST; at++) people.latents[at * LATENT_COUNT + 1] = at % 2 === 0 ? 2 : -2;
    const { means, lower } = guideOf(people, "drive", [drawOf("drive", 1, 0)]);
    expect(means[0][0]).toBeCloseTo(0.5, 12);
    expect(means[0].slice(1).every((value) => Math.abs(value) < 1e-12)).toBe(true);
    // Variances 0.9 * 1 + 0.1 and 0.9 * 4 + 0.1, covariance 0.9 * 2.
    expect(lower[0][0]).toBeCloseTo(1, 12);
    expect(lower[1][0]).toBeCloseTo(1.8, 12);
    expect(lower[1][1]).toBeCloseTo(Math.sqrt(3.7 - 1.8 * 1.8), 12);
    expect(lower[2][2]).toBeCloseTo(Math.sqrt(0.1), 12);
  });

  it("has a mean for each draw, in line with the draw's parameters, drawn in as by twenty people", () => {
    // Parameters 5 and 9 lie one spread below and above their mean; people lie at 1 and 3.
    const draws = [drawOf("drive", 5, 0), drawOf("loop", 7, 1), drawOf("drive", 9, 2)];
    const people = pathsOf(
      2 * LEAST,
      (at) => (at < LEAST ? 0 : 2),
      (at) => (at < LEAST ? 1 : 3),
    );
    const { means } = guideOf(people, "drive", draws);
    const slope = (2 * LEAST) / (2 * LEAST + 20);
    expect(means[0][0]).toBeCloseTo(2 - slope, 12);
    expect(means[1]).toEqual([]);
    expect(means[2][0]).toBeCloseTo(2 + slope, 12);
  });

  it("knows of no draws of another structure", () => {
    const people = pathsOf(
      LEAST,
      () => 0,
      () => 1,
    );
    expect(guideOf(people, "loop", [drawOf("drive", 1, 0)])).toEqual({ means: [[]], lower: unit(1) });
  });
});

describe("the coordinates that a move changes", () => {
  const SOME = 36;
  const all = Array.from({ length: 1000 }, (_, at) => rowsToMove(((at * 7) % 1000) / 1000, at / 1000, SOME));

  it("are all latent numbers but the last, one of them, or all weeks", () => {
    const latents = all.filter(({ rows }) => rows[0] === 0 && rows[1] === LATENTS.lost);
    const weeks = all.filter(({ rows }) => rows[0] === LATENT_COUNT && rows[1] === SOME);
    const one = all.filter(({ rows: [from, until] }) => until === from + 1 && from < LATENTS.lost);
    expect([latents.length, one.length, weeks.length]).toEqual([100, 700, 200]);
    expect(new Set(one.map(({ rows }) => rows[0])).size).toBe(LATENTS.lost);
  });

  it("go further where they are fewer, or weeks", () => {
    for (const { rows, times } of all) expect(times).toBe(rows[1] === LATENTS.lost && rows[0] === 0 ? 1 : 3);
  });

  it("never take in what cannot recover, which moves with the scalp", () => {
    expect(LATENTS.lost).toBe(LATENT_COUNT - 1);
    expect(all.some(({ rows: [from, until] }) => from <= LATENTS.lost && until > LATENTS.lost)).toBe(false);
  });
});
