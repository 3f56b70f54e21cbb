import { MOST_IMPROVEMENT } from "../../../disease/population/enrol.ts";
import {
  peakOf,
  probabilityAt,
  readingAtLeastTable,
  readingTable,
} from "../../../disease/salt/reading-table.ts";
import { SEVERE_SALT } from "../../../disease/salt/thresholds.ts";
import { log } from "../../../math/exp.ts";
import { BLOCK_PEOPLE, type DrawMessage } from "../../../simulate/host.ts";
import type { PreparedHistory } from "../../case/history.ts";
import type { Particles } from "../particles.ts";
import { liveAgain, startAgain } from "../people-state.ts";
import type { Scalps } from "../scalps.ts";

/** Most scalps that particles are compared on in one life. */
export const MOST_SCALPS = 8;
/** No reading counts as less likely than this share of its highest chance: readings far off all alike stay comparable. */
const LEAST_CHANCE = 1e-100;
/** Products below this are taken over into the logarithm before the next reading could be lost in them. */
const SMALL = 1e-190;

/** Buffers of a block. */
const product = new Float64Array(BLOCK_PEOPLE * MOST_SCALPS);

/**
 * Lives particles, all of one draw, again and writes the logarithm of the likelihood of all readings on each of the
 * scalps that `scalpOf` names, `scalps` a particle: [particle][scalp], relative to the highest that each reading can
 * have; minus infinity on a scalp on which the person would not have been enrolled.
 */
export function fitOnScalps(
  message: DrawMessage,
  seed: number,
  particles: Particles,
  { pools }: Scalps,
  history: PreparedHistory,
  scalpsEach: number,
  scalpOf: ArrayLike<number>,
  into: Float64Array,
): void {
  const { stages } = history;
  const { count, verySevere } = particles;
  const people = startAgain(message, seed, particles);
  const { visible0, visible1, visible2, visible3, visibleRest } = people.stepper.state;
  const tables = new Map(
    stages.map(({ week, score }) => [
      week,
      score === null ? readingAtLeastTable(SEVERE_SALT) : readingTable(score),
    ]),
  );
  product.fill(1, 0, count * scalpsEach);
  into.fill(0, 0, count * scalpsEach);
  const weeks = new Set(tables.keys());
  liveAgain(people, particles, history, weeks, stages[stages.length - 1].week, (week) => {
    const table = tables.get(week) as Float64Array;
    const scale = 1 / peakOf(table);
    for (let at = 0; at < count; at++) {
      const { shares, rest, startSalt } = pools[verySevere[at]];
      const [share0, share1, share2, share3] = shares;
      const lost0 = 1 - visible0[at];
      const lost1 = 1 - visible1[at];
      const lost2 = 1 - visible2[at];
      const lost3 = 1 - visible3[at];
      const lostRest = 1 - visibleRest[at];
      for (let place = at * scalpsEach; place < (at + 1) * scalpsEach; place++) {
        const scalp = scalpOf[place];
        const lost =
          share0[scalp] * lost0 + share1[scalp] * lost1 + share2[scalp] * lost2 + share3[scalp] * lost3;
        const salt = 100 * (lost + rest[scalp] * lostRest);
        if (week === 0 && startSalt[scalp] - salt > MOST_IMPROVEMENT) into[place] = Number.NEGATIVE_INFINITY;
        const chance = scale * probabilityAt(table, salt);
        product[place] *= chance > LEAST_CHANCE ? chance : LEAST_CHANCE;
        if (product[place] < SMALL) {
          into[place] += log(product[place]);
          product[place] = 1;
        }
      }
    }
  });
  for (let place = 0; place < count * scalpsEach; place++) into[place] += log(product[place]);
}
