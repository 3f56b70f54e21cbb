import { MOST_IMPROVEMENT } from "../../disease/population/enrol.ts";
import { peakOf, probabilityAt } from "../../disease/salt/reading-table.ts";
import { BLOCK_PEOPLE } from "../../simulate/host.ts";
import { gather } from "./gather.ts";
import type { Living } from "./life.ts";
import { SCALP_COUNT, type Scalps } from "./scalps.ts";

/** Scalps tried for each person: a course of the disease is worth several looks. */
export const SCALPS_A_PERSON = 8;

/** Likelihoods of the readings so far by place in the block and tried scalp, and the first scalp tried. */
export interface Looks {
  readonly likelihood: Float64Array;
  readonly firstScalp: Uint16Array;
}

/** Room for a block. */
export function roomForLooks(): Looks {
  return {
    likelihood: new Float64Array(BLOCK_PEOPLE * SCALPS_A_PERSON),
    firstScalp: new Uint16Array(BLOCK_PEOPLE),
  };
}

/**
 * Takes a reading in: the likelihood of the first, before treatment, with each tried scalp (none for who would not have
 * been enrolled), or what a further one makes of it. Writes the mean over scalps of each person to `into`. Likelihoods
 * are relative to the highest that each reading can have, so that they stay numbers however many readings there are.
 */
export function look(
  { likelihood, firstScalp }: Looks,
  { pools }: Scalps,
  { stepper, cohort }: Living,
  table: Float64Array,
  isFirst: boolean,
  into: Float64Array,
): void {
  const scale = 1 / peakOf(table);
  const { visible0, visible1, visible2, visible3, visibleRest } = stepper.state;
  for (let at = 0; at < cohort.count; at++) {
    const { shares, rest, startSalt, ratio } = pools[cohort.verySevere[at]];
    const [share0, share1, share2, share3] = shares;
    const lost0 = 1 - visible0[at];
    const lost1 = 1 - visible1[at];
    const lost2 = 1 - visible2[at];
    const lost3 = 1 - visible3[at];
    const lostRest = 1 - visibleRest[at];
    const row = at * SCALPS_A_PERSON;
    let sum = 0;
    for (let each = 0; each < SCALPS_A_PERSON; each++) {
      const place = row + each;
      if (!isFirst && likelihood[place] === 0) continue;
      const scalp = (firstScalp[at] + each) % SCALP_COUNT;
      // True SALT of the person with this scalp.
      const lost =
        share0[scalp] * lost0 + share1[scalp] * lost1 + share2[scalp] * lost2 + share3[scalp] * lost3;
      const salt = 100 * (lost + rest[scalp] * lostRest);
      if (!isFirst) likelihood[place] *= scale * probabilityAt(table, salt);
      else if (startSalt[scalp] - salt > MOST_IMPROVEMENT) likelihood[place] = 0;
      else likelihood[place] = ratio[scalp] * scale * probabilityAt(table, salt);
      sum += likelihood[place];
    }
    into[at] = sum / SCALPS_A_PERSON;
  }
}

/** Keeps the looks of the people at the given places (see `gather`). */
export function gatherLooks({ likelihood, firstScalp }: Looks, from: Uint16Array, count: number): void {
  gather(likelihood, from, count, SCALPS_A_PERSON);
  gather(firstScalp, from, count, 1);
}

/** One of the scalps tried for a person, by likelihood (`uniform` decides), and the mean likelihood of all. */
export function pickScalp(
  { likelihood, firstScalp }: Looks,
  at: number,
  uniform: number,
): { scalp: number; mean: number } {
  const row = at * SCALPS_A_PERSON;
  let sum = 0;
  for (let each = 0; each < SCALPS_A_PERSON; each++) sum += likelihood[row + each];
  let left = uniform * sum;
  let chosen = 0;
  while (chosen < SCALPS_A_PERSON - 1 && left >= likelihood[row + chosen]) left -= likelihood[row + chosen++];
  return { scalp: (firstScalp[at] + chosen) % SCALP_COUNT, mean: sum / SCALPS_A_PERSON };
}
