import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { packageVersion } from "./model.ts";

/** Letters of the hash in a version: enough to tell programs apart. */
const HASH_LETTERS = 12;
let known: string | null = null;

/**
 * The program that runs here: its version, and a hash of every file of its code, since jobs done by different code could
 * differ in their numbers. The model is no part of it: its draws travel with the jobs.
 */
export function programVersion(): string {
  known ??= `${packageVersion()}+${hashOfCode(fileURLToPath(new URL("..", import.meta.url)))}`;
  return known;
}

/** A hash of every file of code in a folder and those in it, with its place; tests and types have no part in it. */
export function hashOfCode(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test|\.d)\.[jt]s$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of files)
    hash.update(relative(folder, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex").slice(0, HASH_LETTERS);
}
