import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type TrialResult, type TrialRow, trialResultSchema } from "../../src/trial/result.ts";
import { anagen, anagenJson, readJson } from "../support/anagen.ts";

const PROTOCOL = "examples/trial-brave-aa1.json";
const MANY = 8000;

describe("BRAVE-AA1 as a virtual trial", () => {
  let result: TrialResult;
  beforeAll(async () => {
    result = await anagenJson<TrialResult>(["trial", PROTOCOL, "--virtual-patients", String(MANY)]);
    expect(trialResultSchema.safeParse(result).error?.issues ?? []).toEqual([]);
  });

  const row = (arm: string, week: number, endpoint: string, subgroup: string | null = null): TrialRow => {
    const found = result.rows.find(
      (each) =>
        each.arm === arm && each.week === week && each.endpoint === endpoint && each.subgroup === subgroup,
    );
    if (found === undefined) throw new Error(`no row ${arm}, week ${week}, ${endpoint}`);
    return found;
  };
  const value = (arm: string, week: number, endpoint: string) => row(arm, week, endpoint).value as number;
  const lossAfter = (arm: string, weeks: number) => value(arm, 52 + weeks, "lossOfBenefit>20");
  interface Published {
    readonly id: string;
    readonly value: number;
    readonly n: number;
  }
  const { observations } = readJson<{ observations: Published[] }>("data/evidence/observations.json");
  const published = (id: string) => observations.find((each) => each.id === id) as Published;

  // Two trials by one plan, which differ by chance: the model cannot be at both.
  it.each([
    ["placebo", "BARI-001", "BARI-055"],
    ["2 mg", "BARI-002", "BARI-056"],
    ["4 mg", "BARI-003", "BARI-057"],
  ])("has the registry's share of people with SALT 20 or less at week 36 on %s", (arm, first, second) => {
    const predicted = row(arm, 36, "salt<=20");
    const [one, two] = [published(first), published(second)];
    const both = (one.n * one.value + two.n * two.value) / (one.n + two.n);
    expect(Math.abs((predicted.value as number) - both)).toBeLessThanOrEqual(3);
    for (const each of [one, two]) {
      expect(each.value).toBeGreaterThanOrEqual(predicted.low as number);
      expect(each.value).toBeLessThanOrEqual(predicted.high as number);
    }
  });

  it("loses benefit after withdrawal about when the study did", () => {
    const withdrawn = "4 mg to placebo";
    const within = (weeks: number, low: number, high: number) => {
      expect(lossAfter(withdrawn, weeks), `week ${weeks}`).toBeGreaterThanOrEqual(low);
      expect(lossAfter(withdrawn, weeks), `week ${weeks}`).toBeLessThanOrEqual(high);
    };
    within(4, 0, 2);
    within(8, 3, 20);
    within(24, 50, 70);
    within(100, 70, 90);
  });

  it("loses little while treatment goes on", () => {
    expect(lossAfter("4 mg continued", 100)).toBeLessThanOrEqual(12);
  });

  it("recaptures response in most who restart", () => {
    const recaptured = value("4 mg to placebo", 152, "recapture<=20");
    expect(recaptured).toBeGreaterThanOrEqual(70);
    expect(recaptured).toBeLessThanOrEqual(97);
    expect(row("4 mg continued", 152, "recapture<=20").value).toBeNull();
  });

  it("never undoes a loss of benefit", () => {
    for (const arm of ["4 mg to placebo", "4 mg continued"]) {
      const lost = [4, 8, 12, 16, 20, 24, 36, 52, 64, 76, 88, 100].map((weeks) => lossAfter(arm, weeks));
      expect([...lost].sort((a, b) => a - b)).toEqual(lost);
    }
  });

  it("counts arms of the real study's size, and stages of those who qualify", () => {
    expect(row("4 mg", 36, "salt<=20")).toMatchObject({
      stage: "main",
      weeksSinceChange: 36,
      virtualPatients: MANY,
      studySize: 281,
    });
    const withdrawn = row("4 mg to placebo", 76, "keepsSalt20");
    const continued = row("4 mg continued", 76, "keepsSalt20");
    expect(withdrawn).toMatchObject({ stage: "withdrawal", weeksSinceChange: 24, studySize: 30 });
    expect(continued.virtualPatients).toBe(withdrawn.virtualPatients);
    const { endpoints } = JSON.parse(readFileSync(PROTOCOL, "utf8"));
    expect(new Set(result.rows.map((each) => each.endpoint))).toEqual(new Set(endpoints));
  });

  it("splits everybody into the two baseline strata, half each as the protocol asks", () => {
    const [severe, verySevere] = ["baseline 50-94", "baseline 95-100"].map(
      (subgroup) => row("placebo", 36, "salt<=20", subgroup).virtualPatients,
    );
    expect(severe + verySevere).toBe(MANY);
    expect(Math.abs(severe - verySevere)).toBeLessThanOrEqual(MANY / 50);
    expect(row("placebo", 36, "salt<=20", "SALT 20 or less at week 36").value).toBe(100);
  });

  it("gives more hair on more drug", () => {
    for (const week of [12, 24, 36, 52])
      for (const endpoint of ["salt<=20", "salt50"]) {
        expect(value("4 mg", week, endpoint)).toBeGreaterThanOrEqual(value("2 mg", week, endpoint));
        expect(value("2 mg", week, endpoint)).toBeGreaterThanOrEqual(value("placebo", week, endpoint));
      }
  });
});

