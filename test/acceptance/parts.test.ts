import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anagen, ROOT } from "../support/anagen.ts";
import { peopleTable } from "../support/queue/people.ts";

const execute = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "anagen-parts-"));
afterAll(() => rmSync(folder, { recursive: true }));
const TABLE = join(folder, "people.csv");
const FEW = ["--virtual-patients", "200", "--workers", "1"];
const FORECAST = ["forecast", "--table", TABLE, ...FEW];
const file = (name: string) => join(folder, name);
const bytes = (name: string) => readFileSync(file(name));

/** A folder for PATH in which `anagen` is this one. */
function commandFolder(): string {
  const bin = file("bin");
  mkdirSync(bin);
  symlinkSync(join(ROOT, "bin/anagen.js"), join(bin, "anagen"));
  return bin;
}

// Each runs the command line a dozen times: on a busy machine that takes minutes.
describe("a run in parts", { timeout: 30 * 60_000 }, () => {
  let path = "";
  beforeAll(async () => {
    writeFileSync(TABLE, peopleTable(4));
    path = `${commandFolder()}${delimiter}${process.env.PATH}`;
    for (const name of ["alone.csv", "alone.parquet"])
      expect((await anagen([...FORECAST, "--out", file(name)])).code).toBe(0);
  }, 30 * 60_000);

  it("as a Slurm array, by a loop: the bytes of one process; and errors that name what is wrong", async () => {
    const out = file("slurm.parquet");
    for (const task of ["2", "1", "3"]) {
      const env = {
        ...process.env,
        PATH: path,
        SLURM_ARRAY_TASK_ID: task,
        SLURM_ARRAY_TASK_COUNT: "3",
        ANAGEN_FLAGS: "--virtual-patients 200",
      };
      await execute("bash", [join(ROOT, "examples/slurm/table.sh"), TABLE, out], { env });
    }
    expect(bytes("slurm.parquet")).toEqual(bytes("alone.parquet"));

    const part = (number: number) => join(`${out}.parts`, `${number}.part`);
    const merged = file("merged.csv");
    const refused = async (parts: readonly string[], why: RegExp) => {
      const { code, err } = await anagen(["merge", ...parts, "--out", merged]);
      expect(err).toMatch(why);
      expect(code).toBe(2);
      expect(() => bytes("merged.csv")).toThrow(/ENOENT/);
    };
    await refused([part(1), part(3)], /"2 of 3" is not allowed; missing is part 2$/m);
    await refused([part(1), part(3), part(1)], /"part 1 of 3" is not allowed; it is there twice/);
    const [head, ...rest] = readFileSync(part(2), "utf8").split("\n");
    const changed = async (text: string, why: RegExp) => {
      writeFileSync(file("changed.part"), text);
      await refused([part(1), file("changed.part"), part(3)], why);
    };
    await changed([head, ...rest.slice(0, -2), ""].join("\n"), /it is not finished; run this part again/);
    await changed([head, ...rest].join("\n").replace(/"stop"/, '"stay"'), /changed after it was written/);
    const otherwise = async (more: readonly string[], why: RegExp) => {
      const shard = ["--shard", "2/3", "--out", file("other.part")];
      expect((await anagen([...FORECAST, ...more, ...shard])).code).toBe(0);
      await refused([part(1), file("other.part"), part(3)], why);
    };
    await otherwise(["--seed", "7"], /"part 2" is not allowed; it was made with other settings than/);
  });

  it("as an indexed job of Kubernetes, by a loop: the bytes of one process", async () => {
    const text = readFileSync(join(ROOT, "examples/kubernetes/table.yaml"), "utf8");
    const script = /args:\n +- \|\n((?: {14}.*\n)+)/.exec(text)?.[1] ?? "";
    expect(script).toContain("--shard");
    const data = file("data");
    mkdirSync(data);
    cpSync(TABLE, join(data, "people.csv"));
    for (const index of ["0", "1"]) {
      const given = { DATA: data, COUNT: "2", JOB_COMPLETION_INDEX: index };
      const env = { ...process.env, PATH: path, ...given, ANAGEN_FLAGS: FEW.join(" ") };
      await execute("/bin/sh", ["-euc", script], { env });
    }
    const parts = [2, 1].map((number) => join(data, "parts", `${number}.part`));
    const printed = await anagen(["merge", ...parts]);
    expect(printed.out).toBe(bytes("alone.csv").toString());
  });

  // Of the self-test in selftest.test.ts, which has its figures.
  it("of a trial: the bytes of one process", async () => {
    const command = ["trial", "examples/trial-withdrawal.json", "--virtual-patients", "40", "--workers", "1"];
    const alone = await anagen([...command, "--json"]);
    expect(alone.code).toBe(0);
    for (const number of [1, 2]) {
      const run = await anagen([...command, "--shard", `${number}/2`, "--out", file(`${number}.part`)]);
      expect(run).toMatchObject({ code: 0, out: "" });
    }
    const merged = await anagen(["merge", file("2.part"), file("1.part"), "--json"]);
    expect(merged.out).toBe(alone.out);
  });

  it("goes on with --resume where a run was ended, and refuses the journal of another", async () => {
    const journal = `${file("resumed.csv")}.journal`;
    const resume = [...FORECAST, "--resume", "--out"];
    // What a run leaves that was ended in the middle of a line: the header, one person, and half of another.
    expect((await anagen([...FORECAST, "--shard", "1/1", "--out", file("whole.part")])).code).toBe(0);
    const lines = bytes("whole.part").toString().split("\n");
    writeFileSync(journal, `${lines[0]}\n${lines[1]}\n${lines[2].slice(0, 500)}`);
    const other = await anagen([...resume, file("resumed.csv"), "--seed", "3"]);
    expect(other).toMatchObject({ code: 2, out: "" });
    expect(other.err).toMatch(/it was made with other settings; remove it, or give another --out/);
    const resumed = await anagen([...resume, file("resumed.csv")]);
    expect(resumed.err).toMatch(/going on after 1 of 4 people/);
    expect(bytes("resumed.csv")).toEqual(bytes("alone.csv"));
    expect(() => bytes("resumed.csv.journal")).toThrow(/ENOENT/);
  });

  it("--dry-run says how much work there is and leaves nothing", async () => {
    const { code, out } = await anagen([...FORECAST, "--out", file("dry.csv"), "--dry-run"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^4 people\nabout .+ each on one thread .+\nabout .+ in all .+\nabout \d+ MB/);
    expect(() => bytes("dry.csv")).toThrow(/ENOENT/);
  });
});
