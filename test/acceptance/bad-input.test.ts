import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anagen, readJson } from "../support/anagen.ts";
import { spoiledCase } from "../support/forecast/cases.ts";

// biome-ignore lint/suspicious/noExplicitAny: files are taken apart here on purpose
type Loose = any;

const CASE = "examples/case-stop.json";
const TRIAL = "examples/trial-brave-aa1.json";
const FEW = ["--virtual-patients", "300", "--workers", "1"];

const changed = (path: string, change: (content: Loose) => void): string => {
  const content = structuredClone(readJson(path)) as Loose;
  change(content);
  return JSON.stringify(content);
};
const aCase = (change: (content: Loose) => void) => changed(CASE, change);
const aTrial = (change: (content: Loose) => void) => changed(TRIAL, change);

/** The command ends with 2 and one line on standard error that holds each part. */
async function refuses(args: readonly string[], input: string | undefined, ...parts: readonly string[]) {
  const { code, out, err } = await anagen(args, input === undefined ? {} : { input });
  expect(err.split("\n").filter((line) => line !== "")).toHaveLength(1);
  expect(err).toMatch(/^anagen: .*\n$/);
  for (const part of parts) expect(err).toContain(part);
  expect(out).toBe("");
  expect(code).toBe(2);
}

describe("a bad case ends with 2 and one line that names the field, the value and what is allowed", () => {
  it.each<[string, string, string[]]>([
    ["broken JSON", '{"schema": "anagen/case@1",', ["standard input", "JSON"]],
    ["junk of several lines", "hello\nworld\n", ["standard input", "JSON"]],
    [
      "an unknown schema",
      aCase((c) => {
        c.schema = "anagen/case@9";
      }),
      ["schema", "anagen/case@9", "anagen/case@1"],
    ],
    [
      "SALT 140",
      aCase((c) => {
        c.salt[0].score = 140;
      }),
      ["salt[0].score", "140", "0 to 100"],
    ],
    [
      "a negative week",
      aCase((c) => {
        c.salt[0].week = -4;
      }),
      ["salt[0].week", "-4", "0 to 1040"],
    ],
    [
      "weeks out of order",
      aCase((c) => {
        c.salt.reverse();
      }),
      ["salt[1].week", "24", "go up"],
    ],
    [
      "no SALT reading",
      aCase((c) => {
        c.salt = [];
      }),
      ["salt", "[]", "at least one"],
    ],
    [
      "dose 40 mg",
      aCase((c) => {
        c.options[1].doses[0].mgPerDay = 40;
      }),
      ["options[1].doses[0].mgPerDay", "40", "at most 4 mg a day"],
    ],
    [
      "empty options",
      aCase((c) => {
        c.options = [];
      }),
      ["options", "[]", "at least one"],
    ],
    [
      "horizon 0",
      aCase((c) => {
        c.horizonWeeks = 0;
      }),
      ["horizonWeeks", "0", "1 to 520"],
    ],
    [
      "options that start in different weeks",
      aCase((c) => {
        c.options[3].doses[0].fromWeek = 60;
      }),
      ["options[3].doses[0].fromWeek", "60", "52"],
    ],
    [
      "two options of one name",
      aCase((c) => {
        c.options[1].name = c.options[0].name;
      }),
      ["options[1].name", "stay on 4 mg"],
    ],
    [
      "a reading after the decision",
      aCase((c) => {
        c.salt.push({ week: 70, score: 5 });
      }),
      ["salt[3].week", "70", "52"],
    ],
    [
      "a name that would steer the terminal",
      aCase((c) => {
        c.options[0].name = "\u001b[2J";
      }),
      ["options[0].name", "control characters"],
    ],
    [
      "lists within lists without end",
      `{"schema":"anagen/case@1","salt":${"[".repeat(99999)}${"]".repeat(99999)}}`,
      ["deep"],
    ],
    [
      "milder disease than was studied",
      aCase((c) => {
        c.salt[0].score = 20;
      }),
      ["salt[0].score", "20", "50 or more"],
    ],
  ])("%s", (_, input, parts) => refuses(["forecast", "-"], input, ...parts));
});

describe("a random case with one thing wrong likewise", () => {
  const cases = fc.sample(spoiledCase, { numRuns: 6, seed: 11 });
  it.each(cases.map((input, at) => [at, JSON.stringify(input)] as const))("%d", (_, input) =>
    refuses(["forecast", "-"], input));
});

describe("a bad protocol likewise", () => {
  it.each<[string, string, string[]]>([
    ["a case", aCase(() => {}), ["schema", "anagen/case@1", "anagen/trial@1"]],
    [
      "an unknown endpoint",
      aTrial((t) => {
        t.endpoints.push("hair");
      }),
      ["endpoints[8]", '"hair"', "salt<=N"],
    ],
    [
      "a stage in a week that is no visit",
      aTrial((t) => {
        t.stages[0].atWeek = 53;
      }),
      ["stages[0].atWeek", "53", "visits"],
    ],
    [
      "two arms of one name",
      aTrial((t) => {
        t.arms[1].name = "4 mg";
      }),
      ["arms[2].name", "4 mg"],
    ],
    [
      "dose 40 mg",
      aTrial((t) => {
        t.arms[0].doses[0].mgPerDay = 40;
      }),
      ["arms[0].doses[0].mgPerDay", "40", "at most 16 mg a day"],
    ],
    [
      "an entry rule nobody can meet",
      aTrial((t) => {
        t.enrol.salt = { min: 99.2, max: 99.4 };
      }),
      ["enrol.salt.max", "99.4"],
    ],
    [
      "no people",
      aTrial((t) => {
        t.enrol.virtualPatients = 0;
      }),
      ["enrol.virtualPatients", "0", "1 to 100000000"],
    ],
  ])("%s", (_, input, parts) => refuses(["trial", "-"], input, ...parts));
});

