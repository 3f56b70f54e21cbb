import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PURPOSE, uniformAt } from "../../src/math/random/streams.ts";
import { ROOT } from "../support/anagen.ts";

/** Kills of each signal, at a writer of one file and again over the commands; more of them with ANAGEN_KILLS. */
const KILLS = Number(process.env.ANAGEN_KILLS ?? 5);
const LAUNCHER = join(ROOT, "bin", "anagen.js");
const LINES = 400;
const LINE_LENGTH = 200;

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "anagen-kills-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A moment for the kill of that number, milliseconds: the same in every run of the tests. */
const moment = (kill: number, most: number) => most * uniformAt(1, kill, 0, PURPOSE.study);

/** Runs a program until a moment after it has begun, or to its end where that is earlier. */
async function killed(args: readonly string[], signal: NodeJS.Signals, delay: number, waits: boolean) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise((resolve) => child.on("close", resolve));
  await new Promise((resolve) => (waits ? child.stdout.once("data", resolve) : child.once("spawn", resolve)));
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, delay))]);
  child.kill(signal);
  await ended;
}

const numbers = Array.from({ length: KILLS }, (_, kill) => kill);

describe.each(["SIGKILL", "SIGINT"] as const)("%s at random moments", (signal) => {
  it("while a file is written again and again leaves the one before or the next, whole", async () => {
    const program = ["--import", "./scripts/typescript.js", "test/support/files/write-again.ts", at("r.txt")];
    for (const kill of numbers) {
      await killed(program, signal, moment(kill, 60), true);
      const lines = readFileSync(at("r.txt"), "utf8").split("\n");
      expect(lines).toHaveLength(LINES + 1);
      expect(lines.pop()).toBe("");
      expect(new Set(lines).size).toBe(1);
      expect(lines[0]).toMatch(new RegExp(`^\\d+ x{${LINE_LENGTH}}$`));
    }
    // An interrupt takes away what it was writing; nobody can do that for a process that was killed.
    if (signal === "SIGINT") expect(readdirSync(folder)).toEqual(["r.txt"]);
  });
});

/** A command that writes: its words, and the names of what it writes, which go where `OUT/` stands. */
interface Writer {
  readonly words: string;
  readonly outputs: readonly string[];
}
const WRITERS: readonly Writer[] = [
  {
    words: "synthesis --table examples/studies.csv --measure risk-ratio --svg OUT/r.svg",
    outputs: ["r.svg"],
  },
  {
    words: "trial OUT/trial.json --virtual-patients 100 --out OUT/r.csv --trajectories OUT/t.csv",
    outputs: ["r.csv", "t.csv"],
  },
  {
    words: "forecast --table OUT/people.csv --virtual-patients 100 --out OUT/r.parquet",
    outputs: ["r.parquet"],
  },
];
const TRIAL = {
  schema: "anagen/trial@1",
  enrol: {},
  arms: [{ name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 4 }] }],
  visits: [0, 24],
  endpoints: ["salt<=20"],
};
const PEOPLE = ["ID,TIME_DAYS,EVID,AMT,II,ADDL,DV", "1,0,0,.,.,.,90", "1,0,1,4,1,251,.", "1,252,0,.,.,.,12"];

describe("signals at random moments of a command that writes", () => {
  it.each(WRITERS.map((writer, number) => [writer.words.split(" ")[0], writer, number] as const))(
    "%s leaves each old file or the new one, whole, and a retry gives the same bytes",
    async (_, { words, outputs }, writer) => {
      writeFileSync(at("trial.json"), JSON.stringify(TRIAL));
      writeFileSync(at("people.csv"), `${PEOPLE.join("\n")}\n`);
      const command = [LAUNCHER, ...words.replaceAll("OUT/", `${folder}/`).split(" ")];
      const began = performance.now();
      await killed(command, "SIGKILL", 600_000, false);
      const took = performance.now() - began;
      const whole = outputs.map((name) => readFileSync(at(name)));
      const old = Buffer.from("old");
      for (const name of outputs) writeFileSync(at(name), old);

      const share = 2 * Math.max(1, Math.floor(KILLS / WRITERS.length));
      for (let kill = 0; kill < share; kill++) {
        const signal = kill % 2 === 0 ? "SIGKILL" : "SIGINT";
        const delay = took * (0.3 + 0.75 * moment(100 * (writer + 1) + kill, 1));
        await killed(command, signal, delay, false);
        for (const [place, name] of outputs.entries()) {
          const now = readFileSync(at(name));
          if (!now.equals(old)) expect(now.equals(whole[place])).toBe(true);
        }
      }
      await killed(command, "SIGKILL", 600_000, false);
      for (const [place, name] of outputs.entries())
        expect(readFileSync(at(name)).equals(whole[place])).toBe(true);
    },
    600_000,
  );
});
