import { describe, expect, it } from "vitest";
import { Tally } from "../../simulate/tally.ts";
import { layoutOf, SIGN_BANDS } from "../options/layout.ts";
import { SIGN_CHANCES } from "../options/outcomes.ts";
import type { Judged } from "./chance.ts";
import { earlySignsOf } from "./early-signs.ts";

/** People of each band at the reading of a week, and those of them with hair a year later. */
type Bands = readonly (readonly [people: number, yes: number])[];

/** Early signs of one option where readings of week 4 and 8 say this; later ones say nothing. */
function signsOf(byWeek: readonly Bands[], effectiveSampleSize = 1000, horizonWeeks = 12) {
  const layout = layoutOf(1, horizonWeeks);
  const outcomes = new Tally(layout.cells);
  const people = (byWeek[0] ?? []).reduce((sum, [of]) => sum + of, 0);
  const last = layout.outcomeWeeks.indexOf(layout.signOutcomeWeek);
  for (const { name } of SIGN_CHANCES) {
    outcomes.addPeople(layout.outcome(0, last, name), people, people / 2);
    layout.signWeeks.forEach((_, week) => {
      SIGN_BANDS.forEach((__, band) => {
        const [of, yes] = byWeek[week][band];
        outcomes.addPeople(layout.sign(0, week, band, name), of, yes);
      });
    });
  }
  const judged: Judged = {
    outcomes,
    people,
    effectiveSampleSize,
    unlikeModel: false,
    priorByDraw: { outcomes: [], weights: [], structures: [] },
    byStructure: { outcomes: [], weights: [], structures: [] },
  };
  return earlySignsOf(0, layout, judged);
}

const NOTHING: Bands = [
  [200, 100],
  [200, 100],
  [200, 100],
  [200, 100],
  [100, 50],
  [100, 50],
];
/** Half have kept all their hair and will; the others have lost all and will not. */
const ALL: Bands = [
  [500, 500],
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
  [500, 0],
];

describe("early signs", () => {
  it("say how many are in each band of a reading and what becomes of them", () => {
    const signs = signsOf([NOTHING, ALL]);
    expect(signs).toMatchObject({ outcomeWeek: 12 });
    expect(signs?.readings.map(({ weeksAfter }) => weeksAfter)).toEqual([4, 8]);
    const [first, second] = signs?.readings ?? [];
    expect(first.bands.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [6, 10],
      [11, 20],
      [21, 30],
      [31, 50],
      [51, 100],
    ]);
    expect(first.bands.map(({ of100 }) => of100)).toEqual([20, 20, 20, 20, 10, 10]);
    expect(second.bands.map(({ of100, hasSalt20 }) => [of100, hasSalt20?.of100 ?? null])).toEqual([
      [50, 100],
      [0, null],
      [0, null],
      [0, null],
      [0, null],
      [50, 0],
    ]);
  });

  it("tell a chance from 20 effective people on", () => {
    const of = (effective: number) =>
      signsOf([ALL, ALL], effective)?.readings[0].bands.map((band) => [
        band.effectiveSampleSize,
        band.hasSalt20 !== null,
      ]);
    expect(of(40)?.[0]).toEqual([20, true]);
    expect(of(39)?.[0]).toEqual([19, false]);
  });

  it("remove all uncertainty where a band decides, none where all bands are alike", () => {
    const signs = signsOf([NOTHING, ALL]);
    expect(signs?.readings.map((each) => each.uncertaintyRemovedPercent)).toEqual([0, 100]);
    expect(signs?.halfSettledWeek).toBe(8);
    // By then those who lost it have lost it: that is no warning.
    expect(signs?.readings.map((each) => each.earlyWarningPercent)).toEqual([0, 0]);
    expect(signs?.mostWarningWeek).toBeNull();
    expect(signsOf([NOTHING, NOTHING])?.halfSettledWeek).toBeNull();
  });

  it("warn where bands still at 20 or less differ in what follows", () => {
    const warning: Bands = [
      [400, 400],
      [0, 0],
      [400, 0],
      [0, 0],
      [0, 0],
      [200, 100],
    ];
    // Between the two bands the variance is a quarter, of 800 of 1,000 people; all together it is a quarter.
    const signs = signsOf([warning, NOTHING]);
    expect(signs?.readings[0]).toMatchObject({ uncertaintyRemovedPercent: 80, earlyWarningPercent: 80 });
    expect(signs).toMatchObject({ mostWarningWeek: 4, halfSettledWeek: 4 });
    // A band that begins above 20 is no early warning any more.
    const late: Bands = [
      [400, 400],
      [0, 0],
      [0, 0],
      [400, 0],
      [0, 0],
      [200, 100],
    ];
    expect(signsOf([late, NOTHING])?.readings[0].earlyWarningPercent).toBe(0);
  });

  it("are half settled from half of the uncertainty on, and the first of equal warnings counts", () => {
    // Of 1,000 the share with hair is a half; bands of 500 whose shares differ by so much that half the variance goes.
    const some = (difference: number): Bands => [
      [500, 250 + 250 * difference],
      [0, 0],
      [500, 250 - 250 * difference],
      [0, 0],
      [0, 0],
      [0, 0],
    ];
    const settled = (difference: number) => signsOf([some(difference), NOTHING])?.halfSettledWeek;
    // Variance between the bands over p (1 - p): the difference squared.
    expect([settled(0.708), settled(0.704)]).toEqual([4, null]);
    expect(signsOf([some(0.6), some(0.6)])?.mostWarningWeek).toBe(4);
    expect(signsOf([some(0.5), some(0.6)])?.mostWarningWeek).toBe(8);
    expect([
      signsOf([some(0.1), NOTHING])?.mostWarningWeek,
      signsOf([some(0.09), NOTHING])?.mostWarningWeek,
    ]).toEqual([4, null]);
  });

  it("say nothing where the outcome is the same for everybody", () => {
    const sure: Bands = NOTHING.map(([people]) => [people, people] as const);
    expect(signsOf([sure, sure])?.readings[0]).toMatchObject({
      uncertaintyRemovedPercent: 0,
      earlyWarningPercent: 0,
    });
    const low: Bands = [
      [0, 0],
      [0, 0],
      [0, 0],
      [1000, 500],
      [0, 0],
      [0, 0],
    ];
    expect(signsOf([low, low])?.readings[0]).toMatchObject({
      uncertaintyRemovedPercent: 0,
      earlyWarningPercent: 0,
    });
  });

  it("need a reading before the horizon", () => {
    expect(signsOf([], 1000, 4)).toBeNull();
  });
});
