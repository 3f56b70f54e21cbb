import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** A source file of the package: its path from src/, its text, and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  /** Paths from src/ of files of the package; other modules by name. */
  readonly imports: readonly string[];
}

const SRC = fileURLToPath(new URL("../../src/", import.meta.url));
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s*["']([^"']+)["']/g;

/** All sources that ship: no tests, and not what only tests use. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.includes("/testing/"))
    .sort()
    .map((path) => {
      const text = readFileSync(join(SRC, path), "utf8");
      const imports = [...text.matchAll(IMPORT)].map((match) => {
        const name = match[1] ?? match[2] ?? match[3];
        return name.startsWith(".") ? normalize(join(dirname(path), name)).replaceAll("\\", "/") : name;
      });
      return { path, folder: path.includes("/") ? path.split("/")[0] : "", text, imports };
    });
}

/** Comments, quoted text of any kind and regular expressions, whichever begins first. */
const NO_CODE =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|(?<=[(,=:?!&|;{}[\n]\s*)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g;

/** The text without comments, quoted text and regular expressions. */
export function codeOf(text: string): string {
  return text.replace(NO_CODE, '""');
}
