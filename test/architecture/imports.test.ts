import { describe, expect, it } from "vitest";
import { codeOf, type SourceFile, sourceFiles } from "./source-files.ts";

/** The import table of ARCHITECTURE.md: a folder imports from groups to its left, and one way within its own. */
const GROUPS: readonly (readonly string[])[] = [
  ["math", "input", "warnings", "text"],
  ["engine"],
  ["disease", "drug", "evidence"],
  ["simulate"],
  ["trial", "calibrate"],
  ["claims", "community", "forecast", "validate", "sensitivity", "search"],
  ["explain", "formats"],
  ["entry"],
  ["files", "package-data"],
  ["server", "cli", "doors"],
];

/** Folders that reach the machine they run on; all others run in a browser as they are. */
const MACHINE = ["engine", "entry", "files", "package-data", "server", "cli"];

const files = sourceFiles();
const groupOf = (folder: string) => GROUPS.findIndex((group) => group.includes(folder));
const folderOf = (path: string) => path.split("/")[0];
const isOwn = (name: string) => /\.tsx?$/.test(name) && name.includes("/");
const edges = files.flatMap((file) =>
  file.imports
    .filter((name) => isOwn(name) && folderOf(name) !== file.folder)
    .map((name) => ({ file: file.path, from: file.folder, to: folderOf(name) })),
);

describe("imports", () => {
  it("are between folders that stand in the table", () => {
    const unknown = files.filter((file) => file.folder !== "" && groupOf(file.folder) < 0);
    expect(unknown.map((file) => file.path)).toEqual([]);
    expect(edges.length).toBeGreaterThan(50);
  });

  it("run only from right to left, or within a group", () => {
    const wrong = edges.filter(({ from, to }) => from !== "" && groupOf(to) > groupOf(from));
    expect(wrong).toEqual([]);
  });

  it("make no circle between folders", () => {
    const next = new Map<string, Set<string>>();
    for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (folder: string, path: readonly string[]) => {
      if (path.includes(folder)) circles.push([...path.slice(path.indexOf(folder)), folder].join(" -> "));
      else if (!done.has(folder)) {
        for (const to of next.get(folder) ?? []) visit(to, [...path, folder]);
        done.add(folder);
      }
    };
    for (const folder of next.keys()) visit(folder, []);
    expect(circles).toEqual([]);
  });

  it("make no circle between files", () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, above: readonly string[]) => {
      if (above.includes(path)) circles.push([...above.slice(above.indexOf(path)), path].join(" -> "));
      else if (!done.has(path)) {
        const file = byPath.get(path);
        const lasting = file?.text.replace(/(?:^|\n)\s*(?:import|export) type\b[^;]*;/g, "") ?? "";
        for (const to of file?.imports ?? [])
          if (isOwn(to) && lasting.includes(to.split("/").at(-1) as string)) visit(to, [...above, path]);
        done.add(path);
      }
    };
    for (const path of byPath.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });

  it("reach the machine only from the folders that are there for it", () => {
    const wrong = files
      .filter(
        (file) => !MACHINE.includes(file.folder) && file.imports.some((name) => name.startsWith("node:")),
      )
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it("name files with their ending", () => {
    const wrong = files.flatMap((file) =>
      [...file.text.matchAll(/from "(\.[^"]*)"/g)]
        .map((match) => match[1])
        .filter((name) => !/\.tsx?$/.test(name)),
    );
    expect(wrong).toEqual([]);
  });
});

describe("numbers are the same on every machine", () => {
  it("because nothing calls the platform's transcendental functions", () => {
    const forbidden =
      /\bMath\.(?!(?:abs|ceil|clz32|floor|fround|imul|max|min|round|sign|sqrt|trunc|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2)\b)\w+|\bMath\s*\[/;
    const wrong = files.filter((file) => forbidden.test(codeOf(file.text))).map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it("because powers are whole numbers", () => {
    // In these the power is a name that stands for a whole number.
    const whole = [
      "evidence/percentages.ts",
      "engine/expression/kernels.ts",
      "formats/records/draft.ts",
      "evidence/synthesis/random-effects.ts",
    ];
    const wrong = files
      .filter((file) => !whole.includes(file.path) && /\*\*=?(?!\s*-?\d+\b(?!\.\d))/.test(codeOf(file.text)))
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });

  it("because nothing depends on the clock or on the machine's own random numbers", () => {
    const clock = /\bDate\.now\b|\bDate\(\s*\)|\bperformance\.now\b|\bcrypto\.(getRandomValues|randomUUID)\b/;
    const wrong = files
      .filter(
        (file) => !["cli", "files", "server", "web"].includes(file.folder) && clock.test(codeOf(file.text)),
      )
      .map((file) => file.path);
    expect(wrong).toEqual([]);
  });
});

/** Paths of all own files that some files import, directly or through others. */
function reachable(
  from: readonly string[],
  all: readonly Pick<SourceFile, "path" | "imports">[],
): Set<string> {
  const byPath = new Map(all.map((file) => [file.path, file]));
  const found = new Set<string>();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    open.push(...(byPath.get(path)?.imports ?? []).filter(isOwn));
  }
  return found;
}

describe("calibration cannot see validation", () => {
  const begin = [
    "cli/commands/calibrate.ts",
    ...files.filter((file) => file.folder === "calibrate").map((file) => file.path),
  ];
  const shut = (paths: Iterable<string>) =>
    [...paths].filter((path) => ["validate", "sensitivity", "forecast"].includes(folderOf(path)));

  it("because nothing that it imports, however far away, judges or forecasts", () => {
    const reached = reachable(begin, files);
    expect(reached.size).toBeGreaterThan(30);
    expect(shut(reached)).toEqual([]);
    // One import anywhere on the way would show.
    const loose = files.map((file) =>
      file.path === "math/exp.ts" ? { ...file, imports: ["validate/naive.ts"] } : file,
    );
    expect(shut(reachable(begin, loose))).toContain("validate/naive.ts");
  });

  it("because the validation list is named in one loader alone, which it does not call", () => {
    const naming = [...reachable(begin, files)].filter((path) =>
      /targets\/validation|split\.validation|"validation"/.test(
        files.find((file) => file.path === path)?.text ?? "",
      ),
    );
    const inEvidence = naming.filter((path) => folderOf(path) === "evidence");
    // The enum of the file's shape; the loader, of which calibration calls only its own function.
    expect(naming.filter((path) => !inEvidence.includes(path)).sort()).toEqual([
      "calibrate/target.ts",
      "package-data/targets.ts",
    ]);
  });

  it("because neither its code nor what loads for it names the validation data", () => {
    const calibrate = files.filter((file) => file.folder === "calibrate");
    expect(calibrate.length).toBeGreaterThan(3);
    for (const file of calibrate) {
      expect(file.text, file.path).not.toMatch(/targets\/validation|split\.validation|split\[/);
      expect(file.imports, file.path).not.toContainEqual(
        expect.stringMatching(/^(validate|forecast|cli|evidence|package-data)\//),
      );
    }
    const command = files.find((file) => file.path === "cli/commands/calibrate.ts");
    expect(command?.text).not.toMatch(/validation|loadValidationData/i);
    expect(command?.text).toMatch(/loadCalibrationData/);
  });
});
