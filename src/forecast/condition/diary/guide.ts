import { LATENT_COUNT, LATENTS } from "../../../disease/structure.ts";
import type { StructureName } from "../../../disease/structures.ts";
import { cholesky, solveLower, solveUpper } from "../../../math/cholesky.ts";
import type { DrawMessage } from "../../../simulate/host.ts";
import type { Paths } from "../people/paths.ts";
import { Coordinates } from "./coordinates.ts";

/** Normal distributions of coordinates that moves keep: one for each draw of a structure. */
export interface MoveGuide {
  /** [draw, by position in the model][coordinate]; empty for draws of other structures. */
  readonly means: readonly (readonly number[])[];
  /** Lower triangle of the covariance, which all draws share. */
  readonly lower: readonly (readonly number[])[];
}

/** Share of the covariance that is taken from the people; the rest is the population's. */
const TAKEN = 0.9;
/** Shares of the moves that change all latent numbers, and one of them; the others change all weeks. */
const ALL_LATENTS = 0.1;
const ONE_LATENT = 0.7;
/** How much wider those are that change one, or the weeks. */
const WIDER = 3;
/** Fewer people than so many times the coordinates tell too little. */
const LEAST_TIMES = 4;
/** Of more people than this only some are looked at, evenly spread. */
const MOST_PEOPLE = 2000;
/** Ridge of the regression on the parameters, in people. */
const RIDGE = 20;

/**
 * The guide from the paths of a structure: means by linear regression on the parameters of their draws, covariance of what
 * is left. Where the paths are few, that of the population.
 */
export function guideOf(paths: Paths, structure: StructureName, draws: readonly DrawMessage[]): MoveGuide {
  const coordinates = new Coordinates(paths.weeks);
  const { size } = coordinates;
  const all = Array.from(paths.draw.keys()).filter((at) => draws[paths.draw[at]].structure === structure);
  const every = Math.max(1, Math.floor(all.length / MOST_PEOPLE));
  const places = all.filter((_, at) => at % every === 0);
  const isEnough = places.length >= LEAST_TIMES * size;
  const features = featuresOf(structure, draws);
  const zero = new Array<number>(size).fill(0);
  if (!isEnough)
    return {
      means: features.map((row) => (row === null ? [] : zero)),
      lower: zero.map((_, row) => zero.map((__, column) => (row === column ? 1 : 0))),
    };
  const values = new Float64Array(places.length * size);
  places.forEach((at, row) => {
    coordinates.read(paths, at, values.subarray(row * size, (row + 1) * size));
  });
  const rows = places.map((at) => features[paths.draw[at]] as readonly number[]);
  const slopes = regress(rows, values, size);
  const means = features.map((row) =>
    row === null
      ? []
      : zero.map((_, k) => row.reduce((sum, value, each) => sum + value * slopes[k][each], 0)),
  );
  const covariance = zero.map((_, row) => zero.map((__, column) => (row === column ? 1 - TAKEN : 0)));
  const left = new Float64Array(size);
  places.forEach((at, each) => {
    const mean = means[paths.draw[at]];
    for (let k = 0; k < size; k++) left[k] = values[each * size + k] - mean[k];
    for (let row = 0; row < size; row++)
      for (let column = 0; column <= row; column++)
        covariance[row][column] += (TAKEN / places.length) * left[row] * left[column];
  });
  for (let row = 0; row < size; row++)
    for (let column = 0; column < row; column++) covariance[column][row] = covariance[row][column];
  return { means, lower: cholesky(covariance) };
}

/** [draw]: 1 and the parameters, each with mean 0 and spread 1 over the draws of the structure; null for other structures. */
function featuresOf(structure: StructureName, draws: readonly DrawMessage[]): (readonly number[] | null)[] {
  const own = draws.filter((draw) => draw.structure === structure);
  const names = own.length === 0 ? [] : Object.keys(own[0].values);
  const scales = names.map((name) => {
    const mean = own.reduce((sum, { values }) => sum + values[name], 0) / own.length;
    const variance = own.reduce((sum, { values }) => sum + (values[name] - mean) ** 2, 0) / own.length;
    return { name, mean, spread: Math.sqrt(variance) };
  });
  return draws.map((draw) =>
    draw.structure === structure
      ? [1, ...scales.map(({ name, mean, spread }) => (spread > 0 ? (draw.values[name] - mean) / spread : 0))]
      : null,
  );
}

/** [coordinate][feature]: slopes of a ridge regression of `all` [row][size] on the features of each row. */
function regress(rows: readonly (readonly number[])[], all: Float64Array, size: number): number[][] {
  const features = rows[0].length;
  const gram = Array.from({ length: features }, (_, row) =>
    Array.from({ length: features }, (__, column) => (row === column && row > 0 ? RIDGE : 0)),
  );
  const moments = Array.from({ length: size }, () => new Array<number>(features).fill(0));
  rows.forEach((x, at) => {
    for (let row = 0; row < features; row++) {
      for (let column = 0; column < features; column++) gram[row][column] += x[row] * x[column];
      for (let k = 0; k < size; k++) moments[k][row] += x[row] * all[at * size + k];
    }
  });
  const lower = cholesky(gram);
  return moments.map((moment) => solveUpper(lower, solveLower(lower, moment)));
}

/**
 * Which coordinates a move changes, by two numbers from 0 to 1 (`from` row `until` row), and how much wider than usual it
 * is. The readings tie the latent numbers to each other, so that each alone can go far and all together only a little. What
 * cannot recover, the last of them, hangs on the scalp, and is moved with it.
 */
export function rowsToMove(
  which: number,
  place: number,
  size: number,
): { readonly rows: readonly [number, number]; readonly times: number } {
  const one = Math.floor(place * LATENTS.lost);
  if (which < ALL_LATENTS) return { rows: [0, LATENTS.lost], times: 1 };
  const isOne = which < ALL_LATENTS + ONE_LATENT;
  return { rows: isOne ? [one, one + 1] : [LATENT_COUNT, size], times: WIDER };
}

const centred = new Float64Array(64);

/**
 * Moves coordinates of path `at` by a step of width `width` (0 to 1) that keeps the normal distribution of that mean and
 * triangle, with `normals` [coordinate][path]; writes them to `into`. Of what each coordinate has beside those before it,
 * only rows `from` to `until` change. Returns the logarithm of population density over that of the distribution, after the
 * step less before it.
 */
export function stepBy(
  lower: MoveGuide["lower"],
  mean: readonly number[],
  width: number,
  [from, until]: readonly [number, number],
  before: Float64Array,
  normals: readonly Float64Array[],
  at: number,
  into: Float64Array,
): number {
  const stay = Math.sqrt(1 - width * width);
  const size = before.length;
  let ratio = 0;
  for (let row = 0; row < size; row++) {
    const own = lower[row];
    let rest = before[row] - mean[row];
    for (let column = 0; column < row; column++) rest -= own[column] * centred[column];
    centred[row] = rest / own[row];
  }
  for (let row = from; row < until; row++) {
    const old = centred[row];
    const moved = stay * old + width * normals[row][at];
    ratio += (moved * moved - old * old) / 2;
    centred[row] = moved;
  }
  for (let row = 0; row < size; row++) {
    const own = lower[row];
    let value = mean[row];
    for (let column = 0; column <= row; column++) value += own[column] * centred[column];
    into[row] = value;
    ratio -= (value * value - before[row] * before[row]) / 2;
  }
  return ratio;
}
