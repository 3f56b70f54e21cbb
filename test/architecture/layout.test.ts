import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import config from "../../vitest.config.ts";
import {
  castsAround,
  codeMatches,
  fileCircles,
  focusExpectedAtOnce,
  folderCircles,
  fullFolders,
  hurriedTests,
  type ImportTable,
  importsUpward,
  importsWithoutEnding,
  longFiles,
  machineReachedFrom,
  mentions,
  ownImports,
  unknownFolders,
  unusedExports,
} from "./rules.ts";
import { allFiles, isTest, roomOf } from "./source-files.ts";

/** The import table of ARCHITECTURE.md: a folder imports from groups before its own, and one way within its own. */
const TABLE: ImportTable = [
  ["math", "input", "text", "warnings"],
  ["engine"],
  ["drug", "disease", "evidence"],
  ["simulate"],
  ["trial", "calibrate"],
  ["claims", "cohort", "community", "forecast", "validate", "sensitivity", "search"],
  ["explain", "formats"],
  ["entry"],
  ["files", "package-data", "queue"],
  ["server", "cli", "doors"],
  ["web"],
  ["scripts", "bench"],
  ["test"],
];

/** What reaches the machine it runs on; everything else runs in a browser as it is. */
const MACHINE = [
  "src/engine/execution/threads.ts",
  "src/entry",
  "src/files",
  "src/queue",
  "src/package-data",
  "src/server",
  "src/cli",
  "web/build",
  "scripts",
  "bench",
  "test",
];

/** Where drugs may be named: their own files, words for people, lexicons of names, and the programs to compare with. */
const NAMING_DRUGS = [
  "src/drug",
  "src/explain",
  "src/cli",
  "src/claims",
  "src/community/lexicon",
  "src/evidence/drugs.ts",
  "src/search/synonyms.ts",
  "web/messages",
  "scripts",
  "bench",
];
const DRUG_NAMES =
  /\b(?:baricitinib|olumiant|ritlecitinib|litfulo|deuruxolitinib|leqselvi|tofacitinib|xeljanz|upadacitinib|rinvoq|ruxolitinib|ivarmacitinib|brepocitinib)\b/i;
/** Ids of observations, in any code: these belong to data. */
const OBSERVATION_IDS = /\bBARI-\d/;

const { exports } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  exports: Record<string, string | { default: string }>;
};
/** Files found by their place: what package.json exports, the benchmark, and the words of each language. */
const DOORS = [
  "bench/run.ts",
  "bench/report.ts",
  // A way in for those who add an endpoint: docs/extending.md.
  "src/trial/endpoint-kinds.ts",
  "src/disease/structures.ts",
  // Found by the languages' glob.
  ...allFiles()
    .map(({ path }) => path)
    .filter((path) => /^web\/messages\/\w+\/(?:name|first|later|beside)\.ts$/.test(path)),
  ...Object.values(exports)
    .map((target) => (typeof target === "string" ? target : target.default))
    .filter((path) => path.startsWith("./dist/"))
    .map((path) => path.replace("./dist/", "src/").replace(/\.js$/, ".ts")),
];

const files = allFiles();
const shipped = files.filter(({ path }) => !isTest(path));
/** Folders below web/; its files at the top are the page's doors. */
const webFolder = (path: string) => /^web\/([^/]+)\//.exec(path)?.[1] ?? null;

// Programs to compare with and generated files may use what only tests use besides.
const mayUseSupport = (path: string) => /^(?:bench|scripts)\//.test(path);

describe("imports", () => {
  it("are between folders that stand in the table of ARCHITECTURE.md", () => {
    expect(unknownFolders(files, TABLE)).toEqual([]);
    expect(files.flatMap(ownImports).length).toBeGreaterThan(1000);
    const table = readFileSync(new URL("../../ARCHITECTURE.md", import.meta.url), "utf8");
    for (const folder of TABLE.flat()) expect(table).toContain(`\`${folder}\``);
  });

  it("run one way, types included", () =>
    expect(
      importsUpward(
        shipped.filter(({ path }) => !mayUseSupport(path)),
        TABLE,
      ),
    ).toEqual([]));
  it("make no circle between folders", () => expect(folderCircles(shipped)).toEqual([]));
  it("make no circle between folders of the pages", () =>
    expect(folderCircles(shipped, webFolder)).toEqual([]));
  it("make no circle between files, types included", () => expect(fileCircles(files)).toEqual([]));
  it("reach the machine only from the places that are there for it", () =>
    expect(machineReachedFrom(shipped, MACHINE)).toEqual([]));
  it("name files with their ending", () => expect(importsWithoutEnding(shipped)).toEqual([]));
});

