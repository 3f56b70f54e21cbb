import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WITHOUT_MODEL } from "../../src/cli/model-flag.ts";
import { withLearned } from "../../src/cohort/learn/learned.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel } from "../../src/package-data/model.ts";
import { anagen } from "../support/anagen.ts";
import { learnedFrom } from "../support/cohort/learned.ts";
import { peopleTable } from "../support/queue/people.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-model-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const CLINIC = at("clinic.json");

/** Of one structure every fifth draw is left, of the other none: less than any clinic would leave. */
const base = loadModel(loadEvidence());
const [{ structure }] = base.draws;
const kept = base.draws.map((draw, place) => (draw.structure === structure && place % 5 === 0 ? 1 : 0));
const sum = kept.reduce<number>((all, weight) => all + weight, 0);
const learned = learnedFrom(
  base,
  kept.map((weight) => weight / sum),
);
const { version } = withLearned(base, learned);

const FEW = ["--virtual-patients", "300", "--workers", "1", "--json"];
/** For every command that computes with the model, a cheap way of using it; its result is printed, or in `out`. */
const USES: Readonly<Record<string, readonly { readonly args: readonly string[]; readonly out?: string }[]>> =
  {
    forecast: [
      { args: ["examples/case-stop.json", ...FEW] },
      { args: ["examples/case-stop.json", "--measure", ...FEW] },
      { args: ["--table", at("people.csv"), "--out", at("rows.csv"), ...FEW], out: at("rows.csv") },
      {
        args: ["--table", at("people.csv"), "--shard", "1/1", "--out", at("1.part"), ...FEW.slice(0, -1)],
        out: at("1.part"),
      },
    ],
    merge: [{ args: [at("1.part"), "--out", at("merged.csv")], out: at("merged.csv") }],
    trial: [{ args: ["examples/trial-brave-aa1.json", ...FEW] }],
    validate: [{ args: ["--virtual-patients", "1000", "--workers", "1", "--json"] }],
    sensitivity: [{ args: ["--virtual-patients", "1000", "--workers", "1", "--json"] }],
    // A part: what is judged of each person is the same.
    selftest: [
      {
        args: [
          ...["--statistics", "--people", "10", "--as-shipped", "10", "--enough-effective", "20"],
          ...[
            "--virtual-patients",
            "1000",
            "--workers",
            "1",
            "--shard",
            "1/10",
            "--out",
            at("selftest.part"),
          ],
        ],
        out: at("selftest.part"),
      },
    ],
    compare: [{ args: [at("people.csv"), ...FEW] }],
    answer: [{ args: FEW }, { args: ["--lang", "es", "--question", "stop", "--virtual-patients", "300"] }],
  };

describe("--model", { timeout: 20 * 60_000 }, () => {
  let names: string[] = [];
  beforeAll(async () => {
    writeFileSync(CLINIC, JSON.stringify(learned));
    writeFileSync(at("people.csv"), peopleTable(12));
    const { out } = await anagen(["--help"]);
    names = [...out.slice(out.indexOf("Commands:")).matchAll(/^ {2}([a-z]+) /gm)]
      .map(([, name]) => name)
      .filter((name) => name !== "help");
  });

  it("is taken, or refused with the reason, by every command there is", async () => {
    expect(names.length).toBeGreaterThan(20);
    const takes: string[] = [];
    for (const name of names)
      if ((await anagen([name, "--help"])).out.includes("--model <file>")) takes.push(name);
    expect(takes.sort()).toEqual(Object.keys(USES).sort());
    expect([...takes, ...Object.keys(WITHOUT_MODEL)].sort()).toEqual([...names].sort());
    for (const [name, why] of Object.entries(WITHOUT_MODEL)) {
      expect(why, name).toMatch(/\w+ \w+ \w+/);
      const { code, out, err } = await anagen([name, "--model", CLINIC]);
      expect(err).toBe(`anagen: unknown option '--model'; ${why}\n`);
      expect(out).toBe("");
      expect(code).toBe(2);
    }
  });

  it.each(Object.entries(USES))("%s computes with it, and its result says so", async (name, uses) => {
    for (const { args, out: file } of uses) {
      const { code, out, err } = await anagen([name, ...args, "--model", CLINIC]);
      expect(code, err).toBe(0);
      const result = file === undefined ? out : readFileSync(file, "utf8");
      expect(result).toContain(version);
      expect(result.replaceAll(version, "")).not.toContain(base.version);
    }
  });

  it("does not go with what is kept for everybody", async () => {
    for (const args of [
      ["answer", "--rebuild-model"],
      ["selftest", "--statistics", "--write"],
    ]) {
      const { code, err } = await anagen([...args, "--model", CLINIC]);
      expect(err).toMatch(/those of the trials' model, without --model/);
      expect(code).toBe(2);
    }
  });
});
