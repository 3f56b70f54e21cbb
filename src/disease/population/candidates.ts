import { fillNormalColumns } from "../../engine/normal-columns.ts";
import { uniformFromWord } from "../../math/random/normal.ts";
import { ATTEMPT_STRIDE, PURPOSE } from "../../math/random/streams.ts";
import { threefry, words } from "../../math/random/threefry.ts";
import { AREAS } from "../salt/areas.ts";
import { reading, readingError } from "../salt/reading.ts";
import { SEVERE_SALT, VERY_SEVERE_SALT } from "../salt/thresholds.ts";
import type { Stepper } from "../stepper.ts";
import { severeSalt, verySevereSalt } from "./baseline.ts";
import { type Cohort, emptyShares, type ScalpShares, writeSalts, writeShares } from "./cohort.ts";
import type { EntryRule } from "./entry-rule.ts";

/** SALT points; people who improve by more in the untreated weeks before enrolment are not taken. */
export const MOST_IMPROVEMENT = 10;

/** Beyond this many reading errors a baseline cannot meet the rule, and is skipped without simulating it. */
const HOPELESS_ERRORS = 6;
/** Most attempts of a slot, hopeless ones included. */
export const MOST_ATTEMPTS = 4000;

/** Columns of candidates that the stepper does not hold, one entry a candidate. */
interface Candidates {
  /** [candidate]: the slot of the cohort that the candidate is tried for. */
  readonly slots: Int32Array;
  readonly startSalt: Float64Array;
  /** 1 for candidates drawn from the very severe stratum, whatever they read after the burn-in. */
  readonly verySevere: Uint8Array;
  readonly inhibitionShift: Float64Array;
  readonly bald: readonly Float64Array[];
  readonly shares: ScalpShares;
  readonly salts: Float64Array;
  readonly errors: Float64Array;
  readonly scores: Uint8Array;
  /** 1 for candidates who are taken. */
  readonly fits: Uint8Array;
}

/** Made once for each stepper. */
const candidatesOfSteppers = new WeakMap<Stepper, Candidates>();

export function candidatesOf(stepper: Stepper): Candidates {
  const { capacity } = stepper;
  const column = () => new Float64Array(capacity);
  const made = candidatesOfSteppers.get(stepper) ?? {
    slots: new Int32Array(capacity),
    startSalt: column(),
    verySevere: new Uint8Array(capacity),
    inhibitionShift: column(),
    bald: AREAS.map(column),
    shares: emptyShares(capacity),
    salts: column(),
    errors: column(),
    scores: new Uint8Array(capacity),
    fits: new Uint8Array(capacity),
  };
  candidatesOfSteppers.set(stepper, made);
  return made;
}

/**
 * Draws starts for the person at place `at` of the stepper, from attempt `attempt` on, until one is not hopeless;
 * gives the number of the next attempt, or one beyond MOST_ATTEMPTS where all were.
 */
export function chooseStart(
  { key0, key1, stream }: Stepper,
  at: number,
  rule: EntryRule,
  attempt: number,
  { startSalt, verySevere }: Candidates,
): number {
  const wanted = isVerySeverePlace(rule, key1[at]);
  const floor = Math.max(rule.lowest, wanted ? VERY_SEVERE_SALT : 0);
  for (; attempt < MOST_ATTEMPTS; attempt++) {
    stream[at] = attempt * ATTEMPT_STRIDE;
    threefry(key0[at], key1[at], 0, PURPOSE.baseline + stream[at]);
    const drawnVerySevere = uniformFromWord(words[0]) < (rule.populationShare ?? rule.verySevereShare);
    const uniform = uniformFromWord(words[1]);
    const salt = drawnVerySevere
      ? verySevereSalt(uniform)
      : severeSalt(uniform, Math.min(SEVERE_SALT, rule.lowest));
    if (salt + HOPELESS_ERRORS * readingError(salt) < floor) continue;
    startSalt[at] = salt;
    verySevere[at] = drawnVerySevere ? 1 : 0;
    return attempt + 1;
  }
  return MOST_ATTEMPTS + 1;
}

/** Reads the first `count` candidates after the burn-in, and whether they meet the rule in their slot's stratum. */
export function evaluateCandidates(
  stepper: Stepper,
  count: number,
  rule: EntryRule,
  { bald, shares, salts, errors, scores, startSalt, fits }: Candidates,
): void {
  writeShares(bald, count, shares);
  writeSalts(stepper.state, shares, salts.subarray(0, count));
  fillNormalColumns(stepper.backend, stepper, count, 0, PURPOSE.reading, errors);
  for (let at = 0; at < count; at++) {
    const score = reading(salts[at], errors[at]);
    const inRange = score >= rule.lowest && score <= rule.highest;
    const wanted = isVerySeverePlace(rule, stepper.key1[at]);
    const improved = startSalt[at] - salts[at] > MOST_IMPROVEMENT;
    scores[at] = score;
    fits[at] = inRange && score >= VERY_SEVERE_SALT === wanted && !improved ? 1 : 0;
  }
}

/** Copies those of the first `count` candidates who fit to their slots in the cohort. */
export function takeCandidates(
  stepper: Stepper,
  count: number,
  { slots, bald, inhibitionShift, scores, fits }: Candidates,
  cohort: Cohort,
): void {
  const copy = (from: ArrayLike<number>, into: { [at: number]: number }) => {
    for (let at = 0; at < count; at++) if (fits[at] === 1) into[slots[at]] = from[at];
  };
  for (const name of Object.keys(stepper.state)) copy(stepper.state[name], cohort.state[name]);
  for (const name of Object.keys(stepper.fixed)) copy(stepper.fixed[name], cohort.fixed[name]);
  for (const name of ["key0", "key1", "stream"] as const) copy(stepper[name], cohort[name]);
  copy(inhibitionShift, cohort.inhibitionShift);
  bald.forEach((area, index) => {
    copy(area, cohort.bald[index]);
  });
  copy(scores, cohort.baselineReading);
  for (let at = 0; at < count; at++)
    if (fits[at] === 1) cohort.verySevere[slots[at]] = scores[at] >= VERY_SEVERE_SALT ? 1 : 0;
}

/** True where a person's place is for the very severe; the share is met as exactly as whole people allow. */
function isVerySeverePlace({ verySevereShare, firstPlace = 0 }: EntryRule, person: number): boolean {
  const place = firstPlace + person;
  return Math.floor((place + 1) * verySevereShare) > Math.floor(place * verySevereShare);
}
