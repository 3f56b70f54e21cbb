import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { anagen } from "../support/anagen.ts";

/** Another Node on this machine, older than the one the project runs on; null when there is none. */
function olderNode(): string | null {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const node = join(folder, "node");
    if (folder.includes("node_modules") || !existsSync(node)) continue;
    const version = execFileSync(node, ["--version"], { encoding: "utf8" });
    if (Number(version.slice(1).split(".")[0]) < 24) return node;
  }
  return null;
}

const node = olderNode();

describe("started by an older Node", () => {
  it.skipIf(node === null)(
    "the command line runs on the pinned one, with input, output and exit codes passed on",
    async () => {
      const options = { node: node as string };
      const found = await anagen(["evidence", "BARI-091"], options);
      expect(found.code).toBe(0);
      expect(found.out).toContain("BARI-091");
      const refused = await anagen(["forecast", "-"], { ...options, input: "[]" });
      expect(refused.code).toBe(2);
      expect(refused.err).toMatch(/^anagen: the case: /);
    },
  );
});
