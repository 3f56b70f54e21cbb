import { log } from "../../../math/exp.ts";
import { uniformAt } from "../../../math/random/streams.ts";
import { type Particles, sliceParticles } from "../particles.ts";
import { SCALP_COUNT, type Scalps } from "../scalps.ts";
import { drawOf, type Group, groupOf, halfOf, stratumOf } from "./groups.ts";
import { carryOver } from "./step.ts";

/** Particles proposed another draw and stratum. */
interface Exchange {
  readonly proposed: Particles;
  /** [particle]: logarithm of all that decides besides the likelihood. */
  readonly ratios: Float64Array;
}

/** This share of proposals goes to all groups alike. */
const EVEN = 0.1;

/** Counters of the random numbers of an exchange. */
const GROUP_CHOICE = 1;
const SCALP_CHOICE = 2;

/**
 * Proposes each particle a draw and stratum, with latent numbers that lie among the particles there about as its own lie
 * among those here. `priorOf` is a group's share of the population.
 */
export function proposeExchange(
  particles: Particles,
  half: Uint8Array,
  groups: ReadonlyMap<number, Group>,
  priorOf: (group: number) => number,
  { pools }: Scalps,
  key: number,
  move: number,
): Exchange {
  const { count, form } = particles;
  const width = form.latents.length;
  const proposed = sliceParticles(particles, 0, count);
  const ratios = new Float64Array(count);
  const choices = [0, 1].map((each) => choiceOf(groups, each, priorOf));
  for (let at = 0; at < count; at++) {
    const { names, cumulated, sum, logs } = choices[half[at]];
    const before = groupOf(particles, half, at);
    const after = names[firstAbove(cumulated, sum * uniformAt(key, at, move, GROUP_CHOICE))];
    ratios[at] =
      (logs.get(after) as number) -
      (logs.get(before) as number) +
      carryOver(proposed.latents, at * width, groups.get(before) as Group, groups.get(after) as Group);
    proposed.draw[at] = drawOf(after);
    proposed.verySevere[at] = stratumOf(after);
    // Scalps belong to a stratum.
    if (stratumOf(after) !== stratumOf(before)) {
      const scalp = Math.floor(uniformAt(key, at, move, SCALP_CHOICE) * SCALP_COUNT);
      const ratioOf = (group: number, of: number) => pools[stratumOf(group)].ratio[of];
      ratios[at] += log(ratioOf(after, scalp) / ratioOf(before, particles.scalp[at]));
      proposed.scalp[at] = scalp;
    }
  }
  return { proposed, ratios };
}

/** The groups of a half that may be proposed, and the logarithm of each one's prior over the chance of proposing it. */
function choiceOf(groups: ReadonlyMap<number, Group>, half: number, priorOf: (group: number) => number) {
  const names = [...groups.keys()].filter((group) => halfOf(group) === half && priorOf(group) > 0);
  const chances = names.map((name) => EVEN / names.length + (1 - EVEN) * (groups.get(name) as Group).weight);
  let sum = 0;
  const cumulated = chances.map((chance) => {
    sum += chance;
    return sum;
  });
  const logs = new Map(names.map((name, at) => [name, log(priorOf(name) / chances[at])]));
  return { names, cumulated, sum, logs };
}

function firstAbove(cumulated: readonly number[], value: number): number {
  let low = 0;
  let high = cumulated.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulated[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
