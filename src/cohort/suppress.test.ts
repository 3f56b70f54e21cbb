import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Group, groupsOf } from "./groups.ts";
import { type Atom, FEWEST_PEOPLE, keyOf, showable } from "./suppress.ts";

/** Atoms of random settings, each with people of its own or shared. */
const someAtoms = fc
  .array(
    fc.record({
      drug: fc.constantFrom("a", "b", "c"),
      mgPerDay: fc.constantFrom(0, 2, 4),
      since: fc.constantFrom("start" as const, "stop" as const),
      weeks: fc.constantFrom(4, 20, 40),
      ahead: fc.constantFrom(4, 20),
      people: fc.array(fc.nat(60), { minLength: 1, maxLength: 30 }),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((all) => {
    const atoms = new Map<string, { groups: Group[]; people: Set<number> }>();
    for (const { people, ...setting } of all) {
      const groups = groupsOf(setting);
      const key = JSON.stringify(groups);
      const atom = atoms.get(key) ?? { groups, people: new Set<number>() };
      for (const person of people) atom.people.add(person);
      atoms.set(key, atom);
    }
    return [...atoms.values()];
  });

/** Groups by key, with the places of their atoms. */
function placesOf(atoms: readonly Atom[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  atoms.forEach(({ groups }, at) => {
    for (const group of groups) places.set(keyOf(group), [...(places.get(keyOf(group)) ?? []), at]);
  });
  return places;
}

/** Rank of a matrix of small whole numbers, exactly: fractions as pairs of BigInt. */
function rankOf(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => row.map(BigInt));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = left.findIndex((row, place) => place >= rank && row[column] !== 0n);
    if (at < 0) continue;
    [left[rank], left[at]] = [left[at], left[rank]];
    for (let place = rank + 1; place < left.length; place++) {
      const [top, own] = [left[rank][column], left[place][column]];
      left[place] = left[place].map((value, each) => value * top - left[rank][each] * own);
    }
    rank++;
  }
  return rank;
}

describe("groups that are shown", () => {
  it("are never small, nor can a small one be worked out from them and the whole", () => {
    fc.assert(
      fc.property(someAtoms, (atoms) => {
        const shown = showable(atoms);
        const places = placesOf(atoms);
        const peopleOf = (own: readonly number[]) => new Set(own.flatMap((at) => [...atoms[at].people])).size;
        const rowOf = (own: readonly number[]) => atoms.map((_, at) => (own.includes(at) ? 1 : 0));
        const known = [atoms.map(() => 1), ...[...shown].map((key) => rowOf(places.get(key) as number[]))];
        const rank = rankOf(known);
        for (const [key, own] of places) {
          if (shown.has(key)) expect(peopleOf(own)).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
          else if (known.length > 1) expect(rankOf([...known, rowOf(own)]), key).toBeGreaterThan(rank);
        }
        for (const by of ["drug", "dose", "time", "ahead"]) {
          const hidden = [...places].filter(([key]) => JSON.parse(key)[0] === by && !shown.has(key));
          const isSomeShown = [...shown].some((key) => JSON.parse(key)[0] === by);
          if (hidden.length > 0 && isSomeShown)
            expect(peopleOf(hidden.flatMap(([, own]) => own))).toBeGreaterThanOrEqual(FEWEST_PEOPLE);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are all there where all are large", () => {
    const people = new Set(Array.from({ length: 20 }, (_, at) => at));
    const atoms = [0, 2].map((mgPerDay) => ({
      groups: groupsOf({ drug: "a", mgPerDay, since: "start", weeks: 4, ahead: 4 }),
      people,
    }));
    expect(showable(atoms).size).toBe(5);
  });

  it("lack another one where a small one would be the rest", () => {
    const many = (first: number, count: number) =>
      new Set(Array.from({ length: count }, (_, at) => first + at));
    const of = (mgPerDay: number, people: Set<number>) => ({
      groups: groupsOf({ drug: "a", mgPerDay, since: "start" as const, weeks: 4, ahead: 4 }),
      people,
    });
    const shown = showable([of(1, many(0, 3)), of(2, many(100, 12)), of(4, many(200, 50))]);
    expect([...shown].filter((key) => key.includes('"dose"')).map((key) => JSON.parse(key)[2])).toEqual([4]);
  });
});
