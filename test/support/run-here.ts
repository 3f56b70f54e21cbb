import { Console } from "node:console";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { runCommandLine } from "../../src/cli/command-line.ts";
import { cleaned } from "../../src/cli/standard-output.ts";

/** What a run of the command line left: exit code, standard output and standard error. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

type Write = typeof process.stdout.write;

/** Runs the command line in this process, with standard input, output and error of its own. */
export async function runHere(args: readonly string[], input: string): Promise<Run> {
  const out = collector(false);
  const err = collector(true);
  const kept = {
    console: globalThis.console,
    out: process.stdout.write,
    err: process.stderr.write,
    exitCode: process.exitCode,
  };
  const folder = mkdtempSync(join(tmpdir(), "anagen-input-"));
  writeFileSync(join(folder, "input"), input);
  standardInputFrom(join(folder, "input"));
  process.stdout.write = out.write;
  process.stderr.write = err.write;
  globalThis.console = new Console(out.stream, err.stream);
  process.exitCode = undefined;
  try {
    const code = await runCommandLine(args);
    return { code, out: out.text(), err: err.text() };
  } finally {
    globalThis.console = kept.console;
    process.stdout.write = kept.out;
    process.stderr.write = kept.err;
    process.exitCode = kept.exitCode;
    standardInputFrom("/dev/null");
    rmSync(folder, { recursive: true });
  }
}

/** Keeps what is written, cleaned as main.ts cleans it. */
function collector(keepReturn: boolean) {
  const parts: Buffer[] = [];
  const write = cleaned((part, encodingOrCallback, callback) => {
    const encoding = typeof encodingOrCallback === "string" ? encodingOrCallback : "utf8";
    parts.push(typeof part === "string" ? Buffer.from(part, encoding) : Buffer.from(part));
    (typeof encodingOrCallback === "function" ? encodingOrCallback : callback)?.();
    return true;
  }, keepReturn) as Write;
  const stream = new Writable({
    decodeStrings: false,
    write(part: string | Buffer, _, done) {
      write(part);
      done();
    },
  });
  return { write, stream, text: () => Buffer.concat(parts).toString("utf8") };
}

/** How often a file is opened until it is standard input, and milliseconds between. */
const TRIES = 1000;
const PAUSE = 5;

/**
 * The system gives a file that is opened the lowest number that is free: 0, which is standard input, unless another thread
 * opens a file in the same moment. That one is waited for.
 */
function standardInputFrom(path: string): void {
  closeSync(0);
  for (let left = TRIES; left > 0; left--) {
    const file = openSync(path, "r");
    if (file === 0) return;
    closeSync(file);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  throw new Error("standard input was taken by another file");
}
