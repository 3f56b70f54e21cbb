import type { ParameterValues } from "../src/disease/parameters.ts";
import { type Cohort, loadCohort } from "../src/disease/population/cohort.ts";
import { enrol } from "../src/disease/population/enrol.ts";
import type { Stepper } from "../src/disease/stepper.ts";
import { createStepper } from "../src/disease/structure.ts";
import { STRUCTURES, type StructureName } from "../src/disease/structures.ts";
import { someValues } from "../test/support/simulate/model.ts";

/** People of one block, and weeks of one run. */
export const PEOPLE = 512;
export const WEEKS = 156;
/** Inhibition that half of them have: on drug. */
const INHIBITION = 0.4;

/** The same block of virtual people for every contestant. */
export interface Block {
  readonly structure: StructureName;
  readonly values: ParameterValues;
  readonly cohort: Cohort;
}

/** People of a structure under parameters that calibration does not move, half of them on drug. */
export function makeBlock(structure: StructureName): Block {
  const values = someValues(structure, 0);
  const stepper = createStepper(STRUCTURES[structure], PEOPLE, { backend: "wasm-simd", precision: "f64" });
  const draw = { structure: STRUCTURES[structure], values, index: 0 };
  const rule = { lowest: 50, highest: 100, verySevereShare: 0.5 };
  const cohort = enrol(draw, rule, 1, 0, PEOPLE, stepper);
  for (let at = 0; at < PEOPLE; at += 2) cohort.fixed.inhibition[at] = INHIBITION;
  return { structure, values, cohort };
}

/** Puts the first people of the block into a stepper, as they stand at week 0. */
export function load(block: Block, stepper: Stepper): void {
  loadCohort(stepper, block.cohort);
}

/** Sum over all states, in the program's order. */
export function checksum(stepper: Pick<Stepper, "state">): number {
  let sum = 0;
  for (const column of Object.values(stepper.state)) for (const value of column) sum += value;
  return sum;
}

/** The block for programs outside: parameters, constants and states as doubles, then keys, all in order. */
export function blockBytes({ structure, values, cohort }: Block): Buffer {
  const { program } = STRUCTURES[structure];
  const columns = [
    Float64Array.from(program.parameters, (name) => values[name]),
    ...program.fixed.map((name) => Float64Array.from(cohort.fixed[name])),
    ...program.state.map((name) => Float64Array.from(cohort.state[name])),
    cohort.key0,
    cohort.key1,
    cohort.stream,
  ];
  return Buffer.concat(
    columns.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
  );
}
