import { MOST_IMPROVEMENT } from "../../disease/population/enrol.ts";
import { peakOf, probabilityAt } from "../../disease/salt/reading-table.ts";
import { BLOCK_PEOPLE } from "../../simulate/host.ts";
import { gather } from "./people/gather.ts";
import type { PeopleState } from "./people/people-state.ts";
import { RecoverableShares } from "./people/recoverable.ts";
import { SCALP_COUNT, type Scalps } from "./people/scalps.ts";

/**
 * Scalps that each person's course is compared with the readings on: the course does not depend on the scalp, nor, in
 * people in whom all hair can recover, as these are, on what share of it cannot, which comes with the scalp.
 */
const SCALPS_PER_PERSON = 16;

/** Likelihood of the readings so far for the people of a block, on each of their scalps. */
export interface ScalpLikelihood {
  /** [person][scalp]. */
  readonly likelihood: Float64Array;
  /** [person]: number of the first scalp; the others follow it. */
  readonly firstScalp: Uint16Array;
  /** Of the draw whose people are compared, which has to be set. */
  readonly recoverable: RecoverableShares;
}

/** Buffers for a block of people. */
export function scalpLikelihoodBuffers(): ScalpLikelihood {
  return {
    likelihood: new Float64Array(BLOCK_PEOPLE * SCALPS_PER_PERSON),
    firstScalp: new Uint16Array(BLOCK_PEOPLE),
    recoverable: new RecoverableShares(),
  };
}

/**
 * Takes in one reading, given by its table: the likelihood of the first, before treatment, on each scalp (0 for a person
 * who would not have been enrolled), or the product with that of a further one. Writes each person's mean over scalps to
 * `into`. Likelihoods are relative to the highest that each reading can have, so that they stay numbers however many
 * readings there are.
 */
export function takeReading(
  { likelihood, firstScalp, recoverable }: ScalpLikelihood,
  { pools }: Scalps,
  { stepper, cohort }: PeopleState,
  table: Float64Array,
  isFirst: boolean,
  into: Float64Array,
): void {
  const scale = 1 / peakOf(table);
  const { visible0, visible1, visible2, visible3, visibleRest } = stepper.state;
  for (let at = 0; at < cohort.count; at++) {
    const { shares, rest, startSalt, ratio } = pools[cohort.verySevere[at]];
    const [share0, share1, share2, share3] = shares;
    const stratum = cohort.verySevere[at];
    const kept = recoverable.shares[stratum];
    const hair0 = visible0[at];
    const hair1 = visible1[at];
    const hair2 = visible2[at];
    const hair3 = visible3[at];
    const lostRest = 1 - visibleRest[at];
    const row = at * SCALPS_PER_PERSON;
    let sum = 0;
    for (let each = 0; each < SCALPS_PER_PERSON; each++) {
      const place = row + each;
      if (!isFirst && likelihood[place] === 0) continue;
      const scalp = (firstScalp[at] + each) % SCALP_COUNT;
      // True SALT of the person with this scalp.
      const share = isFirst ? recoverable.find(stratum, scalp) : kept[scalp];
      const lost =
        share0[scalp] * (1 - share * hair0) +
        share1[scalp] * (1 - share * hair1) +
        share2[scalp] * (1 - share * hair2) +
        share3[scalp] * (1 - share * hair3);
      const salt = 100 * (lost + rest[scalp] * lostRest);
      if (!isFirst) likelihood[place] *= scale * probabilityAt(table, salt);
      else if (startSalt[scalp] - salt > MOST_IMPROVEMENT) likelihood[place] = 0;
      else likelihood[place] = ratio[scalp] * scale * probabilityAt(table, salt);
      sum += likelihood[place];
    }
    into[at] = sum / SCALPS_PER_PERSON;
  }
}

/**
 * Calls `take` for every person of a block on every scalp that is still possible, with the true SALT now and the chance
 * of the readings so far, divided by the number of scalps.
 */
export function eachScalp(
  { likelihood, firstScalp, recoverable }: ScalpLikelihood,
  { pools }: Scalps,
  { stepper, cohort }: PeopleState,
  take: (person: number, salt: number, chance: number) => void,
): void {
  const { visible0, visible1, visible2, visible3, visibleRest } = stepper.state;
  for (let at = 0; at < cohort.count; at++) {
    const { shares, rest } = pools[cohort.verySevere[at]];
    for (let each = 0; each < SCALPS_PER_PERSON; each++) {
      const chance = likelihood[at * SCALPS_PER_PERSON + each];
      if (chance === 0) continue;
      const scalp = (firstScalp[at] + each) % SCALP_COUNT;
      const share = recoverable.shares[cohort.verySevere[at]][scalp];
      const lost =
        shares[0][scalp] * (1 - share * visible0[at]) +
        shares[1][scalp] * (1 - share * visible1[at]) +
        shares[2][scalp] * (1 - share * visible2[at]) +
        shares[3][scalp] * (1 - share * visible3[at]);
      const salt = 100 * (lost + rest[scalp] * (1 - visibleRest[at]));
      take(at, salt, chance / SCALPS_PER_PERSON);
    }
  }
}

/** Keeps the likelihoods of the people at the given places (see `gather`). */
export function gatherScalps(
  { likelihood, firstScalp }: ScalpLikelihood,
  from: Uint16Array,
  count: number,
): void {
  gather(likelihood, from, count, SCALPS_PER_PERSON);
  gather(firstScalp, from, count, 1);
}

/** One of a person's scalps, drawn by likelihood (`uniform` in (0, 1) decides), and the mean likelihood of all. */
export function pickScalp(
  { likelihood, firstScalp }: ScalpLikelihood,
  at: number,
  uniform: number,
): { scalp: number; mean: number } {
  const row = at * SCALPS_PER_PERSON;
  let sum = 0;
  for (let each = 0; each < SCALPS_PER_PERSON; each++) sum += likelihood[row + each];
  let left = uniform * sum;
  let chosen = 0;
  while (chosen < SCALPS_PER_PERSON - 1 && left >= likelihood[row + chosen])
    left -= likelihood[row + chosen++];
  return { scalp: (firstScalp[at] + chosen) % SCALP_COUNT, mean: sum / SCALPS_PER_PERSON };
}
