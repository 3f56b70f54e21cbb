import { fstatSync } from "node:fs";
import { writeWhole } from "../files/output.ts";

const STANDARD_OUTPUT = 1;

type Callback = (error?: Error | null) => void;

/**
 * Makes standard output whole where it is a file. Node hands text to the system once and does not look how much of it
 * was written, so that on a full disk a cut result would look like a result. A pipe or terminal is left as it is.
 */
export function writeStandardOutputWhole(): void {
  let isFile: boolean;
  try {
    isFile = fstatSync(STANDARD_OUTPUT).isFile();
  } catch {
    // Standard output is closed; writing to it says so.
    return;
  }
  if (!isFile) return;
  const write = (
    part: string | Uint8Array,
    encodingOrCallback?: BufferEncoding | Callback,
    callback?: Callback,
  ): boolean => {
    const encoding = typeof encodingOrCallback === "string" ? encodingOrCallback : "utf8";
    try {
      writeWhole(STANDARD_OUTPUT, typeof part === "string" ? Buffer.from(part, encoding) : part);
    } catch (error) {
      process.stdout.emit("error", error);
      return false;
    }
    const done = typeof encodingOrCallback === "function" ? encodingOrCallback : callback;
    if (done !== undefined) process.nextTick(done);
    return true;
  };
  process.stdout.write = write;
}
