#!/usr/bin/env node
// Starts the command line: from a clone the TypeScript sources as they are, from a packed package the built dist/.
import { existsSync } from "node:fs";
import * as module from "node:module";
import { fileURLToPath } from "node:url";

const fromHere = (path) => new URL(path, import.meta.url);
const source = fromHere("../src/cli/main.ts");

// What a newer Node makes of the code is kept for the next run, and for workers: starting takes half the time.
if (module.enableCompileCache !== undefined) {
  if (existsSync(source))
    process.env.NODE_COMPILE_CACHE ??= fileURLToPath(fromHere("../node_modules/.cache/anagen"));
  module.enableCompileCache();
}

if (existsSync(source)) {
  await import(fromHere("../scripts/typescript.js").href);
  await import(source.href);
} else {
  await import(fromHere("../dist/cli/main.js").href);
}
