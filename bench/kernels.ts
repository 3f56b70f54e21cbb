import { gzipSync } from "node:zlib";
import { STRUCTURES, type StructureName } from "../src/disease/structures.ts";
import { available, type Backend, compile, type Precision } from "../src/engine/expression/index.ts";
import { wasmBytes } from "../src/engine/expression/wasm/module.ts";
import { type Block, checksum, load, PEOPLE, WEEKS } from "./block.ts";
import { type Contestant, rateOf } from "./measure.ts";
import { createDriveStepper } from "./plain/drive.ts";

const MILLISECONDS = 100;
/** Run before measuring, so that the engine's optimising compiler has had its turn. */
const WARM_MILLISECONDS = 400;
/** The interpreter takes this many people at a time. */
const SMALL_PORTION = 8;

/** A backend of the expression engine on the weekly step of the block's structure. */
export function kernelContestant(block: Block, backend: Backend, precision: Precision): Contestant[] {
  if (!available(backend)) return [];
  const { program } = STRUCTURES[block.structure];
  const kernel = compile(program, { backend, precision, capacity: PEOPLE });
  const portion = backend === "interpreter" ? SMALL_PORTION : PEOPLE;
  const run = (people: number) => () => {
    load(block, kernel);
    kernel.run(people, 0, WEEKS);
  };
  run(PEOPLE)();
  const sum = checksum(kernel);
  rateOf(run(portion), portion, backend === "interpreter" ? 0 : WARM_MILLISECONDS);
  return [
    {
      name: `${backend} ${precision}`,
      measure: () => rateOf(run(portion), portion, MILLISECONDS),
      checksum: sum,
    },
  ];
}

/** The plain simulator of the first version, which has the structure drive alone. */
export function plainContestant(block: Block): Contestant {
  const stepper = createDriveStepper(PEOPLE);
  const { values, cohort } = block;
  const run = () => {
    Object.assign(stepper.parameters, values);
    for (const name of Object.keys(stepper.state)) stepper.state[name].set(cohort.state[name]);
    for (const name of Object.keys(stepper.fixed)) stepper.fixed[name].set(cohort.fixed[name]);
    for (const name of ["key0", "key1", "stream"] as const) stepper[name].set(cohort[name]);
    stepper.run(PEOPLE, 0, WEEKS);
  };
  run();
  const sum = checksum(stepper);
  rateOf(run, PEOPLE, WARM_MILLISECONDS);
  return { name: "plain TypeScript f64", measure: () => rateOf(run, PEOPLE, MILLISECONDS), checksum: sum };
}

/** Size of the module that is compiled, and what a web page would load for it if it were a file. */
export function moduleSize(
  structure: StructureName,
  precision: Precision,
): { bytes: number; gzipped: number } {
  const bytes = wasmBytes(STRUCTURES[structure].program, precision, PEOPLE);
  return { bytes: bytes.length, gzipped: gzipSync(bytes).length };
}
