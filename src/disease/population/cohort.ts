import type { ParameterValues } from "../parameters.ts";
import { AREA_SHARES, AREAS } from "../salt/areas.ts";
import type { FloatArray, Stepper } from "../stepper.ts";
import type { Structure } from "../structure.ts";

/** One joint parameter draw of one structure; a cohort's people all live under the same one. */
export interface ModelDraw {
  readonly structure: Structure;
  readonly values: ParameterValues;
  /** Position among all draws of all structures; keys the random numbers. */
  readonly index: number;
}

/** Virtual people at one moment, out of any stepper: what is needed to carry on from there. */
export interface Cohort {
  readonly draw: ModelDraw;
  readonly count: number;
  readonly state: Readonly<Record<string, FloatArray>>;
  readonly fixed: Readonly<Record<string, FloatArray>>;
  readonly key0: Uint32Array;
  readonly key1: Uint32Array;
  readonly stream: Uint32Array;
  /** [person]: shift of the inhibition on the logit scale. */
  readonly inhibitionShift: Float64Array;
  /** [area][person]: share of the area that was bald at the start, 0 to 1. */
  readonly bald: readonly Float64Array[];
  /** [person]: stratum by baseline reading, very severe (1) or severe (0). */
  readonly verySevere: Uint8Array;
  /** [person]: SALT reading at enrolment, whole points. */
  readonly baselineReading: Uint8Array;
}

/** Parts of a cohort's true SALT that do not change with the follicles, multiplied out once for many readings. */
export interface ScalpShares {
  /** [area][person]: share of the scalp that was bald at the start. */
  readonly bald: readonly Float64Array[];
  /** [person]: share of the scalp that was not. */
  readonly rest: Float64Array;
}

/** Memory for the shares of `count` people. */
export function emptyShares(count: number): ScalpShares {
  return { bald: AREAS.map(() => new Float64Array(count)), rest: new Float64Array(count) };
}

/** Writes the scalp shares of the first `count` people. */
export function writeShares(bald: readonly Float64Array[], count: number, into: ScalpShares): void {
  into.rest.fill(0, 0, count);
  for (let area = 0; area < AREAS.length; area++) {
    const shares = into.bald[area];
    for (let at = 0; at < count; at++) {
      shares[at] = AREA_SHARES[area] * bald[area][at];
      into.rest[at] += AREA_SHARES[area] * (1 - bald[area][at]);
    }
  }
}

/** True SALT, 0 to 100, of all people in order: the hair missing of the part of each area that was bald at the start, and of the rest. */
export function writeSalts(
  state: Readonly<Record<string, FloatArray>>,
  { bald, rest }: ScalpShares,
  into: Float64Array,
): void {
  const [bald0, bald1, bald2, bald3] = bald;
  const { visible0, visible1, visible2, visible3, visibleRest } = state;
  for (let at = 0; at < into.length; at++) {
    const lost =
      bald0[at] * (1 - visible0[at]) +
      bald1[at] * (1 - visible1[at]) +
      bald2[at] * (1 - visible2[at]) +
      bald3[at] * (1 - visible3[at]);
    into[at] = 100 * (lost + rest[at] * (1 - visibleRest[at]));
  }
}

/** Puts a cohort into a stepper, unless it is there, and sets the draw's parameters. */
export function loadCohort(stepper: Stepper, cohort: Cohort): void {
  Object.assign(stepper.parameters, cohort.draw.values);
  if (cohort.state === stepper.state) return;
  for (const name of Object.keys(stepper.state))
    stepper.state[name].set(cohort.state[name].subarray(0, cohort.count));
  for (const name of Object.keys(stepper.fixed))
    stepper.fixed[name].set(cohort.fixed[name].subarray(0, cohort.count));
  stepper.key0.set(cohort.key0.subarray(0, cohort.count));
  stepper.key1.set(cohort.key1.subarray(0, cohort.count));
  stepper.stream.set(cohort.stream.subarray(0, cohort.count));
}

