import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const LAUNCHER = fileURLToPath(new URL("../../../bin/anagen.js", import.meta.url));

/** `anagen worker` as a process of its own. */
export interface WorkerProcess {
  kill(signal: NodeJS.Signals): void;
  /** What it said on standard error. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts a worker with one thread and waits until it has joined. */
export async function startWorker(url: string, env: NodeJS.ProcessEnv = {}): Promise<WorkerProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    [LAUNCHER, "worker", "--queue", url, "--workers", "1"],
    {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...env },
    },
  );
  let said = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  await new Promise<void>((resolve, reject) => {
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (said.includes("working for")) resolve();
    });
    void ended.then(() => reject(new Error(`the worker ended: ${said}`)));
  });
  return { kill: (signal) => void child.kill(signal), said: () => said, ended };
}
