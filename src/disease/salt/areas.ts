/**
 * The four scalp areas of the Severity of Alopecia Tool and their shares of the scalp (they sum to 1).
 * SALT is the area-weighted percent of scalp without hair, 0 (none missing) to 100 (all missing).
 * Source: Olsen et al., "Alopecia areata investigational assessment guidelines, part II", J Am Acad Dermatol 2004.
 */
export const AREAS = ["top", "back", "left", "right"] as const;
export type Area = (typeof AREAS)[number];

/** Share of the scalp that each of AREAS is; they sum to 1 (the SALT score, Olsen et al. 2004). */
export const AREA_SHARES = [0.4, 0.24, 0.18, 0.18] as const;

/** SALT points, 0 to 100, from the share of each area (0 to 1) that is without hair, in the order of AREAS. */
export function saltFromAreas(hairless: ArrayLike<number>): number {
  let salt = 0;
  for (let area = 0; area < AREAS.length; area++) salt += AREA_SHARES[area] * hairless[area];
  return 100 * salt;
}
