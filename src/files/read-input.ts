import { closeSync, openSync, readSync, statSync } from "node:fs";
import { InputError } from "../input/input-error.ts";
import { parseJson } from "../input/parse.ts";

/** Largest input file, bytes: far above any case or protocol. */
const LARGEST_INPUT = 2_000_000;

/**
 * JSON from a file, or from standard input when the name is "-".
 *
 * @throws InputError when there is no such file, it is too large, or it is not JSON
 */
export function readJsonInput(name: string): unknown {
  return parseJson(readTextInput(name), name === "-" ? "standard input" : name);
}

/** @throws InputError as above */
export function readTextInput(name: string, largest: number = LARGEST_INPUT): string {
  const what = name === "-" ? "standard input" : name;
  let handle: number;
  try {
    handle = name === "-" ? 0 : openSync(name, "r");
    if (name !== "-" && statSync(name).isDirectory())
      throw new InputError("FILE", name, "it must be a file, not a folder");
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError("FILE", name, `no such file can be read (${(error as NodeJS.ErrnoException).code})`);
  }
  try {
    const chunks: Buffer[] = [];
    let size = 0;
    for (;;) {
      const chunk = Buffer.alloc(65536);
      const read = readSome(handle, chunk);
      if (read === 0) break;
      size += read;
      if (size > largest)
        throw new InputError(
          what,
          `more than ${largest} bytes`,
          `an input file has at most ${largest} bytes`,
        );
      chunks.push(chunk.subarray(0, read));
    }
    return Buffer.concat(chunks).toString("utf8");
  } finally {
    if (handle !== 0) closeSync(handle);
  }
}

/** A pipe that has nothing yet says EAGAIN; its end is 0. */
function readSome(handle: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(handle, chunk);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