describe("files", () => {
  it("can be read in a sitting", () => expect(longFiles(files)).toEqual([]));
  it("are not too many in one folder", () => expect(fullFolders(shipped)).toEqual([]));
  it("are tested without hurry", () => {
    const tests = files.filter(({ path }) => path !== "test/architecture/rules.test.ts");
    expect(hurriedTests(tests, config.test?.testTimeout as number)).toEqual([]);
    expect(focusExpectedAtOnce(tests)).toEqual([]);
  });
  it("export nothing that nobody uses", () => expect(unusedExports(files, DOORS)).toEqual([]));
  it("cast around no type but for the platform's globals", () => expect(castsAround(shipped)).toEqual([]));
});

describe("facts stand in data", () => {
  it("so that no code names an observation", () =>
    expect(
      mentions(shipped, OBSERVATION_IDS, ["src/evidence", "src/cli/commands/evidence.ts", "scripts"]),
    ).toEqual([]));
  it("so that drugs are named only by their own files, words and lexicons", () =>
    expect(mentions(shipped, DRUG_NAMES, NAMING_DRUGS)).toEqual([]));
});

describe("numbers are the same on every machine", () => {
  const source = shipped.filter(({ path }) => path.startsWith("src/"));

  it("because nothing calls the platform's transcendental functions", () => {
    const forbidden =
      /\bMath\.(?!(?:abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2)\b)\w+|\bMath\s*\[/;
    expect(codeMatches(source, forbidden)).toEqual([]);
  });

  it("because powers are whole numbers", () => {
    // In these the power is a name that stands for a whole number.
    const whole = [
      "src/evidence/percentages.ts",
      "src/engine/expression/kernels.ts",
      "src/formats/records/draft.ts",
      "src/evidence/synthesis/random-effects.ts",
    ];
    expect(codeMatches(source, /(?<=[\w)\]]\s*)\*\*=?(?!\s*-?\d+\b(?!\.\d))/, whole)).toEqual([]);
  });

  it("because nothing depends on the clock or on the machine's own random numbers", () => {
    const clock =
      /\bDate\.now\b|\bDate\(\s*\)|\bperformance\.now\b|\bcrypto\.(?:getRandomValues|randomUUID)\b/;
    expect(codeMatches(source, clock, ["src/cli", "src/files", "src/queue", "src/server"])).toEqual([]);
  });
});

/** Paths of all own files that some files import, directly or through others. */
function reachable(from: readonly string[], all: typeof files): Set<string> {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const found = new Set<string>();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const file = byPath.get(path);
    if (file !== undefined) open.push(...ownImports(file));
  }
  return found;
}

describe("calibration cannot see validation", () => {
  const command = "src/cli/commands/calibrate.ts";
  const calibrate = shipped.filter(({ path }) => path.startsWith("src/calibrate/"));
  const begin = [command, ...calibrate.map(({ path }) => path)];
  const shut = (paths: Iterable<string>) =>
    [...paths].filter((path) => ["validate", "sensitivity", "forecast"].includes(roomOf(path)));

  it("because nothing that it imports, however far away, judges or forecasts", () => {
    const reached = reachable(begin, files);
    expect(reached.size).toBeGreaterThan(30);
    expect(shut(reached)).toEqual([]);
    // One import anywhere on the way would show.
    const loose = files.map((file) =>
      file.path === "src/math/exp.ts" ? { ...file, imports: ["src/validate/naive.ts"] } : file,
    );
    expect(shut(reachable(begin, loose))).toContain("src/validate/naive.ts");
  });

  it("because the validation list is named in one loader alone, which it does not call", () => {
    const naming = [...reachable(begin, files)].filter((path) =>
      /targets\/validation|split\.validation|"validation"/.test(
        files.find((file) => file.path === path)?.text ?? "",
      ),
    );
    // The enum of the file's shape; the loader, of which calibration calls only its own function.
    expect(naming.filter((path) => roomOf(path) !== "evidence").sort()).toEqual([
      "src/calibrate/target.ts",
      "src/package-data/targets.ts",
    ]);
  });

  it("because neither its code nor what loads for it names the validation data", () => {
    expect(calibrate.length).toBeGreaterThan(3);
    for (const file of calibrate) {
      expect(file.text, file.path).not.toMatch(/targets\/validation|split\.validation|split\[/);
      expect(file.imports, file.path).not.toContainEqual(
        expect.stringMatching(/^src\/(validate|forecast|cli|evidence|package-data)\//),
      );
    }
    const text = files.find(({ path }) => path === command)?.text;
    expect(text).not.toMatch(/validation|loadValidationData/i);
    expect(text).toMatch(/loadCalibrationData/);
  });
});
