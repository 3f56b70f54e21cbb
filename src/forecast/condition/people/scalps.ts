import { spreadOverAreas } from "../../../disease/population/baseline.ts";
import { AREA_SHARES, AREAS } from "../../../disease/salt/areas.ts";
import { exp } from "../../../math/exp.ts";
import { uniformFromWord } from "../../../math/random/normal.ts";
import { drawKey, normalAt, PURPOSE } from "../../../math/random/streams.ts";
import { threefry, words } from "../../../math/random/threefry.ts";
import { type BaselinePiece, pickBaseline } from "../../case/baseline-pieces.ts";

/**
 * Scalps of one stratum: the hair loss before the untreated burn-in, and how much of it cannot recover. Neither steers the
 * disease.
 */
interface ScalpPool {
  /** [scalp]: SALT before the untreated burn-in. */
  readonly startSalt: Float64Array;
  /** [scalp]: frequency of such a start in the population over that of drawing it here. */
  readonly ratio: Float64Array;
  /** [area][scalp]: bald share of the area, 0 to 1. */
  readonly bald: readonly Float64Array[];
  /** [area][scalp]: the same times the area's share of the whole scalp; [scalp]: share that was not bald. */
  readonly shares: readonly Float64Array[];
  readonly rest: Float64Array;
  /** [scalp]: latent number of the share of bald follicles that cannot recover. */
  readonly lost: Float64Array;
}

/** Scalps of the severe and of the very severe stratum, and the population's share of the latter. */
export interface Scalps {
  readonly pools: readonly [ScalpPool, ScalpPool];
  readonly verySevereShare: number;
}

/** Scalps of each stratum; people share them, which is harmless while they are many more than fit a person. */
export const SCALP_COUNT = 8192;
/** Keeps the scalps' random numbers apart from those of draws. */
const SCALP_KEY = 0xfffffff1;

/** Made last, the newest at the end: jobs of several people may come by turns. */
const kept = new Map<string, Scalps>();
const MOST_KEPT = 12;

/** The scalps from which baseline pieces are drawn under a seed; the last ones made are kept. */
export function scalpsOf(pieces: readonly BaselinePiece[], seed: number): Scalps {
  const key = JSON.stringify([seed, pieces]);
  const scalps = kept.get(key) ?? makeScalps(pieces, seed);
  kept.delete(key);
  kept.set(key, scalps);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
  return scalps;
}

/** What scalps of one stratum are drawn by, whatever the baseline pieces. */
interface ScalpNumbers {
  /** [scalp]: uniform numbers for the piece and the SALT in it. */
  readonly which: Float64Array;
  readonly where: Float64Array;
  /** [scalp][area]: standard normal numbers. */
  readonly areas: Float64Array;
  /** [scalp]: standard normal numbers. */
  readonly lost: Float64Array;
}

/** Of the last seed: people of one table differ in their readings, and have this in common. */
let numbers: { readonly seed: number; readonly strata: readonly [ScalpNumbers, ScalpNumbers] } | null = null;

function numbersOf(seed: number): readonly [ScalpNumbers, ScalpNumbers] {
  if (numbers?.seed !== seed) numbers = { seed, strata: [drawNumbers(seed, 0), drawNumbers(seed, 1)] };
  return numbers.strata;
}

function drawNumbers(seed: number, stratum: number): ScalpNumbers {
  const key0 = drawKey(seed, SCALP_KEY);
  const purpose = PURPOSE.baseline + stratum * STRATUM_STRIDE;
  const column = (each = 1) => new Float64Array(SCALP_COUNT * each);
  const drawn = { which: column(), where: column(), areas: column(AREAS.length), lost: column() };
  for (let at = 0; at < SCALP_COUNT; at++) {
    threefry(key0, at, 0, purpose);
    drawn.which[at] = uniformFromWord(words[0]);
    drawn.where[at] = uniformFromWord(words[1]);
    for (let area = 0; area < AREAS.length; area++)
      drawn.areas[at * AREAS.length + area] = normalAt(key0, at, 1 + area, purpose);
    drawn.lost[at] = normalAt(key0, at, 1 + AREAS.length, purpose);
  }
  return drawn;
}

function makeScalps(pieces: readonly BaselinePiece[], seed: number): Scalps {
  const strata = numbersOf(seed);
  const poolOf = (verySevere: boolean): ScalpPool => {
    const ofStratum = pieces.filter((piece) => piece.verySevere === verySevere);
    const share = ofStratum.reduce((sum, piece) => sum + piece.share, 0);
    const chance = ofStratum.reduce((sum, piece) => sum + piece.chance, 0);
    const own = ofStratum.map((piece) => ({
      ...piece,
      chance: piece.chance / chance,
      share: piece.share / share,
    }));
    const column = () => new Float64Array(own.length === 0 ? 0 : SCALP_COUNT);
    const pool: ScalpPool = {
      startSalt: column(),
      ratio: column(),
      bald: AREAS.map(column),
      shares: AREAS.map(column),
      rest: column(),
      lost: column(),
    };
    const { which, where, areas, lost } = strata[verySevere ? 1 : 0];
    for (let at = 0; at < pool.rest.length; at++) {
      const { salt, logRatio } = pickBaseline(own, which[at], where[at]);
      spreadOverAreas(salt, areas, pool.bald, at, at * AREAS.length);
      pool.startSalt[at] = salt;
      pool.lost[at] = lost[at];
      pool.ratio[at] = exp(logRatio);
      for (let area = 0; area < AREAS.length; area++) {
        pool.shares[area][at] = AREA_SHARES[area] * pool.bald[area][at];
        pool.rest[at] += AREA_SHARES[area] * (1 - pool.bald[area][at]);
      }
    }
    return pool;
  };
  return { pools: [poolOf(false), poolOf(true)], verySevereShare: verySevereShareOf(pieces) };
}

/** The population's share of very severe people among baseline pieces. */
export function verySevereShareOf(pieces: readonly BaselinePiece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.verySevere ? piece.share : 0), 0);
}

/** Keeps the strata's random numbers apart. */
const STRATUM_STRIDE = 256;
