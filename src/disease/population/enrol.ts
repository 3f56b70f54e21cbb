import { InputError } from "../../input/input-error.ts";
import { drawKey } from "../../math/random/streams.ts";
import type { Stepper } from "../stepper.ts";
import {
  candidatesOf,
  chooseStart,
  judge,
  MOST_ATTEMPTS,
  MOST_IMPROVEMENT,
  takeCandidates,
} from "./candidates.ts";
import { type Cohort, emptyCohort, type ModelDraw } from "./cohort.ts";
import type { EntryRule } from "./entry-rule.ts";
import { drawLatents, drawScalps, placePeople } from "./people.ts";

/** Untreated weeks before enrolment; people who improve by more than `MOST_IMPROVEMENT` points are not taken. */
export const BURN_IN_WEEKS = 26;
export { MOST_IMPROVEMENT };

/** Where fewer seats than this are open, several attempts of each are made at once: a round has its price. */
const FEW = 32;

/** No virtual person met the entry rule within the allowed number of tries. */
export class NobodyQualifies extends InputError {
  override readonly name = "NobodyQualifies";
  constructor(rule: EntryRule) {
    super(
      "enrol",
      { lowest: rule.lowest, highest: rule.highest },
      `no virtual person met the entry rule SALT ${rule.lowest} to ${rule.highest} in ${MOST_ATTEMPTS} tries`,
    );
  }
}

/**
 * Enrols people `firstPerson` to `firstPerson + count - 1` of a draw. Each seat has its stratum, so that the
 * shares come out exactly; each seat tries candidates (own random stream each) until one, after full attack and
 * BURN_IN_WEEKS untreated, reads within the rule, in the seat's stratum, without having improved. So a person
 * depends on (seed, draw, person) alone, whatever the block.
 *
 * @throws NobodyQualifies
 */
export function enrol(
  draw: ModelDraw,
  rule: EntryRule,
  seed: number,
  firstPerson: number,
  count: number,
  stepper: Stepper,
): Cohort {
  const cohort = emptyCohort(draw, count, stepper);
  const candidates = candidatesOf(stepper);
  const { bald, startSalt, verySevere, inhibitionShift, fits, seats } = candidates;
  Object.assign(stepper.parameters, draw.values);
  const key0 = drawKey(seed, draw.index);
  const attempts = new Uint32Array(count);
  const taken = new Uint8Array(count);
  const openSeats = Int32Array.from(attempts, (_, seat) => seat);
  for (let open = count; open > 0; ) {
    const seatsTried = Math.min(open, stepper.capacity);
    const each = Math.floor(Math.max(seatsTried, Math.min(FEW, stepper.capacity)) / seatsTried);
    let tried = 0;
    for (let at = 0; at < seatsTried; at++) {
      const seat = openSeats[at];
      for (let k = 0; k < each; k++) {
        stepper.key0[tried] = key0;
        stepper.key1[tried] = firstPerson + seat;
        attempts[seat] = chooseStart(stepper, tried, rule, attempts[seat], candidates);
        if (attempts[seat] > MOST_ATTEMPTS) {
          if (k === 0) throw new NobodyQualifies(rule);
          break;
        }
        seats[tried++] = seat;
      }
    }
    const latents = drawLatents(stepper, tried);
    placePeople(stepper, draw, tried, latents, verySevere, inhibitionShift);
    drawScalps(stepper, tried, startSalt, bald);
    stepper.run(tried, -BURN_IN_WEEKS, BURN_IN_WEEKS, true);
    judge(stepper, tried, rule, candidates);
    // A seat's attempts stand in their order: the first who fits is taken.
    for (let at = 0; at < tried; at++) {
      if (taken[seats[at]] === 1) fits[at] = 0;
      if (fits[at] === 1) taken[seats[at]] = 1;
    }
    takeCandidates(stepper, tried, candidates, cohort);
    let left = 0;
    for (let at = 0; at < open; at++) if (taken[openSeats[at]] === 0) openSeats[left++] = openSeats[at];
    open = left;
  }
  return cohort;
}
