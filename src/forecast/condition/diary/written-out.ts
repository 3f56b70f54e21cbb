import { BURN_IN_WEEKS } from "../../../disease/population/enrol.ts";
import { LATENT_COUNT, LATENTS } from "../../../disease/structure.ts";
import { normalFromWord } from "../../../math/random/normal.ts";
import { normalAt, PURPOSE, streamOfCopy } from "../../../math/random/streams.ts";
import { threefry, words } from "../../../math/random/threefry.ts";
import type { PreparedHistory } from "../../case/history.ts";
import { GUIDED_COUNT, GUIDED_LATENTS, type Particles } from "../people/particles.ts";
import { emptyPaths, type Paths, weeksUntil } from "../people/paths.ts";
import { personKey } from "../people/people-state.ts";
import type { Scalps } from "../people/scalps.ts";

/** Particles, written out as paths; their order stays. */
export function writtenOut(
  { count, draw, person, verySevere, guided, scalp, copy, splits }: Particles,
  seed: number,
  scalps: Scalps,
  { stages, decision }: PreparedHistory,
): Paths {
  const weeks = weeksUntil(decision);
  const paths = emptyPaths(count, weeks);
  paths.draw.set(draw);
  paths.person.set(person);
  paths.sensitivity.set(person);
  paths.verySevere.set(verySevere);
  paths.scalp.set(scalp);
  for (let at = 0; at < count; at++) {
    const key0 = personKey(seed, draw[at]);
    paths.key0[at] = key0;
    const row = at * LATENT_COUNT;
    for (let k = 0; k < LATENT_COUNT; k++) paths.latents[row + k] = latentAt(key0, person[at], k);
    for (let k = 0; k < GUIDED_COUNT; k++)
      paths.latents[row + GUIDED_LATENTS[k]] = guided[at * GUIDED_COUNT + k];
    paths.latents[row + LATENTS.lost] = scalps.pools[verySevere[at]].lost[scalp[at]];
    let stage = 0;
    let number = 0;
    for (let k = 0; k < weeks; k++) {
      const week = k - BURN_IN_WEEKS;
      while (stage < splits && stages[stage].week <= week) number = copy[at * splits + stage++];
      paths.copies[at * weeks + k] = number;
      paths.innovations[at * weeks + k] = normalAt(
        key0,
        person[at],
        week,
        PURPOSE.week + streamOfCopy(number),
      );
    }
  }
  return paths;
}

/** The latent number that a virtual person has by number, in the population. */
function latentAt(key0: number, person: number, latent: number): number {
  threefry(key0, person, latent >> 1, PURPOSE.person);
  return normalFromWord(words[latent % 2]);
}
