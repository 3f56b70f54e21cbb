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

  it("is told from 5 people of 100 on", () => {
    const apart = (loop: number) =>
      structureWarnings(question(0), layout, groupsOf([70, loop], ["drive", "loop"]));
    expect(apart(65)).toMatchObject([{ shares: [{ of100: 70 }, { of100: 65 }] }]);
    expect(apart(66)).toEqual([]);
  });

  it("is told of the option that stops, wherever it stands, of people who have taken the drug", () => {
    const far = groupsOf([72, 40], ["drive", "loop"]);
    const asked = question(0);
    // The cells of this layout are those of the first option; a stop that stands second has cells of its own.
    const two = layoutOf(2, 24);
    const second = two.outcome(1, two.outcomeWeeks.indexOf(12), "keepsSalt20");
    const outcomes = [72, 40].map((yes) => {
      const tally = new Tally(two.cells);
      tally.addPeople(second, 100, yes);
      return tally;
    });
    const stay = { name: "stay", doses: [{ fromWeek: 40, mgPerDay: 4 }] };
    const later = { ...asked, options: [stay, { ...asked.options[0], name: "off" }] };
    expect(structureWarnings(later, two, { ...far, outcomes })).toMatchObject([{ place: { option: "off" } }]);
    const untreated = { ...asked, history: { ...asked.history, doses: [{ fromWeek: 0, mgPerDay: 0 }] } };
    expect(structureWarnings(untreated, layout, far)).toEqual([]);
    // A plan that stops and begins again does not stop.
    const pause = {
      ...asked,
      options: [
        {
          name: "pause",
          doses: [
            { fromWeek: 40, mgPerDay: 0 },
            { fromWeek: 50, mgPerDay: 4 },
          ],
        },
      ],
    };
    expect(structureWarnings(pause, layout, far)).toEqual([]);
  });

  it("is not told where the horizon ends before the week that is compared", () => {
    const short = layoutOf(1, 8);
    expect(structureWarnings(question(0), short, groupsOf([72, 40], ["drive", "loop"]))).toEqual([]);
  });

  it("leaves out a structure whose draws have no weight", () => {
    const both = groupsOf([90, 60, 30], ["drive", "drive", "loop"]);
    const weightless = { ...both, weights: [0.5, 0.5, 0] };
    expect(structureWarnings(question(0), layout, weightless)).toEqual([]);
  });
});
