import { describe, expect, it } from "vitest";
import { requireDose } from "./dose-fields.ts";

const person = (drug: string | undefined, mgPerDay: number) =>
  requireDose({ drug, mgPerDay }, "label", (name) => `doses[0].${name}`);

describe("what dose may be asked for", () => {
  it("is of a drug with controlled results, told apart from a name that nobody knows", () => {
    expect(() => person("tofacitinib", 10)).toThrow(/doses\[0\]\.drug.*no controlled trial/s);
    expect(() => person("litfulo", 50)).toThrow(/not a drug of the catalogue/);
    expect(() => person("ritlecitinib", 50)).not.toThrow();
    expect(() => person(undefined, 4)).not.toThrow();
  });

  it("is at most the label's for a person, and what is computed in a trial", () => {
    expect(() => person("ritlecitinib", 60)).toThrow(/doses\[0\]\.mgPerDay.*at most 50 mg/s);
    const trial = (mgPerDay: number) =>
      requireDose({ drug: "ritlecitinib", mgPerDay }, "highest", (name) => name);
    expect(() => trial(200)).not.toThrow();
    expect(() => trial(201)).toThrow(/at most 200 mg/);
  });

  it("may be any amount below, as half a tablet is", () => {
    for (const mg of [0, 0.5, 1, 3]) expect(() => person(undefined, mg)).not.toThrow();
  });
});
