import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DRIVE_PARAMETERS } from "../disease/parameters.ts";
import { LATENT_COUNT } from "../disease/structure.ts";
import type { DrawMessage } from "../simulate/job.ts";
import { baselinePieces, pickBaseline } from "./baseline-pieces.ts";
import { clusteredSampleSize, effectiveSampleSize } from "./effective.ts";
import { keepPerson, propose, scalesOf, stepShape } from "./moves.ts";
import { emptyParticles, pickParticles, shareOut } from "./particles.ts";

/** A draw at a given height of every parameter's range. */
function drawAt(height: number, index: number): DrawMessage {
  const values = Object.fromEntries(
    DRIVE_PARAMETERS.map(({ name, low, high }) => [name, low + height * (high - low)]),
  );
  return { structure: "drive", values, index };
}

const draws = [drawAt(0.3, 0), drawAt(0.6, 1)];

function particlesOf(count: number) {
  const particles = emptyParticles(count, 3);
  for (let at = 0; at < count; at++) {
    particles.draw[at] = at % draws.length;
    particles.verySevere[at] = at % 3 === 0 ? 1 : 0;
    for (let k = 0; k < LATENT_COUNT; k++)
      particles.latents[at * LATENT_COUNT + k] = ((at * 7 + k * 3) % 11) / 5 - 1;
  }
  return particles;
}

describe("pieces of the baseline", () => {
  it("have shares and chances that sum to 1, and lie within 50 and 100", () => {
    fc.assert(
      fc.property(
        fc.option(fc.integer({ min: 50, max: 100 })),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (baseline, verySevereShare) => {
          const pieces = baselinePieces(baseline, verySevereShare);
          const sum = (of: "share" | "chance") => pieces.reduce((total, piece) => total + piece[of], 0);
          // A reading that only the absent stratum could give leaves nothing to draw from.
          fc.pre(pieces.length > 0);
          expect(sum("share")).toBeCloseTo(1, 12);
          expect(sum("chance")).toBeCloseTo(1, 12);
          for (const { low, high, chance } of pieces) {
            expect(low).toBeGreaterThanOrEqual(50);
            expect(high).toBeLessThanOrEqual(100);
            expect(chance).toBeGreaterThan(0);
          }
        },
      ),
    );
  });

  it("keep the population: weights average to 1 over draws", () => {
    const pieces = baselinePieces(88, 0.5);
    const steps = 2000;
    let mean = 0;
    for (let at = 0; at < steps; at++) {
      const { logRatio } = pickBaseline(pieces, (at + 0.5) / steps, 0.5);
      mean += Math.exp(logRatio) / steps;
    }
    expect(mean).toBeCloseTo(1, 2);
  });
});

describe("moves", () => {
  it("keep the person across draws and strata, there and back", () => {
    const scales = scalesOf(draws);
    const from = particlesOf(12);
    const into = pickParticles(
      from,
      shareOut(from, 1)[0].sort((a, b) => a - b),
    );
    for (let at = 0; at < from.count; at++) into.draw[at] = 1 - from.draw[at];
    for (let at = 0; at < from.count; at++) {
      const before = from.latents.subarray(at * LATENT_COUNT, (at + 1) * LATENT_COUNT);
      const there = keepPerson(from, before, into, at, scales);
      const landed = into.latents.slice(at * LATENT_COUNT, (at + 1) * LATENT_COUNT);
      const back = pickParticles(
        from,
        Array.from({ length: from.count }, (_, each) => each),
      );
      const andBack = keepPerson(into, landed, back, at, scales);
      expect(there + andBack).toBeCloseTo(0, 10);
      for (let k = 0; k < LATENT_COUNT; k++)
        expect(back.latents[at * LATENT_COUNT + k]).toBeCloseTo(before[k], 10);
    }
  });

  it("depend on a particle's place and the step alone, not on who moves with it", () => {
    const scales = scalesOf(draws);
    const all = particlesOf(40);
    const shape = stepShape(all, scales);
    const pieces = baselinePieces(90, 0.5);
    const places = Uint32Array.from({ length: all.count }, (_, at) => at);
    const together = propose(all, places, shape, scales, pieces, [0.5, 0.5], 5, 9);
    const some = places.filter((at) => at % 4 === 1);
    const apart = propose(pickParticles(all, some), some, shape, scales, pieces, [0.5, 0.5], 5, 9);
    expect([...apart.decision]).toEqual([...some].map((at) => together.decision[at]));
    expect([...apart.particles.latents]).toEqual([...pickParticles(together.particles, some).latents]);
  });
});

describe("effective sample size", () => {
  it("is the number of equal weights, and one for a single weight", () => {
    expect(effectiveSampleSize([2, 2, 2, 2])).toBe(4);
    expect(effectiveSampleSize([1, 0, 0])).toBe(1);
    expect(effectiveSampleSize([0, 0])).toBe(0);
  });

  it("counts copies once and strangers fully", () => {
    const values = Float64Array.from({ length: 400 }, (_, at) => Math.floor(at / 4) % 17);
    const families = Uint32Array.from({ length: 400 }, (_, at) => Math.floor(at / 4));
    expect(clusteredSampleSize(values, families)).toBeCloseTo(100, 0);
    const unrelated = Float64Array.from({ length: 400 }, (_, at) => (at * 37) % 101);
    expect(clusteredSampleSize(unrelated, families)).toBeGreaterThan(250);
    const alone = Uint32Array.from({ length: 400 }, (_, at) => at);
    expect(clusteredSampleSize(values, alone)).toBe(400);
  });
});
