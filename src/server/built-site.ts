import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A built site is missing, and there is nothing to build it from or building failed. */
export class NoSite extends Error {
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
export function builtSite(tell: (message: string) => void): string {
  const site = fromRoot("dist/site");
  const builder = fromRoot("web/build/site.ts");
  if (existsSync(builder))
    alone(fromRoot("dist/site.lock"), () => {
      if (!isOutdated(`${site}/index.html`)) return;
      tell("building the pages (once, some seconds)");
      const { status, stderr } = spawnSync(process.execPath, [builder], { encoding: "utf8" });
      if (status !== 0) throw new NoSite(`the pages could not be built:\n${stderr}`);
    });
  if (!existsSync(`${site}/index.html`))
    throw new NoSite("the built pages are missing; `npm run build:site` makes them");
  return site;
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
function alone(lock: string, act: () => void): void {
  mkdirSync(fromRoot("dist"), { recursive: true });
  while (!take(lock)) {
    if (isLeftBehind(lock)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
  try {
    act();
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
