import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trueSalt } from "../../test/support/disease/true-salt.ts";
import { fillNormals } from "../../test/support/math/fill-normals.ts";
import { LATENT_COUNT, LATENTS } from "../disease/structure.ts";
import { STRUCTURES } from "../disease/structures.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { effectiveSampleSize } from "../math/effective-sample-size.ts";
import type { DrawMessage } from "../simulate/host.ts";
import type { Model } from "../simulate/model.ts";
import { baselinePieces, pickBaseline } from "./case/baseline-pieces.ts";
import { type History, prepareHistory } from "./case/history.ts";
import { condition } from "./condition/condition.ts";
import { MATCH_TASK, type MatchResult } from "./condition/match.ts";
import { matchJobs } from "./condition/match-jobs.ts";
import { GUIDED_LATENTS, joinParticles, pickParticles } from "./condition/people/particles.ts";
import { replay } from "./condition/people/replay.ts";
import { scalpsOf, verySevereShareOf } from "./condition/people/scalps.ts";
import { follow, learnProposal, populationProposal } from "./condition/proposal.ts";
import { OPEN_WINDOW, type WeightWindow } from "./condition/splitting.ts";
import { familiesOf, resample } from "./condition/weights.ts";

/** A draw at a given height of every parameter's range. */
function drawAt(height: number, index: number): DrawMessage {
  const values = Object.fromEntries(
    STRUCTURES.drive.parameters.map(({ name, low, high }) => [name, low + height * (high - low)]),
  );
  return { structure: "drive", values, index };
}

const model = {
  draws: [drawAt(0.3, 0), drawAt(0.45, 1), drawAt(0.6, 2)],
  weights: [0.5, 0.3, 0.2],
  verySevereShare: 0.55,
} as unknown as Model;

const history: History = {
  readings: [
    { week: 0, score: 90 },
    { week: 24, score: 50 },
    { week: 40, score: 30 },
  ],
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  decision: 40,
  baseline: 90,
  covariates: {},
};
const prepared = prepareHistory(history, model.verySevereShare);
const everybody = populationProposal(verySevereShareOf(prepared.pieces));
const all = [OPEN_WINDOW, OPEN_WINDOW, OPEN_WINDOW];

function match(people: number, windows: readonly WeightWindow[], proposal = everybody): MatchResult[] {
  const terms = { history: prepared, seed: 7, proposal, windows };
  return matchJobs(terms, model, 0, people).map((job) => MATCH_TASK.run(job));
}
const sampleOf = (of: History, virtualPatients: number) =>
  condition(of, model, inlineExecutor(), { seed: 3, virtualPatients });
const weightsOf = (parts: readonly MatchResult[]) => parts.flatMap(({ weights }) => [...weights]);
const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("pieces of the baseline", () => {
  it("have shares and chances that sum to 1, and lie within 50 and 100", () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 50, max: 100 })),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (baseline, verySevereShare) => {
          const some = baselinePieces(baseline, verySevereShare);
          const sum = (of: "share" | "chance") => some.reduce((total, piece) => total + piece[of], 0);
          // A reading that only the absent stratum could give leaves nothing to draw from.
          fc.pre(some.length > 0);
          expect(sum("share")).toBeCloseTo(1, 12);
          expect(sum("chance")).toBeCloseTo(1, 12);
          for (const { low, high, chance } of some) {
            expect(low).toBeGreaterThanOrEqual(50);
            expect(high).toBeLessThanOrEqual(100);
            expect(chance).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it("keep the population: weights average to 1 over draws", () => {
    const some = baselinePieces(88, 0.5);
    const steps = 2000;
    let mean = 0;
    for (let at = 0; at < steps; at++) {
      const { logRatio } = pickBaseline(some, (at + 0.5) / steps, 0.5);
      mean += Math.exp(logRatio) / steps;
    }
    expect(mean).toBeCloseTo(1, 2);
  });
});

