import { drawLatents } from "../../../disease/population/people.ts";
import { LATENT_COUNT } from "../../../disease/structure.ts";
import { STRUCTURE_NAMES } from "../../../disease/structures.ts";
import { uniformAt } from "../../../math/random/streams.ts";
import { BLOCK_PEOPLE, stepperOf } from "../../../simulate/host.ts";
import type { Model } from "../../../simulate/model.ts";
import type { PreparedHistory } from "../../case/history.ts";
import { emptyParticles, type Particles } from "../particles.ts";
import { drawlessKey } from "../people-state.ts";
import { SCALP_COUNT, verySevereShareOf } from "../scalps.ts";
import { movingForm } from "./form.ts";

/** Spreads whole people evenly over draws. */
const GOLDEN = 0.6180339887498949;
/** Counters of the random numbers of a person's stratum and scalp. */
const STRATUM = 1;
const SCALP = 2;

/**
 * People of the population, of each draw as many as its weight says, numbered from 0 on. Their scalps are drawn
 * evenly; the population's share of each stands in the scalps' `ratio`.
 */
export function populationParticles(
  history: PreparedHistory,
  { weights }: Pick<Model, "weights">,
  seed: number,
  key: number,
  people: number,
): Particles {
  const counts = weights.map((weight, draw) => Math.floor(people * weight + ((draw * GOLDEN) % 1)));
  const particles = emptyParticles(
    counts.reduce((sum, each) => sum + each, 0),
    movingForm(history),
  );
  const verySevereShare = verySevereShareOf(history.pieces);
  let at = 0;
  counts.forEach((count, draw) => {
    for (let each = 0; each < count; each++, at++) {
      particles.draw[at] = draw;
      particles.person[at] = at;
      particles.verySevere[at] = uniformAt(key, at, STRATUM, 0) < verySevereShare ? 1 : 0;
      particles.scalp[at] = Math.floor(uniformAt(key, at, SCALP, 0) * SCALP_COUNT);
    }
  });
  writeLatents(particles, seed);
  return particles;
}

/** Latent numbers that follow from people's numbers. */
function writeLatents({ count, person, latents }: Particles, seed: number): void {
  const stepper = stepperOf(STRUCTURE_NAMES[0]);
  for (let from = 0; from < count; from += BLOCK_PEOPLE) {
    const until = Math.min(count, from + BLOCK_PEOPLE);
    stepper.key0.fill(drawlessKey(seed), 0, until - from);
    stepper.key1.set(person.subarray(from, until));
    stepper.stream.fill(0, 0, until - from);
    const all = drawLatents(stepper, until - from);
    latents.set(all.subarray(0, (until - from) * LATENT_COUNT), from * LATENT_COUNT);
  }
}
