import { stepperCohort } from "../../../disease/population/cohort.ts";
import { BURN_IN_WEEKS } from "../../../disease/population/enrol.ts";
import { placePeople } from "../../../disease/population/people.ts";
import { LATENT_COUNT, LATENTS } from "../../../disease/structure.ts";
import { doseAt, doseChangesBetween } from "../../../drug/regimen.ts";
import { exp } from "../../../math/exp.ts";
import { streamOfCopy } from "../../../math/random/streams.ts";
import { setDose } from "../../../simulate/dosing.ts";
import { BLOCK_PEOPLE, type DrawMessage, stepperOf, toModelDraw } from "../../../simulate/host.ts";
import type { PreparedHistory } from "../../case/history.ts";
import type { Paths } from "./paths.ts";
import type { PeopleState } from "./people-state.ts";

/** What is asked of a block of paths on its way: called with the number of the stage, before its reading. */
type AtStage = (stage: number, people: PeopleState) => void;

const latents = new Float64Array(BLOCK_PEOPLE * LATENT_COUNT);
/** [person]: key of the numbers for other drugs than the first. */
const sensitivity = new Uint32Array(BLOCK_PEOPLE);

/**
 * Takes the paths at some places, all of one draw and at most BLOCK_PEOPLE, from full attack through the
 * untreated burn-in and the person's doses up to the decision. The step draws its own change of the fluctuation, which
 * spread 0 turns off, so the path's is laid on the week before: z' = phi z + s e = phi (z + s e / phi). `withLost`: hair
 * that cannot recover is left out of the course itself, as for the options, and not only of the scalp.
 */
export function walk(
  message: DrawMessage,
  paths: Paths,
  places: ArrayLike<number>,
  { stages, doses, covariates, decision }: PreparedHistory,
  withLost: boolean,
  atStage: AtStage,
): PeopleState {
  const draw = toModelDraw(message);
  const stepper = stepperOf(message.structure);
  const count = places.length;
  const { weeks } = paths;
  const cohort = stepperCohort(draw, count, stepper);
  Object.assign(stepper.parameters, draw.values);
  for (let at = 0; at < count; at++) {
    const path = places[at];
    stepper.key0[at] = paths.key0[path];
    stepper.key1[at] = paths.person[path];
    sensitivity[at] = paths.sensitivity[path];
    cohort.verySevere[at] = paths.verySevere[path];
    for (let k = 0; k < LATENT_COUNT; k++)
      latents[at * LATENT_COUNT + k] = paths.latents[path * LATENT_COUNT + k];
    if (!withLost) latents[at * LATENT_COUNT + LATENTS.lost] = Number.NEGATIVE_INFINITY;
  }
  placePeople(stepper, draw, count, latents, cohort.verySevere, cohort.inhibitionShift);
  const people: PeopleState = { stepper, key0: paths.key0[places[0]], cohort };

  const persistence = exp(-1 / draw.values.fluctuationTime);
  const spread = draw.values.fluctuationSpread * Math.sqrt(1 - persistence * persistence);
  const push = spread / persistence;
  stepper.parameters.fluctuationSpread = 0;
  const { fluctuation } = stepper.state;
  const changes = new Set([0, ...doseChangesBetween(doses, 0, decision)]);
  const dosed = { fixed: stepper.fixed, key0: stepper.key0, key1: sensitivity };
  const everybody = { from: 0, until: count, includes: () => true };
  let stage = 0;
  for (let step = 0; step <= weeks; step++) {
    const week = step - BURN_IN_WEEKS;
    for (; stage < stages.length && stages[stage].week === week; stage++) atStage(stage, people);
    if (step === weeks) break;
    if (changes.has(week)) setDose(dosed, cohort, doseAt(doses, week), covariates, everybody);
    for (let at = 0; at < count; at++) {
      const place = places[at] * weeks + step;
      fluctuation[at] += push * paths.innovations[place];
      stepper.stream[at] = streamOfCopy(paths.copies[place]);
    }
    stepper.run(count, week, 1, true);
  }
  stepper.parameters.fluctuationSpread = draw.values.fluctuationSpread;
  return people;
}
