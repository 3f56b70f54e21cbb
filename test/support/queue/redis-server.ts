import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Redis server of a test's own, which keeps nothing on disk. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** Ends it as a crash would, with all it holds. */
  kill(): Promise<void>;
  /** Starts it again at the same port, empty. */
  start(): Promise<void>;
}

/**
 * Whether a Redis server can be started here. In continuous integration it must: .ci/run installs it.
 * Elsewhere tests that need one are left out, with a word.
 */
export function redisIsThere(): boolean {
  const found = spawnSync("redis-server", ["--version"]).status === 0;
  if (!found && process.env.CI) throw new Error("redis-server is missing; .ci/run installs it");
  if (!found) process.stderr.write("left out: tests of the queue, because redis-server is not installed\n");
  return found;
}

/** Starts a server at a free port. `more` are further settings, as on its command line. */
export async function startRedis(more: readonly string[] = []): Promise<TestRedis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), "anagen-redis-"));
  const settings = ["--port", `${port}`, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  let child: ChildProcess | null = null;
  const kill = async () => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once("exit", resolve));
    running.kill("SIGKILL");
    await ended;
  };
  const start = async () => {
    child = spawn("redis-server", [...settings, ...more], {
      cwd: folder,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const { stdout } = child;
    await new Promise<void>((resolve, reject) => {
      child?.once("exit", (code) => reject(new Error(`redis-server ended with ${code}`)));
      child?.once("error", reject);
      stdout?.on("data", (text) => {
        if (String(text).includes("Ready to accept connections")) resolve();
      });
    });
  };
  await start();
  process.once("exit", () => {
    child?.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  return { url: `redis://127.0.0.1:${port}`, port, kill, start };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
