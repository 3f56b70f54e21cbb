import { exp, log } from "../../math/exp.ts";
import { exitProbabilities } from "../../math/group-sequential.ts";
import { normalCdf } from "../../math/normal-distribution.ts";
import type { AtTime } from "../../math/survival/product-limit.ts";
import { hazardRatio, logRank, twoGroupSteps } from "../../math/survival/two-groups.ts";
import { curveOfStudy } from "../compare/curve-studies.ts";
import type { DrawCurves, DrawPairs } from "../compare/draw-values.ts";
import { drawOfStudies, type StudyNumbers } from "../compare/studies.ts";
import { exactPower, type Rejection, rejectionRegion } from "./exact-power.ts";

export type Sizes = readonly [arm: number, control: number];

/** Shares of the people at the looks, and the bound of the statistic at each; one look at 1 without interim looks. */
export interface Looks {
  readonly at: readonly number[];
  readonly bounds: readonly number[];
}

/** What a size gives: shares of studies. `byDraw` where it is computed draw by draw. */
export interface PowerAt {
  readonly assurance: number;
  readonly middle: number;
  readonly byDraw: readonly number[] | null;
  readonly precision: number;
  /** Share of studies that stop at each look for an effect. */
  readonly stops: readonly number[];
}

/** Replicated studies of a size. */
export const POWER_STUDIES = 1000;

/** Power of shares by going through every table: a study without interim looks. */
export function sharePower(pairs: DrawPairs, middle: number, sizes: Sizes, test: Rejection): PowerAt {
  const region = rejectionRegion(sizes, test);
  const byDraw = pairs.arm.map((arm, draw) => exactPower(region, inside(arm), inside(pairs.control[draw])));
  return {
    ...over(pairs.weights, byDraw, middle),
    precision: test.bound * average(pairs.weights, (draw) => shareError(pairs, draw, sizes)),
    stops: [],
  };
}

/** Power by a normal statistic: means, and shares with interim looks. */
export function normalPower(
  pairs: DrawPairs,
  middle: number,
  sizes: Sizes,
  test: Rejection,
  looks: Looks,
  isShare: boolean,
): PowerAt {
  const errorOf = (draw: number) =>
    isShare
      ? shareError(pairs, draw, sizes)
      : Math.sqrt(pairs.armVariance / sizes[0] + pairs.controlVariance / sizes[1]);
  const stopsByDraw = pairs.weights.map((_, draw) => {
    const effect = pairs.arm[draw] - pairs.control[draw] - test.difference;
    const error = errorOf(draw);
    const drift = error > 0 ? effect / error : Math.sign(effect) * 50;
    return stopsOf(test.side === "below" ? -drift : drift, test.side === "both", looks);
  });
  const byDraw = stopsByDraw.map((stops) =>
    Math.min(
      1,
      stops.reduce((sum, stop) => sum + stop, 0),
    ),
  );
  return {
    ...over(pairs.weights, byDraw, middle),
    precision: looks.bounds[looks.bounds.length - 1] * average(pairs.weights, errorOf),
    stops: looks.at.map((_, look) => average(pairs.weights, (draw) => stopsByDraw[draw][look])),
  };
}

/** Share of studies that stop at each look; both sides of a symmetrical design are crossed one or the other. */
function stopsOf(drift: number, bothSides: boolean, { at, bounds }: Looks): number[] {
  const held = Math.max(-12, Math.min(12, drift));
  if (at.length === 1) {
    const far = bothSides ? normalCdf(-bounds[0] - held) : 0;
    return [1 - normalCdf(bounds[0] - held) + far];
  }
  const up = exitProbabilities(at, bounds, held, 61);
  if (!bothSides) return up;
  const down = exitProbabilities(at, bounds, -held, 61);
  return up.map((exit, look) => Math.min(1, exit + down[look]));
}

/** Power of times by replicated studies: the log-rank test, or with a margin the limit of Cox's ratio. */
export function timePower(
  curves: { readonly arm: DrawCurves; readonly control: DrawCurves },
  middle: number,
  weeks: readonly number[],
  sizes: Sizes,
  { side, logMargin }: { side: Rejection["side"]; logMargin: number | null },
  looks: Looks,
  numbers: StudyNumbers,
): PowerAt {
  const errors: number[] = [];
  const run = (draws: ArrayLike<number>, first: number, watched: boolean): number[] => {
    const stops = looks.at.map(() => 0);
    for (let study = 0; study < POWER_STUDIES; study++) {
      const uniform = (person: number) => numbers.uniform(first + study, person);
      for (const [look, share] of looks.at.entries()) {
        const people = sizes.map((size) => Math.max(1, Math.round(size * share)));
        const arm = curveOfStudy(curves.arm, draws[study], weeks, people[0], uniform);
        const control = curveOfStudy(curves.control, draws[study], weeks, people[1], (at) =>
          uniform(sizes[0] + at),
        );
        const found = statistic(arm, control, logMargin, side);
        if (watched && look === looks.at.length - 1 && found.error !== null) errors.push(found.error);
        if (!rejects(found.z, side, looks.bounds[look])) continue;
        stops[look]++;
        break;
      }
    }
    return stops.map((count) => count / POWER_STUDIES);
  };
  const stops = run(drawOfStudies(curves.arm.weights, POWER_STUDIES), 0, true);
  const ofMiddle = run(new Int32Array(POWER_STUDIES).fill(middle), POWER_STUDIES, false);
  const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0);
  const meanError = errors.length === 0 ? Number.NaN : sum(errors) / errors.length;
  return {
    assurance: sum(stops),
    middle: sum(ofMiddle),
    byDraw: null,
    precision: exp(looks.bounds[looks.bounds.length - 1] * meanError),
    stops,
  };
}

/** Positive where the arm has more events than the null value lets expect. */
function statistic(
  arm: readonly AtTime[],
  control: readonly AtTime[],
  logMargin: number | null,
  side: Rejection["side"],
): { z: number; error: number | null } {
  const steps = twoGroupSteps(arm, control);
  const ratio = hazardRatio(steps);
  if (logMargin === null) return { z: logRank(steps).z, error: ratio?.standardError ?? null };
  if (ratio) return { z: (ratio.logRatio - logMargin) / ratio.standardError, error: ratio.standardError };
  // Without a ratio nothing is shown, unless all events are on the side that counts against harm.
  const none = (times: readonly AtTime[]) => times.every(({ events }) => events === 0);
  const shows = side === "below" ? none(arm) && !none(control) : none(control) && !none(arm);
  return { z: shows ? logRank(steps).z : 0, error: null };
}

function rejects(z: number, side: Rejection["side"], bound: number): boolean {
  if (side === "above") return z > bound;
  return side === "below" ? z < -bound : Math.abs(z) > bound;
}

function over(weights: readonly number[], byDraw: readonly number[], middle: number) {
  return { assurance: average(weights, (draw) => byDraw[draw]), middle: byDraw[middle], byDraw };
}

function average(weights: readonly number[], of: (draw: number) => number): number {
  return weights.reduce((sum, weight, draw) => sum + weight * of(draw), 0);
}

/** Standard error of a difference of shares under a draw. */
function shareError({ arm, control }: DrawPairs, draw: number, [n, m]: Sizes): number {
  const [own, other] = [inside(arm[draw]), inside(control[draw])];
  return Math.sqrt((own * (1 - own)) / n + (other * (1 - other)) / m);
}

function inside(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** The log of a hazard ratio's margin, on the side of harm. */
export function logMarginOf(margin: number, moreIsWorse: boolean): number {
  return moreIsWorse ? log(margin) : -log(margin);
}
