/**
 * Puts small faults into the code of a folder, one at a time, and counts those that tests notice:
 *
 *     npm run mutate -- FOLDER [--sample N [--skip K]] [--tests PATTERN ...]
 *
 * The tests are those beside the code, the thresholds of test/rules and those that are named, as far as they load the
 * code. A fault that no test reaches on its own thread counts as not noticed. With --sample only N faults are tried,
 * drawn from all of the folder; with --skip they are those after the first K. What survives is printed; the scores of
 * docs/testing.md are kept in scores.json beside this file.
 */
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type KeptScore, namesOfSurvivors, type Report, scoreOf, survivorsOf } from "./report.ts";
import { faultsOf, nameOf, rangesOf, sampleOf } from "./sample.ts";

const ROOT = join(import.meta.dirname, "../..");
const SCORES = join(import.meta.dirname, "scores.json");
/** Cheap tests of the whole that state rules; the order of events is tested slowly and named where it matters. */
const RULES = ["test/rules/thresholds.test.ts"];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    tests: { type: "string", multiple: true, default: [] },
    sample: { type: "string" },
    skip: { type: "string" },
  },
});
for (const name of ["sample", "skip"] as const)
  if (values[name] !== undefined && !/^[1-9]\d*$/.test(values[name]))
    throw new Error(`--${name} takes a number of faults`);
if (values.skip !== undefined && values.sample === undefined) throw new Error("--skip needs --sample");
const skipped = Number(values.skip ?? 0);
const folder = relative(ROOT, resolve(ROOT, positionals[0] ?? "")).replaceAll("\\", "/");
if (positionals.length !== 1 || !folder.startsWith("src") || !existsSync(join(ROOT, folder)))
  throw new Error("name one folder or file of src: npm run mutate -- src/disease/salt");
const stryker = join(import.meta.dirname, "node_modules/@stryker-mutator");
if (!existsSync(stryker))
  throw new Error("first: (cd scripts/mutate && npm install --no-package-lock), with Node 24 or newer");

const isFile = folder.endsWith(".ts");
const place = join(ROOT, ".anagen/mutation", folder.replaceAll("/", "."));
mkdirSync(place, { recursive: true });
const tests = [
  isFile ? folder.replace(/\.ts$/, ".test.ts") : `${folder}/**/*.test.ts`,
  ...RULES,
  ...values.tests,
];

const files = isFile
  ? [folder]
  : globSync(`${folder}/**/*.ts`, { cwd: ROOT }).filter((name) => !name.endsWith(".test.ts"));
const paths = files.map((name) => join(ROOT, name)).sort();
const faults = values.sample === undefined ? [] : await faultsOf(paths, stryker);
const drawn = sampleOf(faults, skipped, Number(values.sample ?? 0), ROOT);
const list = join(place, "drawn.json");
writeFileSync(list, JSON.stringify({ root: ROOT, names: drawn.map((fault) => nameOf(fault, ROOT)) }));

const settings = {
  mutate: drawn.length > 0 ? rangesOf(drawn, ROOT) : files,
  ...(drawn.length > 0 && { checkers: ["only-sampled"] }),
  testRunner: "vitest",
  vitest: { configFile: "scripts/mutate/vitest.config.ts", related: true, pool: "forks" },
  plugins: [
    join(stryker, "vitest-runner/dist/src/index.js"),
    ...(drawn.length > 0 ? [join(import.meta.dirname, "only-sampled.ts")] : []),
  ],
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: join(place, "report.json") },
  tempDirName: join(place, "sandbox"),
  ignorePatterns: ["dist", ".anagen", "bench/*/node_modules", "web", "scripts/*/node_modules"],
  // A run beside other work takes one.
  concurrency: Number(process.env.ANAGEN_MUTATE_PROCESSES ?? 2),
  // Generous: a machine that is busy with other things must not make tests look as if they noticed something.
  timeoutMS: 20_000,
  timeoutFactor: 3,
  dryRunTimeoutMinutes: 30,
  ignoreStatic: false,
  // The compiler of the project has no interface for programs; nothing here needs its settings.
  tsconfigFile: "none",
  disableTypeChecks: false,
  allowConsoleColors: false,
};
writeFileSync(join(place, "settings.json"), JSON.stringify(settings, null, 2));
const { status } = spawnSync(
  process.execPath,
  [join(stryker, "core/bin/stryker.js"), "run", join(place, "settings.json")],
  {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ANAGEN_MUTATE_TESTS: tests.join(","), ANAGEN_MUTATE_SAMPLE: list },
  },
);
if (status !== 0) throw new Error(`Stryker ended with ${status}`);

const report = JSON.parse(readFileSync(join(place, "report.json"), "utf8")) as Report;
for (const survivor of survivorsOf(report)) console.log(survivor);
const counted = scoreOf(report);
if (drawn.length > 0 && counted.mutants > drawn.length)
  throw new Error(`${counted.mutants} faults were tried where ${drawn.length} were drawn`);
const score: KeptScore = {
  ...counted,
  tests: tests.join(" "),
  ...(drawn.length > 0 && { drawnFrom: faults.length }),
  ...(skipped > 0 && { skipped }),
  left: namesOfSurvivors(report),
};
console.log(score);
const scores = existsSync(SCORES)
  ? (JSON.parse(readFileSync(SCORES, "utf8")) as Record<string, KeptScore>)
  : {};
// A sample says less than the whole that was tried before.
const known = scores[folder];
if (score.drawnFrom !== undefined && known !== undefined && known.drawnFrom === undefined)
  console.log("not kept: all faults of this folder have been tried before");
else {
  const sorted = Object.entries({ ...scores, [folder]: score }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(SCORES, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}
