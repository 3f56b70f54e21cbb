import { LATENTS } from "../../../disease/structure.ts";
import { streamOfCopy } from "../../../math/random/streams.ts";
import type { DrawMessage } from "../../../simulate/host.ts";
import type { PreparedHistory } from "../../case/history.ts";
import { GUIDED_COUNT, GUIDED_LATENTS, type Particles } from "./particles.ts";
import { advance, type PeopleState, start } from "./people-state.ts";
import type { Scalps } from "./scalps.ts";

/** Makes particles, all of one draw, into people again and takes them through the person's doses up to the decision. */
export type Replay = (
  message: DrawMessage,
  seed: number,
  particles: Particles,
  scalps: Scalps,
  history: PreparedHistory,
) => PeopleState;

/** Replays particles that are known by their numbers. */
export const replay: Replay = (
  message,
  seed,
  { draw, person, verySevere, guided, scalp, copy, splits },
  scalps,
  history,
) => {
  const people = start(message, draw[0], seed, person, (at, _, latents) => {
    for (let k = 0; k < GUIDED_COUNT; k++) latents[GUIDED_LATENTS[k]] = guided[at * GUIDED_COUNT + k];
    latents[LATENTS.lost] = scalps.pools[verySevere[at]].lost[scalp[at]];
    return verySevere[at] === 1;
  });
  putScalps(people, { verySevere, scalp }, scalps);
  const { stages } = history;
  stages.forEach(({ week }, stage) => {
    const until = stage === splits ? history.decision : stages[stage + 1].week;
    if (stage < splits)
      for (let at = 0; at < person.length; at++)
        people.stepper.stream[at] = streamOfCopy(copy[at * splits + stage]);
    advance(people, history, week, until);
  });
  return people;
};

/** Lays the hair loss of each particle's scalp on the people made of it. */
export function putScalps(
  { cohort: { bald } }: PeopleState,
  { verySevere, scalp }: Pick<Particles, "verySevere" | "scalp">,
  { pools }: Scalps,
): void {
  for (let at = 0; at < scalp.length; at++)
    for (let area = 0; area < bald.length; area++)
      bald[area][at] = pools[verySevere[at]].bald[area][scalp[at]];
}
