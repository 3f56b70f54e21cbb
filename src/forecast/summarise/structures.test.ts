import { describe, expect, it } from "vitest";
import { Tally } from "../../simulate/tally.ts";
import type { Question } from "../case/question.ts";
import { layoutOf } from "../options/layout.ts";
import type { OutcomeGroups } from "../options/run-options.ts";
import { structureWarnings } from "./structures.ts";

const layout = layoutOf(1, 24);
const cell = layout.outcome(0, layout.outcomeWeeks.indexOf(12), "keepsSalt20");
const question = (mgPerDay: number): Question => ({
  firstWeek: 0,
  history: {
    readings: [{ week: 0, score: 80 }],
    doses: [{ fromWeek: 0, mgPerDay: 4 }],
    decision: 40,
    baseline: 80,
    covariates: {},
  },
  options: [{ name: "stop", doses: [{ fromWeek: 40, mgPerDay }] }],
  horizonWeeks: 24,
  person: {},
});
function groupsOf(keepers: readonly number[], structures: OutcomeGroups["structures"]): OutcomeGroups {
  const outcomes = keepers.map((yes) => {
    const tally = new Tally(layout.cells);
    tally.addPeople(cell, 100, yes);
    return tally;
  });
  return { outcomes, structures, weights: keepers.map((_, at) => (at + 1) / 10) };
}

describe("what the structures say", () => {
  it("is reported with both numbers where they differ, draws by their weight", () => {
    const both = groupsOf([90, 60, 30, 44], ["drive", "drive", "loop", "loop"]);
    const [warning, ...others] = structureWarnings(question(0), layout, both);
    expect(others).toEqual([]);
    expect(warning).toEqual({
      code: "structuresDiffer",
      weeks: 12,
      place: { option: "stop", limit: 20 },
      shares: [
        { structure: "drive", of100: 70 },
        { structure: "loop", of100: 38 },
      ],
    });
  });

  it("is not told of one structure, of small differences, or of options that do not stop", () => {
    const one = groupsOf([90, 60], ["drive", "drive"]);
    const near = groupsOf([72, 70], ["drive", "loop"]);
    const far = groupsOf([72, 40], ["drive", "loop"]);
    expect(structureWarnings(question(0), layout, one)).toEqual([]);
    expect(structureWarnings(question(0), layout, near)).toEqual([]);
    expect(structureWarnings(question(2), layout, far)).toEqual([]);
    expect(structureWarnings(question(0), layout, far)).toHaveLength(1);
  });
});
