import { LATENT_COUNT, LATENTS } from "../disease/structure.ts";
import type { Stepper } from "../disease/stepper.ts";
import { type Cohort, seatedCohort } from "../population/cohort.ts";
import { BURN_IN_WEEKS } from "../population/enrol.ts";
import { uniformFromWord } from "../random/normal.ts";
import { drawKey, fillNormals, PURPOSE } from "../random/streams.ts";
import { threefry, words } from "../random/threefry.ts";
import { runCourse } from "../simulate/course.ts";
import { type DrawMessage, stepperOf, toModelDraw } from "../simulate/job.ts";
import type { History } from "./case.ts";
import type { Scalps } from "./scalps.ts";

/** Draws of personal forecasts are numbered from here, so that they share no random numbers with trials. */
const FIRST_FORECAST_DRAW = 0x80000000;

/** First word of the random keys of the virtual people of a model draw under a seed. */
export function personKey(seed: number, draw: number): number {
  return drawKey(seed, FIRST_FORECAST_DRAW + draw);
}

/** A block of virtual people of one draw on their way; they sit in the structure's stepper. */
export interface Living {
  readonly stepper: Stepper;
  readonly key0: number;
  cohort: Cohort;
  /** 1 for people of the very severe stratum. */
  readonly verySevere: Uint8Array;
}

const latents = new Float64Array(LATENT_COUNT);

/**
 * Seats people of one draw, by number, at the end of the untreated burn-in. What they are follows from the seed, the
 * draw's position and their number.
 */
export function bear(
  message: DrawMessage,
  position: number,
  seed: number,
  people: ArrayLike<number>,
  scalps: Scalps,
): Living {
  const draw = toModelDraw(message);
  const stepper = stepperOf(message.structure);
  const cohort = seatedCohort(draw, people.length, stepper);
  const key0 = personKey(seed, position);
  const { structure, values } = draw;
  const inhibitionSpread = structure.personalScale(false, values).spread[LATENTS.inhibition];
  Object.assign(stepper.parameters, values);
  for (let at = 0; at < people.length; at++) {
    const verySevere = stratumOf(key0, people[at], scalps);
    cohort.verySevere[at] = verySevere ? 1 : 0;
    fillNormals(key0, people[at], PURPOSE.person, latents);
    structure.initialise(stepper, at, latents, 0, verySevere, values);
    cohort.inhibitionShift[at] = inhibitionSpread * latents[LATENTS.inhibition];
    stepper.key0[at] = key0;
    stepper.key1[at] = people[at];
    stepper.stream[at] = 0;
  }
  stepper.run(people.length, -BURN_IN_WEEKS, BURN_IN_WEEKS);
  return { stepper, key0, cohort, verySevere: cohort.verySevere };
}

/** Whether a person belongs to the very severe stratum. */
function stratumOf(key0: number, person: number, { verySevereChance }: Scalps): boolean {
  threefry(key0, person, 0, PURPOSE.baseline);
  return uniformFromWord(words[0]) < verySevereChance;
}

/** Takes people through the doses of their history from one week to another. */
export function live({ stepper, cohort }: Living, history: History, fromWeek: number, toWeek: number): void {
  if (toWeek === fromWeek) return;
  const plan = {
    regimen: { doses: history.doses },
    fromWeek,
    toWeek,
    visits: [],
    covariates: history.covariates,
  };
  runCourse(stepper, cohort, plan, () => {});
}

/** Keeps the people at the given places (ascending), in that order; the others leave. */
export function keepPeople(living: Living, places: ArrayLike<number>): void {
  const { stepper, cohort } = living;
  const keep = (column: { [at: number]: number }) => {
    for (let at = 0; at < places.length; at++) column[at] = column[places[at]];
  };
  for (const column of Object.values(stepper.state)) keep(column);
  for (const column of Object.values(stepper.fixed)) keep(column);
  keep(stepper.key1);
  keep(cohort.inhibitionShift);
  keep(cohort.verySevere);
  living.cohort = { ...cohort, count: places.length };
}

/**
 * Seats particles of one draw and takes them through the person's doses up to the decision. `scalp` holds the number of
 * each one's scalp.
 */
export function relive(
  message: DrawMessage,
  position: number,
  seed: number,
  people: ArrayLike<number>,
  scalp: ArrayLike<number>,
  scalps: Scalps,
  history: History,
): Living {
  const living = bear(message, position, seed, people, scalps);
  const { cohort } = living;
  for (let at = 0; at < people.length; at++) {
    const pool = scalps.pools[cohort.verySevere[at]];
    for (let area = 0; area < cohort.bald.length; area++)
      cohort.bald[area][at] = pool.bald[area][scalp[at]];
  }
  live(living, history, 0, history.decision);
  return living;
}
