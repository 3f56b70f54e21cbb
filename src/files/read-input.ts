/* Files are read and written here and, what comes with the package, in package-data; nowhere else. */
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { InputError } from "../input/input-error.ts";
import { parseWrittenJson } from "../input/parse.ts";
import { decodeText } from "../input/text-encoding.ts";
import { faultWords } from "./faults.ts";
import { noteInput } from "./inputs.ts";

/** Largest input file, bytes: far above any case or protocol. */
const LARGEST_INPUT = 2_000_000;

/**
 * JSON from a file, or from standard input when the name is "-".
 *
 * @throws InputError when there is no such file, it is too large, or it is not JSON
 */
export function readJsonInput(name: string): unknown {
  return parseWrittenJson(readTextInput(name), name === "-" ? "standard input" : name);
}

/**
 * Text from a file, or from standard input when the name is "-".
 *
 * @param encoding what it is written in, when no byte order mark says so; UTF-8 unless given
 * @throws InputError as above, and when it is not text
 */
export function readTextInput(name: string, largest: number = LARGEST_INPUT, encoding?: string): string {
  return textOfInput(readInput(name, largest), name, encoding);
}

/** Text from the bytes of an input. @throws InputError when it is not text */
export function textOfInput(bytes: Uint8Array, name: string, encoding?: string): string {
  const field = name === "-" ? "standard input" : name;
  const text = decodeText(bytes, { field, remedy: "save it as UTF-8" }, encoding);
  if (text.includes("\u0000"))
    throw new InputError(field, undefined, "it must be text in UTF-8, not a binary file");
  return text;
}

/** The bytes of a file, or of standard input when the name is "-". @throws InputError as above */
export function readInput(name: string, largest: number = LARGEST_INPUT): Uint8Array {
  const what = name === "-" ? "standard input" : name;
  let handle: number;
  try {
    handle = name === "-" ? 0 : openSync(name, "r");
    if (name !== "-" && statSync(name).isDirectory())
      throw new InputError("FILE", name, "it must be a file, not a folder");
    noteInput(handle);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      "FILE",
      name,
      `it cannot be read: ${faultWords((error as NodeJS.ErrnoException).code)}`,
    );
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
    return Buffer.concat(chunks);
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
