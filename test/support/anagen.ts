import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Run, runHere } from "./run-here.ts";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const LAUNCHER = fileURLToPath(new URL("../../bin/anagen.js", import.meta.url));

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs `anagen ARGS` in this process, one after another; `input` goes to standard input. That a process prints the
 * same is held by test/acceptance/processes.test.ts.
 */
export function anagen(args: readonly string[], { input = "" }: { input?: string } = {}): Promise<Run> {
  const run = last.then(() => runHere(args, input));
  last = run.catch(() => {});
  return run;
}

/**
 * Runs `anagen ARGS` as a user does, as a process of its own, from the root of the repository; `input` goes to standard
 * input. Starting takes a second: tests of what a command says use `anagen`, which is the same but for the process.
 */
export function launch(
  args: readonly string[],
  {
    input,
    node = process.execPath,
    env = {},
  }: { input?: string; node?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [LAUNCHER, ...args], { cwd: ROOT, env: { ...process.env, ...env } });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
    // A command that refuses early closes its input before all is written.
    child.stdin.on("error", () => {});
    child.stdin.end(input ?? "");
  });
}

/** The JSON a command prints; it must succeed and print nothing else. */
export async function anagenJson<T = Record<string, unknown>>(
  args: readonly string[],
  options: { input?: string } = {},
): Promise<T> {
  const { code, out, err } = await anagen([...args, "--json"], options);
  if (code !== 0) throw new Error(`anagen ${args.join(" ")} ended with ${code}: ${err}`);
  return JSON.parse(out) as T;
}

/** A file of the repository as a value. */
export function readJson<T = Record<string, unknown>>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, new URL("../../", import.meta.url)), "utf8")) as T;
}
