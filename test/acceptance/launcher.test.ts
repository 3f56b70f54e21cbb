import { execFile, execFileSync, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { launch, ROOT } from "../support/anagen.ts";
import { environmentWith, olderNode } from "../support/nodes.ts";
import { projectWithAnagen, shippedPackages } from "../support/packed.ts";

const older = olderNode();
const execute = promisify(execFile);

describe("the package", () => {
  it("needs no newer Node than it says, with all it depends on, for use and for development", () => {
    const words = ["ci", "--dry-run", "--offline", "--engine-strict", "--no-audit", "--no-fund"];
    const node = older ?? process.execPath;
    expect(() =>
      execFileSync("npm", words, { cwd: ROOT, env: environmentWith(node), stdio: "pipe" }),
    ).not.toThrow();
  });

  it("brings no program but its own into a project, least of all another Node", () => {
    const packages = shippedPackages();
    expect(packages.size).toBeGreaterThan(5);
    expect([...packages].filter(([, { bin }]) => bin !== undefined)).toEqual([]);
  });
});

describe.skipIf(older === null)("with an older Node", () => {
  const node = older as string;
  const project = older === null ? null : projectWithAnagen();
  afterAll(() => {
    if (project !== null) rmSync(project.folder, { recursive: true });
  });
  const inProject = (command: string, ...args: string[]) =>
    execute(command, args, { cwd: project?.folder, env: environmentWith(node), encoding: "utf8" });

  it("a clone's command line runs as it is, with input, output and exit codes", async () => {
    const found = await launch(["evidence", "BARI-091"], { node });
    expect(found.code).toBe(0);
    expect(found.out).toContain("BARI-091");
    const refused = await launch(["forecast", "-"], { node, input: "[]" });
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/^anagen: the case: /);
  });

  it("an installed one runs from node_modules/.bin and by its path", async () => {
    const { version } = JSON.parse(execFileSync("cat", [join(ROOT, "package.json")], { encoding: "utf8" }));
    expect((await inProject("./node_modules/.bin/anagen", "--version")).stdout.trim()).toBe(version);
    expect((await inProject("node", "node_modules/anagen/bin/anagen.js", "--version")).stdout.trim()).toBe(
      version,
    );
  });

  it("results are the same bits, on worker threads of the installed package and in a clone", async () => {
    const file = "node_modules/anagen/examples/case-stop.json";
    const flags = ["--virtual-patients", "600", "--workers", "2", "--json"];
    const installed = await inProject("./node_modules/.bin/anagen", "forecast", file, ...flags);
    const clone = await launch(["forecast", "examples/case-stop.json", ...flags], { node });
    const newer = await launch(["forecast", "examples/case-stop.json", ...flags]);
    for (const said of [installed.stderr, clone.err]) expect(said).not.toMatch(/warning: workers/);
    const digests = [installed.stdout, clone.out, newer.out].map(
      (text) => (JSON.parse(text) as { provenance: { digest: string } }).provenance.digest,
    );
    expect(digests).toEqual([digests[2], digests[2], digests[2]]);
  });

  it("the library runs trials on threads", async () => {
    writeFileSync(join(project?.folder as string, "threads.mjs"), THREADS);
    const { stdout } = await inProject("node", "threads.mjs");
    expect(Number(stdout)).toBe(2);
  });

  it("every command can be asked how it works", async () => {
    const { stdout } = await inProject("./node_modules/.bin/anagen", "--help");
    expect(stdout).toContain("forecast");
  });

  it("what that Node lacks is said in one line, with a way out", async () => {
    const folder = project?.folder as string;
    const packed = join(folder, "dump.zst");
    writeFileSync(packed, Buffer.from("28b52ffd", "hex"));
    const stories = join(folder, "stories.ndjson");
    writeFileSync(stories, '{"id":"1","author":"a","body":"I stopped Olumiant","created_utc":1600000000}\n');
    const store = ["--store", join(folder, "stories.sqlite")];
    for (const [file, said] of [
      [packed, /^anagen: FILE: .*Node 22\.15 or newer, or unpack it first: zstd -d/],
      [stories, /^anagen: --store: .*Node 22\.13 or newer/],
    ] as const) {
      const { code, err } = await launch(["community", "import", file, ...store], { node });
      expect(err).toMatch(said);
      expect(code).toBe(2);
    }
  });
});

const THREADS = `import { parseProtocol, runTrial } from "anagen";
import { loadEvidence, loadModel, threadExecutor } from "anagen/node";
const executor = threadExecutor(2);
const { value } = parseProtocol({
  schema: "anagen/trial@1",
  enrol: { virtualPatients: 400 },
  arms: [{ name: "a", doses: [{ fromWeek: 0, mgPerDay: 4 }] }],
  visits: [0, 36],
  endpoints: ["salt<=20"],
});
console.log((await runTrial(value, loadModel(loadEvidence()), executor)).rows.length);
await executor.close();
`;

describe.each([...new Set([process.execPath, older ?? process.execPath])])("run by %s", (node) => {
  it("serve ends with its process when it is told to, and leaves nothing behind", async () => {
    const child = spawn(node, ["bin/anagen.js", "serve", "--port", "0", "--no-open"], {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "ignore"],
      detached: true,
    });
    const group = -(child.pid as number);
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        const found = /Anagen is at (http:\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.on("exit", (code) => reject(new Error(`it ended with ${code}`)));
    });
    expect((await fetch(address)).status).toBe(200);
    const ended = new Promise((resolve) => child.removeAllListeners("exit").on("exit", resolve));
    process.kill(child.pid as number, "SIGTERM");
    await ended;
    await expect(fetch(address)).rejects.toThrow();
    // The group is gone once its last process was taken note of.
    for (let left = 50; left > 0; left--) {
      try {
        process.kill(group, 0);
      } catch {
        return;
      }
      await pause(100);
    }
    process.kill(group, "SIGKILL");
    throw new Error("a process was left behind");
  });

  it.each([
    ["evidence", "--json"],
    ["forecast", "examples/case-stop.json", "--virtual-patients", "300", "--json"],
    ["events", ...Array(5000).fill("examples/case-stop.json"), "--time-unit", "days"],
  ])("a closed pipe is no error: anagen %s", async (...args) => {
    const child = spawn(node, ["bin/anagen.js", ...args], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    let err = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(err).not.toMatch(/EPIPE|fault|\n\s+at /);
    expect(code).toBe(0);
  });
});
