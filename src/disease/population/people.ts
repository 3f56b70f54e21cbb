import { fillNormalColumns } from "../../engine/normal-columns.ts";
import { PURPOSE } from "../../math/random/streams.ts";
import { AREAS } from "../salt/areas.ts";
import type { Stepper } from "../stepper.ts";
import { LATENT_COUNT, LATENTS } from "../structure.ts";
import { spreadOverAreas } from "./baseline.ts";
import type { ModelDraw } from "./cohort.ts";

/** Buffers for drawing the people of a stepper, made once for each. */
interface DrawBuffers {
  /** [person][latent number], standard normal. */
  readonly latents: Float64Array;
  /** [person][area], standard normal. */
  readonly areas: Float64Array;
  /** [person]. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

const buffersOfSteppers = new WeakMap<Stepper, DrawBuffers>();

function drawBuffers(stepper: Stepper): DrawBuffers {
  const { capacity } = stepper;
  const buffers = buffersOfSteppers.get(stepper) ?? {
    latents: new Float64Array(capacity * LATENT_COUNT),
    areas: new Float64Array(capacity * AREAS.length),
    first: new Float64Array(capacity),
    second: new Float64Array(capacity),
  };
  buffersOfSteppers.set(stepper, buffers);
  return buffers;
}

/**
 * Latent numbers of the first `count` people of a stepper, standard normal, from their keys there: [person][LATENT_COUNT].
 * Overwritten by the next draw for the stepper.
 */
export function drawLatents(stepper: Stepper, count: number): Float64Array {
  const { latents, first, second } = drawBuffers(stepper);
  for (let latent = 0; latent < LATENT_COUNT; latent += 2) {
    fillNormalColumns(stepper.backend, stepper, count, latent >> 1, PURPOSE.person, first, second);
    for (let at = 0; at < count; at++) {
      latents[at * LATENT_COUNT + latent] = first[at];
      if (latent + 1 < LATENT_COUNT) latents[at * LATENT_COUNT + latent + 1] = second[at];
    }
  }
  return latents;
}

/**
 * Writes the first `count` people of a stepper as they are at the start of the untreated burn-in, from their latent
 * numbers; `verySevere` is 1 for those of that stratum. Writes the shift of each person's inhibition on the logit scale
 * to `inhibitionShift`.
 */
export function placePeople(
  stepper: Stepper,
  { structure, values }: ModelDraw,
  count: number,
  latents: Float64Array,
  verySevere: Uint8Array,
  inhibitionShift: Float64Array,
): void {
  const spread = structure.personalScale(false, values).spread[LATENTS.inhibition];
  const place = structure.placing(stepper, values);
  for (let at = 0; at < count; at++) {
    place(at, latents, at * LATENT_COUNT, verySevere[at] === 1);
    inhibitionShift[at] = spread * latents[at * LATENT_COUNT + LATENTS.inhibition];
  }
}

/** Draws how the hair loss of the first `count` people, SALT `startSalt`, lies over their areas; writes to `bald`. */
export function drawScalps(
  stepper: Stepper,
  count: number,
  startSalt: Float64Array,
  bald: readonly Float64Array[],
): void {
  const { areas, first } = drawBuffers(stepper);
  for (let area = 0; area < AREAS.length; area++) {
    fillNormalColumns(stepper.backend, stepper, count, 1 + area, PURPOSE.baseline, first);
    for (let at = 0; at < count; at++) areas[at * AREAS.length + area] = first[at];
  }
  for (let at = 0; at < count; at++) spreadOverAreas(startSalt[at], areas, bald, at, at * AREAS.length);
}
