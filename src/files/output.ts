/* The one way out for files: whole, or not at all. */
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { InputError } from "../input/input-error.ts";
import { faultWords } from "./faults.ts";
import { isInput } from "./inputs.ts";
import { forget, removeWhenEnded, watched } from "./unfinished.ts";

/** A file being written. Nothing stands under its name before `commit`. */
export interface Output {
  /** Adds text or bytes. @throws InputError when not all of it can be written */
  write(part: string | Uint8Array): void;
  /** Puts the whole file under its name, in place of what stood there. @throws InputError when that cannot be done */
  commit(): void;
  /** Gives up: what was written so far is removed, and what stood under the name stays. */
  discard(): void;
}

/** Settings of an output. */
interface OutputSettings {
  /** For the owner's eyes alone (mode 600). False by default: as the system has it, or as the file there has it. */
  readonly isPrivate?: boolean;
}

const PRIVATE_MODE = 0o600;
const PERMISSIONS = 0o777;

/**
 * Opens an output, beside the place where it is to stand.
 *
 * @param flag the flag or field that names it, for messages
 * @throws InputError when it is an input of this run, a folder, or nothing can be written there
 */
export function openOutput(flag: string, path: string, { isPrivate = false }: OutputSettings = {}): Output {
  const refuse = (why: string) => new InputError(flag, path, why);
  if (path.trim() === "") throw refuse("the name of a file must be given");
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      if (error instanceof InputError) throw error;
      throw refuse(`it cannot be written: ${faultWords((error as NodeJS.ErrnoException).code)}`);
    }
  };
  const before = attempt(() => statSync(path, { throwIfNoEntry: false }));
  if (before?.isDirectory()) throw refuse("it is a folder; give the name of a file");
  refuseInput(path, refuse);
  if (before === undefined && lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    throw refuse("it is a link to a file that is not there; give the name of the file itself");
  // A device or pipe holds nothing that could be lost, and cannot be replaced.
  if (before !== undefined && !before.isFile())
    return special(
      attempt(() => openSync(path, "w")),
      attempt,
    );

  const place = before === undefined ? resolve(path) : realpathSync(path);
  const { beside, handle } = attempt(() => watched(() => openBeside(place, isPrivate)));
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
    forget(output);
  };
  const output: Output = {
    write: (part) => attempt(() => writeWhole(handle, part)),
    commit() {
      attempt(() => {
        refuseInput(path, refuse);
        if (before !== undefined && !isPrivate) keepMode(handle, before);
        sync(handle);
        renameSync(beside, place);
      });
      close();
      syncFolder(dirname(place));
    },
    discard() {
      if (!isOpen) return;
      close();
      rmSync(beside, { force: true });
    },
  };
  removeWhenEnded(output);
  return output;
}

/** Writes a whole file. @throws InputError as `openOutput` */
export function writeOutput(flag: string, path: string, text: string, settings: OutputSettings = {}): void {
  finishOutput(openOutput(flag, path, settings), text);
}

/** Adds the last part and puts the file under its name; where that fails nothing is left. @throws InputError */
export function finishOutput(output: Output, part: string | Uint8Array): void {
  try {
    output.write(part);
    output.commit();
  } catch (error) {
    output.discard();
    throw error;
  }
}

/** Writes to an open file until all is written: the system may take a part and say so only in its answer. */
export function writeWhole(handle: number, part: string | Uint8Array): void {
  const bytes = typeof part === "string" ? Buffer.from(part) : part;
  for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
}

function refuseInput(path: string, refuse: (why: string) => InputError): void {
  if (isInput(path)) throw refuse("it is an input of this run; results need a file of their own");
}

function openBeside(place: string, isPrivate: boolean): { beside: string; handle: number } {
  const mode = isPrivate ? PRIVATE_MODE : undefined;
  for (let number = 0; ; number++) {
    const beside = join(dirname(place), `.${basename(place).slice(0, 200)}.${process.pid}.${number}.part`);
    if (!existsSync(beside)) return { beside, handle: openSync(beside, "wx", mode) };
  }
}

function special(handle: number, attempt: <T>(act: () => T) => T): Output {
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(handle);
    isOpen = false;
  };
  return { write: (part) => attempt(() => writeWhole(handle, part)), commit: close, discard: close };
}

/** Under Node's permission model a process may write and not sync; the content is written either way. */
function sync(handle: number): void {
  try {
    fsyncSync(handle);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_ACCESS_DENIED") throw error;
  }
}

/** A file system without modes refuses; then the new file has those of any new file. */
function keepMode(handle: number, before: Stats): void {
  try {
    fchmodSync(handle, before.mode & PERMISSIONS);
  } catch {
    // The content is what matters.
  }
}

/** After it, the new name survives a power cut; not every system can. */
function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, "r");
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    // The file itself is whole either way.
  }
}
