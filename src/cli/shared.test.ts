import { afterEach, describe, expect, it, vi } from "vitest";
import { someModel } from "../../test/support/simulate/model.ts";
import { InputError } from "../input/input-error.ts";
import { programVersion } from "../package-data/program.ts";
import { modelHash } from "../simulate/model-hash.ts";
import { kernelFlag, printWarnings, seedFlag, wholeFlag } from "./common.ts";
import { LeftOut } from "./left-out.ts";
import { progressLine } from "./progress.ts";
import { partHeader, printDryRun, requireShardForOut, shardOf } from "./shards.ts";
import { personOutcome } from "./table-results.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});
/** What is written on standard error. */
function errors(): string[] {
  const lines: string[] = [];
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  return lines;
}

describe("whole numbers of flags", () => {
  it("are taken from the lowest to the highest, blanks around them or not", () => {
    expect(wholeFlag("--x", undefined, 1, 9)).toBeUndefined();
    expect(["1", "9", " 5 ", "007"].map((text) => wholeFlag("--x", text, 1, 9))).toEqual([1, 9, 5, 7]);
  });

  it.each(["0", "10", "", " ", "1.5", "1e0", "-1", "+1", "0x1", "five", "1 2"])("%j is none", (text) => {
    expect(() => wholeFlag("--x", text, 1, 9)).toThrow(
      new InputError("--x", text, "allowed are whole numbers from 1 to 9"),
    );
  });

  it("a seed fits in 32 bits, a kernel has a name", () => {
    expect(seedFlag({ seed: "4294967295" })).toBe(4294967295);
    expect(seedFlag({ seed: "0" })).toBe(0);
    expect(() => seedFlag({ seed: "4294967296" })).toThrow(/^--seed/);
    expect([kernelFlag({}), kernelFlag({ kernel: "simd" }), kernelFlag({ kernel: "scalar" })]).toEqual([
      undefined,
      "simd",
      "scalar",
    ]);
  });
});

describe("people of a table who are left out", () => {
  it("are told one by one up to twenty, the rest are counted", () => {
    const left = new LeftOut();
    expect(left.warnings()).toEqual([]);
    for (let at = 1; at <= 20; at++) left.add(`line ${at}`);
    expect(left.warnings()).toEqual(Array.from({ length: 20 }, (_, at) => `left out: line ${at + 1}`));
    left.add("line 21");
    left.add("line 22");
    expect(left.warnings().slice(19)).toEqual(["left out: line 20", "left out for such reasons: 2 more"]);
    expect([left.count, left.reported.length]).toEqual([22, 20]);
  });

  it("are refused with their ID, or left out where that was asked for", () => {
    const fault = new InputError("salt[0].score", 140, "0 to 100");
    expect(() => personOutcome("7", fault, undefined)).toThrow(
      new InputError("ID 7: salt[0].score", 140, "0 to 100"),
    );
    expect(() => personOutcome("7", fault, false)).toThrow(InputError);
    expect(personOutcome("7\n8", fault, true)).toEqual({
      id: "7\n8",
      refused: expect.stringMatching(/^ID 7.8: salt\[0\]\.score: 140 is not allowed; 0 to 100$/),
    });
  });

  it("warnings go to standard error, a line each", () => {
    const lines = errors();
    printWarnings(["one", "two"]);
    expect(lines).toEqual(["warning: one\n", "warning: two\n"]);
  });
});

