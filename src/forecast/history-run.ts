import { LATENT_COUNT, LATENTS } from "../disease/structure.ts";
import { spreadOverAreas } from "../population/baseline.ts";
import { type Cohort, seatedCohort, trueSalt } from "../population/cohort.ts";
import { BURN_IN_WEEKS, MOST_IMPROVEMENT } from "../population/enrol.ts";
import { drawKey, normalAt, PURPOSE } from "../random/streams.ts";
import { reading } from "../salt/reading.ts";
import { SEVERE_SALT, VERY_SEVERE_SALT } from "../salt/thresholds.ts";
import { runCourse } from "../simulate/course.ts";
import type { Task } from "../simulate/executor.ts";
import { BLOCK_PEOPLE, type DrawMessage, stepperOf, toModelDraw } from "../simulate/job.ts";
import type { History } from "./case.ts";
import { type Particles, pickParticles } from "./particles.ts";

/** Particles to be taken through the first readings of a history. */
export interface HistoryJob {
  readonly history: History;
  /** Model draws that the particles' draw numbers point into. */
  readonly draws: readonly DrawMessage[];
  readonly seed: number;
  readonly particles: Particles;
  /** How many of the readings count; the course ends at the last of them. */
  readonly readings: number;
}

/** What became of particles, `readings` numbers each. */
export interface HistoryResult {
  /** True SALT in the weeks of the readings. */
  readonly salts: Float64Array;
  /** 1 where the particle would not have been enrolled. */
  readonly excluded: Uint8Array;
}

/** Takes particles through a history. */
export const HISTORY_TASK: Task<HistoryJob, HistoryResult> = { name: "history", run: runHistory };

/** Index of the "draw" whose key all particles share; their own keys tell them apart. */
const PARTICLE_DRAW = 0xfffffff0;

/** First word of the random keys of all particles under a seed. */
export function particleKey(seed: number): number {
  return drawKey(seed, PARTICLE_DRAW);
}

/** Takes particles through the counted readings on this thread. */
export function runHistory(job: HistoryJob): HistoryResult {
  const { particles, readings } = job;
  const result: HistoryResult = {
    salts: new Float64Array(particles.count * readings),
    excluded: new Uint8Array(particles.count),
  };
  const until = job.history.readings[readings - 1].week;
  for (const { draw, places } of blocksByDraw(particles)) {
    const salts = new Float64Array(places.length * readings);
    const excluded = new Uint8Array(places.length);
    liveThrough(
      { ...job, particles: pickParticles(particles, places) },
      job.draws[draw],
      until,
      salts,
      excluded,
    );
    places.forEach((place, at) => {
      result.excluded[place] = excluded[at];
      result.salts.set(salts.subarray(at * readings, (at + 1) * readings), place * readings);
    });
  }
  return result;
}

/** Places of the particles of each draw, in blocks that a stepper can hold; draws in ascending order. */
export function blocksByDraw(
  particles: Particles,
  largest = BLOCK_PEOPLE,
): { draw: number; places: number[] }[] {
  const byDraw = new Map<number, number[]>();
  for (let at = 0; at < particles.count; at++) {
    const places = byDraw.get(particles.draw[at]);
    if (places) places.push(at);
    else byDraw.set(particles.draw[at], [at]);
  }
  const blocks: { draw: number; places: number[] }[] = [];
  for (const [draw, places] of [...byDraw].sort(([a], [b]) => a - b))
    for (let from = 0; from < places.length; from += largest)
      blocks.push({ draw, places: places.slice(from, from + largest) });
  return blocks;
}

/**
 * Takes a block of particles of one draw from full attack through the untreated burn-in and the person's doses
 * up to week `until`; they stay in the structure's stepper, whose arrays the cohort shares. Writes the true SALT
 * in the weeks of the counted readings (`readings` a particle), and who would not have been enrolled.
 */
export function liveThrough(
  job: HistoryJob,
  message: DrawMessage,
  until: number,
  salts: Float64Array,
  excluded: Uint8Array,
): Cohort {
  const { history, particles, readings } = job;
  const draw = toModelDraw(message);
  const stepper = stepperOf(message.structure);
  const { count } = particles;
  const cohort = seatedCohort(draw, count, stepper);
  const key0 = particleKey(job.seed);
  const inhibitionSpread = draw.structure.personalScale(false, draw.values).spread[LATENTS.inhibition];
  const areaNormals = new Float64Array(4);
  Object.assign(stepper.parameters, draw.values);
  for (let at = 0; at < count; at++) {
    for (let area = 0; area < areaNormals.length; area++)
      areaNormals[area] = normalAt(key0, particles.areaKey[at], 1 + area, PURPOSE.baseline);
    spreadOverAreas(particles.startSalt[at], areaNormals, cohort.bald, at);
    const offset = at * LATENT_COUNT;
    draw.structure.initialise(
      stepper,
      at,
      particles.latents,
      offset,
      particles.verySevere[at] === 1,
      draw.values,
    );
    cohort.inhibitionShift[at] = inhibitionSpread * particles.latents[offset + LATENTS.inhibition];
    stepper.key0[at] = key0;
    stepper.key1[at] = particles.stretchKeys[at * particles.stretches];
    stepper.stream[at] = 0;
  }
  stepper.run(count, -BURN_IN_WEEKS, BURN_IN_WEEKS);
  for (let at = 0; at < count; at++) {
    const salt = trueSalt(stepper.state, cohort.bald, at);
    const error = normalAt(key0, particles.areaKey[at], 0, PURPOSE.reading);
    const score = history.baseline ?? reading(salt, error);
    cohort.baselineReading[at] = score;
    cohort.verySevere[at] = score >= VERY_SEVERE_SALT ? 1 : 0;
    if (particles.startSalt[at] - salt > MOST_IMPROVEMENT || score < SEVERE_SALT) excluded[at] = 1;
  }

  const places = new Map(history.readings.map(({ week }, place) => [week, place]));
  const plan = {
    regimen: { doses: history.doses },
    fromWeek: 0,
    toWeek: until,
    visits: [...places.keys()].filter((week) => week <= until),
    covariates: history.covariates,
  };
  runCourse(stepper, cohort, plan, ({ week, salts: now }) => {
    const place = places.get(week) as number;
    for (let at = 0; at < count; at++) {
      if (place < readings) salts[at * readings + place] = now[at];
      stepper.key1[at] = particles.stretchKeys[at * particles.stretches + place + 1];
    }
  });
  return cohort;
}
