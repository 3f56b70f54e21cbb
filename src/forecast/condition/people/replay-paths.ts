import { emptyParticles, type Particles, type Written } from "./particles.ts";
import { type Paths, pickPaths } from "./paths.ts";
import { putScalps, type Replay } from "./replay.ts";
import { walk } from "./walk.ts";

/** People who are written out, as particles. */
export function particlesOfPaths(paths: Paths): Particles {
  const particles = emptyParticles(paths.count, 0);
  particles.draw.set(paths.draw);
  particles.person.set(paths.person);
  particles.verySevere.set(paths.verySevere);
  particles.scalp.set(paths.scalp);
  return { ...particles, written: { paths, places: Uint32Array.from(paths.draw.keys()) } };
}

/** The same particles with none but their own paths, to be sent. */
export function withOwnPaths(particles: Particles): Particles {
  const { paths, places } = particles.written as Written;
  return { ...particles, written: { paths: pickPaths(paths, places), places: places.map((_, at) => at) } };
}

/** Replays particles that are written out. */
export const replayPaths: Replay = (message, _, particles, scalps, history) => {
  const { paths, places } = particles.written as Written;
  const people = walk(message, paths, places, history, true, () => {});
  putScalps(people, particles, scalps);
  return people;
};
