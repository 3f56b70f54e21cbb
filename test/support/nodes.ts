import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";

/** Another Node of this machine, older than the one that tests run on; null when there is none. */
export function olderNode(): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const node = join(folder, "node");
    if (folder.includes("node_modules") || !existsSync(node)) continue;
    const version = execFileSync(node, ["--version"], { encoding: "utf8" });
    if (Number(version.slice(1).split(".")[0]) < 24) return node;
  }
  return null;
}

/** The environment in which a program finds one Node first, as in a shell of whoever has it installed. */
export function environmentWith(node: string): NodeJS.ProcessEnv {
  const others = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"));
  return { ...process.env, PATH: [dirname(node), ...others].join(delimiter) };
}
