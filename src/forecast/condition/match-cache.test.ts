import { describe, expect, it } from "vitest";
import type { DrawMessage } from "../../simulate/host.ts";
import type { MatchJob, MatchResult } from "./match.ts";
import { MatchCache } from "./match-cache.ts";

const drawOf = (index: number): DrawMessage => ({ structure: "drive", values: {}, index });
const jobOf = (seed: number, draw = 0) =>
  ({ seed, draws: new Map([[draw, drawOf(draw)]]), ranges: [] }) as unknown as MatchJob;
const result = [] as readonly MatchResult[];

/** A cache, and the names of the rounds that it let run. */
function watched() {
  const cache = new MatchCache();
  const ran: string[] = [];
  const ask = (name: string, jobs: readonly MatchJob[]) =>
    cache.resultsOf(jobs, async () => {
      ran.push(name);
      return result;
    });
  return { ask, ran };
}

describe("a cache of rounds", () => {
  it("runs a round once, whoever asks, and another one for every difference", async () => {
    const { ask, ran } = watched();
    expect(await ask("first", [jobOf(1)])).toBe(result);
    expect(await ask("again", [jobOf(1)])).toBe(result);
    await ask("seed", [jobOf(2)]);
    await ask("draw", [jobOf(1, 1)]);
    await ask("more", [jobOf(1), jobOf(2)]);
    expect(ran).toEqual(["first", "seed", "draw", "more"]);
  });

  it("keeps 24 rounds, those asked for last", async () => {
    const { ask, ran } = watched();
    for (let seed = 0; seed < 24; seed++) await ask(`${seed}`, [jobOf(seed)]);
    // The oldest is asked for and so becomes the newest; then one more leaves out the second.
    await ask("0 again", [jobOf(0)]);
    await ask("24", [jobOf(24)]);
    ran.length = 0;
    for (const seed of [0, 2, 23, 24]) await ask(`${seed}`, [jobOf(seed)]);
    expect(ran).toEqual([]);
    await ask("1 again", [jobOf(1)]);
    expect(ran).toEqual(["1 again"]);
  });
});
