import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { anagen } from "../support/anagen.ts";
import { peopleTable } from "../support/queue/people.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-refusals-"));
afterAll(() => rmSync(folder, { recursive: true }));
const written = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const CASE = "examples/case-stop.json";
const TRIAL = "examples/trial-brave-aa1.json";
const TABLE = written("people.csv", peopleTable(2));
const STUDIES = written("studies.csv", "study,events,n\nA,1,10\nB,2,20\n");
const ESTIMATES = written("estimates.csv", "study,estimate,se\nA,1,0.1\nB,2,0.2\n");
const EMPTY = written("empty.txt", " \n");
const STORE = join(folder, "none.sqlite");

/** What each command refuses, and the whole of what it says after "anagen: ". */
const REFUSALS: readonly (readonly [args: readonly string[], message: string | RegExp])[] = [
  [["forecast"], "case: missing; name a case file, - or --table (see anagen forecast --help)"],
  [["forecast", CASE, "--table", TABLE], `case: "${CASE}" is not allowed; with --table no case is named`],
  ...(["plans", "time-unit", "dvid", "missing", "encoding", "out", "queue", "shard"] as const).map(
    (flag) =>
      [
        ["forecast", CASE, `--${flag}`, "x"],
        `--${flag}: "x" is not allowed; it goes with --table only`,
      ] as const,
  ),
  ...(["skip-bad-rows", "dry-run", "resume"] as const).map(
    (flag) =>
      [["forecast", CASE, `--${flag}`], `--${flag}: true is not allowed; it goes with --table only`] as const,
  ),
  ...(["policies", "detail"] as const).map(
    (flag) =>
      [
        ["forecast", CASE, "--measure", `--${flag}`],
        `--${flag}: true is not allowed; it does not go with --measure`,
      ] as const,
  ),
  [
    ["forecast", CASE, "--virtual-patients", "99"],
    '--virtual-patients: "99" is not allowed; allowed are whole numbers from 100 to 10000000',
  ],
  [["forecast", CASE, "--kernel", "fast"], '--kernel: "fast" is not allowed; allowed are simd and scalar'],
  [
    ["forecast", CASE, "--workers", "65"],
    '--workers: "65" is not allowed; allowed are whole numbers from 1 to 64',
  ],
  [
    ["forecast", "--table", TABLE, "--json"],
    "--json: true is not allowed; with --table the summary is printed as JSON and the rows need --out",
  ],
  [["forecast", "--table", TABLE, "--resume"], "--out: missing; with --resume name the file of the results"],
  [
    ["forecast", "--table", "-", "--resume", "--out", join(folder, "x.csv")],
    '--table: "-" is not allowed; with --shard or --resume it must be a file, which is read again',
  ],
  [
    ["forecast", "--table", "-", "--shard", "1/2", "--out", join(folder, "x.part")],
    '--table: "-" is not allowed; with --shard or --resume it must be a file, which is read again',
  ],
  [
    ["forecast", "--table", TABLE, "--shard", "1/2"],
    "--out: missing; with --shard name the file of the part",
  ],
  [
    ["forecast", "--table", TABLE, "--shard", "1/2", "--out", "x.part", "--json"],
    "--json: true is not allowed; with --shard it goes with anagen merge",
  ],
  [
    ["forecast", "--table", TABLE, "--time-unit", "years"],
    '--time-unit: "years" is not allowed; allowed are hours, days and weeks',
  ],
  [
    ["forecast", "--table", TABLE, "--missing", "-99,,"],
    '--missing: "-99,," is not allowed; it must be codes with commas between, such as -99',
  ],
  [["trial", TRIAL, "--sizes", "60"], '--sizes: "60" is not allowed; it goes with --power'],
  [["trial", TRIAL, "--target", "90"], '--target: "90" is not allowed; it goes with --power'],
  [
    ["trial", TRIAL, "--power", "--sizes", "60,3"],
    '--sizes: "3" is not allowed; allowed are whole numbers from 4 to 20000',
  ],
  [
    ["trial", TRIAL, "--power", "--target", "100"],
    '--target: "100" is not allowed; allowed are whole numbers from 1 to 99',
  ],
  [
    ["trial", TRIAL, "--virtual-patients", "100000001"],
    '--virtual-patients: "100000001" is not allowed; allowed are whole numbers from 1 to 100000000',
  ],
  [
    ["trial", TRIAL, "--shard", "1/2", "--out", join(folder, "t.part"), "--trajectories", "p.csv"],
    '--trajectories: "p.csv" is not allowed; with --shard there are none',
  ],
  [["events", CASE], "--time-unit: missing; say what TIME shall count: hours or days or weeks"],
  ...(["dvid", "missing", "encoding"] as const).map(
    (flag) =>
      [
        ["events", CASE, "--time-unit", "days", `--${flag}`, "x"],
        `--${flag}: "x" is not allowed; it goes with a table only`,
      ] as const,
  ),
  [["events", TABLE, TABLE], /^FILES: "\/.* is not allowed; one table is read at a time$/],
  [
    ["validate", "--virtual-patients", "999"],
    '--virtual-patients: "999" is not allowed; allowed are whole numbers from 1000 to 10000000',
  ],
  [["validate", "--out", "x"], '--out: "x" is not allowed; it goes with --shard; --json prints the result'],
  ...REPORTS().map(
    (flag) =>
      [
        ["validate", "--shard", "1/2", "--out", join(folder, "v.part"), flag, join(folder, "x.html")],
        new RegExp(`^${flag}: ".*x\\.html" is not allowed; with --shard only a part is known$`),
      ] as const,
  ),
  [
    ["sensitivity", "--people", "0"],
    '--people: "0" is not allowed; allowed are whole numbers from 1 to 100000',
  ],
  [
    ["sensitivity", "--virtual-patients", "10000001"],
    '--virtual-patients: "10000001" is not allowed; allowed are whole numbers from 1000 to 10000000',
  ],
  [["calibrate", "--structure", "x"], '--structure: "x" is not allowed; allowed are drive, loop'],
  [["evidence", "--drug", "x"], /^--drug: "x" is not allowed; it must be a drug we hold: .*baricitinib/],
  [["evidence", "--limit", "0"], '--limit: "0" is not allowed; it must be a whole number from 1 to 999999'],
  [["evidence", "--limit", "1000000"], /^--limit: "1000000"/],
  [["evidence", "--limit", "1.5"], /^--limit: "1\.5"/],
  [
    ["evidence", "BARI-0"],
    'query: "BARI-0" is not allowed; there is no observation with this id; words find them all',
  ],
  [["synthesis"], "query: missing; words, ids, --drug, --study or --endpoint say what is pooled"],
  [["synthesis", "BARI-001", "week"], 'query: "week" is not allowed; words or ids, not both'],
  [["synthesis", "zzzzzz"], 'query: "zzzzzz" is not allowed; no observation fits'],
  [
    ["synthesis", "BARI-004"],
    /^query: "BARI-004" is not allowed; nothing can be pooled: BARI-004, its unit is percent change$/,
  ],
  [
    ["synthesis", "x", "--drug", "y"],
    /^--drug: "y" is not allowed; it must be a drug we hold: .*baricitinib/,
  ],
  [
    ["synthesis", "x", "--measure", "toString"],
    '--measure: "toString" is not allowed; allowed are proportion, plain-proportion, difference, risk-ratio, odds-ratio',
  ],
  ...["0.49", "0.9991", "x"].map(
    (level) =>
      [
        ["synthesis", "x", "--level", level],
        `--level: "${level}" is not allowed; a number from 0.5 to 0.999`,
      ] as const,
  ),
  ...[["--drug"], ["--study"], ["--endpoint"]].map(
    ([flag]) =>
      [
        ["synthesis", "--table", STUDIES, flag, "x"],
        `${flag}: "x" is not allowed; it looks through the evidence; --table has its own studies`,
      ] as const,
  ),
  [
    ["synthesis", "word", "--table", STUDIES],
    'query: "word" is not allowed; it looks through the evidence; --table has its own studies',
  ],
  [
    ["synthesis", "--table", ESTIMATES],
    "--measure: missing; estimates are on the scale of a measure: name it",
  ],
  [["claims", "C999"], /^ID: "C999" is not allowed; claims run from C\d+ to C\d+$/],
  [["claims", "--verdict", "x"], /^--verdict: "x" is not allowed; allowed are supported, /],
  [["check", EMPTY, "--format", "pdf"], '--format: "pdf" is not allowed; allowed are text, json, html'],
  [["answer", "--question", "x"], /^--question: "x" is not allowed; allowed are stop, lower, .*, brows$/],
  [["answer", "--format", "pdf"], '--format: "pdf" is not allowed; allowed are md, html, json'],
  [["answer", "--lang", "fr"], '--lang: "fr" is not allowed; allowed are en, es'],
  ...["2026-02-31x", "2026-13-01", "yesterday", "x2026-01-01"].map(
    (day) =>
      [["answer", "--date", day], `--date: "${day}" is not allowed; it must be a day, YYYY-MM-DD`] as const,
  ),
  [
    ["answer", "--rebuild-model", "--model", "x"],
    "--rebuild-model: true is not allowed; the outcomes kept are those of the trials' model, without --model",
  ],
  [["search", " "], 'query: " " is not allowed; it must have at least one word, such as restart'],
  [
    ["search", "x", "--limit", "1001"],
    '--limit: "1001" is not allowed; allowed are whole numbers from 1 to 1000',
  ],
  [
    ["search", "x", "--kind", "y"],
    /^--kind: "y" is not allowed; allowed are answer, claim, observation, source/,
  ],
  [["search", "x", "--drug", "y"], /^--drug: "y" is not allowed; it must be a drug we hold: .*baricitinib/],
  [["import", "word", EMPTY], 'KIND: "word" is not allowed; allowed are pubmed, ctgov, openfda'],
  [["import", "ctgov", EMPTY], `FILE: "${EMPTY}" is not allowed; the file is empty`],
  [["references", "--format", "x"], '--format: "x" is not allowed; allowed are csl, bibtex, ris'],
  [["bench", "--rounds", "0"], '--rounds: "0" is not allowed; allowed are whole numbers from 1 to 99'],
  [["selftest"], "--statistics: missing; say what to test: anagen selftest --statistics"],
  ...(
    [
      ["--people", "9", "10 to 100000"],
      ["--as-shipped", "100001", "10 to 100000"],
      ["--diaries", "100001", "0 to 100000"],
      ["--enough-effective", "19", "20 to 10000"],
      ["--virtual-patients", "999", "1000 to 10000000"],
    ] as const
  ).map(
    ([flag, value, range]) =>
      [
        ["selftest", "--statistics", flag, value],
        `${flag}: "${value}" is not allowed; allowed are whole numbers from ${range}`,
      ] as const,
  ),
  [
    ["selftest", "--statistics", "--write", "--shard", "1/2", "--out", join(folder, "s.part")],
    "--write: true is not allowed; with --shard only a part is known",
  ],
  [
    ["compare", TABLE, "--virtual-patients", "99"],
    '--virtual-patients: "99" is not allowed; allowed are whole numbers from 100 to 10000000',
  ],
  [["compare", TABLE], /people: 2 is not allowed; at least 10 people with two readings or more are needed$/],
  [["learn", TABLE], "--out: missing; name the file of the learned model, such as --out clinic.json"],
  [
    ["learn", TABLE, "--json"],
    /people: 2 is not allowed; at least \d+ people with two readings or more are needed$/,
  ],
  [["worker"], "--queue: missing; give the Redis server, such as redis://127.0.0.1:6379"],
  [
    ["worker", "--queue", "redis://x:1", "--workers", "257"],
    '--workers: "257" is not allowed; allowed are whole numbers from 1 to 256',
  ],
  [
    ["trial", TRIAL, "--queue", "redis://x:1", "--kernel", "scalar"],
    '--kernel: "scalar" is not allowed; with --queue it is said where the workers start',
  ],
  [
    ["trial", TRIAL, "--queue", "redis://x:1", "--workers", "4097"],
    '--workers: "4097" is not allowed; allowed are whole numbers from 1 to 4096',
  ],
  [["serve", "--port", "65536"], '--port: "65536" is not allowed; allowed are whole numbers from 0 to 65535'],
  [["serve", "--host", " "], '--host: " " is not allowed; an address, such as 127.0.0.1'],
  [
    ["community", "review", "--limit", "0"],
    '--limit: "0" is not allowed; allowed are whole numbers from 1 to 100000',
  ],
  [
    ["community", "review", "--accept", "r1", "--store", STORE],
    '--accept: "r1" is not allowed; there is no report with this number',
  ],
  [
    ["community", "review", "--reject", "r1", "--store", STORE],
    '--reject: "r1" is not allowed; there is no report with this number',
  ],
  [["community", "forget", "--store", STORE], "id: missing; give a report's number or --all"],
  [
    ["community", "forget", "r1", "--all", "--store", STORE],
    `id: "r1" is not allowed; give a report's number or --all`,
  ],
  [
    ["community", "forget", "r1", "--store", STORE],
    'id: "r1" is not allowed; there is no report with this number',
  ],
  [
    ["community", "import", EMPTY, "--model-timeout", "3601"],
    '--model-timeout: "3601" is not allowed; allowed are whole numbers from 1 to 3600',
  ],
  [
    ["community", "import", EMPTY, "--model", "m"],
    "--local-model: missing; give the server's address with it",
  ],
  [
    ["community", "extract", EMPTY, "--allow-remote-model"],
    "--local-model: missing; give the server's address with it",
  ],
  [["community", "report", "--store", " "], '--store: " " is not allowed; the name of a file must be given'],
];

function REPORTS() {
  return ["--html", "--svg"] as const;
}

describe("what a command refuses, it refuses on one line with the field, the value and what is allowed", () => {
  it.each(
    REFUSALS.map(([args, message]) => ({
      args: args.map((arg) => arg.replace(folder, "")).join(" "),
      all: args,
      message,
    })),
  )("$args", async ({ all, message }) => {
    const { code, out, err } = await anagen(all);
    const lines = err.split("\n").filter((line) => line.startsWith("anagen: "));
    expect(lines).toHaveLength(1);
    const [said] = lines.map((line) => line.slice("anagen: ".length));
    if (typeof message === "string") expect(said).toBe(message);
    else expect(said).toMatch(message);
    expect([code, out]).toEqual([2, ""]);
  });
});

/** Why a command takes no --model. */
describe("a model of a clinic is refused where it has nothing to say, with the reason", () => {
  it.each<readonly [command: string, reason: string]>([
    ["calibrate", "it makes the model of the trials; what a clinic's people say of it is learned afterwards"],
    [
      "learn",
      "it learns from the model of the trials, once for each clinic; put the people of both tables into one to learn from all of them",
    ],
    ["serve", "the pages compute with the model they were built with; use forecast or trial"],
    ["worker", "the model comes with each run; give --model to the command that sends the run"],
    ["bench", "it measures speed, which does not depend on the model's numbers"],
    ...["events", "evidence", "synthesis", "claims", "check", "search", "import", "references"].map(
      (name) => [name, "it computes nothing with the model"] as const,
    ),
  ])("%s: %s", async (command, reason) => {
    for (const flag of [["--model", "x.json"], ["--model=x.json"]]) {
      const { code, err } = await anagen([command, ...flag]);
      expect(err).toMatch(/^anagen: .*unknown option '--model/);
      expect(err.trim().endsWith(`; ${reason}`)).toBe(true);
      expect(code).toBe(2);
    }
  });

  it("other flags that are not known get the flags that are", async () => {
    const { err } = await anagen(["evidence", "--modelled"]);
    expect(err).toContain("; allowed are --drug, --study, --endpoint, --limit, --json, --seed, --check");
    expect((await anagen(["trial", TRIAL, TRIAL])).err).toContain(
      "; it is used as: anagen trial [options] <protocol>",
    );
  });
});
