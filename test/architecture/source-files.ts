import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** A code file of the project: its path from the root, its text, and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Paths from the root of the project's own files, type imports included; other modules by name. */
  readonly imports: readonly string[];
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Where the project's code stands. */
export const TREES = ["src", "web", "scripts", "bench", "test"] as const;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s*["']([^"']+)["']/g;

/** A source file from its text: imports resolved against its own place. */
export function sourceFile(path: string, text: string): SourceFile {
  const imports = [...text.matchAll(IMPORT)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3];
    return name.startsWith(".") ? normalize(join(dirname(path), name)).replaceAll("\\", "/") : name;
  });
  return { path, text, imports };
}

/** All code files, tests included. */
export function allFiles(): SourceFile[] {
  return TREES.flatMap((tree) =>
    readdirSync(join(ROOT, tree), { recursive: true, encoding: "utf8" }).map(
      (path) => `${tree}/${path.replaceAll("\\", "/")}`,
    ),
  )
    .filter((path) => /\.tsx?$/.test(path) && !path.includes("/node_modules/"))
    .sort()
    .map((path) => sourceFile(path, readFileSync(join(ROOT, path), "utf8")));
}

/** A test, or something that only tests use. */
export const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith("test/");

/** The folder that stands in the import table: the first below src/, else the tree. */
export function roomOf(path: string): string {
  const [tree, folder, ...rest] = path.split("/");
  return tree === "src" && rest.length > 0 ? folder : tree;
}

/** Comments, quoted text of any kind and regular expressions, whichever begins first. */
const NO_CODE =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|(?<=[(,=:?!&|;{}[\n]\s*)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g;

/** The text without comments, quoted text and regular expressions. */
export function codeOf(text: string): string {
  return text.replace(NO_CODE, '""');
}

/** The text without comments; quoted text stays. */
export function withoutComments(text: string): string {
  return text.replace(NO_CODE, (found) => (/^\/[/*]/.test(found) ? "" : found));
}
