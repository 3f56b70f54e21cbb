import { describe, expect, it } from "vitest";
import { addStructure, STRUCTURE_NAMES, STRUCTURES, structureNamed } from "./structures.ts";

describe("disease structures", () => {
  it("are found by name, and no other name is known", () => {
    expect(STRUCTURE_NAMES).toEqual(["drive", "loop"]);
    for (const name of STRUCTURE_NAMES) expect(structureNamed(name)).toBe(STRUCTURES[name]);
    expect(() => structureNamed("circle")).toThrow(/^structure: "circle" .*one of drive, loop/);
    // What every object has is no structure.
    expect(() => structureNamed("toString")).toThrow(/one of drive, loop/);
  });

  it("may be added once, under a name that no other has", () => {
    const circle = { ...STRUCTURES.drive, name: "circle" };
    addStructure(circle);
    expect(structureNamed("circle")).toBe(circle);
    expect(() => addStructure(circle)).not.toThrow();
    expect(() => addStructure(STRUCTURES.drive)).not.toThrow();
    expect(() => addStructure({ ...circle })).toThrow(
      /^structure: "circle" .*a name that no other structure has/,
    );
    expect(() => addStructure({ ...circle, name: "loop" })).toThrow(/a name that no other structure has/);
    expect(() => structureNamed("square")).toThrow(/one of drive, loop, circle/);
  });
});
