import { accessSync, constants, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { InputError } from "../input/input-error.ts";

/**
 * A file that a flag asks for. Its place is checked at once, before any work is done for it.
 *
 * @throws InputError when nothing can be written there
 */
export function outputFile(flag: string, path: string): { write: (text: string) => void } {
  const refuse = (why: string) => new InputError(flag, path, why);
  const place = resolve(path);
  if (statSync(place, { throwIfNoEntry: false })?.isDirectory())
    throw refuse("it is a folder; give the name of a file");
  try {
    accessSync(dirname(place), constants.W_OK);
  } catch {
    throw refuse("its folder must be there and must be writable");
  }
  return {
    write(text) {
      try {
        writeFileSync(place, text);
      } catch (error) {
        throw refuse(`it must be writable (${(error as NodeJS.ErrnoException).code})`);
      }
      process.stderr.write(`written: ${path}\n`);
    },
  };
}