describe("a trial on the command line", () => {
  const few = ["--virtual-patients", "200"];

  it("is the same to the byte with the same seed, whatever the number of workers", async () => {
    const run = async (...args: string[]) =>
      (await anagen(["trial", PROTOCOL, "--json", ...few, ...args])).out;
    const first = await run();
    expect(await run("--seed", "1", "--workers", "1")).toBe(first);
    expect(await run("--seed", "2", "--workers", "1")).not.toBe(first);
  });

  it("writes single people only on request, and the same file whatever the number of workers", async () => {
    const folder = mkdtempSync(join(tmpdir(), "anagen-trial-"));
    const written = async (...args: string[]) => {
      const file = join(folder, "people.csv");
      const { code } = await anagen(["trial", PROTOCOL, "--json", ...few, ...args, "--trajectories", file]);
      expect(code).toBe(0);
      return readFileSync(file, "utf8");
    };
    const first = await written("--workers", "1");
    expect(await written("--workers", "2")).toBe(first);
    const [header, ...lines] = first.trimEnd().split("\n");
    expect(header).toBe(
      "draw,person,stratum,baseline,stage,arm,week,mg_per_day,salt,reading,restarted,restart_week,leaves_week",
    );
    const atEntry = lines.filter((line) => line.includes(",main,placebo,0,"));
    expect(atEntry.length).toBe(200);
    for (const line of lines)
      expect(line).toMatch(
        /^\d+,\d+,(very )?severe,\d{2,3},\w+,[^,]+,\d+,[\d.]+,\d+\.\d\d,\d{1,3},[01],\d*,$/,
      );
    rmSync(folder, { recursive: true });
  });

  it("refuses a file for trajectories that cannot be written, before it simulates", async () => {
    const { code, err } = await anagen(["trial", PROTOCOL, "--trajectories", "no/such/folder/people.csv"]);
    expect(code).toBe(2);
    expect(err).toBe(
      'anagen: --trajectories: "no/such/folder/people.csv" is not allowed; it cannot be written: there is no such file or folder (ENOENT)\n',
    );
  });

  it("reads standard input, and is a table for people", async () => {
    const input = readFileSync(PROTOCOL, "utf8");
    const { code, out, err } = await anagen(["trial", "-", ...few, "--workers", "1"], { input });
    expect(code).toBe(0);
    expect(out).toContain("4 mg to placebo");
    expect(out).toMatch(/Stage "withdrawal".*lossOfBenefit>20/);
    expect(out).not.toMatch(/undefined|NaN/);
    expect(err).toContain("warning:");
  });
});

