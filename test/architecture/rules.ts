/**
 * The rules that hold the layout. Each takes code files and returns what breaks it, one line each; none when it holds.
 * rules.test.ts shows that each finds an example that breaks it, layout.test.ts applies them to the project.
 */
import { codeOf, isTest, roomOf, type SourceFile, withoutComments } from "./source-files.ts";

/** Folders by group, lowest first: a folder imports from groups before its own, and one way within its group. */
export type ImportTable = readonly (readonly string[])[];

const isOwn = (name: string) => /\.tsx?$/.test(name) && name.includes("/");

/** Imports of files of the project, type imports included. */
export function ownImports(file: SourceFile): string[] {
  return file.imports.filter(isOwn);
}

/** Folders that stand nowhere in the table. */
export function unknownFolders(files: readonly SourceFile[], table: ImportTable): string[] {
  const known = new Set(table.flat());
  return files.filter(({ path }) => isBelowFolder(path) && !known.has(roomOf(path))).map(({ path }) => path);
}

/** Files directly in src/ are doors: they may import everything. */
const isBelowFolder = (path: string) => !/^src\/[^/]+$/.test(path);

/** Imports from a folder of a later group. */
export function importsUpward(files: readonly SourceFile[], table: ImportTable): string[] {
  const groupOf = (room: string) => table.findIndex((group) => group.includes(room));
  return files
    .filter(({ path }) => isBelowFolder(path))
    .flatMap((file) =>
      ownImports(file)
        .filter((to) => isBelowFolder(to) && groupOf(roomOf(to)) > groupOf(roomOf(file.path)))
        .map((to) => `${file.path} -> ${to}`),
    );
}

/** Circles among the nodes of a graph, each as a path that ends where it began. */
function circlesOf(next: ReadonlyMap<string, Iterable<string>>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, path: readonly string[]) => {
    if (path.includes(node)) circles.push([...path.slice(path.indexOf(node)), node].join(" -> "));
    else if (!done.has(node)) {
      for (const to of next.get(node) ?? []) visit(to, [...path, node]);
      done.add(node);
    }
  };
  for (const node of next.keys()) visit(node, []);
  return circles;
}

/** Circles of imports between files, type imports included. */
export function fileCircles(files: readonly SourceFile[]): string[] {
  return circlesOf(new Map(files.map((file) => [file.path, ownImports(file)])));
}

/** Circles of imports between the folders of the import table; for web, between its own folders. */
export function folderCircles(
  files: readonly SourceFile[],
  folderOf: (path: string) => string | null = roomOf,
): string[] {
  const next = new Map<string, Set<string>>();
  for (const file of files.filter(({ path }) => isBelowFolder(path))) {
    const from = folderOf(file.path);
    for (const path of ownImports(file).filter(isBelowFolder)) {
      const to = folderOf(path);
      if (from !== null && to !== null && from !== to)
        next.set(from, (next.get(from) ?? new Set<string>()).add(to));
    }
  }
  return circlesOf(next);
}

/** Files that reach the machine they run on (Node's own modules) outside the folders that are there for it. */
export function machineReachedFrom(files: readonly SourceFile[], allowed: readonly string[]): string[] {
  return files
    .filter(
      ({ path, imports }) =>
        !allowed.some((place) => path === place || path.startsWith(`${place}/`)) &&
        imports.some((name) => name.startsWith("node:")),
    )
    .map(({ path }) => path);
}

