import { InputError } from "../../input/input-error.ts";
import { drawKey } from "../../math/random/streams.ts";
import type { Stepper } from "../stepper.ts";
import {
  candidatesOf,
  chooseStart,
  evaluateCandidates,
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

/** Attempts made in a round at least: with fewer open slots several of each, since a round costs the same. */
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
 * Enrols people `firstPerson` to `firstPerson + count - 1` of a draw. Each slot has its stratum, so that the
 * shares come out exactly; each slot tries candidates (own random stream each) until one, after full attack and
 * BURN_IN_WEEKS untreated, reads within the rule, in the slot's stratum, without having improved. So a person
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
  const { bald, startSalt, verySevere, inhibitionShift, fits, slots } = candidates;
  Object.assign(stepper.parameters, draw.values);
  const key0 = drawKey(seed, draw.index);
  const attempts = new Uint32Array(count);
  const taken = new Uint8Array(count);
  const openSlots = Int32Array.from(attempts, (_, slot) => slot);
  for (let open = count; open > 0; ) {
    const slotsTried = Math.min(open, stepper.capacity);
    const each = Math.floor(Math.max(slotsTried, Math.min(FEW, stepper.capacity)) / slotsTried);
    let tried = 0;
    for (let at = 0; at < slotsTried; at++) {
      const slot = openSlots[at];
      for (let k = 0; k < each; k++) {
        stepper.key0[tried] = key0;
        stepper.key1[tried] = firstPerson + slot;
        attempts[slot] = chooseStart(stepper, tried, rule, attempts[slot], candidates);
        if (attempts[slot] > MOST_ATTEMPTS) {
          if (k === 0) throw new NobodyQualifies(rule);
          break;
        }
        slots[tried++] = slot;
      }
    }
    const latents = drawLatents(stepper, tried);
    placePeople(stepper, draw, tried, latents, verySevere, inhibitionShift);
    drawScalps(stepper, tried, startSalt, bald);
    stepper.run(tried, -BURN_IN_WEEKS, BURN_IN_WEEKS, true);
    evaluateCandidates(stepper, tried, rule, candidates);
    // A slot's attempts stand in their order: the first who fits is taken.
    for (let at = 0; at < tried; at++) {
      if (taken[slots[at]] === 1) fits[at] = 0;
      if (fits[at] === 1) taken[slots[at]] = 1;
    }
    takeCandidates(stepper, tried, candidates, cohort);
    let left = 0;
    for (let at = 0; at < open; at++) if (taken[openSlots[at]] === 0) openSlots[left++] = openSlots[at];
    open = left;
  }
  return cohort;
}
