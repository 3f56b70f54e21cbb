import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, rmSync } from "node:fs";
import { otherRun, type PartHeader, partHeaderSchema } from "../formats/parts/header.ts";
import { InputError } from "../input/input-error.ts";
import { faultWords } from "./faults.ts";
import { writeWhole } from "./output.ts";
import { wholeLines } from "./whole-lines.ts";

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
  let before: Before = { first: null, lines: 0, end: 0 };
  try {
    if (existsSync(path)) before = linesBefore(path);
    handle = openSync(path, "a", OWNER_ONLY);
  } catch (error) {
    throw refuse(`it cannot be used: ${faultWords((error as NodeJS.ErrnoException).code)}`);
  }
  if (before.lines > 0) {
    const found = partHeaderSchema.safeParse(before.first);
    const sameShare = found.success && found.data.part.number === header.part.number;
    const why = found.success ? otherRun(found.data, header) : "it is no journal of a run";
    if (why !== null || !sameShare) {
      closeSync(handle);
      throw refuse(`${why ?? "it is of another part"}; remove it, or give another --out`);
    }
  }
  if (before.end < fstatSync(handle).size) ftruncateSync(handle, before.end);
  const write = (line: unknown) => writeWhole(handle, `${JSON.stringify(line)}\n`);
  if (before.lines === 0) write(header);
  return {
    done: Math.max(0, before.lines - 1),
    write,
    *lines() {
      let isHeader = true;
      for (const { text } of wholeLines(path)) {
        if (!isHeader) yield JSON.parse(text);
        isHeader = false;
      }
    },
    remove() {
      closeSync(handle);
      rmSync(path, { force: true });
    },
    close: () => closeSync(handle),
  };
}

/** What stands in a journal from before: its header, how many lines, and where they end, in bytes. */
interface Before {
  readonly first: unknown;
  readonly lines: number;
  readonly end: number;
}

/** The lines up to the first that is not whole, read one at a time: a journal may be larger than the memory. */
function linesBefore(path: string): Before {
  let before: Before = { first: null, lines: 0, end: 0 };
  for (const { text, end } of wholeLines(path)) {
    const value = jsonOf(text);
    if (value === undefined) break;
    before = { first: before.lines === 0 ? value : before.first, lines: before.lines + 1, end };
  }
  return before;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