describe("a withdrawal of 40 people against 85", () => {
  const PROTOCOL_OF_IT = "examples/trial-withdrawal.json";

  it("gives difference, hazard ratio and power by size in one command", async () => {
    const args = ["trial", PROTOCOL_OF_IT, "--virtual-patients", "4000", "--power", "--sizes", "31,125"];
    const {
      comparisons = [],
      times = [],
      logRank = [],
      power = [],
    } = await anagenJson<TrialResult>([...args, "--json"]);
    const difference = comparisons.find(({ measure }) => measure === "difference");
    expect([difference?.armSize, difference?.controlSize, difference?.week]).toEqual([40, 85, 76]);
    expect(difference?.value).toBeCloseTo((difference?.armValue ?? 0) - (difference?.controlValue ?? 0), 1);
    const ratio = comparisons.find(({ measure }) => measure === "hazardRatio");
    expect(ratio?.value).toBeGreaterThan(5);
    expect(logRank[0].significantPercent).toBeGreaterThan(95);
    expect(times.filter(({ stage }) => stage === "withdrawal").map(({ arm }) => arm)).toEqual([
      "stop",
      "continue",
    ]);
    expect(power.map(({ curve }) => curve.map(({ armSize, controlSize }) => [armSize, controlSize]))).toEqual(
      [
        [
          [10, 21],
          [40, 85],
        ],
        [
          [10, 21],
          [40, 85],
        ],
      ],
    );
    expect(power[0].curve[1].assurancePercent).toBeGreaterThan(95);
    const { out } = await anagen([...args, "--virtual-patients", "400"]);
    for (const word of ["hazard ratio", "Estimand, treatment policy", "assurance", "at risk", "Log-rank"])
      expect(out).toContain(word);
  });

  it.each([
    [["--sizes", "10"], /--sizes: "10" .*--power/],
    [["--power", "--sizes", "2"], /--sizes: "2" .*4 to 20000/],
    [["--power", "--target", "100"], /--target: "100" .*1 to 99/],
  ])("refuses %s", async (flags, message) => {
    const { code, err } = await anagen(["trial", PROTOCOL_OF_IT, ...flags]);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe("help", () => {
  it.each([
    "forecast",
    "trial",
    "validate",
    "calibrate",
    "evidence",
  ])("of %s shows examples", async (command) => {
    const { code, out } = await anagen([command, "--help"]);
    expect(code).toBe(0);
    expect(out).toContain("Examples:");
    expect(out).toContain(`anagen ${command}`);
  });

  it("of every command there is shows examples and the flags all commands have", async () => {
    const { out } = await anagen(["--help"]);
    const commands = [...out.matchAll(/^ {2}([a-z]+)\b(?=[ [])/gm)]
      .map((match) => match[1])
      .filter((name) => name !== "help");
    expect(commands.length).toBeGreaterThanOrEqual(5);
    for (const command of commands) {
      const help = await anagen([command, "--help"]);
      expect(help.code, command).toBe(0);
      expect(help.out, command).toContain("Examples:");
    }
  });

  it("says what every command, argument and flag is", async () => {
    const walk = async (words: readonly string[]) => {
      const { out } = await anagen([...words, "--help"]);
      expect(out, words.join(" ")).toMatch(/^Usage: .*\n\n\w.* \w/);
      const [lists] = out.split("Examples:");
      const entries = lists.match(/^ {2}\S.*$/gm) ?? [];
      expect(entries.length, words.join(" ")).toBeGreaterThan(0);
      for (const entry of entries) expect(entry, words.join(" ")).toMatch(/^ {2}\S.*? {2,}\S/);
      const inner = lists.split("Commands:\n")[1]?.matchAll(/^ {2}(\w+)/gm) ?? [];
      for (const [, name] of inner) if (name !== "help") await walk([...words, name]);
    };
    await walk([]);
  });

  it("and the version end with 0", async () => {
    const { version } = readJson<{ version: string }>("package.json");
    expect(await anagen(["--version"])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });
});
