import { type Cohort, stepperCohort } from "../../../disease/population/cohort.ts";
import { BURN_IN_WEEKS } from "../../../disease/population/enrol.ts";
import { drawLatents, placePeople } from "../../../disease/population/people.ts";
import type { Stepper } from "../../../disease/stepper.ts";
import { LATENT_COUNT } from "../../../disease/structure.ts";
import { drawKey } from "../../../math/random/streams.ts";
import { runCourse } from "../../../simulate/course.ts";
import { type DrawMessage, stepperOf, toModelDraw } from "../../../simulate/host.ts";
import type { PreparedHistory } from "../../case/history.ts";
import { gather } from "./gather.ts";

/** Draws of personal forecasts are numbered from here, so that they share no random numbers with trials. */
const FIRST_FORECAST_DRAW = 0x80000000;

/** First word of the random keys of the virtual people of a model draw under a seed. */
export function personKey(seed: number, draw: number): number {
  return drawKey(seed, FIRST_FORECAST_DRAW + draw);
}

/** A block of virtual people of one draw at one moment; their state is the stepper's. */
export interface PeopleState {
  readonly stepper: Stepper;
  readonly key0: number;
  cohort: Cohort;
}

const latents = new Float64Array(LATENT_COUNT);

/**
 * Start of a person: may change the latent numbers of the person at a place, and returns whether the person is of the
 * very severe stratum.
 */
export type Start = (at: number, key0: number, latents: Float64Array) => boolean;

/**
 * Puts people of one draw, by number, into the structure's stepper and takes them from full attack through the untreated
 * burn-in. Their traits follow from the seed, the draw's position, their number, and the start.
 */
export function start(
  message: DrawMessage,
  position: number,
  seed: number,
  people: ArrayLike<number>,
  startOf: Start,
): PeopleState {
  const draw = toModelDraw(message);
  const stepper = stepperOf(message.structure);
  const cohort = stepperCohort(draw, people.length, stepper);
  const key0 = personKey(seed, position);
  Object.assign(stepper.parameters, draw.values);
  stepper.key0.fill(key0, 0, people.length);
  stepper.key1.set(people);
  stepper.stream.fill(0, 0, people.length);
  const all = drawLatents(stepper, people.length);
  for (let at = 0; at < people.length; at++) {
    const from = at * LATENT_COUNT;
    for (let k = 0; k < LATENT_COUNT; k++) latents[k] = all[from + k];
    cohort.verySevere[at] = startOf(at, key0, latents) ? 1 : 0;
    all.set(latents, from);
  }
  placePeople(stepper, draw, people.length, all, cohort.verySevere, cohort.inhibitionShift);
  stepper.run(people.length, -BURN_IN_WEEKS, BURN_IN_WEEKS, true);
  return { stepper, key0, cohort };
}

/** Takes people through the doses of their history from one week to another. */
export function advance(
  { stepper, cohort }: PeopleState,
  { doses, covariates }: PreparedHistory,
  fromWeek: number,
  toWeek: number,
): void {
  if (toWeek === fromWeek) return;
  const plan = { regimens: [{ doses }], fromWeek, toWeek, visits: [], covariates };
  runCourse(stepper, cohort, plan, () => {});
}

/** Keeps the people at the given places in that order, some perhaps in several copies; the others leave. */
export function keepCopies(people: PeopleState, from: Uint16Array, count: number): void {
  const { stepper, cohort } = people;
  for (const column of Object.values(stepper.state)) gather(column, from, count, 1);
  for (const column of Object.values(stepper.fixed)) gather(column, from, count, 1);
  gather(stepper.key1, from, count, 1);
  stepper.key0.fill(people.key0, 0, count);
  gather(stepper.stream, from, count, 1);
  gather(cohort.inhibitionShift, from, count, 1);
  gather(cohort.verySevere, from, count, 1);
  people.cohort = { ...cohort, count };
}