/** The people of `cohort` at the given positions, as they are in `now`. */
export function takePeople(
  cohort: Cohort,
  people: ArrayLike<number>,
  { state, fixed }: Pick<Cohort, "state" | "fixed"> = cohort,
): Cohort {
  const taken = memoryForPeople(cohort.draw, people.length, cohort);
  const pick = (from: ArrayLike<number>, into: { [at: number]: number }) => {
    for (let at = 0; at < people.length; at++) into[at] = from[people[at]];
  };
  for (const name of Object.keys(state)) pick(state[name], taken.state[name]);
  for (const name of Object.keys(fixed)) pick(fixed[name], taken.fixed[name]);
  for (const name of ["key0", "key1", "stream", "inhibitionShift", "verySevere", "baselineReading"] as const)
    pick(cohort[name], taken[name]);
  cohort.bald.forEach((area, at) => {
    pick(area, taken.bald[at]);
  });
  return taken;
}

/** A cohort with memory for `count` people, to be filled person by person in all columns. */
export function emptyCohort(draw: ModelDraw, count: number, stepper: Stepper): Cohort {
  return memoryForPeople(draw, count, stepper);
}

/** Memory of released cohorts, for the next ones of the same size: trials make one after another. */
const spares: ArrayBuffer[] = [];
const MOST_SPARES = 2;

/** Memory that can be taken from its owner; one of no bytes is given back to the system. */
type Movable = ArrayBuffer & { transfer(bytes?: number): ArrayBuffer };

/**
 * Gives a cohort's memory back at once; it is empty afterwards. Left to the collector, whole megabytes of dead
 * cohorts pile up, because it sees only the few bytes that point to them.
 */
export function releaseCohort({ inhibitionShift: { buffer } }: Cohort): void {
  // Node 20 and older browsers cannot, and wait for the collector.
  if (!(buffer instanceof ArrayBuffer && "transfer" in buffer)) return;
  spares.push((buffer as Movable).transfer());
  if (spares.length > MOST_SPARES) (spares.shift() as Movable).transfer(0);
}

/** Memory of any content. */
function memoryOf(bytes: number): ArrayBuffer {
  const at = spares.findIndex((spare) => spare.byteLength === bytes);
  return at < 0 ? new ArrayBuffer(bytes) : spares.splice(at, 1)[0];
}

/** Columns of a stepper's people that the stepper itself does not hold, made once for each stepper. */
const columnsOfSteppers = new WeakMap<Stepper, Cohort>();

/**
 * A cohort of the first `count` people of a stepper, to be filled person by person: its states, constants and
 * keys are the stepper's own arrays, so nothing is copied. It lasts until the stepper takes other people.
 */
export function stepperCohort(draw: ModelDraw, count: number, stepper: Stepper): Cohort {
  const columns =
    columnsOfSteppers.get(stepper) ?? memoryForPeople(draw, stepper.capacity, { state: {}, fixed: {} });
  columnsOfSteppers.set(stepper, columns);
  const { state, fixed, key0, key1, stream } = stepper;
  return { ...columns, draw, count, state, fixed, key0, key1, stream };
}

/** A cohort of any content with memory for `count` people in the columns that `like` has, all in one piece. */
function memoryForPeople(draw: ModelDraw, count: number, like: Pick<Cohort, "state" | "fixed">): Cohort {
  const states = Object.keys(like.state);
  const constants = Object.keys(like.fixed);
  const Floats = like.state[states[0]] instanceof Float32Array ? Float32Array : Float64Array;
  const floats = (states.length + constants.length) * Floats.BYTES_PER_ELEMENT;
  const buffer = memoryOf(count * (8 * (1 + AREAS.length) + floats + 3 * 4 + 2));
  let at = 0;
  // The widest come first, so that all lie where their kind must.
  const place = <T>(Type: ArrayType<T>): T => {
    const array = new Type(buffer, at, count);
    at += Type.BYTES_PER_ELEMENT * count;
    return array;
  };
  const named = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, place<FloatArray>(Floats)]));
  return {
    draw,
    count,
    inhibitionShift: place(Float64Array),
    bald: AREAS.map(() => place(Float64Array)),
    state: named(states),
    fixed: named(constants),
    key0: place(Uint32Array),
    key1: place(Uint32Array),
    stream: place(Uint32Array),
    verySevere: place(Uint8Array),
    baselineReading: place(Uint8Array),
  };
}

interface ArrayType<T> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBuffer, offset: number, length: number): T;
}
