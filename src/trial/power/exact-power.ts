import { binomialPmf } from "../../math/binomial.ts";
import { scoreStatistic } from "./score-test.ts";

/** What a test of a difference rejects: both sides of the null value, or one. */
export interface Rejection {
  readonly side: "both" | "below" | "above";
  /** Null value of arm minus control, a share. */
  readonly difference: number;
  /** Bound of the statistic, above 0. */
  readonly bound: number;
}

/** For each number of events in the arm, the numbers in the control that reject: up to `most`, and from `fewest` on. */
interface Region {
  readonly sizes: readonly [arm: number, control: number];
  readonly most: Int32Array;
  readonly fewest: Int32Array;
}

/** The tables that a test rejects; the statistic falls as the control has more events. */
export function rejectionRegion(sizes: readonly [arm: number, control: number], test: Rejection): Region {
  const [n, m] = sizes;
  const most = new Int32Array(n + 1).fill(-1);
  const fewest = new Int32Array(n + 1).fill(m + 1);
  for (let own = 0; own <= n; own++) {
    const statistic = (other: number) => scoreStatistic({ events: [own, other], sizes }, test.difference);
    if (test.side !== "below") most[own] = firstNot(m + 1, (other) => statistic(other) > test.bound) - 1;
    if (test.side !== "above") fewest[own] = firstNot(m + 1, (other) => statistic(other) >= -test.bound);
  }
  return { sizes, most, fewest };
}

/** First of 0 to end - 1 for which it does not hold, or end; it holds up to there. */
function firstNot(end: number, holds: (value: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Exact probability that a study with these true shares falls in the region: every table by its binomial probability. */
export function exactPower({ sizes, most, fewest }: Region, arm: number, control: number): number {
  const [n, m] = sizes;
  const own = probabilities(n, arm);
  const upTo = probabilities(m, control);
  for (let k = 1; k <= m; k++) upTo[k] += upTo[k - 1];
  let power = 0;
  for (let k = 0; k <= n; k++) {
    if (own[k] === 0) continue;
    const low = most[k] < 0 ? 0 : upTo[most[k]];
    const high = fewest[k] > m ? 0 : upTo[m] - (fewest[k] === 0 ? 0 : upTo[fewest[k] - 1]);
    power += own[k] * (low + high);
  }
  return Math.min(1, Math.max(0, power));
}

/** Probability of each number of events, from the likeliest one outwards by their ratios. */
function probabilities(n: number, share: number): Float64Array {
  const all = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * share));
  all[mode] = binomialPmf(mode, n, share);
  if (share <= 0 || share >= 1) return all;
  const odds = share / (1 - share);
  for (let k = mode; k < n && all[k] > 1e-20; k++) all[k + 1] = (all[k] * odds * (n - k)) / (k + 1);
  for (let k = mode; k > 0 && all[k] > 1e-20; k--) all[k - 1] = (all[k] * k) / (odds * (n - k + 1));
  return all;
}
