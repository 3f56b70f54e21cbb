import { describe, expect, it } from "vitest";
import { emptyParticles, GUIDED_COUNT } from "./people/particles.ts";
import { learnProposal, populationProposal, startProposal } from "./proposal.ts";

/** People of a stratum, by their first guided number; the others are 0. */
function peopleOf(...people: readonly (readonly [verySevere: 0 | 1, drive: number])[]) {
  const particles = emptyParticles(people.length, 0);
  people.forEach(([verySevere, drive], at) => {
    particles.verySevere[at] = verySevere;
    particles.guided[at * GUIDED_COUNT] = drive;
  });
  return particles;
}
const evenly = (count: number, weight = 1) => new Float64Array(count).fill(weight);

describe("the proposal to begin with", () => {
  const learned = {
    proposal: { verySevereChance: 0.7, guides: [null, { mean: [1, 2, 3], lower: [[1]] }] },
    windows: [{ low: 0, high: 1 }, null],
  } as const;

  it("is the population where nothing was learned, and nobody got anywhere yet", () => {
    expect(startProposal(undefined, 0.4, 3)).toEqual({
      proposal: populationProposal(0.4),
      windows: [null, null, null],
    });
  });

  it("is what was learned; windows only of a history with as many readings", () => {
    expect(startProposal(learned, 0.4, 2)).toEqual(learned);
    expect(startProposal(learned, 0.4, 3)).toEqual({ ...learned, windows: [null, null, null] });
  });

  it.each([
    [0, 0.7],
    [1, 0.7],
    [0.4, 0],
    [0.4, 1],
  ])("has the strata of the population where one history leaves one out: %d, %d", (share, chance) => {
    const of = { ...learned, proposal: { ...learned.proposal, verySevereChance: chance } };
    expect(startProposal(of, share, 2).proposal).toEqual({ ...of.proposal, verySevereChance: share });
  });
});

describe("what is learned from people who fit", () => {
  const chanceAfter = (before: number, severe: number, verySevere: number) =>
    learnProposal(peopleOf([0, 0], [1, 0]), Float64Array.of(severe, verySevere), {
      verySevereChance: before,
      guides: [null, null],
    }).verySevereChance;

  it("spends effort on a stratum by its chance times its root mean square weight", () => {
    expect(chanceAfter(0.5, 1, 1)).toBeCloseTo(0.5, 12);
    // Roots of 0.8 * 1 and 0.2 * 9.
    expect(chanceAfter(0.2, 1, 3)).toBeCloseTo(Math.sqrt(1.8) / (Math.sqrt(0.8) + Math.sqrt(1.8)), 12);
  });

  it("leaves neither stratum less than a fifth, unless it had none", () => {
    expect(chanceAfter(0.5, 1, 100)).toBe(0.8);
    expect(chanceAfter(0.5, 100, 1)).toBe(0.2);
    expect(chanceAfter(0, 1, 1)).toBe(0);
    expect(chanceAfter(1, 1, 1)).toBe(1);
  });

  it("is a guide for a stratum of 60 people, and none for one of 59", () => {
    const people = peopleOf(
      ...Array.from({ length: 60 }, () => [0, 2] as const),
      ...Array.from({ length: 59 }, () => [1, 2] as const),
    );
    const { guides } = learnProposal(people, evenly(119), populationProposal(0.5));
    expect(guides[1]).toBeNull();
    expect(guides[0]?.mean.map((value) => Number(value.toFixed(9)))).toEqual([2, 0, 0]);
    // People who are all alike have the least spread that a guide may have.
    guides[0]?.lower.forEach((row, at) => {
      row.forEach((value, column) => {
        expect(value).toBeCloseTo(at === column ? Math.sqrt(0.02) : 0, 9);
      });
    });
  });

  it("has the people's mean and spread, with 0.02 of variance more", () => {
    const people = peopleOf(...Array.from({ length: 80 }, (_, at) => [0, at % 2 === 0 ? 1 : 3] as const));
    const [guide] = learnProposal(people, evenly(80, 1e-30), populationProposal(0.5)).guides;
    expect(guide?.mean[0]).toBeCloseTo(2, 9);
    expect(guide?.lower[0][0]).toBeCloseTo(Math.sqrt(1.02), 9);
  });

  it("follows people by their weight, and evens weights out only until 60 of them count", () => {
    // 100 people of weight 4 and 100 of weight 1: 200 * 200 * 6.25 / (200 * 8.5), 147 effective; nothing is evened out.
    const people = peopleOf(...Array.from({ length: 200 }, (_, at) => [1, at < 100 ? 1 : 0] as const));
    const weights = Float64Array.from({ length: 200 }, (_, at) => (at < 100 ? 4 : 1));
    const [, guide] = learnProposal(people, weights, populationProposal(0.5)).guides;
    expect(guide?.mean[0]).toBeCloseTo(4 / 5, 9);
    // One of weight 10,000 among 63 of weight 1. Roots: 100, then 10, then 3.2, then 1.8, which is even enough:
    // (63 + 1.78)^2 / (63 + 3.16) is 63; before, (63 + 3.16)^2 / (63 + 10) was 59.96.
    const few = peopleOf(...Array.from({ length: 64 }, (_, at) => [0, at === 0 ? 1 : 0] as const));
    const uneven = Float64Array.from({ length: 64 }, (_, at) => (at === 0 ? 10_000 : 1));
    const [evened] = learnProposal(few, uneven, populationProposal(0.5)).guides;
    const root = Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(10_000))));
    expect(evened?.mean[0]).toBeCloseTo(root / (root + 63), 9);
  });
});
