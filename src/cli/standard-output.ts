import { fstatSync } from "node:fs";
import { writeWhole } from "../files/output.ts";
import { forPeople } from "../text/for-people.ts";

const STANDARD_OUTPUT = 1;

type Callback = (error?: Error | null) => void;
type Write = (
  part: string | Uint8Array,
  encodingOrCallback?: BufferEncoding | Callback,
  callback?: Callback,
) => boolean;

/**
 * Guards what this program prints: text from outside steers no terminal, and standard output is whole where it is a
 * file. Node hands text to the system once and does not look how much of it was written, so that on a full disk a cut
 * result would look like a result.
 */
export function guardStandardStreams(): void {
  process.stdout.write = cleaned(standardOutputIsFile() ? writeFile : writerOf(process.stdout), false);
  // Progress begins its line again.
  process.stderr.write = cleaned(writerOf(process.stderr), true);
}

function writerOf(stream: NodeJS.WriteStream): Write {
  return stream.write.bind(stream) as Write;
}

/** Writes what steers no terminal. @param keepReturn whether a line may be begun again */
export function cleaned(write: Write, keepReturn: boolean): Write {
  return (part, encodingOrCallback, callback) => {
    const clean = typeof part === "string" ? forPeople(part, keepReturn) : part;
    return write(clean, encodingOrCallback, callback);
  };
}

function standardOutputIsFile(): boolean {
  try {
    return fstatSync(STANDARD_OUTPUT).isFile();
  } catch {
    // It is closed; writing to it says so.
    return false;
  }
}

const writeFile: Write = (part, encodingOrCallback, callback) => {
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
