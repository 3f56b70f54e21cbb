import { describe, expect, it } from "vitest";
import {
  castsAround,
  codeMatches,
  fileCircles,
  focusExpectedAtOnce,
  folderCircles,
  fullFolders,
  hurriedTests,
  importsUpward,
  importsWithoutEnding,
  longFiles,
  machineReachedFrom,
  mentions,
  unknownFolders,
  unusedExports,
} from "./rules.ts";
import { sourceFile } from "./source-files.ts";

const TABLE = [["low"], ["high"]];

/** Each rule with files that keep it and files that break it. */
const RULES: readonly {
  name: string;
  rule: (files: ReturnType<typeof sourceFile>[]) => string[];
  keeps: Record<string, string>;
  breaks: Record<string, string>;
}[] = [
  {
    name: "unknown folders",
    rule: (files) => unknownFolders(files, TABLE),
    keeps: { "src/low/a.ts": "", "src/index.ts": "" },
    breaks: { "src/elsewhere/a.ts": "" },
  },
  {
    name: "imports upward",
    rule: (files) => importsUpward(files, TABLE),
    keeps: { "src/high/a.ts": 'import { b } from "../low/b.ts";' },
    breaks: { "src/low/a.ts": 'import type { B } from "../high/b.ts";' },
  },
  {
    name: "file circles",
    rule: fileCircles,
    keeps: { "src/low/a.ts": 'import { b } from "./b.ts";', "src/low/b.ts": "" },
    breaks: {
      "src/low/a.ts": 'import type { B } from "./b.ts";',
      "src/low/b.ts": 'import { a } from "./a.ts";',
    },
  },
  {
    name: "folder circles",
    rule: (files) => folderCircles(files),
    keeps: { "src/low/a.ts": 'import "../high/b.ts";', "src/high/b.ts": "" },
    breaks: {
      "src/low/a.ts": 'import "../high/b.ts";',
      "src/high/c.ts": 'import type { D } from "../low/d.ts";',
    },
  },
  {
    name: "hurried tests",
    rule: (files) => hurriedTests(files, 300_000),
    keeps: {
      "src/low/a.test.ts":
        'it("waits", async () => {\n  await it;\n}, 600_000);\nit("x", { timeout: 5 * 60_000 }, () => {});',
      "src/low/a.ts": "}, 10);",
    },
    breaks: {
      "src/low/a.test.ts":
        'it("waits", async () => {\n  await it;\n}, 60_000);\nit("x", { timeout: 4 * 60_000 }, () => {});',
    },
  },
  {
    name: "focus expected at once",
    rule: focusExpectedAtOnce,
    keeps: {
      "test/browser/a.test.ts": "await until(page, \"document.activeElement?.id === 'began'\");",
    },
    breaks: {
      "test/browser/a.test.ts": 'expect(await page.evaluate("document.activeElement?.id")).toBe("began");',
    },
  },
  {
    name: "the machine reached",
    rule: (files) => machineReachedFrom(files, ["src/high/files"]),
    keeps: { "src/high/files/a.ts": 'import { readFileSync } from "node:fs";' },
    breaks: { "src/high/a.ts": 'import { readFileSync } from "node:fs";' },
  },
  {
    name: "long files",
    rule: (files) => longFiles(files, 3),
    keeps: { "src/low/a.ts": "1\n2\n3\n" },
    breaks: { "src/low/a.ts": "1\n2\n3\n4\n" },
  },
  {
    name: "full folders",
    rule: (files) => fullFolders(files, 1),
    keeps: { "src/low/a.ts": "", "src/low/a.test.ts": "", "src/low/b/c.ts": "" },
    breaks: { "src/low/a.ts": "", "src/low/b.ts": "" },
  },
  {
    name: "observation ids",
    rule: (files) => mentions(files, /\bBARI-\d/, ["src/evidence"]),
    keeps: { "src/evidence/a.ts": 'const a = "BARI-001";', "src/low/a.ts": "// as BARI-001 says" },
    breaks: { "src/low/a.ts": 'const shown = ["BARI-001"];' },
  },
  {
    name: "the platform's powers",
    rule: (files) => codeMatches(files, /\bMath\.pow\b/),
    keeps: { "src/low/a.ts": 'const words = "Math.pow"; // Math.pow' },
    breaks: { "src/low/a.ts": "const power = Math.pow(2, x);" },
  },
  {
    name: "unused exports",
    rule: (files) => unusedExports(files, ["src/index.ts"]),
    keeps: {
      "src/index.ts": "export const door = 1;",
      "src/low/a.ts": "export const used = 1; ",
      "src/low/b.ts": 'import { used } from "./a.ts";\nused;',
      "src/low/c.ts": "export function tested() {}\ntested();",
      "src/low/c.test.ts": 'import { tested } from "./c.ts";\ntested();',
    },
    breaks: {
      "src/low/a.ts": "export const unused = 1;\nunused;",
      "src/low/b.ts": 'import "./a.ts";',
    },
  },
  {
    name: "exports that only a test uses",
    rule: (files) => unusedExports(files, []),
    keeps: {},
    breaks: {
      "src/low/c.ts": "export function tested() {}",
      "src/low/c.test.ts": 'import { tested } from "./c.ts";\ntested();',
    },
  },
  {
    name: "casts around a type",
    rule: castsAround,
    keeps: { "src/low/a.ts": "const scope = globalThis as unknown as Scope;\nconst b = 1 as number;" },
    breaks: { "src/low/a.ts": "const jobs = given(1) as unknown as Job[];" },
  },
  {
    name: "imports without an ending",
    rule: importsWithoutEnding,
    keeps: { "src/low/a.ts": 'import { b } from "./b.ts";' },
    breaks: { "src/low/a.ts": 'import { b } from "./b";' },
  },
];

describe("each rule of the layout", () => {
  const parse = (files: Record<string, string>) =>
    Object.entries(files).map(([path, text]) => sourceFile(path, text));

  it.each(RULES)("holds and is broken by an example: $name", ({ rule, keeps, breaks }) => {
    expect(rule(parse(keeps))).toEqual([]);
    expect(rule(parse(breaks))).not.toEqual([]);
  });
});
