import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";

describe("work in turn", () => {
  it("hands results over in order, with no more at the same time than allowed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(5), { maxLength: 20 }),
        fc.integer({ min: 1, max: 4 }),
        async (waits, atOnce) => {
          let running = 0;
          let most = 0;
          const taken: number[] = [];
          const work = async (at: number) => {
            most = Math.max(most, ++running);
            for (let turn = 0; turn < waits[at]; turn++) await Promise.resolve();
            running--;
            return at * 10;
          };
          await inTurn(waits.keys(), atOnce, work, (result, at) => {
            expect(result).toBe(at * 10);
            taken.push(at);
          });
          expect(taken).toEqual([...waits.keys()]);
          expect(most).toBeLessThanOrEqual(atOnce);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("ends with the first failure and begins nothing after it", async () => {
    const begun: number[] = [];
    const work = async (at: number) => {
      begun.push(at);
      if (at === 2) throw new Error("two");
      return at;
    };
    await expect(inTurn([0, 1, 2, 3, 4, 5, 6], 2, work, () => {})).rejects.toThrow("two");
    expect(begun.length).toBeLessThan(6);
  });
});
