import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, readJson } from "../support/anagen.ts";

const STATES = join(ROOT, ".anagen");
/** A seed of the test's own, so that no calibration under way is touched. */
const SEED = "4004004";
/** What calibration needs. Not among it: validation targets and the protocols that only they use. */
const READABLE = [
  "src",
  "node_modules",
  "package.json",
  "data/evidence",
  "data/model",
  "data/targets/calibration.json",
  ...new Set(
    readJson<{ targets: { protocol: string }[] }>("data/targets/calibration.json").targets.map(
      ({ protocol }) => `data/protocols/${protocol}.json`,
    ),
  ),
];

/** What Node says when a file is shut to it. */
const SHUT = /Access to this API has been restricted/;

/** Starts a command that can read nothing else, as the operating process itself enforces. */
function confined(args: readonly string[], writable: readonly string[]) {
  const read = READABLE.flatMap((path) => [join(ROOT, path), realpathSync(join(ROOT, path))]);
  const child = spawn(
    process.execPath,
    [
      "--permission",
      ...read.map((place) => `--allow-fs-read=${place}`),
      ...writable.flatMap((place) => [`--allow-fs-read=${place}`, `--allow-fs-write=${place}`]),
      join(ROOT, "src/cli/main.ts"),
      ...args,
      "--workers",
      "1",
    ],
    { cwd: ROOT },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, ended, said: () => said };
}

const states = () => new Set(readdirSync(STATES));

describe("a process that cannot open the validation targets", () => {
  it("cannot validate, which shows that they are shut", async () => {
    const { ended, said } = confined(["validate", "--virtual-patients", "1000"], []);
    expect(await ended).not.toBe(0);
    expect(said()).toMatch(SHUT);
    expect(said()).toMatch(/loadValidationData/);
  });

  it("can calibrate: everything is read and the first candidates are judged", async () => {
    mkdirSync(STATES, { recursive: true });
    const out = mkdtempSync(join(tmpdir(), "anagen-calibrate-"));
    const before = states();
    const run = confined(["calibrate", "--structure", "drive", "--seed", SEED, "--out", out], [out, STATES]);
    let code: number | null | undefined;
    const ended = run.ended.then((result) => {
      code = result;
    });
    // The state of the search is written when its first candidates have been judged.
    const fresh = () => [...states()].filter((name) => !before.has(name));
    while (code === undefined && fresh().length === 0)
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 200))]);
    const judged = fresh();
    run.child.kill();
    await ended;
    for (const name of judged) rmSync(join(STATES, name), { force: true });
    rmSync(out, { recursive: true });
    expect(judged.length, run.said()).toBeGreaterThan(0);
    expect(run.said()).not.toMatch(SHUT);
  });
});
