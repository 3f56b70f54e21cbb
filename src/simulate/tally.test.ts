import fc from "fast-check";
import { expect, it } from "vitest";
import { Tally } from "./tally.ts";

it("a column adds up to the same as its values one by one, in every cell of each person's class", () => {
  const cellsOf = [[0], [0, 2], [0, 1, 2]];
  const value = fc.oneof(fc.constantFrom(0, 1, Number.NaN), fc.double({ min: -100, max: 100, noNaN: true }));
  const people = fc.array(fc.record({ value, of: fc.nat({ max: 2 }) }), { maxLength: 50 });
  fc.assert(
    fc.property(people, people, (first, second) => {
      const [together, apart] = [new Tally(3), new Tally(3)];
      for (const block of [first, second]) {
        const values = Float64Array.from(block, (person) => person.value);
        const classes = Uint16Array.from(block, (person) => person.of);
        together.addColumn(values, classes, cellsOf);
        for (const person of block)
          if (!Number.isNaN(person.value))
            for (const cell of cellsOf[person.of]) apart.add(cell, person.value);
      }
      expect(together).toEqual(apart);
    }),
  );
});