describe("parts of a run", () => {
  it("are asked for with a file and without JSON", () => {
    expect(shardOf({})).toBeNull();
    expect(shardOf({ json: true, out: "x" })).toBeNull();
    expect(shardOf({ shard: "2/3", out: "x" })).toEqual({ number: 2, of: 3 });
    expect(() => shardOf({ shard: "2/3" })).toThrow(/^--out: missing/);
    expect(() => shardOf({ shard: "2/3", out: "x", json: true })).toThrow(/^--json: true/);
    expect(requireShardForOut({ shard: "1/2", out: "x" })).toBeUndefined();
    expect(requireShardForOut({})).toBeUndefined();
    expect(() => requireShardForOut({ out: "x" })).toThrow(/^--out: "x".*it goes with --shard/);
  });

  it("say what they depend on, without settings that were not given", () => {
    const model = someModel(2);
    const part = shardOf({ shard: "1/2", out: "x" });
    if (part === null) throw new Error("no part");
    expect(partHeader("trial", part, model, "abc", { seed: 1, plans: undefined })).toEqual({
      schema: expect.stringMatching(/^anagen\/part@\d+$/),
      command: "trial",
      part,
      program: programVersion(),
      model: modelHash(model),
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      input: "abc",
      settings: { seed: 1 },
    });
  });

  /** What a dry run says of work whose pieces take so long. */
  async function told(milliseconds: number, pieces: number, measured: number, flags: object, parts?: number) {
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((text: string) => void lines.push(text));
    let now = 1000;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    vi.spyOn(process.memoryUsage, "rss").mockReturnValue(151 * 2 ** 20);
    let calls = 0;
    await printDryRun(
      {
        what: "people",
        pieces,
        shard: parts === undefined ? null : { number: 1, of: parts },
        async measure() {
          calls++;
          now += milliseconds;
          return measured;
        },
      } as Parameters<typeof printDryRun>[0],
      flags,
    );
    expect(calls).toBe(2);
    return lines.join("\n").split("\n");
  }

  it("say how long they would take, from pieces that were measured after warming up", async () => {
    expect(await told(500, 100, 2, { workers: "4" })).toEqual([
      "100 people",
      "about 250 ms each on one thread (2 measured)",
      "about 6 s in all on 4 threads like this one",
      "about 160 MB of memory in this process, and at most as much again for each further thread",
    ]);
    expect((await told(500, 101, 2, { workers: "1" }, 3)).slice(0, 3)).toEqual([
      "101 people in 3 parts, at most 34 each",
      "about 250 ms each on one thread (2 measured)",
      "about 9 s a part on 1 threads like this one",
    ]);
    expect((await told(500, 0, 0, { workers: "1" }))[1]).toBe("about 500 ms each on one thread (0 measured)");
  });

  it.each([
    [0.1, "1 ms"],
    [999, "999 ms"],
    [1000, "1 s"],
    [119_000, "119 s"],
    [120_000, "2 minutes"],
    [7_199_000, "120 minutes"],
    [7_200_000, "2 hours"],
    [36_000_000, "10 hours"],
  ])("%d milliseconds are %s", async (milliseconds, words) => {
    expect((await told(milliseconds, 1, 1, { workers: "1" }))[1]).toBe(
      `about ${words} each on one thread (1 measured)`,
    );
  });
});

describe("progress", () => {
  /** Says how far work is at these times; returns what was written. */
  function written(
    isTerminal: boolean,
    steps: readonly (readonly [now: number, share: number])[],
    isEnded = true,
  ) {
    const lines = errors();
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => now);
    const before = process.stderr.isTTY;
    process.stderr.isTTY = isTerminal;
    try {
      const progress = progressLine("counting");
      for (const [at, share] of steps) {
        now = at;
        progress.update(share);
      }
      if (isEnded) progress.end();
    } finally {
      process.stderr.isTTY = before;
    }
    return lines;
  }

  it("of short work is not shown", () => {
    expect(written(true, [[999, 0.5]])).toEqual([]);
    expect(written(false, [[999, 0.5]])).toEqual([]);
  });

  it("is a line every tenth where nobody watches", () => {
    const steps = [0.05, 0.1, 0.15, 0.199, 0.2, 0.55, 1].map((share) => [1000, share] as const);
    expect(written(false, steps)).toEqual([
      "counting: 10 %\n",
      "counting: 20 %\n",
      "counting: 55 %\n",
      "counting: 100 %\n",
    ]);
  });

  it("is one line on a terminal, drawn again after a while and cleared in the end", () => {
    const steps = [
      [1000, 0.104],
      [1200, 0.2],
      [1201, 0.3],
    ] as const;
    expect(written(true, steps)).toEqual(["\rcounting: 10 %", "\rcounting: 30 %", `\r${" ".repeat(20)}\r`]);
    expect(written(true, steps, false)).toHaveLength(2);
  });
});
