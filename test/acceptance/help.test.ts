import { expect, it } from "vitest";
import { anagen } from "../support/anagen.ts";

const SEED = "--seed <number>";
const JSON_FLAG = "--json";
const PATIENTS = "--virtual-patients <number>";
const MODEL = "--model <file>";
const WORKERS = "--workers <number>";
const KERNEL = "--kernel <simd|scalar>";
const QUEUE = "--queue <address>";
const SHARD = "--shard <k/n>";
const OUT = "--out <file>";
const STORE = "--store <file>";
const TABLE = ["--time-unit <hours|days|weeks>", "--dvid <value>", "--missing <codes>", "--encoding <name>"];
const REPORT = ["--html <file>", "--svg <file>"];
const LOCAL_MODEL = [
  "--local-model <url>",
  "--model <name>",
  "--model-timeout <seconds>",
  "--allow-remote-model",
];
const WHICH = ["--drug <name>", "--study <part>", "--endpoint <part>"];

/** Each command with its arguments and every flag that it has. */
const COMMANDS: readonly (readonly [command: string, usage: string, flags: readonly string[]])[] = [
  [
    "forecast",
    " [case]",
    [
      ...[
        JSON_FLAG,
        "--detail",
        "--measure",
        "--policies",
        SEED,
        PATIENTS,
        MODEL,
        WORKERS,
        KERNEL,
        QUEUE,
        SHARD,
      ],
      ...[
        "--dry-run",
        "--resume",
        "--table <file.csv>",
        ...TABLE,
        "--plans <file.json>",
        OUT,
        "--skip-bad-rows",
      ],
    ],
  ],
  [
    "trial",
    " <protocol>",
    [
      ...[JSON_FLAG, SEED, PATIENTS, MODEL, WORKERS, KERNEL, QUEUE, SHARD, "--dry-run"],
      ...["--trajectories <file>", OUT, "--power", "--sizes <numbers>", "--target <percent>"],
    ],
  ],
  ["events", " <files...>", [...TABLE, JSON_FLAG, SEED]],
  ["validate", "", [JSON_FLAG, ...REPORT, SEED, PATIENTS, MODEL, WORKERS, KERNEL, QUEUE, SHARD, OUT]],
  ["sensitivity", "", [JSON_FLAG, ...REPORT, "--people <number>", SEED, PATIENTS, MODEL, WORKERS, KERNEL]],
  [
    "calibrate",
    "",
    [
      ...[JSON_FLAG, SEED, WORKERS, QUEUE, "--out <folder>", "--structure <name>", "--check", "--fresh"],
      "--leave-out-studies",
    ],
  ],
  ["evidence", " [query...]", [...WHICH, "--limit <number>", JSON_FLAG, SEED, "--check"]],
  [
    "synthesis",
    " [query...]",
    ["--table <file>", "--measure <name>", "--level <number>", "--svg <file>", ...WHICH, JSON_FLAG, SEED],
  ],
  ["claims", " [id]", ["--verdict <name>", JSON_FLAG, SEED]],
  ["check", " <file>", ["--format <name>", "--about <drug>", JSON_FLAG, SEED]],
  [
    "answer",
    "",
    [
      ...["--question <name>", "--format <name>", "--lang <code>", "--date <day>", STORE, JSON_FLAG],
      ...["--rebuild-model", MODEL, SEED, PATIENTS, WORKERS],
    ],
  ],
  [
    "search",
    " <query...>",
    ["--kind <name...>", "--drug <name>", "--limit <number>", STORE, JSON_FLAG, SEED],
  ],
  ["import", " <kind> <file>", [JSON_FLAG, SEED]],
  ["references", "", ["--format <name>", JSON_FLAG, SEED]],
  ["bench", "", [JSON_FLAG, "--quick", "--rounds <number>", "--write"]],
  [
    "selftest",
    "",
    [
      ...["--statistics", "--people <number>", "--as-shipped <number>", "--diaries <number>"],
      ...[
        "--enough-effective <number>",
        PATIENTS,
        SEED,
        MODEL,
        WORKERS,
        KERNEL,
        QUEUE,
        SHARD,
        OUT,
        "--write",
      ],
      JSON_FLAG,
    ],
  ],
  [
    "compare",
    " <people>",
    [...TABLE, JSON_FLAG, ...REPORT, "--skip-bad-rows", SEED, PATIENTS, MODEL, WORKERS, KERNEL, QUEUE],
  ],
  [
    "learn",
    " <people>",
    [...TABLE, OUT, JSON_FLAG, "--skip-bad-rows", SEED, PATIENTS, WORKERS, KERNEL, QUEUE],
  ],
  ["merge", " <parts...>", [OUT, JSON_FLAG, MODEL]],
  ["worker", "", [QUEUE, WORKERS, KERNEL]],
  ["serve", "", ["--host <address>", "--port <number>", STORE, "--no-open"]],
  ["community import", " <file...>", ["--dry-run", "--withdrawable", ...LOCAL_MODEL, JSON_FLAG, SEED, STORE]],
  ["community extract", " <file>", [...LOCAL_MODEL, JSON_FLAG, SEED, STORE]],
  [
    "community review",
    "",
    ["--from <file...>", "--accept <id>", "--reject <id>", "--limit <number>", JSON_FLAG, SEED, STORE],
  ],
  ["community report", "", ["--html", JSON_FLAG, SEED, STORE]],
  ["community forget", " [id]", ["--all", JSON_FLAG, SEED, STORE]],
];

