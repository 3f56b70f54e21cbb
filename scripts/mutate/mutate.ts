/**
 * Puts small faults into the code of a folder, one at a time, and counts those that tests notice:
 *
 *     npm run mutate -- FOLDER [--tests PATTERN ...]
 *
 * The tests are those beside the code, the thresholds of test/rules and those that are named. Tests that run the command
 * line cannot be among them: they take the process's own standard input. What survives is printed; the scores of docs/testing.md are kept in scores.json beside this file.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Report, scoreOf, survivorsOf } from "./report.ts";

const ROOT = join(import.meta.dirname, "../..");
const SCORES = join(import.meta.dirname, "scores.json");
/** Cheap tests of the whole that state rules; the order of events is tested slowly and named where it matters. */
const RULES = ["test/rules/thresholds.test.ts"];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tests: { type: "string", multiple: true, default: [] } },
});
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
const settings = {
  mutate: isFile ? [folder] : [`${folder}/**/*.ts`, `!${folder}/**/*.test.ts`, `!${folder}/**/README.md`],
  testRunner: "vitest",
  vitest: { configFile: "scripts/mutate/vitest.config.ts", related: false },
  plugins: [join(stryker, "vitest-runner/dist/src/index.js")],
  reporters: ["json", "progress-append-only"],
  jsonReporter: { fileName: join(place, "report.json") },
  tempDirName: join(place, "sandbox"),
  ignorePatterns: ["dist", ".anagen", "bench", "web", "scripts/*/node_modules"],
  concurrency: 2,
  timeoutMS: 5_000,
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
  { cwd: ROOT, stdio: "inherit", env: { ...process.env, ANAGEN_MUTATE_TESTS: tests.join(",") } },
);
if (status !== 0) throw new Error(`Stryker ended with ${status}`);

const report = JSON.parse(readFileSync(join(place, "report.json"), "utf8")) as Report;
for (const survivor of survivorsOf(report)) console.log(survivor);
const score = { ...scoreOf(report), tests: tests.join(" ") };
console.log(score);
const scores = existsSync(SCORES) ? JSON.parse(readFileSync(SCORES, "utf8")) : {};
const sorted = Object.entries({ ...scores, [folder]: score }).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(SCORES, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
