import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../package-data/evidence.ts";
import { comparables, compare } from "./compare.ts";

const evidence = loadEvidence();
const groups = comparables(evidence);

describe("compared results", () => {
  it("are of one endpoint at one time, each with the people it counts", () => {
    expect(groups.length).toBeGreaterThan(5);
    for (const { endpoint, week, rows } of groups) {
      expect(rows.length).toBeGreaterThan(2);
      expect(new Set(rows.map((row) => `${row.endpoint} ${row.week}`))).toEqual(
        new Set([`${endpoint} ${week}`]),
      );
    }
  });

  it("lie within their intervals, which lie within 0 and 100", () => {
    for (const { rows } of groups)
      for (const group of compare(rows, evidence.split))
        for (const each of [...group.rows, ...(group.pooled ? [group.pooled] : [])]) {
          expect(each.low).toBeGreaterThanOrEqual(0);
          expect(each.high).toBeLessThanOrEqual(100);
          expect(each.value).toBeGreaterThanOrEqual(each.low);
          expect(each.value).toBeLessThanOrEqual(each.high);
        }
  });

  it("give together no interval wider than the widest of them, and nothing where it would be", () => {
    const all = groups.flatMap(({ rows }) => compare(rows, evidence.split));
    const pooled = all.filter((group) => group.pooled !== null);
    expect(pooled.length).toBeGreaterThan(0);
    for (const { rows, pooled: together } of pooled) {
      const widest = Math.max(...rows.map(({ low, high }) => high - low));
      expect(together && together.high - together.low).toBeLessThanOrEqual(widest);
    }
    // Two placebo groups of 5 and 3 % whose pooled interval, with one degree of freedom, reached from 0 to 81 %.
    expect(all.filter(({ rows, pooled: together }) => rows.length > 1 && together === null)).not.toEqual([]);
  });
});