/** What a flag is when it is not given, as far as the help says it. */
const DEFAULTS: readonly (readonly [command: string, flag: string, words: string])[] = [
  ["check", "--format", "text"],
  ["answer", "--lang", "en"],
  ["answer", "--format", "md"],
  ["answer", "--store", ".anagen/community.sqlite"],
  ["search", "--limit", "10"],
  ["search", "--store", ".anagen/community.sqlite"],
  ["references", "--format", "csl"],
  ["serve", "--host", "127.0.0.1"],
  ["serve", "--port", "4321"],
  ["serve", "--store", ".anagen/community.sqlite"],
  ["community review", "--limit", "20"],
  ["community import", "--store", ".anagen/community.sqlite"],
  ["compare", "--seed", "1"],
  ["learn", "--seed", "1"],
  ["validate", "--seed", "1"],
  ["sensitivity", "--seed", "1"],
  ["selftest", "--people", "2000"],
  ["selftest", "--as-shipped", "500"],
  ["forecast", "--seed", "the case's, else 1"],
  ["trial", "--seed", "the protocol's, else 1"],
  ["calibrate", "--seed", "that of data/model, else 1"],
];

const helpOf = async (command: string) => {
  const { code, out, err } = await anagen([...command.split(" "), "--help"]);
  expect([code, err]).toEqual([0, ""]);
  return out;
};
/** Flags and arguments with what is said of them, on one line each. */
const entriesOf = (help: string): string[][] =>
  (help.split("Examples:")[0].match(/^ {2}\S.*(?:\n {3,}.*)*/gm) ?? []).map((entry) =>
    entry.replaceAll(/\n\s+/g, " ").trim().split(/ {2,}/),
  );

it.each(COMMANDS)("%s%s has these flags and says what each is", async (command, usage, flags) => {
  const help = await helpOf(command);
  expect(help).toMatch(/^Usage: .*\n/);
  expect(help.split("\n")[0]).toBe(`Usage: anagen ${command} [options]${usage}`);
  const description = help.split("\n\n")[1];
  expect(description.split(/\s+/).length).toBeGreaterThan(4);
  expect(description).not.toMatch(/^(?:Arguments|Options|Commands):/);
  const entries = entriesOf(help);
  expect(entries.map(([name]) => name).filter((name) => name.startsWith("-"))).toEqual([
    ...flags,
    "-h, --help",
  ]);
  const named = [...usage.matchAll(/[a-z]+/g)].map(([name]) => name);
  expect(entries.map(([name]) => name).filter((name) => !name.startsWith("-"))).toEqual(named);
  for (const [name, words = ""] of entries)
    expect(words.replace(/\(default: "[^"]*"\)$/, ""), name).toMatch(/\p{L}{2}/u);
  expect(entries.find(([name]) => name.startsWith("--json"))?.[1] ?? "JSON, as by every command").toMatch(
    /JSON|as by every command/,
  );
});

it.each(
  COMMANDS.filter(([command]) => !command.startsWith("community")),
)("%s has examples of its own", async (command) => {
  const [, examples = ""] = (await helpOf(command)).split("Examples:\n");
  expect(examples.split("\n")[0].trim()).toMatch(/^anagen (?:forecast|[a-z]+)/);
  expect(examples).toContain(`anagen ${command}`);
});

it.each(DEFAULTS)("%s %s is by default %s", async (command, flag, words) => {
  const [, told] = entriesOf(await helpOf(command)).find(([name]) => name.startsWith(`${flag} `)) ?? [];
  expect(told?.replaceAll('"', "")).toMatch(new RegExp(`default:? ${words.replaceAll(".", "\\.")}\\b`));
});

it("the program lists its commands, in the order of a reader's way, and says that it does not advise", async () => {
  const help = await helpOf("");
  const names = [...help.matchAll(/^ {2}([a-z]+)\b(?=[ [])/gm)].map(([, name]) => name);
  const ours = [...new Set(COMMANDS.map(([command]) => command.split(" ")[0]))];
  expect(new Set(names)).toEqual(new Set([...ours, "help"]));
  expect(names[0]).toBe("forecast");
  expect(help).toContain("It informs and never advises; dose changes belong with a doctor.");
  const community = await helpOf("community");
  expect(
    [...community.split("Examples:")[0].matchAll(/^ {2}([a-z]+)\b(?=[ [])/gm)].map(([, name]) => name),
  ).toEqual([...["import", "extract", "review", "report", "forget", "help"]]);
  expect(community).toContain("\nExamples:\n  anagen community import posts.jsonl --dry-run\n");
});

it("a word that is no command gets the help's list of commands", async () => {
  const { code, err } = await anagen(["forcast"]);
  expect(code).toBe(2);
  expect(err).toMatch(/^anagen: .*forcast.*; allowed are forecast, trial, events, .*serve\n$/);
});
