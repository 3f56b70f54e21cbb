import { InputError } from "../input/input-error.ts";
import type { Structure } from "./structure.ts";
import { DRIVE } from "./structures/drive.ts";
import { LOOP } from "./structures/loop.ts";

/** The disease structures of the model, in the order of their draws; a new one is a file and a place in this list. */
const LIST = [DRIVE, LOOP];

/** Name of a structure. */
export type StructureName = string;

/** The structures by name, in order. */
export const STRUCTURES: Readonly<Record<StructureName, Structure>> = Object.fromEntries(
  LIST.map((structure) => [structure.name, structure]),
);

/** Names of the structures of the model, in order. */
export const STRUCTURE_NAMES = LIST.map(({ name }) => name);

/** Structures that somebody added to those of the model, by name. */
const added = new Map<StructureName, Structure>();

/**
 * Adds a structure on this thread, so that draws of it can be simulated here (docs/extending.md). Jobs carry its name
 * alone: other threads know it once the same is done there.
 *
 * @throws InputError where the name is taken by another structure
 */
export function addStructure(structure: Structure): void {
  const known = STRUCTURES[structure.name] ?? added.get(structure.name);
  if (known !== undefined && known !== structure)
    throw new InputError("structure", structure.name, "a name that no other structure has");
  added.set(structure.name, structure);
}

/**
 * The structure of that name.
 *
 * @throws InputError where there is none
 */
export function structureNamed(name: StructureName): Structure {
  const structure = Object.hasOwn(STRUCTURES, name) ? STRUCTURES[name] : added.get(name);
  if (structure === undefined)
    throw new InputError("structure", name, `one of ${[...STRUCTURE_NAMES, ...added.keys()].join(", ")}`);
  return structure;
}
