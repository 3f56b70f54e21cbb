import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillNormals } from "../../test/support/math/fill-normals.ts";
import { normalAt, PURPOSE } from "../math/random/streams.ts";
import { available, BACKENDS } from "./expression/index.ts";
import { fillNormalColumns } from "./normal-columns.ts";

const word = fc.integer({ min: 0, max: 0xffffffff });
const people = fc.array(fc.record({ key0: word, key1: word, stream: word }), {
  minLength: 1,
  maxLength: 40,
});

describe.each(BACKENDS.filter(available))("normal numbers of many people with %s", (backend) => {
  it("are those of the people one by one", () => {
    fc.assert(
      fc.property(people, fc.integer({ min: -30, max: 200 }), (all, index) => {
        const column = (key: "key0" | "key1" | "stream") => Uint32Array.from(all, (each) => each[key]);
        const keys = { key0: column("key0"), key1: column("key1"), stream: column("stream") };
        const [alone, first, second] = [0, 1, 2].map(() => new Float64Array(all.length));
        fillNormalColumns(backend, keys, all.length, index, PURPOSE.reading, alone);
        fillNormalColumns(backend, keys, all.length, index, PURPOSE.person, first, second);
        all.forEach(({ key0, key1, stream }, at) => {
          expect(alone[at]).toBe(normalAt(key0, key1, index, PURPOSE.reading + stream));
          if (index < 0) return;
          const pairs = new Float64Array(2 * index + 2);
          fillNormals(key0, key1, PURPOSE.person + stream, pairs);
          expect([first[at], second[at]]).toEqual([...pairs.slice(-2)]);
        });
      }),
    );
  });

  it("do not depend on how many people are taken at once", () => {
    const count = 1300;
    const keys = {
      key0: new Uint32Array(count).fill(7),
      key1: Uint32Array.from({ length: count }, (_, at) => at),
      stream: new Uint32Array(count),
    };
    const into = new Float64Array(count);
    fillNormalColumns(backend, keys, count - 1, 3, PURPOSE.reading, into);
    for (const at of [0, 511, 512, 1023, 1024, 1298])
      expect(into[at]).toBe(normalAt(7, at, 3, PURPOSE.reading));
    expect(into[count - 1]).toBe(0);
  });
});
