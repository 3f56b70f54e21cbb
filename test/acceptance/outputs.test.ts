import { spawn, spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { anagen, ROOT } from "../support/anagen.ts";

const LAUNCHER = join(ROOT, "bin", "anagen.js");
const PEOPLE = "examples/people.csv";
const FEW = ["--virtual-patients", "100", "--workers", "1"];

/** Runs a line of the shell in the root of the repository; `anagen` is the command line. */
function shell(line: string) {
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["-c", `anagen() { "${process.execPath}" "${LAUNCHER}" "$@"; }; ${line}`],
    { cwd: ROOT, encoding: "utf8" },
  );
  return { code: status, out: stdout, err: stderr };
}

describe("files that are written", () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "anagen-outputs-"));
    copyFileSync(join(ROOT, PEOPLE), at("people.csv"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it.each([
    ["itself", () => "people.csv"],
    ["a symbolic link to it", (from: string, to: string) => symlinkSync(from, to)],
    ["a hard link to it", (from: string, to: string) => linkSync(from, to)],
  ])("never take the place of the table that they are made from: %s", async (_, link) => {
    const before = readFileSync(at("people.csv"), "utf8");
    link(at("people.csv"), at("link.csv"));
    const out = existsSync(at("link.csv")) ? at("link.csv") : at("people.csv");
    const { code, err } = await anagen(["forecast", "--table", at("people.csv"), "--out", out, ...FEW]);
    expect(code).toBe(2);
    expect(err).toMatch(/--out: .*it is an input of this run/);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(readFileSync(at("people.csv"), "utf8")).toBe(before);
  });

  it("never take the place of the protocol", async () => {
    copyFileSync(join(ROOT, "examples/trial-new-study.json"), at("p.json"));
    const before = readFileSync(at("p.json"), "utf8");
    const { code } = await anagen(["trial", at("p.json"), "--trajectories", at("p.json"), ...FEW]);
    expect(code).toBe(2);
    expect(readFileSync(at("p.json"), "utf8")).toBe(before);
  });

  it.each([
    ["a table of results", (out: string) => `forecast --table ${PEOPLE} --out ${out}.csv ${FEW.join(" ")}`],
    ["Parquet", (out: string) => `forecast --table ${PEOPLE} --out ${out}.parquet ${FEW.join(" ")}`],
    [
      "trajectories",
      (out: string) => `trial examples/trial-new-study.json --trajectories ${out} ${FEW.join(" ")}`,
    ],
    [
      "standard output",
      (out: string) => `forecast ${"examples/case-stop.json"} --json ${FEW.join(" ")} > ${out}`,
    ],
  ])("that do not fit on the disk end with one line and code 2: %s", (what, command) => {
    // The largest file that the shell allows is as a disk that is full: the system takes a part, then nothing.
    const { code, err } = shell(`trap '' XFSZ; ulimit -f 1; anagen ${command(at("r"))}`);
    expect(code).toBe(2);
    const lines = err.split("\n").filter((line) => line.startsWith("anagen: "));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/cannot be written: .*\(EFBIG\)/);
    expect(err).not.toMatch(/our fault|\n\s+at /);
    if (what !== "standard output") expect(readdirSync(folder)).toEqual(["people.csv"]);
  });

  it("say that a device is full", () => {
    if (!existsSync("/dev/full")) return;
    const { code, err } = shell("anagen claims C21 --json > /dev/full");
    expect(code).toBe(2);
    expect(err).toBe("anagen: standard output cannot be written: no space is left on the disk (ENOSPC)\n");
  });

  it.each([
    "SIGINT",
    "SIGTERM",
    "SIGKILL",
  ] as const)("stay as they were when %s ends the run before they are whole", async (signal) => {
    writeFileSync(at("r.csv"), "old\n");
    const [header, ...rows] = readFileSync(at("people.csv"), "utf8").trim().split("\n");
    const many = Array.from({ length: 200 }, (_, copy) => rows.map((row) => `${copy}-${row}`)).flat();
    writeFileSync(at("many.csv"), `${[header, ...many].join("\n")}\n`);
    const words = ["forecast", "--table", at("many.csv"), "--out", at("r.csv"), "--workers", "1"];
    const child = spawn(process.execPath, [LAUNCHER, ...words], { cwd: ROOT, stdio: "ignore" });
    const isBegun = () => readdirSync(folder).some((name) => name.endsWith(".part"));
    await expect.poll(isBegun, { timeout: 240_000, interval: 20 }).toBe(true);
    const ended = new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(readFileSync(at("r.csv"), "utf8")).toBe("old\n");
    const left = readdirSync(folder).filter((name) => name.endsWith(".part"));
    expect(left.length).toBe(signal === "SIGKILL" ? 1 : 0);
  });

  it("are written one after the other until a signal comes, and not beyond", async () => {
    const loop = `import { writeOutput } from ${JSON.stringify(join(ROOT, "src/files/output.ts"))};
      const until = Date.now() + 60_000;
      const step = () => {
        writeOutput("--out", ${JSON.stringify(at("again.txt"))}, "x".repeat(2_000_000));
        if (Date.now() < until) setImmediate(step);
      };
      step();`;
    const args = ["--import", "./scripts/typescript.js", "--input-type=module", "--eval", loop];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: "ignore" });
    await expect.poll(() => existsSync(at("again.txt")), { timeout: 240_000, interval: 20 }).toBe(true);
    const ended = new Promise((resolve) => child.on("close", (_, by) => resolve(by)));
    child.kill("SIGTERM");
    expect(await ended).toBe("SIGTERM");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("are refused where there is no permission, in one line", () => {
    if (process.getuid?.() === 0) return;
    mkdirSync(at("shut"), { mode: 0o500 });
    const { code, err } = shell(`anagen validate --html ${at("shut/r.html")}`);
    expect(code).toBe(2);
    expect(err).toMatch(/permission is missing \(EACCES\)/);
  });
});
