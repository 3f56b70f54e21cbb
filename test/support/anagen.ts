import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const LAUNCHER = fileURLToPath(new URL("../../bin/anagen.js", import.meta.url));

/** What a run of the command line left: exit code, standard output and standard error. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `anagen ARGS` as a user does, from the root of the repository; `input` goes to standard input. */
export function anagen(
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
