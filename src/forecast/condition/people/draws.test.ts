import { describe, expect, it } from "vitest";
import type { DrawMessage } from "../../../simulate/host.ts";
import { drawAt, drawsAt, weightsOfFewer } from "./draws.ts";

const drawsOf = (structures: readonly DrawMessage["structure"][]): DrawMessage[] =>
  structures.map((structure, index) => ({ structure, values: {}, index }));

describe("fewer draws", () => {
  const draws = drawsOf(["drive", "drive", "drive", "drive", "loop", "loop"]);
  const weights = [0.15, 0.15, 0.15, 0.15, 0.2, 0.2];
  const rounded = (count: number) =>
    weightsOfFewer({ draws, weights }, count).map((weight) => Number(weight.toFixed(12)));

  it("are every n-th, and each structure keeps its weight", () => {
    // Six draws for three: every second, 0, 2 and 4.
    expect(rounded(3)).toEqual([0.3, 0, 0.3, 0, 0.4, 0]);
    // Six draws for four or five: every draw, since every second would be too few.
    expect(rounded(4)).toEqual(weights);
  });

  it("are all where as many or more are asked for", () => {
    expect(rounded(6)).toEqual(weights);
    expect(rounded(100)).toEqual(weights);
  });

  it("are all where draws of a structure differ in weight", () => {
    const learned = [0.1, 0.2, 0.15, 0.15, 0.2, 0.2];
    expect(weightsOfFewer({ draws, weights: learned }, 3)).toEqual(learned);
  });
});

describe("the draws of a job", () => {
  it("are known by their position in the model", () => {
    const draws = drawsOf(["drive", "drive", "loop"]);
    const some = drawsAt(draws, new Set([2, 0]));
    expect([...some.keys()]).toEqual([2, 0]);
    expect(drawAt(some, 2)).toBe(draws[2]);
    expect(drawAt(some, 0)).toBe(draws[0]);
  });
});
