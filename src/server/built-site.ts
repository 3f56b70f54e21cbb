import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { alone } from "./alone.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

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
 * @param root the folder of the package
 * @throws NoSite
 */
export async function builtSite(tell: (message: string) => void, root = ROOT): Promise<string> {
  const site = join(root, "dist/site");
  const page = join(site, "index.html");
  if (existsSync(join(root, "web/build/site.ts"))) {
    mkdirSync(join(root, "dist"), { recursive: true });
    const onWait = () => tell("another process is building the pages; waiting for it");
    await alone(join(root, "dist/site.lock"), onWait, async () => {
      if (!isOutdated(page, root)) return;
      tell("building the pages (once, some seconds)");
      await build(root);
    });
  }
  if (!existsSync(page)) throw new NoSite("the built pages are missing; `npm run build:site` makes them");
  return site;
}

/** Runs the builder; a signal that ends this process ends it, too. @throws NoSite */
async function build(root: string): Promise<void> {
  const reader = pathToFileURL(join(root, "scripts/typescript.js")).href;
  const child = spawn(process.execPath, ["--import", reader, join(root, "web/build/site.ts")], {
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

function isOutdated(page: string, root: string): boolean {
  if (!existsSync(page)) return true;
  const time = statSync(page).mtimeMs;
  return INPUTS.some((path) => newestIn(join(root, path)) > time);
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestIn(join(path, name))), 0);
}
