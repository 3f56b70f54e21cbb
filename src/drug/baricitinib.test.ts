import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniformAt } from "../math/random/streams.ts";
import { loadEvidence } from "../package-data/evidence.ts";
import { BARICITINIB, CLEARANCE, clearanceOf, KINETICS } from "./baricitinib.ts";
import type { ExposureCovariates } from "./drug.ts";
import { inhibitionAt, steadyStateConcentration } from "./exposure.ts";
import type { Dose } from "./regimen.ts";

const concentrationOf = (mg: number, everyDays = 1, covariates: ExposureCovariates = {}) =>
  steadyStateConcentration(KINETICS, clearanceOf(covariates), mg, everyDays);
const inhibition = (
  mgPerDay: number,
  covariates: ExposureCovariates = {},
  taking: Omit<Dose, "mgPerDay"> = {},
) => BARICITINIB.inhibition({ mgPerDay, ...taking }, covariates, {});

const { observations } = loadEvidence();
function published(id: string): number {
  const row = observations.find((each) => each.id === id);
  if (row === undefined || row.study !== "baricitinib clinical pharmacology") throw new Error(id);
  return row.value;
}
const HOURS = Array.from({ length: 24 * 60 + 1 }, (_, minute) => minute / 60);
const peak = (concentration: (hours: number) => number) =>
  HOURS.reduce((best, at) => (concentration(at) > concentration(best) ? at : best), 0);
const area = (concentration: (hours: number) => number) =>
  HOURS.reduce((sum, at) => sum + concentration(at) / 60, 0);

describe("exposure beside the published clinical pharmacology", () => {
  const daily = concentrationOf(4);

  it("peaks about an hour after the dose, within the published range", () => {
    const [low, high] = [published("BARI-193"), published("BARI-194")];
    expect(peak(daily)).toBeGreaterThanOrEqual(low);
    expect(Math.abs(peak(daily) - published("BARI-178"))).toBeLessThanOrEqual(0.5);
    expect(peak(daily)).toBeLessThanOrEqual(high + 0.5);
  });

  it("has a volume whose intravenous value is the published one", () => {
    const { centralVolume, peripheralVolume } = KINETICS;
    const bioavailability = published("BARI-179") / 100;
    const total = (centralVolume + peripheralVolume) * bioavailability;
    expect(centralVolume * bioavailability).toBeLessThan(published("BARI-183"));
    expect(total).toBeGreaterThan(published("BARI-183"));
  });

  it("halves in a time between that of healthy people and that of patients", () => {
    // Single doses, long after the last: the concentration before the next of doses far apart.
    const rare = concentrationOf(4, 30);
    const halving = (from: number) => (Math.log(2) * 12) / Math.log(rare(from) / rare(from + 12));
    expect(halving(12)).toBeGreaterThan(published("BARI-191"));
    expect(halving(48)).toBeLessThan(published("BARI-277") * 1.5);
  });

  it("doubles with a strong inhibitor of its renal transport", () => {
    const inhibited = area(concentrationOf(4, 1, { oat3Inhibitor: true }));
    expect(inhibited / area(daily)).toBeCloseTo(published("BARI-190"), 1);
  });

  it("accumulates little from day to day", () => {
    const first = (hours: number) => concentrationOf(4, 60)(hours);
    const percent = 100 * (area(daily) / area(first) - 1);
    expect(percent).toBeGreaterThan(published("BARI-195") / 4);
    expect(percent).toBeLessThan(published("BARI-195") * 4);
  });

  it("inhibits most about two hours after the dose at the latest and little before the next", () => {
    const inhibitedAt = (hours: number) => inhibitionAt(daily(hours), KINETICS);
    expect(peak(daily)).toBeLessThanOrEqual(published("BARI-200"));
    expect(inhibitedAt(published("BARI-201"))).toBeLessThan(inhibitedAt(peak(daily)) / 2);
  });
});

describe("mean inhibition", () => {
  const dose = fc.double({ min: 0.1, max: 16, noNaN: true });

  it("is exactly 0 without drug", () => {
    expect(inhibition(0)).toBe(0);
    expect(inhibition(0, { oat3Inhibitor: true }, { everyDays: 2, adherencePercent: 50 })).toBe(0);
  });

  it("lies between 0 and 1 and grows with the dose, with failing kidneys and with the inhibitor", () => {
    const filtration = fc.double({ min: 15, max: 200, noNaN: true });
    fc.assert(
      fc.property(dose, dose, filtration, filtration, (a, b, c, d) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        const [ill, well] = [Math.min(c, d), Math.max(c, d)];
        expect(inhibition(less)).toBeGreaterThan(0);
        expect(inhibition(more)).toBeLessThan(1);
        expect(inhibition(more)).toBeGreaterThanOrEqual(inhibition(less));
        const of = (eGFR: number) => inhibition(a, { filtration: eGFR });
        expect(of(ill)).toBeGreaterThanOrEqual(of(well) - 1e-12);
        expect(inhibition(a, { oat3Inhibitor: true })).toBeGreaterThan(inhibition(a));
      }),
      { numRuns: 50 },
    );
  });

  it("averages over the real dosing cycle: alternate days and missed doses", () => {
    const everyOther = inhibition(4, {}, { everyDays: 2 });
    // Inhibition saturates, so the same amount does more when it is spread evenly.
    expect(everyOther).toBeLessThan(inhibition(2));
    expect(everyOther).toBeGreaterThan(inhibition(4) / 3);
    const taking = (adherencePercent: number) => inhibition(4, {}, { adherencePercent });
    expect(taking(100)).toBe(inhibition(4));
    expect(taking(99.9999)).toBeCloseTo(inhibition(4), 5);
    expect(taking(80)).toBeLessThan(taking(90));
    // Half of the doses at random leaves longer gaps than every other day.
    expect(taking(50)).toBeLessThan(everyOther);
    expect(taking(50)).toBeGreaterThan(everyOther * 0.9);
    expect(taking(1)).toBeGreaterThan(0);
  });

  it("under missed doses is what many random sequences of doses average to", () => {
    const share = 0.7;
    const single = concentrationOf(4, 10_000);
    const taken = Array.from({ length: 4000 }, (_, day) => uniformAt(5, 0, day, 0) < share);
    let sum = 0;
    let count = 0;
    for (let day = 30; day < taken.length; day++)
      for (let hour = 0.5; hour < 24; hour++) {
        let concentration = 0;
        for (let back = 0; back < 15; back++)
          if (taken[day - back]) concentration += single(hour + 24 * back);
        sum += inhibitionAt(concentration, KINETICS);
        count++;
      }
    expect(sum / count).toBeCloseTo(inhibition(4, {}, { adherencePercent: 70 }), 2);
  });

  it("has the size the model was made with at 2 and 4 mg", () => {
    expect(inhibition(2)).toBeCloseTo(0.28, 1);
    expect(inhibition(4)).toBeCloseTo(0.41, 1);
    expect(clearanceOf({})).toBeCloseTo(CLEARANCE.typical, 12);
  });
});
