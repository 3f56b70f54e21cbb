import { closeSync, openSync, statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { InputError } from "../../input/input-error.ts";
import { faultWords, surroundingsFault } from "../faults.ts";
import { isInput } from "../inputs.ts";

/** How long a command waits for another one that is writing, milliseconds. */
const PATIENCE = 10_000;
/** For the owner's eyes alone. */
const PRIVATE_MODE = 0o600;
const IN_MEMORY = ":memory:";

/**
 * Opens a database in a file, or makes it, for the owner alone.
 *
 * @throws InputError where Node has none, which is before 22.13; without a name; where no file can be; when the file is
 *   an input of this run
 */
export function openDatabase(file: string): DatabaseSync {
  const sqlite = process.getBuiltinModule("node:sqlite") as typeof import("node:sqlite") | undefined;
  if (sqlite === undefined)
    throw new InputError(
      "--store",
      file,
      `stories are kept in a database, which this Node (${process.versions.node}) lacks; take Node 22.13 or newer`,
    );
  if (file !== IN_MEMORY) prepareFile(file);
  const database = new sqlite.DatabaseSync(file);
  database.exec(`PRAGMA busy_timeout = ${PATIENCE};`);
  return database;
}

/** Why a database could not be used, in one line. */
export function databaseFault(error: unknown): string {
  return surroundingsFault(error) ?? (error as Error).message;
}

/** SQLite would take no name, and folders, pipes and devices, for something else or wait for ever. */
function prepareFile(file: string): void {
  const refuse = (why: string) => new InputError("--store", file, why);
  if (file.trim() === "") throw refuse("the name of a file must be given");
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found !== undefined && !found.isFile()) throw refuse("it must be a file");
    if (found === undefined) closeSync(openSync(file, "a", PRIVATE_MODE));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw refuse(`it cannot be made: ${faultWords((error as NodeJS.ErrnoException).code)}`);
  }
  if (isInput(file)) throw refuse("it is an input of this run; stories need a file of their own");
}