describe("a bad command line likewise", () => {
  it.each<[string, string[], string[]]>([
    ["an unknown command", ["predict"], ["predict", "forecast, trial"]],
    ["an unknown flag", ["forecast", CASE, "--loud"], ["--loud", "--json"]],
    ["no file named", ["forecast"], ["case", "anagen forecast"]],
    ["two files", ["trial", TRIAL, TRIAL], ["2", "anagen trial"]],
    ["a file that is not there", ["forecast", "nowhere.json"], ["FILE", "nowhere.json"]],
    ["a folder", ["forecast", "examples"], ["FILE", "examples"]],
    ["a flag without its value", ["forecast", CASE, "--seed"], ["--seed"]],
    ["a seed in words", ["forecast", CASE, "--seed", "lucky"], ["--seed", "lucky", "0 to 4294967295"]],
    ["a negative seed", ["trial", TRIAL, "--seed", "-1"], ["--seed", "-1", "0 to 4294967295"]],
    ["too large a seed", ["validate", "--seed", "4294967296"], ["--seed", "4294967296", "0 to 4294967295"]],
    ["no such structure", ["calibrate", "--structure", "circle"], ["--structure", "circle", "drive, loop"]],
    ["no workers", ["forecast", CASE, "--workers", "0"], ["--workers", "0", "1 to 64"]],
    [
      "too few virtual patients",
      ["forecast", CASE, "--virtual-patients", "5"],
      ["--virtual-patients", "5", "100 to"],
    ],
    [
      "half a virtual patient",
      ["trial", TRIAL, "--virtual-patients", "1.5"],
      ["--virtual-patients", "1.5", "whole"],
    ],
  ])("%s", (_, args, parts) => refuses(args, undefined, ...parts));

  describe("10 MB of junk", () => {
    const folder = mkdtempSync(join(tmpdir(), "anagen-junk-"));
    const file = join(folder, "junk.json");
    const junk = "j\u00e4unk\n".repeat(1_400_000);
    beforeAll(() => writeFileSync(file, junk));
    afterAll(() => rmSync(folder, { recursive: true }));

    it("in a file", () => refuses(["forecast", file], undefined, "junk.json", "2000000 bytes"));
    it("on standard input", () => refuses(["trial", "-"], junk, "standard input", "2000000 bytes"));
  });
});

describe("outside what was studied there is a result with a warning, never silence", () => {
  const warnings = async (command: string, input: string) => {
    const { code, out } = await anagen([command, "-", "--json", ...FEW], { input });
    expect(code).toBe(0);
    return (JSON.parse(out).warnings as { text: string }[]).map(({ text }) => text);
  };
  const warned = async (command: string, input: string) => (await warnings(command, input)).join("\n");

  it("a history without doses, before everything else", async () => {
    const misspelt = aCase((c) => {
      c.dose = c.doses;
      delete c.doses;
    });
    const [first, second] = await warnings("forecast", misspelt);
    expect(first).toMatch(/^no doses are given: the forecast is for somebody who never took the drug/);
    expect(second).toMatch(/field dose is not known/);
    const { out } = await anagen(["forecast", "-", ...FEW], { input: misspelt });
    const [beforeTable] = out.split("of 100 people: SALT");
    expect(beforeTable.replaceAll(/\s+/g, " ")).toContain(`Before you read the numbers - ${first}.`);
  });

  it("a dose never studied", async () => {
    const three = aCase((c) => {
      c.options[0].doses[0].mgPerDay = 3;
    });
    expect(await warned("forecast", three)).toMatch(/^3 mg a day of baricitinib was not studied/m);
    const arm = aTrial((t) => {
      t.arms[0].doses[0].mgPerDay = 8;
    });
    const ofTrial = await warned("trial", arm);
    expect(ofTrial).toMatch(/^8 mg a day of baricitinib is more than the 4 mg of its label/m);
    expect(ofTrial).toMatch(/^8 mg a day of baricitinib was not studied/m);
  });

  it("somebody of 13", async () => {
    expect(
      await warned(
        "forecast",
        aCase((c) => {
          c.person.ageYears = 13;
        }),
      ),
    ).toMatch(/^age 13: .*one trial of one drug.*adults/m);
  });

  it("milder disease in a trial", async () => {
    const mild = aTrial((t) => {
      t.enrol.salt.min = 20;
    });
    expect(await warned("trial", mild)).toMatch(/enrol\.salt\.min 20.*extrapolation/);
  });

  it("a field that is not known", async () => {
    expect(
      await warned(
        "forecast",
        aCase((c) => {
          c.person.shoeSize = 43;
        }),
      ),
    ).toMatch(/person\.shoeSize is not known/);
  });
});
