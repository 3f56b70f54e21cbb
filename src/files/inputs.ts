import { type BigIntStats, fstatSync, statSync } from "node:fs";

/** Every input that this run opened, by what makes a file itself, so that links do not hide it. */
const opened = new Set<string>();

/** Device and number of the file; a number is used again after a file was deleted, so its birth counts, too. */
const identity = ({ dev, ino, birthtimeNs }: BigIntStats) => `${dev}:${ino}:${birthtimeNs}`;

/** Notes that a file, by its name or open handle, is an input: no output may take its place. */
export function noteInput(file: string | number): void {
  const found =
    typeof file === "number"
      ? fstatSync(file, { bigint: true })
      : statSync(file, { bigint: true, throwIfNoEntry: false });
  // A pipe or terminal holds nothing that could be lost.
  if (found?.isFile()) opened.add(identity(found));
}

/** A new run begins: what the one before it read may be written to. */
export function forgetInputs(): void {
  opened.clear();
}

/** Whether a path leads, also by a link, to a file that was opened as an input. */
export function isInput(path: string): boolean {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found !== undefined && opened.has(identity(found));
}
