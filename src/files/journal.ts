import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, rmSync } from "node:fs";
import { otherRun, type PartHeader, partHeaderSchema } from "../formats/parts/header.ts";
import { InputError } from "../input/input-error.ts";
import { faultWords } from "./faults.ts";
import { writeWhole } from "./output.ts";

const OWNER_ONLY = 0o600;

/**
 * What a run has done so far, line by line beside its output, so that it can go on after it was ended. A line that was
 * not written whole is done again.
 */
interface Journal {
  /** Lines that stand in it from before. */
  readonly done: number;
  write(line: unknown): void;
  /** All lines, those from before first. */
  lines(): Iterable<unknown>;
  /** The run is over: removes it. */
  remove(): void;
  /** Leaves it for the next run. */
  close(): void;
}

/** The journal of an output. @throws InputError where it is that of another run, or cannot be written */
export function openJournal(output: string, header: PartHeader): Journal {
  const path = `${output}.journal`;
  const refuse = (why: string) => new InputError("--resume", path, why);
  let handle: number;
  let text = "";
  try {
    if (existsSync(path)) text = readFileSync(path, "utf8");
    handle = openSync(path, "a", OWNER_ONLY);
  } catch (error) {
    throw refuse(`it cannot be used: ${faultWords((error as NodeJS.ErrnoException).code)}`);
  }
  const before = wholeLines(text);
  const kept = before.length === 0 ? "" : `${before.join("\n")}\n`;
  if (before.length > 0) {
    const found = partHeaderSchema.safeParse(JSON.parse(before[0]));
    const sameShare = found.success && found.data.part.number === header.part.number;
    const why = found.success ? otherRun(found.data, header) : "it is no journal of a run";
    if (why !== null || !sameShare) {
      closeSync(handle);
      throw refuse(`${why ?? "it is of another part"}; remove it, or give another --out`);
    }
  }
  if (kept.length < text.length) ftruncateSync(handle, Buffer.byteLength(kept));
  const write = (line: unknown) => writeWhole(handle, `${JSON.stringify(line)}\n`);
  if (before.length === 0) write(header);
  return {
    done: Math.max(0, before.length - 1),
    write,
    *lines() {
      const [, ...lines] = wholeLines(readFileSync(path, "utf8"));
      for (const line of lines) yield JSON.parse(line);
    },
    remove() {
      closeSync(handle);
      rmSync(path, { force: true });
    },
    close: () => closeSync(handle),
  };
}

/** Lines up to the first that is not whole. */
function wholeLines(text: string): string[] {
  const lines = text.split("\n");
  // What follows the last line break was not finished.
  lines.pop();
  const broken = lines.findIndex((line) => !isJson(line));
  return broken < 0 ? lines : lines.slice(0, broken);
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
