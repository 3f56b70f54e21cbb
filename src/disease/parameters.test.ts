import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defineParameters } from "./parameters.ts";
import { STRUCTURES } from "./structures.ts";

const AFTER_TABLE = /\n(?!\|)/;

/** Rows of the table of a structure's parameters in docs/model.md, cell by cell. */
function tableOf(structure: string): string[][] {
  const document = readFileSync(new URL("../../docs/model.md", import.meta.url), "utf8");
  const [, after] = document.split(`Structure "${structure}":`);
  const [rows] = after.trim().split(AFTER_TABLE);
  return rows
    .split("\n")
    .slice(2)
    .map((row) => row.slice(2, -2).split(" | "));
}

describe("what a parameter is", () => {
  it.each(["drive", "loop"])("stands in docs/model.md, of structure %s", (name) => {
    const { parameters } = STRUCTURES[name];
    const told = parameters.map(({ symbol, name: own, meaning, unit, low, high, scale, source }) => [
      ...[symbol, `\`${own}\``, meaning, unit, `${low} to ${high}`, scale],
      source.replace("docs/model.md: ", ""),
    ]);
    // The first column is the letter of the equations.
    expect(tableOf(name).map(([_, ...cells]) => cells)).toEqual(told);
  });

  it.each(["drive", "loop"])("allows of structure %s to search its range", (name) => {
    const { parameters } = STRUCTURES[name];
    for (const { low, high, scale } of parameters) {
      expect(high).toBeGreaterThan(low);
      if (scale === "log") expect(low).toBeGreaterThan(0);
    }
    for (const of of ["name", "symbol"] as const)
      expect(new Set(parameters.map((each) => each[of])).size).toBe(parameters.length);
  });

  it("is searched evenly, and comes from a prototype, where nothing else is said", () => {
    const entry = { symbol: "a", meaning: "something", unit: "1", range: [1, 2] as const };
    expect(defineParameters({ one: entry, two: { ...entry, scale: "log", source: "a study" } })).toEqual([
      {
        ...{ name: "one", symbol: "a", meaning: "something", unit: "1", low: 1, high: 2, scale: "linear" },
        source: "docs/model.md: range found by fitting a prototype and removing parts; a working prior",
      },
      {
        ...{ name: "two", symbol: "a", meaning: "something", unit: "1", low: 1, high: 2, scale: "log" },
        source: "a study",
      },
    ]);
  });
});
