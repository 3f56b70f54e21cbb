import { describe, expect, it } from "vitest";
import {
  layoutOf,
  OUTCOMES,
  outcomeWeeksWithin,
  SIGN_BANDS,
  signBandOf,
  TIMES,
  TOTALS,
  timesAt,
} from "./layout.ts";
import { SIGN_CHANCES } from "./outcomes.ts";

describe("the cells of a tally", () => {
  it.each([
    [1, 3],
    [2, 24],
    [3, 104],
    [2, 520],
  ])("are all there, each once: %i options, %i weeks", (options, horizonWeeks) => {
    const layout = layoutOf(options, horizonWeeks);
    const cells: number[] = [];
    for (let option = 0; option < options; option++) {
      for (const outcome of OUTCOMES)
        layout.outcomeWeeks.forEach((_, week) => {
          cells.push(layout.outcome(option, week, outcome));
        });
      for (const total of TOTALS) cells.push(layout.total(option, total), layout.difference(option, total));
      layout.signWeeks.forEach((_, week) => {
        for (let band = 0; band < SIGN_BANDS.length; band++)
          for (const { name } of SIGN_CHANCES) cells.push(layout.sign(option, week, band, name));
      });
    }
    expect(cells.sort((a, b) => a - b)).toEqual(Array.from({ length: layout.cells }, (_, at) => at));
  });

  it("are of the reported weeks and the last one", () => {
    expect(layoutOf(1, 52).outcomeWeeks).toEqual([4, 8, 12, 24, 36, 52]);
    expect(layoutOf(1, 51).outcomeWeeks).toEqual([4, 8, 12, 24, 36, 51]);
    expect(layoutOf(1, 3).outcomeWeeks).toEqual([3]);
    expect(outcomeWeeksWithin(3)).toEqual([]);
    expect(outcomeWeeksWithin(104)).toEqual([4, 8, 12, 24, 36, 52, 76, 104]);
  });

  it("of early signs are of readings before the week they speak of, a year at most", () => {
    expect(layoutOf(1, 104)).toMatchObject({ signOutcomeWeek: 52, signWeeks: [4, 8, 12, 16, 20, 24, 36] });
    expect(layoutOf(1, 36)).toMatchObject({ signOutcomeWeek: 36, signWeeks: [4, 8, 12, 16, 20, 24] });
    expect(layoutOf(1, 4)).toMatchObject({ signOutcomeWeek: 4, signWeeks: [] });
  });

  it("of early signs are by the bands 0 to 5, 6 to 10, 11 to 20, 21 to 30, 31 to 50 and above", () => {
    expect([0, 5, 6, 10, 11, 20, 21, 30, 31, 50, 51, 100].map(signBandOf)).toEqual([
      0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5,
    ]);
  });

  it("of times have a place for each week and one for none", () => {
    const starts = [0, 1].flatMap((option) => TIMES.map((time) => timesAt(option, time, 53)));
    expect(starts).toEqual(starts.map((_, at) => 54 * at));
  });
});
