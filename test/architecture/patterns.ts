/**
 * Every regular expression of the code: literals from the syntax tree, and what is made by `RegExp` when its module is
 * loaded. What is made only at run time is named with its place in the code.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseSync } from "vite";

const ROOT = join(import.meta.dirname, "../..");

/** A regular expression, and the first file it stands in. */
export interface Pattern {
  readonly path: string;
  readonly source: string;
  readonly flags: string;
}

export interface Patterns {
  readonly patterns: readonly Pattern[];
  /** calls of `RegExp` within functions: "path: text of the call" */
  readonly atRunTime: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value;

/** Calls `visit` for each node of a tree, with whether it stands within a function. */
function walk(value: unknown, visit: (node: Node, inFunction: boolean) => void, inFunction = false): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit, inFunction);
  if (!isNode(value)) return;
  visit(value, inFunction);
  const inside = inFunction || /Function/.test(value.type);
  for (const part of Object.values(value)) if (typeof part === "object") walk(part, visit, inside);
}

function codeFiles(): string[] {
  return ["src", "web"]
    .flatMap((tree) =>
      readdirSync(join(ROOT, tree), { recursive: true, encoding: "utf8" }).map(
        (path) => `${tree}/${path.replaceAll("\\", "/")}`,
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/node_modules\//.test(path))
    .sort();
}

/** Loads the modules, and tells of each regular expression that the project's own code makes meanwhile. */
async function madeByLoading(paths: readonly string[]): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const platform = globalThis.RegExp;
  let path = "";
  globalThis.RegExp = new Proxy(platform, {
    construct(target, parts: ConstructorParameters<typeof RegExp>) {
      const pattern = new target(...parts);
      const caller = new Error().stack?.split("\n")[2] ?? "";
      if (!caller.includes("node_modules")) made.push({ path, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    for (path of paths) await import(pathToFileURL(join(ROOT, path)).href);
  } finally {
    globalThis.RegExp = platform;
  }
  return made;
}

export async function collectPatterns(): Promise<Patterns> {
  const found: Pattern[] = [];
  const atRunTime: string[] = [];
  const builders: string[] = [];
  for (const path of codeFiles()) {
    const text = readFileSync(join(ROOT, path), "utf8");
    const { program, errors } = parseSync(path, text);
    if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
    walk(program, ({ type, regex, callee, start, end }, inFunction) => {
      if (regex !== undefined) found.push({ path, source: regex.pattern, flags: regex.flags });
      if (!/^(?:New|Call)Expression$/.test(type) || callee?.name !== "RegExp") return;
      builders.push(path);
      if (inFunction) atRunTime.push(`${path}: ${text.slice(start, end)}`);
    });
  }
  found.push(...(await madeByLoading([...new Set(builders)])));
  const once = new Map<string, Pattern>();
  for (const pattern of found) {
    const key = keyOf(pattern);
    if (!once.has(key)) once.set(key, pattern);
  }
  return { patterns: [...once.values()], atRunTime };
}

/** How a pattern is named in verdicts.json; flags that change nothing about its work are left out. */
export const keyOf = ({ source, flags }: Pattern) => `/${source}/${flags.replaceAll(/[dg]/g, "")}`;
