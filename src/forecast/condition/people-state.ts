import {
  type Cohort,
  emptyShares,
  stepperCohort,
  writeSalts,
  writeShares,
} from "../../disease/population/cohort.ts";
import { BURN_IN_WEEKS } from "../../disease/population/enrol.ts";
import { drawLatents, placePeople } from "../../disease/population/people.ts";
import type { Stepper } from "../../disease/stepper.ts";
import { LATENT_COUNT } from "../../disease/structure.ts";
import { doseChangesBetween } from "../../drug/regimen.ts";
import { drawKey, streamOfCopy } from "../../math/random/streams.ts";
import { runCourse } from "../../simulate/course.ts";
import { type DrawMessage, stepperOf, toModelDraw } from "../../simulate/host.ts";
import type { PreparedHistory } from "../case/history.ts";
import type { Particles } from "./particles.ts";
import type { Scalps } from "./scalps.ts";
import { gather } from "./splitting.ts";

/** Draws of personal forecasts are numbered from here, so that they share no random numbers with trials. */
const FIRST_FORECAST_DRAW = 0x80000000;

/** Key of people who may change their draw: it must not depend on it. */
const DRAWLESS = 0x7fffff00;

/** First word of the random keys of people who may change their model draw. */
export function drawlessKey(seed: number): number {
  return personKey(seed, DRAWLESS);
}

/** First word of the random keys of the virtual people of a model draw under a seed. */
function personKey(seed: number, draw: number): number {
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
  numbers: ArrayLike<number>,
  startOf: Start,
): PeopleState {
  const people = place(message, personKey(seed, position), numbers, startOf);
  people.stepper.run(numbers.length, -BURN_IN_WEEKS, BURN_IN_WEEKS, true);
  return people;
}

/** The same before the burn-in. */
function place(message: DrawMessage, key0: number, people: ArrayLike<number>, startOf: Start): PeopleState {
  const draw = toModelDraw(message);
  const stepper = stepperOf(message.structure);
  const cohort = stepperCohort(draw, people.length, stepper);
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

/**
 * Makes particles, all of one draw, into people again and takes them through the person's doses up to the decision.
 * `observe` is told their true SALT at each stage of the history.
 */
export function replay(
  message: DrawMessage,
  seed: number,
  particles: Particles,
  scalps: Scalps,
  history: PreparedHistory,
  observe?: (stage: number, salts: Float64Array) => void,
): PeopleState {
  const { person, verySevere, scalp } = particles;
  const people = startAgain(message, seed, particles);
  const { bald } = people.cohort;
  for (let at = 0; at < person.length; at++) {
    const pool = scalps.pools[verySevere[at]];
    for (let area = 0; area < bald.length; area++) bald[area][at] = pool.bald[area][scalp[at]];
  }
  const weeks = observe === undefined ? [] : history.stages.map(({ week }) => week);
  const shares = emptyShares(person.length);
  const salts = new Float64Array(person.length);
  if (observe !== undefined) writeShares(bald, person.length, shares);
  liveAgain(people, particles, history, new Set(weeks), history.decision, (week) => {
    writeSalts(people.stepper.state, shares, salts);
    observe?.(weeks.indexOf(week), salts);
  });
  return people;
}

/** Places particles, all of one draw, at the start of the untreated burn-in and takes them through it. */
export function startAgain(message: DrawMessage, seed: number, particles: Particles): PeopleState {
  const { form, draw, person, verySevere, latents: own } = particles;
  const width = form.latents.length;
  const key0 = form.isDrawless ? drawlessKey(seed) : personKey(seed, draw[0]);
  const people = place(message, key0, person, (at, _, latents) => {
    for (let k = 0; k < width; k++) latents[form.latents[k]] = own[at * width + k];
    return verySevere[at] === 1;
  });
  const { stepper } = people;
  let week = -BURN_IN_WEEKS;
  for (const cut of [...form.cuts.filter((each) => each < 0), 0]) {
    stepper.run(person.length, week, cut - week, true);
    week = cut;
    if (week < 0) takeCopies(people, particles, cut);
  }
  return people;
}

/**
 * Takes particles from the start of treatment through the doses of their history to a week; `observe` sees them at the
 * weeks of `visits`.
 */
export function liveAgain(
  people: PeopleState,
  particles: Particles,
  history: PreparedHistory,
  visits: ReadonlySet<number>,
  toWeek: number,
  observe: (week: number) => void,
): void {
  const { stepper, cohort } = people;
  const isCut = new Set(particles.form.cuts);
  const isDoseChange = new Set([0, ...doseChangesBetween(history.doses, 0, toWeek)]);
  const stops = [...new Set([...visits, ...isCut, ...isDoseChange, toWeek])]
    .filter((week) => week >= 0 && week <= toWeek)
    .sort((a, b) => a - b);
  let week = 0;
  for (const stop of stops) {
    if (stop > week) stepper.run(cohort.count, week, stop - week, true);
    week = stop;
    if (visits.has(week)) observe(week);
    if (isDoseChange.has(week)) setDoses(people, history, week);
    if (isCut.has(week)) takeCopies(people, particles, week);
  }
}

/** Gives people the dose of a week. */
function setDoses(
  { stepper, cohort }: PeopleState,
  { doses, covariates }: PreparedHistory,
  week: number,
): void {
  const plan = { regimens: [{ doses }], fromWeek: week, toWeek: week, visits: [], covariates };
  runCourse(stepper, cohort, plan, () => {});
}

/** Keys the chance events of people from a cut on by the particles' copies. */
function takeCopies({ stepper }: PeopleState, { form, copy, count }: Particles, week: number): void {
  const cuts = form.cuts.length;
  const cut = form.cuts.indexOf(week);
  for (let at = 0; at < count; at++) stepper.stream[at] = streamOfCopy(copy[at * cuts + cut]);
}
