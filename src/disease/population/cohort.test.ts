import { describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import { createStepper } from "../structure.ts";
import { STRUCTURES } from "../structures.ts";
import { type Cohort, releaseCohort } from "./cohort.ts";
import { enrol } from "./enrol.ts";

const structure = STRUCTURES.drive;
const [{ values }] = someModel(1).draws;
const draw = { structure, values, index: 0 };
const stepper = createStepper(structure, 64, { backend: "javascript", precision: "f64" });
const people = (seed: number, count: number, verySevereShare = 0.5) =>
  enrol(draw, { lowest: 50, highest: 100, verySevereShare }, seed, 0, count, stepper);

describe("the stratum of people enrolled", () => {
  it("is by their baseline reading, whoever was enrolled before in the same memory", () => {
    for (let seed = 0; seed < 60; seed++) {
      const cohort = people(seed, 1 + ((7 * seed) % 40), seed % 2 === 0 ? 0.2 : 0.8);
      const { verySevere, baselineReading } = cohort;
      expect([...verySevere]).toEqual(Array.from(baselineReading, (score) => (score >= 95 ? 1 : 0)));
    }
  });
});

describe("a cohort that is released", () => {
  const numbersOf = ({ baselineReading, key1 }: Cohort) => [[...baselineReading], [...key1]];

  it("is empty, and its memory comes to the next one of its size", () => {
    const first = people(1, 20);
    const told = numbersOf(first);
    releaseCohort(first);
    expect([first.baselineReading.length, first.key1.length]).toEqual([0, 0]);
    // Whatever lay there before, the same people come out.
    const [second, third] = [people(1, 20), people(1, 20)];
    expect([numbersOf(second), numbersOf(third)]).toEqual([told, told]);
  });

  it("is left to the collector by machines that cannot give memory back", () => {
    const transfer = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, "transfer");
    if (transfer === undefined) throw new Error("the tests run where memory can be given back");
    const cohort = people(1, 20);
    try {
      Reflect.deleteProperty(ArrayBuffer.prototype, "transfer");
      expect(() => releaseCohort(cohort)).not.toThrow();
    } finally {
      Object.defineProperty(ArrayBuffer.prototype, "transfer", transfer);
    }
    expect(cohort.baselineReading.length).toBe(20);
  });
});
