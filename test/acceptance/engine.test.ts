import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { anagen, anagenJson, ROOT } from "../support/anagen.ts";

interface Result {
  readonly provenance: { readonly digest: string };
}

const FORECAST = ["forecast", "examples/case-stop.json", "--virtual-patients", "200"];
const TRIAL = ["trial", "examples/trial-brave-aa1.json", "--virtual-patients", "200"];
const WITHOUT_SIMD = "data:text/javascript,WebAssembly.validate=()=>false";

/** A run on a machine that lacks something: options of Node come first. */
function without(options: readonly string[], args: readonly string[]) {
  const words = [...options, join(ROOT, "bin/anagen.js"), ...args, "--json"];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(stderr);
  return { digest: (JSON.parse(stdout) as Result).provenance.digest, stderr };
}

describe.each([
  ["forecast", FORECAST],
  ["trial", TRIAL],
])("anagen %s", (_, args) => {
  it("has one digest, whatever computes it", async () => {
    const digests: string[] = [];
    for (const flags of [
      // That it is one for any number of workers is also held where each command is.
      ["--workers", "1"],
      ["--workers", "2", "--kernel", "scalar"],
    ])
      digests.push((await anagenJson<Result>([...args, ...flags])).provenance.digest);
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(digests).size).toBe(1);
  });
});

describe("a machine without", () => {
  const few = [...TRIAL.slice(0, -1), "100"];
  let usual = "";
  beforeAll(async () => {
    usual = (await anagenJson<Result>(few)).provenance.digest;
  });

  it("SIMD uses generated JavaScript and says so", () => {
    const { digest, stderr } = without(["--import", WITHOUT_SIMD], few);
    expect(stderr).toMatch(/^warning: WebAssembly with SIMD does not run here: generated JavaScript/m);
    expect(digest).toBe(usual);
  });

  it("SIMD and generated code uses the interpreter and says so", () => {
    const options = ["--import", WITHOUT_SIMD, "--disallow-code-generation-from-strings"];
    const { digest, stderr } = without(options, few);
    expect(stderr).toMatch(/^warning: WebAssembly with SIMD does not run here: an interpreter/m);
    expect(digest).toBe(usual);
  });

  it("worker threads works on one thread and says so", () => {
    const options = ["--permission", "--allow-fs-read=*"];
    const { digest, stderr } = without(options, [...few, "--workers", "2"]);
    expect(stderr).toMatch(/^warning: workers do not start here, all work is done on one thread: /m);
    expect(digest).toBe(usual);
  });
});

describe("--kernel", () => {
  it("takes two names only", async () => {
    const { code, out, err } = await anagen([...FORECAST, "--kernel", "fast"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toBe('anagen: --kernel: "fast" is not allowed; allowed are simd and scalar\n');
  });
});

describe("the sources", () => {
  it.each([
    "drive",
    "loop",
  ])("state %s, its step and parameters, in one file that can be read in a sitting", (name) => {
    const text = readFileSync(join(ROOT, `src/disease/structures/${name}.ts`), "utf8");
    expect(text.trimEnd().split("\n").length).toBeLessThan(250);
  });

  it("of the engine know nothing of hair", () => {
    const folder = join(ROOT, "src/engine/expression");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const knowing = files.filter((name) =>
      /hair|scalp|follicle|salt|drug|baricitinib|disease/i.test(readFileSync(join(folder, name), "utf8")),
    );
    expect(files.length).toBeGreaterThan(10);
    expect(knowing).toEqual([]);
  });
});
