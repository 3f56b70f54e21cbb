import { describe, expect, it } from "vitest";
import { DEFAULT_DRUG, drugNamed, JAK_INHIBITORS, namesOf, SIMULATED_DRUGS } from "./catalogue.ts";

describe("the catalogue of drugs", () => {
  it("has no name that stands for two drugs, all lower case", () => {
    const names = JAK_INHIBITORS.flatMap(namesOf);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toBe(name.toLowerCase());
  });

  it("holds every drug that can be simulated, the default among them", () => {
    expect(SIMULATED_DRUGS).toContain(DEFAULT_DRUG);
    for (const drug of SIMULATED_DRUGS) expect(drugNamed(drug.name)).toBe(drug);
  });

  it.each(
    SIMULATED_DRUGS.map((drug) => [drug.name, drug] as const),
  )("gives doses and effects of %s that can be computed with", (_, {
    doses: { studied, label, highest },
    inhibition,
  }) => {
    expect([...studied].sort((a, b) => a - b)).toEqual(studied);
    expect(label).toBeGreaterThanOrEqual(studied.at(-1) as number);
    expect(highest).toBeGreaterThanOrEqual(label);
    expect(inhibition({ mgPerDay: 0 }, {}, {})).toBe(0);
    const effects = [...studied, highest].map((mgPerDay) => inhibition({ mgPerDay }, {}, {}));
    for (const effect of effects) expect(effect > 0 && effect < 1).toBe(true);
    for (let at = 1; at < effects.length; at++) expect(effects[at]).toBeGreaterThan(effects[at - 1]);
  });
});
