import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Statistics } from "../../src/forecast/self-test/schema.ts";
import { anagen } from "../support/anagen.ts";
import { publishedProblems } from "../support/published-schema.ts";

const FEW = [
  "--people",
  "10",
  "--as-shipped",
  "10",
  "--enough-effective",
  "20",
  "--virtual-patients",
  "1000",
];

describe("anagen selftest --statistics", () => {
  const folder = mkdtempSync(join(tmpdir(), "anagen-selftest-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives the contract's figures, the same bytes from two workers and in parts on one", async () => {
    const alone = await anagen(["selftest", "--statistics", ...FEW, "--workers", "2", "--json"]);
    expect(alone.code, alone.err).toBe(0);
    const result = JSON.parse(alone.out) as Statistics;
    expect(result.schema).toBe("anagen/statistics@1");
    expect(publishedProblems("statistics@1", result)).toEqual([]);
    for (const level of ["p50", "p80", "p90"] as const) {
      expect(result.coverage.matched[level]).toBeGreaterThanOrEqual(0);
      expect(result.coverage.matched[level]).toBeLessThanOrEqual(100);
    }
    expect(result.crps.model).toBeGreaterThan(0);
    expect(result.crps.trialAverage).toBeGreaterThan(0);
    expect(result.asShipped.people).toBe(10);
    expect(result.rankUniformityP).toBeGreaterThanOrEqual(0);
    expect((result.coverage.crossed === null) === (result.crossedReason !== null)).toBe(true);
    const parts = ["1", "2"].map((number) => join(folder, `${number}.part`));
    for (const [at, out] of parts.entries()) {
      const part = ["--workers", "1", "--shard", `${at + 1}/2`, "--out", out];
      expect(await anagen(["selftest", "--statistics", ...FEW, ...part])).toMatchObject({ code: 0, out: "" });
    }
    expect((await anagen(["merge", ...parts.reverse(), "--json"])).out).toBe(alone.out);
  });

  it("refuses to guess what to test, and numbers out of range", async () => {
    expect((await anagen(["selftest"])).code).toBe(2);
    expect((await anagen(["selftest", "--statistics", "--people", "3"])).err).toContain("10 to 100000");
  });
});
