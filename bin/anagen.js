#!/usr/bin/env node
// Starts the command line on the pinned Node. From a clone the TypeScript sources run as they are;
// a packed package carries dist/ (Node does not strip types inside node_modules).
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as module from "node:module";
import { fileURLToPath } from "node:url";

const fromHere = (path) => new URL(path, import.meta.url);
const source = fromHere("../src/cli/main.ts");
const entry = existsSync(source) ? source : fromHere("../dist/cli/main.js");
const pinned = fileURLToPath(
  fromHere(process.platform === "win32" ? "../node_modules/.bin/node.cmd" : "../node_modules/.bin/node"),
);

if (Number(process.versions.node.split(".")[0]) >= 24) {
  // What Node makes of the sources is kept for the next run, and for workers: starting takes half the time.
  process.env.NODE_COMPILE_CACHE ??= fileURLToPath(fromHere("../node_modules/.cache/anagen"));
  module.enableCompileCache();
  await import(entry.href);
} else if (existsSync(pinned)) {
  const run = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exit(run.status ?? 1);
} else {
  console.error(
    `anagen needs Node 24; this is Node ${process.versions.node}. Run "npm ci" in the project, which brings it.`,
  );
  process.exit(1);
}
