import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Observed, Target } from "../calibrate/target.ts";
import { naiveInterval } from "./naive.ts";

const target = (
  id: string,
  week: number,
  observed: Observed,
  { arm = "stop", endpoint = "lossOfBenefit>20", study = "one" } = {},
): Target => ({
  observations: [id],
  protocol: "trial",
  study,
  cells: [{ stage: "main", arm, week, endpoint }],
  observed,
});
const people = (events: number, n: number): Observed => ({ kind: "count", events, n });
const middle = ({ low, high }: { low: number; high: number }) => (low + high) / 2;

describe("the naive reference", () => {
  const early = target("A", 8, people(5, 50));
  const late = target("B", 24, people(40, 50));
  const asked = target("C", 52, people(45, 50));

  it("carries over the latest earlier result of the same arm and endpoint", () => {
    const found = naiveInterval(asked, [early, late, asked]);
    expect(found.carriedOver).toBe(true);
    expect(Math.abs(middle(found) - 80)).toBeLessThan(4);
    expect(Math.abs(middle(naiveInterval(late, [early, late, asked])) - 10)).toBeLessThan(5);
  });

  it("takes the same week of another study where nothing is earlier, and never the result itself", () => {
    const other = target("D", 52, people(10, 50), { study: "two" });
    expect(Math.abs(middle(naiveInterval(asked, [asked, other])) - 20)).toBeLessThan(5);
    expect(naiveInterval(asked, [asked]).carriedOver).toBe(false);
  });

  it("looks at no other arm, and takes both ways of counting a loss as one endpoint", () => {
    const elsewhere = target("D", 24, people(40, 50), { arm: "stay" });
    expect(naiveInterval(asked, [elsewhere]).carriedOver).toBe(false);
    const atLeast = target("E", 24, people(40, 50), { endpoint: "lossOfBenefit>=20" });
    expect(naiveInterval(asked, [atLeast]).carriedOver).toBe(true);
  });

  it("has the state at the start where nothing is published: nobody lost, everybody keeps, no change", () => {
    const none = naiveInterval(asked, []);
    expect(none).toMatchObject({ low: 0, carriedOver: false });
    expect(none.high).toBeLessThan(15);
    const keeps = naiveInterval(target("K", 24, people(20, 50), { endpoint: "keepsSalt20" }), []);
    expect(keeps.high).toBe(100);
    const mean: Observed = { kind: "mean", value: -40, standardError: 3, n: 90 };
    const change = naiveInterval(target("M", 24, mean, { endpoint: "changeFromBaselinePercent" }), []);
    expect(middle(change)).toBeCloseTo(0, 9);
  });

  it("is an interval of shares for any counts, wider for fewer people", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const before = target("P", 8, people(Math.floor(share * n), n));
          const { low, high } = naiveInterval(target("Q", 24, people(0, n)), [before]);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
          expect(low).toBeLessThanOrEqual(high);
        },
      ),
      { numRuns: 60 },
    );
    const width = (n: number) => {
      const { low, high } = naiveInterval(target("Q", 24, people(0, n)), [target("P", 8, people(n / 2, n))]);
      return high - low;
    };
    expect(width(20)).toBeGreaterThan(width(200));
  });
});
