import { describe, expect, it } from "vitest";
import { peakOf, probabilityAt, readingTable } from "../../disease/salt/reading-table.ts";
import { STRUCTURES } from "../../disease/structures.ts";
import { baselinePieces } from "../case/baseline-pieces.ts";
import type { PeopleState } from "./people/people-state.ts";
import { SCALP_COUNT, scalpsOf } from "./people/scalps.ts";
import {
  eachScalp,
  gatherScalps,
  pickScalp,
  scalpLikelihoodBuffers,
  takeReading,
} from "./scalp-likelihood.ts";

/* Worked out scalp by scalp: what is missing of each area's bald part and of the rest, in people of two strata. */

const SCALPS = 16;
const structure = STRUCTURES.drive;
const values = Object.fromEntries(
  structure.parameters.map(({ name, low, high }) => [name, low + 0.7 * (high - low)]),
);
const scalps = scalpsOf(baselinePieces(null, 0.5), 4);

/** Two people, severe and very severe, with so much hair by part. */
function peopleWith(visible: readonly (readonly number[])[]): PeopleState {
  const column = (part: number) => Float64Array.from(visible, (person) => person[part]);
  const [visible0, visible1, visible2, visible3, visibleRest] = [0, 1, 2, 3, 4].map(column);
  const state = { visible0, visible1, visible2, visible3, visibleRest };
  return {
    stepper: { state },
    cohort: { count: visible.length, verySevere: Uint8Array.of(0, 1) },
  } as unknown as PeopleState;
}
const BEFORE = [
  [0, 0.05, 0, 0.02, 1],
  [0.01, 0, 0.03, 0, 0.99],
];
const AFTER = [
  [0.5, 0.6, 0.7, 0.2, 0.9],
  [0.1, 0.4, 0.3, 0.8, 1],
];

/** Buffers at the first of the scalps of either person; the second goes over the end of all. */
function made() {
  const buffers = scalpLikelihoodBuffers();
  buffers.recoverable.startDraw({ structure, values, index: 0 }, scalps);
  buffers.firstScalp[0] = 7;
  buffers.firstScalp[1] = SCALP_COUNT - 5;
  return buffers;
}
const scalpOf = (person: number, each: number) =>
  person === 0 ? 7 + each : (SCALP_COUNT - 5 + each) % SCALP_COUNT;

/** True SALT of a person with a scalp. */
function saltOf(visible: readonly number[], person: number, scalp: number): number {
  const { shares, rest, lost } = scalps.pools[person];
  const can = 1 - Math.min(1, values.lostShare * Math.exp(values.lostSpread * lost[scalp]));
  const missing = shares.reduce((sum, share, area) => sum + share[scalp] * (1 - can * visible[area]), 0);
  return 100 * (missing + rest[scalp] * (1 - visible[4]));
}
const chanceOf = (score: number, salt: number) =>
  probabilityAt(readingTable(score), salt) / peakOf(readingTable(score));
const firstOf = (person: number, each: number, score: number) => {
  const scalp = scalpOf(person, each);
  const { startSalt, ratio } = scalps.pools[person];
  const salt = saltOf(BEFORE[person], person, scalp);
  return startSalt[scalp] - salt > 10 ? 0 : ratio[scalp] * chanceOf(score, salt);
};

describe("a reading before treatment", () => {
  it("is as likely on each scalp as its SALT makes it, times the scalp's frequency over that of drawing it", () => {
    const buffers = made();
    const means = new Float64Array(2);
    takeReading(buffers, scalps, peopleWith(BEFORE), readingTable(90), true, means);
    for (const person of [0, 1]) {
      const wanted = Array.from({ length: SCALPS }, (_, each) => firstOf(person, each, 90));
      wanted.forEach((value, each) => {
        expect(buffers.likelihood[person * SCALPS + each]).toBeCloseTo(value, 9);
      });
      expect(means[person]).toBeCloseTo(wanted.reduce((sum, each) => sum + each, 0) / SCALPS, 9);
    }
  });

  it("is impossible on a scalp that improved by more than 10 points untreated", () => {
    const buffers = made();
    // About 10 points of a whole scalp grew back.
    const grown = [0.09, 0.12, 0.1, 0.11, 1];
    takeReading(buffers, scalps, peopleWith([grown, grown]), readingTable(85), true, new Float64Array(2));
    const improvements = [0, 1].flatMap((person) =>
      Array.from({ length: SCALPS }, (_, each) => {
        const scalp = scalpOf(person, each);
        return scalps.pools[person].startSalt[scalp] - saltOf(grown, person, scalp);
      }),
    );
    const isPossible = improvements.map((points) => points <= 10);
    expect(new Set(isPossible)).toEqual(new Set([true, false]));
    expect([...buffers.likelihood.subarray(0, 2 * SCALPS)].map((value) => value > 0)).toEqual(isPossible);
  });
});

