import type { Stepper } from "../disease/stepper.ts";
import { LATENT_COUNT, LATENTS } from "../disease/structure.ts";
import { spreadOverAreas } from "../population/baseline.ts";
import { type Cohort, emptyCohort, trueSalt } from "../population/cohort.ts";
import { BURN_IN_WEEKS, MOST_IMPROVEMENT } from "../population/enrol.ts";
import { drawKey, normalAt, PURPOSE } from "../random/streams.ts";
import { logReadingProbability, reading } from "../salt/reading.ts";
import { SEVERE_SALT, VERY_SEVERE_SALT } from "../salt/thresholds.ts";
import { runCourse } from "../simulate/course.ts";
import type { Task } from "../simulate/executor.ts";
import { BLOCK_PEOPLE, type DrawMessage, stepperOf, toModelDraw } from "../simulate/job.ts";
import type { History } from "./case.ts";
import { type Particles, pickParticles } from "./particles.ts";

/** Particles of one model draw, to be taken through the first readings of a history. */
export interface HistoryJob {
  readonly history: History;
  readonly draw: DrawMessage;
  readonly seed: number;
  readonly particles: Particles;
  /** How many of the readings count; the course ends at the last of them. */
  readonly readings: number;
}

/**
 * Logarithms of the probability of each counted reading, `readings` a particle. Minus infinity in the first
 * place marks a particle that would not have been enrolled.
 */
export const HISTORY_TASK: Task<HistoryJob, Float64Array> = { name: "history", run: weighHistory };

/** Index of the "draw" whose key all particles share; their own keys tell them apart. */
const PARTICLE_DRAW = 0xfffffff0;

/** First word of the random keys of all particles under a seed. */
export function particleKey(seed: number): number {
  return drawKey(seed, PARTICLE_DRAW);
}

function weighHistory(job: HistoryJob): Float64Array {
  const { particles, readings } = job;
  const logs = new Float64Array(particles.count * readings);
  const stepper = stepperOf(job.draw.structure);
  for (let first = 0; first < particles.count; first += BLOCK_PEOPLE) {
    const places = Array.from(
      { length: Math.min(BLOCK_PEOPLE, particles.count - first) },
      (_, at) => first + at,
    );
    const until = job.history.readings[readings - 1].week;
    const block = pickParticles(particles, places);
    const weights = logs.subarray(first * readings, (first + places.length) * readings);
    liveThrough({ ...job, particles: block }, until, stepper, weights);
  }
  return logs;
}

/**
 * Takes a block of particles from full attack through the untreated burn-in and the person's doses up to week
 * `until`; they stay in the stepper. Writes the logarithms of the readings' probabilities.
 */
export function liveThrough(job: HistoryJob, until: number, stepper: Stepper, logs: Float64Array): Cohort {
  const { history, particles, readings } = job;
  const draw = toModelDraw(job.draw);
  const { count } = particles;
  const cohort = emptyCohort(draw, count, stepper);
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
  for (const name of Object.keys(stepper.state))
    cohort.state[name].set(stepper.state[name].subarray(0, count));
  for (const name of Object.keys(stepper.fixed))
    cohort.fixed[name].set(stepper.fixed[name].subarray(0, count));
  for (const key of ["key0", "key1", "stream"] as const) cohort[key].set(stepper[key].subarray(0, count));

  logs.fill(0);
  for (let at = 0; at < count; at++) {
    const salt = trueSalt(stepper.state, cohort.bald, at);
    const error = normalAt(key0, particles.areaKey[at], 0, PURPOSE.reading);
    const score = history.baseline ?? reading(salt, error);
    cohort.baselineReading[at] = score;
    cohort.verySevere[at] = score >= VERY_SEVERE_SALT ? 1 : 0;
    if (readings > 0 && (particles.startSalt[at] - salt > MOST_IMPROVEMENT || score < SEVERE_SALT))
      logs[at * readings] = Number.NEGATIVE_INFINITY;
  }

  const places = new Map(history.readings.map(({ week }, place) => [week, place]));
  const plan = {
    regimen: { doses: history.doses },
    fromWeek: 0,
    toWeek: until,
    visits: [...places.keys()].filter((week) => week <= until),
    covariates: history.covariates,
  };
  runCourse(stepper, cohort, plan, ({ week }) => {
    const place = places.get(week) as number;
    const { score } = history.readings[place];
    for (let at = 0; at < count; at++) {
      if (place < readings)
        logs[at * readings + place] += logReadingProbability(score, trueSalt(stepper.state, cohort.bald, at));
      stepper.key1[at] = particles.stretchKeys[at * particles.stretches + place + 1];
    }
  });
  return cohort;
}
