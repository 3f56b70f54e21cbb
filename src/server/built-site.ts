import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A built site is missing, and there is nothing to build it from or building failed. */
class NoSite extends Error {
  override readonly name = "NoSite";
}

/** What the site is made from, in a clone; a packed package carries the built site alone. */
const INPUTS = ["web", "src", "data", "examples", "package.json"];

/**
 * The directory of the built site. In a clone it is built first when it is missing or older than what it is made
 * from.
 *
 * @param tell told what takes time
 * @throws NoSite
 */
export async function builtSite(tell: (message: string) => void): Promise<string> {
  const site = fromRoot("dist/site");
  const builder = fromRoot("web/build/site.ts");
  if (existsSync(builder))
    await alone(fromRoot("dist/site.lock"), tell, async () => {
      if (!isOutdated(`${site}/index.html`)) return;
      tell("building the pages (once, some seconds)");
      await build(builder);
    });
  if (!existsSync(`${site}/index.html`))
    throw new NoSite("the built pages are missing; `npm run build:site` makes them");
  return site;
}

/** Runs the builder; a signal that ends this process ends it, too. @throws NoSite */
async function build(builder: string): Promise<void> {
  const reader = new URL("../../scripts/typescript.js", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", reader, builder], {
    stdio: ["ignore", "ignore", "pipe"],
    // The pages as they are published, whoever asks: under a test runner the bundler would leave out nothing.
    env: { ...process.env, NODE_ENV: "production" },
  });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const status = await new Promise((resolve, reject) => child.on("close", resolve).on("error", reject));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.off(signal, end);
  if (status !== 0) throw new NoSite(`the pages could not be built:\n${said}`);
}

function isOutdated(built: string): boolean {
  if (!existsSync(built)) return true;
  const time = statSync(built).mtimeMs;
  return INPUTS.some((path) => newestIn(fromRoot(path)) > time);
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(`${path}/${name}`)), 0);
}

const PAUSE = 200;
/** The holder of a lock renews it so often, milliseconds; one that was not renewed for long is held by nobody. */
const RENEWAL = 1000;
const ABANDONED = 10_000;

/**
 * Does something while no other process does it. The lock is renewed while it is held, so that one left behind, by a
 * process that was killed at whatever moment, is seen by its age.
 */
async function alone(lock: string, tell: (message: string) => void, act: () => Promise<void>): Promise<void> {
  mkdirSync(fromRoot("dist"), { recursive: true });
  let isWaiting = false;
  while (!take(lock)) {
    if (isAbandoned(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!isWaiting) tell("another process is building the pages; waiting for it");
    isWaiting = true;
    await pause(PAUSE);
  }
  const renewal = setInterval(() => renew(lock), RENEWAL);
  try {
    await act();
  } finally {
    clearInterval(renewal);
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function renew(lock: string): void {
  try {
    const now = new Date();
    utimesSync(lock, now, now);
  } catch {
    // Somebody removed it; the work goes on.
  }
}

function isAbandoned(lock: string): boolean {
  const found = statSync(lock, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > ABANDONED;
}
