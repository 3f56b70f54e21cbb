import { describe, expect, it } from "vitest";
import {
  DEFAULT_DRUG,
  drugNamed,
  JAK_INHIBITORS,
  namesOf,
  placeOfDrug,
  SIMULATED_DRUGS,
} from "./catalogue.ts";
import { DEFAULT_DRUG_NAME } from "./default-drug.ts";
import { DOSE_RANGES } from "./dose-ranges.ts";

describe("the catalogue of drugs", () => {
  it("has no name that stands for two drugs, all lower case", () => {
    const names = JAK_INHIBITORS.flatMap(namesOf);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toBe(name.toLowerCase());
  });

  it("holds every drug that can be simulated, the default among them", () => {
    expect(SIMULATED_DRUGS).toContain(DEFAULT_DRUG);
    expect(DEFAULT_DRUG.name).toBe(DEFAULT_DRUG_NAME);
    expect(DOSE_RANGES.mgPerDay.high).toBe(Math.max(...SIMULATED_DRUGS.map(({ doses }) => doses.highest)));
    for (const drug of SIMULATED_DRUGS) expect(drugNamed(drug.name)).toBe(drug);
  });

  /** Numbers of a draw, for drugs whose effect by dose is learned. */
  const values = new Proxy({} as Record<string, number>, { get: (_, name) => VALUES(String(name)) });

  it.each(
    SIMULATED_DRUGS.map((drug) => [drug.name, drug] as const),
  )("gives doses and effects of %s that can be computed with", (_, {
    doses: { studied, label, highest },
    inhibition,
    onsetRate,
    returnRate,
  }) => {
    expect([...studied].sort((a, b) => a - b)).toEqual(studied);
    expect(studied).toContain(label);
    expect(highest).toBeGreaterThanOrEqual(studied.at(-1) as number);
    expect(inhibition({ mgPerDay: 0 }, {}, values)).toBe(0);
    const doses = [...new Set([...studied, highest])];
    const effects = doses.map((mgPerDay) => inhibition({ mgPerDay }, {}, values));
    for (const effect of effects) expect(effect > 0 && effect < 1).toBe(true);
    for (let at = 1; at < effects.length; at++) expect(effects[at]).toBeGreaterThan(effects[at - 1]);
    for (const rate of [onsetRate(values), returnRate(values)]) expect(rate).toBeGreaterThan(0);
  });

  it("places each drug, and those outside it behind the last", () => {
    expect(SIMULATED_DRUGS.map(({ name }) => placeOfDrug(name))).toEqual(
      SIMULATED_DRUGS.map((_, at) => at + 1),
    );
    expect(placeOfDrug("something that is tried")).toBe(SIMULATED_DRUGS.length + 1);
  });
});

const VALUES = (name: string) => (name.endsWith(".halfDose") ? 20 : 1);
