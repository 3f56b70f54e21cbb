import { AREA_SHARES, AREAS } from "../salt/areas.ts";
import { SEVERE_SALT, VERY_SEVERE_SALT } from "../salt/thresholds.ts";

/**
 * Hair loss of people when they enter, before anything regrows. Working assumptions of docs/model.md
 * ("Virtual people and trials"): SALT even over 50-95 in the severe stratum; in the very severe stratum most
 * have none at all and the rest are even over 95-100; areas of one scalp vary about their mean.
 */
export const BASELINE = {
  /** Share of the very severe with SALT exactly 100. */
  completeShare: 0.7,
  /** Spread between areas of one scalp, share of the area. */
  areaSpread: 0.15,
} as const;

/** Baseline SALT of the severe stratum from a uniform number; `lowest` is 50 unless an entry rule goes below. */
export function severeSalt(uniform: number, lowest: number = SEVERE_SALT): number {
  return lowest + (VERY_SEVERE_SALT - lowest) * uniform;
}

/** Baseline SALT of the very severe stratum from a uniform number. */
export function verySevereSalt(uniform: number): number {
  if (uniform < BASELINE.completeShare) return 100;
  return (
    VERY_SEVERE_SALT +
    ((100 - VERY_SEVERE_SALT) * (uniform - BASELINE.completeShare)) / (1 - BASELINE.completeShare)
  );
}

/**
 * Writes the bald share (0 to 1) of each area to `into[area][at]` so that the scalp as a whole has `salt`: areas
 * scatter about a common level by `normals` (four from `from` on), the level is shifted until the SALT fits.
 */
export function spreadOverAreas(
  salt: number,
  normals: ArrayLike<number>,
  into: readonly { [at: number]: number }[],
  at: number,
  from = 0,
): void {
  const level = salt / 100;
  if (level >= 1) {
    for (const area of into) area[at] = 1;
    return;
  }
  for (let area = 0; area < AREAS.length; area++)
    raw[area] = level + BASELINE.areaSpread * normals[from + area];
  const shift = leastShift(level);
  for (let area = 0; area < AREAS.length; area++) into[area][at] = clipped(raw[area] + shift);
}

const clipped = (share: number) => (share < 0 ? 0 : share > 1 ? 1 : share);

/** Bald shares of the areas before they are shifted and held between 0 and 1. */
const raw = new Float64Array(AREAS.length);

/** SALT share of the scalp when every area's is shifted. */
function meanAt(shift: number): number {
  let mean = 0;
  for (let area = 0; area < AREAS.length; area++) mean += AREA_SHARES[area] * clipped(raw[area] + shift);
  return mean;
}

/** Shifts are multiples of this, so that the answer is one number whatever way it is found. */
const GRID = 2 ** -38;
const WIDEST_SHIFT = 2;
const NEWTON_STEPS = 12;

/** The smallest multiple of GRID, above -WIDEST_SHIFT, by which the areas reach `level`. */
function leastShift(level: number): number {
  // The mean is made of straight pieces, each of which Newton's method solves in one step.
  let shift = 0;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let missing = level;
    let slope = 0;
    for (let area = 0; area < AREAS.length; area++) {
      const share = raw[area] + shift;
      missing -= AREA_SHARES[area] * clipped(share);
      if (share > 0 && share < 1) slope += AREA_SHARES[area];
    }
    if (slope === 0 || Math.abs(missing) < GRID * slope) break;
    shift += missing / slope;
  }
  const near = Math.ceil(shift / GRID) * GRID;
  for (let candidate = near - 2 * GRID; candidate <= near + 2 * GRID; candidate += GRID)
    if (meanAt(candidate) >= level) {
      if (meanAt(candidate - GRID) < level) return candidate;
      break;
    }
  return leastShiftByHalves(level);
}

/** The same by halving the range, for the few that Newton's method misses. */
function leastShiftByHalves(level: number): number {
  let low = -WIDEST_SHIFT;
  let high = WIDEST_SHIFT;
  while (high - low > GRID) {
    const middle = (low + high) / 2;
    if (meanAt(middle) < level) low = middle;
    else high = middle;
  }
  return high;
}

/** Mean baseline SALT of the very severe stratum under BASELINE. */
const VERY_SEVERE_MEAN =
  100 * BASELINE.completeShare + ((VERY_SEVERE_SALT + 100) / 2) * (1 - BASELINE.completeShare);
const SEVERE_MEAN = (SEVERE_SALT + VERY_SEVERE_SALT) / 2;

/** The share of very severe people (0 to 1) at which the population has the published mean baseline SALT. */
export function verySevereShareForMean(meanSalt: number): number {
  const share = (meanSalt - SEVERE_MEAN) / (VERY_SEVERE_MEAN - SEVERE_MEAN);
  return share < 0 ? 0 : share > 1 ? 1 : share;
}

/**
 * The share of very severe people among those whose SALT meets an entry rule, when the whole population has
 * `share` of them (before reading error and untreated change, which move it little).
 */
export function verySevereShareWithin(share: number, lowest: number, highest: number): number {
  const width = VERY_SEVERE_SALT - SEVERE_SALT;
  const severe = Math.max(0, Math.min(highest, VERY_SEVERE_SALT) - lowest) / width;
  const band =
    Math.max(0, Math.min(highest, 100) - Math.max(lowest, VERY_SEVERE_SALT)) / (100 - VERY_SEVERE_SALT);
  const verySevere = (1 - BASELINE.completeShare) * band + (highest >= 100 ? BASELINE.completeShare : 0);
  const all = share * verySevere + (1 - share) * severe;
  // A single score has no width; it belongs to one stratum.
  if (all === 0) return lowest >= VERY_SEVERE_SALT ? 1 : 0;
  return (share * verySevere) / all;
}

/** Mean baseline SALT of each stratum among those whose SALT meets an entry rule; null where nobody does. */
export function stratumMeansWithin(
  lowest: number,
  highest: number,
): { severe: number | null; verySevere: number | null } {
  const from = Math.max(lowest, VERY_SEVERE_SALT);
  const band = Math.max(0, Math.min(highest, 100) - from) / (100 - VERY_SEVERE_SALT);
  const spread = (1 - BASELINE.completeShare) * band;
  const complete = highest >= 100 ? BASELINE.completeShare : 0;
  return {
    severe: lowest < VERY_SEVERE_SALT ? (lowest + Math.min(highest, VERY_SEVERE_SALT)) / 2 : null,
    verySevere:
      spread + complete > 0
        ? (spread * ((from + Math.min(highest, 100)) / 2) + complete * 100) / (spread + complete)
        : null,
  };
}

/**
 * The share of very severe people (0 to 1) at which those who meet an entry rule have the given mean baseline
 * SALT, before reading error and untreated change, which move it by less than a point; null when no share does.
 */
export function verySevereShareForMeanWithin(
  meanSalt: number,
  lowest: number,
  highest: number,
): number | null {
  const { severe, verySevere } = stratumMeansWithin(lowest, highest);
  if (severe === null || verySevere === null) return null;
  const share = (meanSalt - severe) / (verySevere - severe);
  return share >= 0 && share <= 1 ? share : null;
}