describe("a guide", () => {
  const guide = {
    mean: [0.8, -0.5, 0.2],
    lower: [
      [0.6, 0, 0],
      [0.3, 0.9, 0],
      [-0.1, 0.2, 1.1],
    ],
  };

  it("keeps the population: ratios average to 1, weighted means to those of the population", () => {
    const latents = new Float64Array(LATENT_COUNT);
    const people = 60_000;
    let total = 0;
    let drive = 0;
    let largest = 0;
    for (let at = 0; at < people; at++) {
      fillNormals(11, at, 3, latents);
      const ratio = follow(guide, latents, (at + 0.5) / people);
      total += ratio / people;
      drive += (ratio * latents[LATENTS.drive]) / people;
      largest = Math.max(largest, ratio);
    }
    expect(total).toBeCloseTo(1, 1);
    expect(drive).toBeCloseTo(0, 1);
    // A fifth of people come from the population itself.
    expect(largest).toBeLessThanOrEqual(5);
  });

  it("leaves other latent numbers alone", () => {
    const latents = Float64Array.from({ length: LATENT_COUNT }, (_, k) => k / 10);
    follow(guide, latents, 0.9);
    for (let k = 0; k < LATENT_COUNT; k++)
      if (!GUIDED_LATENTS.some((each) => each === k)) expect(latents[k]).toBe(k / 10);
  });

  it("is not learned from a handful of people", () => {
    const [{ particles, weights }] = match(60, all);
    const { guides } = learnProposal(pickParticles(particles, [0, 1, 2]), weights.slice(0, 3), everybody);
    expect(guides).toEqual([null, null]);
  });
});

