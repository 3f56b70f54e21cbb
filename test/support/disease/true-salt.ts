import { AREA_SHARES, AREAS } from "../../../src/disease/salt/areas.ts";
import type { FloatArray } from "../../../src/disease/stepper.ts";

const VISIBLE = ["visible0", "visible1", "visible2", "visible3"] as const;

/**
 * True SALT, 0 to 100, of person `at`, whose follicles stand at place `place` of the given state arrays: the hair missing
 * of the part of each area that was bald at the start, and of the rest.
 */
export function trueSalt(
  state: Readonly<Record<string, FloatArray>>,
  bald: readonly Float64Array[],
  place: number,
  at: number = place,
): number {
  let salt = 0;
  let rest = 0;
  for (let area = 0; area < AREAS.length; area++) {
    salt += AREA_SHARES[area] * bald[area][at] * (1 - state[VISIBLE[area]][place]);
    rest += AREA_SHARES[area] * (1 - bald[area][at]);
  }
  return 100 * (salt + rest * (1 - state.visibleRest[place]));
}