describe("a further reading", () => {
  it("takes the likelihood times its own on each scalp", () => {
    const buffers = made();
    const means = new Float64Array(2);
    takeReading(buffers, scalps, peopleWith(BEFORE), readingTable(90), true, means);
    takeReading(buffers, scalps, peopleWith(AFTER), readingTable(55), false, means);
    for (const person of [0, 1]) {
      const wanted = Array.from(
        { length: SCALPS },
        (_, each) =>
          firstOf(person, each, 90) * chanceOf(55, saltOf(AFTER[person], person, scalpOf(person, each))),
      );
      wanted.forEach((value, each) => {
        expect(buffers.likelihood[person * SCALPS + each]).toBeCloseTo(value, 9);
      });
      expect(means[person]).toBeCloseTo(wanted.reduce((sum, each) => sum + each, 0) / SCALPS, 9);
    }
  });

  it("is looked ahead to from every scalp that is still possible, each with its part of the chance", () => {
    const buffers = made();
    takeReading(buffers, scalps, peopleWith(BEFORE), readingTable(97), true, new Float64Array(2));
    buffers.likelihood[3] = 0;
    const seen: number[][] = [];
    eachScalp(buffers, scalps, peopleWith(AFTER), (person, salt, chance) =>
      seen.push([person, salt, chance]),
    );
    const wanted = [0, 1].flatMap((person) =>
      Array.from({ length: SCALPS }, (_, each) => each)
        .filter((each) => buffers.likelihood[person * SCALPS + each] !== 0)
        .map((each) => [
          person,
          saltOf(AFTER[person], person, scalpOf(person, each)),
          buffers.likelihood[person * SCALPS + each] / SCALPS,
        ]),
    );
    expect(seen).toHaveLength(wanted.length);
    expect(seen.length).toBeLessThan(2 * SCALPS);
    wanted.flat().forEach((value, at) => {
      expect(seen.flat()[at]).toBeCloseTo(value, 9);
    });
  });
});

describe("people who go on", () => {
  it("take their scalps with them", () => {
    const buffers = made();
    for (let at = 0; at < 2 * SCALPS; at++) buffers.likelihood[at] = at;
    gatherScalps(buffers, Uint16Array.of(1, 1), 2);
    expect([...buffers.firstScalp.subarray(0, 2)]).toEqual([SCALP_COUNT - 5, SCALP_COUNT - 5]);
    for (let at = 0; at < 2 * SCALPS; at++) expect(buffers.likelihood[at]).toBe(SCALPS + (at % SCALPS));
  });
});

describe("a scalp by chance", () => {
  const pick = (likelihood: readonly number[], uniform: number, person = 0) => {
    const buffers = made();
    likelihood.forEach((value, each) => {
      buffers.likelihood[person * SCALPS + each] = value;
    });
    return pickScalp(buffers, person, uniform);
  };

  it("is the one whose part of the likelihood holds the number, and the mean is that of all", () => {
    const some = [0, 1, 0, 2, 1];
    expect([0.1, 0.24, 0.25, 0.74, 0.75, 0.99].map((uniform) => pick(some, uniform).scalp)).toEqual([
      8, 8, 10, 10, 11, 11,
    ]);
    expect(pick(some, 0.5).mean).toBe(4 / 16);
    // The last of the second person's lies beyond the end of all scalps.
    expect(pick([...new Array(15).fill(0), 1], 0.5, 1).scalp).toBe(10);
  });
});
