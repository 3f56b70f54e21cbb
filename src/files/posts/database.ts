import type { DatabaseSync } from "node:sqlite";
import { InputError } from "../../input/input-error.ts";

/**
 * Opens a database in a file, or makes it.
 *
 * @throws InputError where Node has none, which is before 22.13
 */
export function openDatabase(file: string): DatabaseSync {
  const sqlite = process.getBuiltinModule("node:sqlite") as typeof import("node:sqlite") | undefined;
  if (sqlite === undefined)
    throw new InputError(
      "--store",
      file,
      `stories are kept in a database, which this Node (${process.versions.node}) lacks; take Node 22.13 or newer`,
    );
  return new sqlite.DatabaseSync(file);
}