describe("matching", () => {
  it("gives each draw its share of any number of people, and rounds continue where the last one ended", () => {
    const people = (from: number, until: number) =>
      matchJobs(
        { history: prepared, seed: 7, proposal: everybody, windows: all },
        model,
        from,
        until,
      ).flatMap(({ ranges }) => ranges);
    const whole = people(0, 1000);
    expect(sumOf(whole.map((range) => range.people))).toBeGreaterThan(996);
    const counts = [0, 0, 0];
    for (const part of [...people(0, 300), ...people(300, 1000)]) counts[part.draw] += part.people;
    expect(whole.map((range) => range.people)).toEqual(counts);
    expect(counts[0]).toBeGreaterThanOrEqual(499);
    expect(counts[2]).toBeLessThanOrEqual(201);
  });

  it("keeps sums of weights right when the unlikely go on by chance", () => {
    const full = match(20_000, all);
    const typical = [0, 1, 2].map(
      (stage) => sumOf(full.map((part) => part.squares[stage])) / sumOf(full.map((part) => part.sums[stage])),
    );
    const thinned = match(
      20_000,
      typical.map((weight) => ({ ...OPEN_WINDOW, low: 0.3 * weight })),
    );
    const people = (parts: readonly MatchResult[]) => sumOf(parts.map(({ particles }) => particles.count));
    expect(people(thinned)).toBeLessThan(people(full) / 4);
    const ratio = sumOf(weightsOf(thinned)) / sumOf(weightsOf(full));
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
  });

  it("keeps sums of weights right when those who fit go on in copies, and counts a person once", () => {
    const full = match(20_000, all);
    const mean = (stage: number) => sumOf(full.map((part) => part.sums[stage])) / 20_000;
    const copied = match(
      20_000,
      [0, 1, 2].map((stage) => ({ low: 0, high: stage < 2 ? mean(stage) : 1 })),
    );
    const ratio = sumOf(weightsOf(copied)) / sumOf(weightsOf(full));
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
    const together = joinParticles(
      copied.map(({ particles }) => particles),
      2,
    );
    const people = familiesOf(together, weightsOf(copied));
    expect(people.places.length).toBeLessThan(together.count);
    expect(sumOf([...people.weights])).toBeCloseTo(sumOf(weightsOf(copied)), 9);
    // Futures of one person differ, so more of them fit somewhere: the number of people who count grows, too.
    const effective = effectiveSampleSize(people.weights);
    expect(effective).toBeLessThan(effectiveSampleSize(weightsOf(copied)));
    expect(effective).toBeGreaterThan(effectiveSampleSize(weightsOf(full)));
    const named = new Set(
      Array.from({ length: together.count }, (_, at) =>
        [together.draw[at], together.person[at], ...together.copy.subarray(2 * at, 2 * at + 2)].join(),
      ),
    );
    expect(named.size).toBe(together.count);
  });

  it("gives the same chance of the readings under a learned proposal", () => {
    const full = match(40_000, all);
    const proposal = learnProposal(full[0].particles, full[0].weights, everybody);
    const guided = match(40_000, all, proposal);
    const ratio = sumOf(weightsOf(guided)) / sumOf(weightsOf(full));
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
    expect(effectiveSampleSize(weightsOf(guided))).toBeGreaterThan(effectiveSampleSize(weightsOf(full)));
  });

  it("finds people who live the same past again on the way to the options", async () => {
    const { particles } = await sampleOf(history, 30_000);
    const scalps = scalpsOf(prepared.pieces, 3);
    for (let at = 0; at < particles.count; at += 97) {
      const one = pickParticles(particles, [at]);
      const { stepper, cohort } = replay(model.draws[one.draw[0]], 3, one, scalps, prepared);
      // The last reading was 30 with an error of 3.5 points.
      expect(Math.abs(trueSalt(stepper.state, cohort.bald, 0) - 30)).toBeLessThan(16);
    }
  });

  it("finds people for hundreds of readings, whose likelihood no number could hold", async () => {
    // Three readings a week of somebody who loses a point a week.
    const readings = Array.from({ length: 240 }, (_, at) => ({
      week: Math.floor(at / 3),
      score: Math.max(10, 90 - Math.floor(at / 3)),
    }));
    const many = { ...history, readings, decision: 80 };
    const sample = await sampleOf(many, 2000);
    expect(sample.effectiveSampleSize).toBeGreaterThan(0);
    expect(sample.particles.splits).toBe(239);
    for (const chance of sample.readingChances) {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThanOrEqual(1);
    }
  });

  it("refuses where fewer effective people fit than a number takes, and says what helps", async () => {
    const settings = { seed: 3, virtualPatients: 2000 };
    const { effectiveSampleSize } = await condition(history, model, inlineExecutor(), settings);
    const least = Math.ceil(effectiveSampleSize);
    const isRefused = (leastEffective: number) =>
      condition(history, model, inlineExecutor(), { ...settings, leastEffective });
    expect((await isRefused(least - 1)).effectiveSampleSize).toBe(effectiveSampleSize);
    await expect(isRefused(least + 1)).rejects.toMatchObject({ name: "InputError", field: "salt" });
    await expect(isRefused(least + 1)).rejects.toThrow(/3 readings.*fewer readings may help/);
  });

  it("says how likely each reading was, and refuses when nobody is left", async () => {
    const { readingChances } = await sampleOf(history, 5000);
    expect(readingChances).toHaveLength(3);
    for (const chance of readingChances) {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(0.5);
    }
    const wild = {
      ...history,
      readings: [history.readings[0], { week: 2, score: 0 }, { week: 4, score: 100 }, { week: 6, score: 0 }],
    };
    const sample = await sampleOf(wild, 5000);
    expect(Math.min(...sample.readingChances)).toBeLessThan(1e-4);
  });
});

describe("resampling", () => {
  it("takes people in proportion to their weight, to the next whole number", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (whole, offset, count) => {
          const total = sumOf(whole);
          fc.pre(total > 0);
          const places = resample(Float64Array.from(whole), offset, count);
          whole.forEach((weight, at) => {
            const taken = places.filter((place) => place === at).length;
            expect(Math.abs(taken - (count * weight) / total)).toBeLessThan(1 + 1e-9);
          });
        },
      ),
    );
  });
});
