import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countInShard, isInShard } from "../../engine/execution/shard.ts";
import { inOrderOfParts, PART_SCHEMA, type PartHeader, parseShard } from "./header.ts";

const header = (number: number, of: number, more: Partial<PartHeader> = {}): PartHeader => ({
  schema: PART_SCHEMA,
  command: "trial",
  part: { number, of },
  program: "1+a",
  model: "m",
  modelVersion: "1",
  dataVersion: "d",
  input: "i",
  settings: { seed: 1 },
  ...more,
});
const part = (number: number, of: number, more: Partial<PartHeader> = {}) => ({
  name: `${number}.part`,
  header: header(number, of, more),
});

describe("shares of a run", () => {
  it("hold every piece once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 200 }), (of, pieces) => {
        const shards = Array.from({ length: of }, (_, at) => ({ number: at + 1, of }));
        for (let at = 0; at < pieces; at++)
          expect(shards.filter((shard) => isInShard(shard, at))).toHaveLength(1);
        for (const shard of shards) {
          const own = Array.from({ length: pieces }, (_, at) => at).filter((at) => isInShard(shard, at));
          expect(countInShard(shard, pieces)).toBe(own.length);
        }
      }),
    );
  });

  it.each([
    "",
    "3",
    "0/2",
    "3/2",
    "1/0",
    "1/2/3",
    "-1/2",
    "1.5/2",
    "a/b",
    "1/1000000",
  ])("%j is refused", (text) => {
    expect(() => parseShard(text)).toThrow(/--shard/);
  });

  it("are put in order, or the fault is named", () => {
    const names = (parts: readonly { name: string }[]) => parts.map(({ name }) => name);
    expect(names(inOrderOfParts([part(3, 3), part(1, 3), part(2, 3)]))).toEqual([
      "1.part",
      "2.part",
      "3.part",
    ]);
    expect(() => inOrderOfParts([part(1, 4), part(3, 4)])).toThrow(/2 of 4.*missing are parts 2, 4/);
    expect(() => inOrderOfParts([part(1, 2), part(1, 2)])).toThrow(/it is there twice/);
    expect(() => inOrderOfParts([part(1, 2), part(2, 3)])).toThrow(/another number of parts/);
    const others: [Partial<PartHeader>, RegExp][] = [
      [{ command: "selftest" }, /another command than 1\.part/],
      [{ program: "1+b" }, /another version of the program/],
      [{ model: "n" }, /another model/],
      [{ dataVersion: "e" }, /other evidence/],
      [{ input: "j" }, /another input/],
      [{ settings: { seed: 2 } }, /other settings/],
    ];
    for (const [more, why] of others)
      expect(() => inOrderOfParts([part(1, 2), part(2, 2, more)])).toThrow(why);
  });
});