/** Files longer than `most` lines. */
export function longFiles(files: readonly SourceFile[], most = 400): string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path}: ${lines} lines`);
}

/** Folders with more than `most` code files of their own, tests aside. */
export function fullFolders(files: readonly SourceFile[], most = 20): string[] {
  const count = new Map<string, number>();
  for (const { path } of files.filter((file) => !/\.test\.tsx?$/.test(file.path))) {
    const folder = path.slice(0, path.lastIndexOf("/"));
    count.set(folder, (count.get(folder) ?? 0) + 1);
  }
  return [...count].filter(([, own]) => own > most).map(([folder, own]) => `${folder}: ${own} code files`);
}

/** Whether a path lies in one of the places: a folder with all below it, or a file. */
const liesIn = (path: string, places: readonly string[]) =>
  places.some((place) => path === place || path.startsWith(`${place}/`));

/** Places outside `allowed` whose code or quoted text matches; comments are free. */
export function mentions(
  files: readonly SourceFile[],
  pattern: RegExp,
  allowed: readonly string[] = [],
): string[] {
  return files
    .filter(({ path }) => !isTest(path) && !liesIn(path, allowed))
    .flatMap(({ path, text }) => {
      const found = withoutComments(text).match(pattern);
      return found === null ? [] : [`${path}: ${found[0]}`];
    });
}

/** Places outside `allowed` whose code matches; comments, quoted text and regular expressions are free. */
export function codeMatches(
  files: readonly SourceFile[],
  pattern: RegExp,
  allowed: readonly string[] = [],
): string[] {
  return files
    .filter(({ path }) => !isTest(path) && !liesIn(path, allowed))
    .flatMap(({ path, text }) => {
      const found = codeOf(text).match(pattern);
      return found === null ? [] : [`${path}: ${found[0]}`];
    });
}

const EXPORT =
  /^export\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:function\*?|const|let|class|interface|type|enum)\s+([A-Za-z_$][\w$]*)/gm;

/**
 * Exported names that no other file uses and no door offers. A use in a test counts only for a name that its own file
 * uses too: code that nothing but a test calls is dead.
 */
export function unusedExports(files: readonly SourceFile[], doors: readonly string[]): string[] {
  const importers = new Map<string, SourceFile[]>();
  for (const file of files)
    for (const to of new Set(ownImports(file))) importers.set(to, [...(importers.get(to) ?? []), file]);
  return files
    .filter(({ path }) => !isTest(path) && !doors.includes(path))
    .flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(EXPORT)]
        .map((match) => match[1])
        .filter((name) => {
          const word = `(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`;
          const users = (importers.get(path) ?? []).filter(
            (user) =>
              new RegExp(word).test(withoutComments(user.text)) || /export (?:type )?\*/.test(user.text),
          );
          const usedAtHome = (withoutComments(text).match(new RegExp(word, "g"))?.length ?? 0) > 1;
          return !users.some((user) => !isTest(user.path)) && !(users.length > 0 && usedAtHome);
        })
        .map((name) => `${path}: ${name}`),
    );
}

/** Casts that go around a type; only the platform's globals may be given one. */
export function castsAround(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !isTest(path))
    .flatMap(({ path, text }) =>
      [...codeOf(text).matchAll(/([\w.()[\]]+)\s+as (?:unknown|never|any) as\b/g)]
        .filter((match) => !/^(?:globalThis|self)$/.test(match[1]))
        .map((match) => `${path}: ${match[0]}`),
    );
}

const OWN_LIMIT = /(?:^\s*\}, |, \{ timeout: )(\d[\d_]*)(?: \* (\d[\d_]*))?(?:\);$| \}, (?:async )?\()/gm;

/** Tests that are given less time, in ms, than the runner gives any test: a busy machine would fail them. */
export function hurriedTests(files: readonly SourceFile[], least: number): string[] {
  const numberOf = (text = "1") => Number(text.replaceAll("_", ""));
  return files
    .filter(({ path }) => /\.test\.tsx?$/.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(OWN_LIMIT)]
        .filter((match) => numberOf(match[1]) * numberOf(match[2]) < least)
        .map((match) => `${path}: ${match[0].trim()}`),
    );
}

/** Tests that expect where the focus is at once: the page moves it a frame later, which a busy machine shows. */
export function focusExpectedAtOnce(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => isTest(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/expect\(\s*await [\w.]+\.evaluate\(\s*["'`(=> ]*document\.activeElement/g)].map(
        (match) => `${path}: ${match[0]}`,
      ),
    );
}

/** Imports of own files without the ending of the file's name. */
export function importsWithoutEnding(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/from "(\.[^"]*)"/g)]
      .map((match) => match[1])
      .filter((name) => !/\.(tsx?|json|css)$/.test(name))
      .map((name) => `${path}: ${name}`),
  );
}
