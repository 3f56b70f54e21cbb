import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
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
    await alone(fromRoot("dist/site.lock"), async () => {
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

/** Does something while no other process does it. The lock names its process, so that one left behind is seen. */
async function alone(lock: string, act: () => Promise<void>): Promise<void> {
  mkdirSync(fromRoot("dist"), { recursive: true });
  while (!take(lock)) {
    if (isLeftBehind(lock)) rmSync(lock, { force: true });
    else await pause(PAUSE);
  }
  try {
    await act();
  } finally {
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

function isLeftBehind(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, "utf8"));
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
