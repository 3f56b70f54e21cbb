import type { Task } from "../../engine/execution/executor.ts";
import { type Chains, moveChains } from "./chains.ts";
import { type EmulatedLikelihood, emulatedDeviance } from "./emulated.ts";

/** A group of chains to be moved by itself. Plain data, so that it can go to any worker. */
export interface ChainsJob {
  readonly likelihood: EmulatedLikelihood;
  readonly cubes: readonly (readonly number[])[];
  readonly power: number;
  readonly sweeps: number;
  readonly key: number;
  /** Shape of random steps (shapeOf). */
  readonly shape: readonly (readonly number[])[];
  /** How many positions of each chain are kept, evenly over the second half of its sweeps, the last one included. */
  readonly picks: number;
}

/** Where a group of chains ends, and what was seen of each chain in the second half of its sweeps. */
export interface ChainsEnd {
  /** The positions kept: all chains at the first pick, then at the next. */
  readonly picked: Chains;
  readonly accepted: number;
  readonly looks: number;
  /** Means and variances by chain then number: the coordinates of the cube, and the deviance. */
  readonly means: readonly (readonly number[])[];
  readonly variances: readonly (readonly number[])[];
}

const LOOK_EVERY = 10;

/** Moves a group of chains. */
export const CHAINS_TASK: Task<ChainsJob, ChainsEnd> = {
  name: "chains",
  run({ likelihood, cubes, power, sweeps, key, shape, picks }) {
    const devianceOf = emulatedDeviance(likelihood);
    const size = cubes[0].length + 1;
    const sums = cubes.map(() => new Float64Array(size));
    const squares = cubes.map(() => new Float64Array(size));
    let looks = 0;
    const picked = { cubes: [] as (readonly number[])[], deviances: [] as number[] };
    const atPick = Array.from({ length: picks }, (_, at) =>
      Math.round((sweeps * (picks + at + 1)) / (2 * picks)),
    );
    const start = { cubes, deviances: cubes.map(devianceOf) };
    const { accepted } = moveChains(start, devianceOf, { power, sweeps, key, shape }, (now, sweep) => {
      if (atPick.includes(sweep)) {
        picked.cubes.push(...now.cubes);
        picked.deviances.push(...now.deviances);
      }
      if (sweep <= sweeps / 2 || sweep % LOOK_EVERY !== 0) return;
      looks++;
      now.cubes.forEach((cube, chain) => {
        for (let at = 0; at < size; at++) {
          const value = at < cube.length ? cube[at] : now.deviances[chain];
          sums[chain][at] += value;
          squares[chain][at] += value * value;
        }
      });
    });
    const means = sums.map((sum) => [...sum].map((value) => value / looks));
    const variances = squares.map((square, chain) =>
      [...square].map((value, at) => ((value / looks - means[chain][at] ** 2) * looks) / (looks - 1)),
    );
    return { picked, accepted, looks, means, variances };
  },
};
