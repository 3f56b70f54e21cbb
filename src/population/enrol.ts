import type { Stepper } from "../disease/stepper.ts";
import { LATENT_COUNT, LATENTS } from "../disease/structure.ts";
import { uniformFromWord } from "../random/normal.ts";
import { ATTEMPT_STRIDE, drawKey, fillNormals, normalAt, PURPOSE } from "../random/streams.ts";
import { threefry, words } from "../random/threefry.ts";
import { AREAS } from "../salt/areas.ts";
import { reading, readingError } from "../salt/reading.ts";
import { SEVERE_SALT, VERY_SEVERE_SALT } from "../salt/thresholds.ts";
import { severeSalt, spreadOverAreas, verySevereSalt } from "./baseline.ts";
import { type Cohort, emptyCohort, type ModelDraw, trueSalt } from "./cohort.ts";

/** Untreated weeks before enrolment; people who improve by more than `MOST_IMPROVEMENT` points are not taken. */
export const BURN_IN_WEEKS = 26;
export const MOST_IMPROVEMENT = 10;

/** Beyond this many reading errors a baseline cannot meet the rule, and is skipped without simulating it. */
const HOPELESS_ERRORS = 6;
const MOST_ATTEMPTS = 4000;

/** Who is taken: baseline SALT readings from `lowest` to `highest`, and the share who are very severe. */
export interface EntryRule {
  readonly lowest: number;
  readonly highest: number;
  /** Share, 0 to 1, of people with a baseline reading of 95 or more. */
  readonly verySevereShare: number;
}

/** No virtual person met the entry rule within the allowed number of tries. */
export class NobodyQualifies extends Error {
  override readonly name = "NobodyQualifies";
  constructor(rule: EntryRule) {
    super(
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
  const { structure, values } = draw;
  Object.assign(stepper.parameters, values);
  const key0 = drawKey(seed, draw.index);
  const inhibitionSpread = structure.personalScale(false, values).spread[LATENTS.inhibition];
  const latents = new Float64Array(LATENT_COUNT);
  const areaNormals = new Float64Array(4);
  const { bald, shift, startSalt } = candidatesRoom(stepper);
  let open = Array.from({ length: count }, (_, seat) => seat);
  const attempts = new Uint32Array(count);
  const lowestSevere = Math.min(SEVERE_SALT, rule.lowest);

  while (open.length > 0) {
    const candidates: number[] = [];
    for (const seat of open.slice(0, stepper.capacity)) {
      const person = firstPerson + seat;
      const wanted = isVerySevereSeat(person, rule.verySevereShare);
      for (; ; attempts[seat]++) {
        if (attempts[seat] >= MOST_ATTEMPTS) throw new NobodyQualifies(rule);
        const stream = attempts[seat] * ATTEMPT_STRIDE;
        threefry(key0, person, 0, PURPOSE.baseline + stream);
        const drawnVerySevere = uniformFromWord(words[0]) < rule.verySevereShare;
        const uniform = uniformFromWord(words[1]);
        const salt = drawnVerySevere ? verySevereSalt(uniform) : severeSalt(uniform, lowestSevere);
        const floor = Math.max(rule.lowest, wanted ? VERY_SEVERE_SALT : 0);
        if (salt + HOPELESS_ERRORS * readingError(salt) < floor) continue;
        const at = candidates.length;
        fillNormals(key0, person, PURPOSE.person + stream, latents);
        for (let area = 0; area < areaNormals.length; area++)
          areaNormals[area] = normalAt(key0, person, 1 + area, PURPOSE.baseline + stream);
        spreadOverAreas(salt, areaNormals, bald, at);
        structure.initialise(stepper, at, latents, 0, drawnVerySevere, values);
        shift[at] = inhibitionSpread * latents[LATENTS.inhibition];
        stepper.key0[at] = key0;
        stepper.key1[at] = person;
        stepper.stream[at] = stream;
        startSalt[at] = salt;
        candidates.push(seat);
        break;
      }
    }
    stepper.run(candidates.length, -BURN_IN_WEEKS, BURN_IN_WEEKS);
    const taken = new Set<number>();
    candidates.forEach((seat, at) => {
      const salt = trueSalt(stepper.state, bald, at);
      const stream = stepper.stream[at];
      const score = reading(salt, normalAt(key0, stepper.key1[at], 0, PURPOSE.reading + stream));
      attempts[seat]++;
      const inRange = score >= rule.lowest && score <= rule.highest;
      const verySevere = score >= VERY_SEVERE_SALT;
      const wanted = isVerySevereSeat(firstPerson + seat, rule.verySevereShare);
      if (!inRange || verySevere !== wanted || startSalt[at] - salt > MOST_IMPROVEMENT) return;
      taken.add(seat);
      for (const name of Object.keys(stepper.state)) cohort.state[name][seat] = stepper.state[name][at];
      for (const name of Object.keys(stepper.fixed)) cohort.fixed[name][seat] = stepper.fixed[name][at];
      cohort.key0[seat] = key0;
      cohort.key1[seat] = stepper.key1[at];
      cohort.stream[seat] = stream;
      cohort.inhibitionShift[seat] = shift[at];
      cohort.bald.forEach((area, index) => {
        area[seat] = bald[index][at];
      });
      cohort.verySevere[seat] = verySevere ? 1 : 0;
      cohort.baselineReading[seat] = score;
    });
    open = open.filter((seat) => !taken.has(seat));
  }
  return cohort;
}

/** What is known of candidates besides what the stepper holds. */
interface CandidatesRoom {
  readonly bald: readonly Float64Array[];
  readonly shift: Float64Array;
  readonly startSalt: Float64Array;
}

/** Made once for each stepper. */
const candidatesRooms = new WeakMap<Stepper, CandidatesRoom>();

function candidatesRoom(stepper: Stepper): CandidatesRoom {
  const column = () => new Float64Array(stepper.capacity);
  const room = candidatesRooms.get(stepper) ?? {
    bald: AREAS.map(column),
    shift: column(),
    startSalt: column(),
  };
  candidatesRooms.set(stepper, room);
  return room;
}

/** Whether a person's seat is for the very severe: the share is met as exactly as whole people allow. */
function isVerySevereSeat(person: number, share: number): boolean {
  return Math.floor((person + 1) * share) > Math.floor(person * share);
}
