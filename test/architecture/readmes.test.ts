import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..");
const SOURCE = join(ROOT, "src");
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
const readme = (name: string) => readFileSync(join(SOURCE, name, "README.md"), "utf8");

/** Folder and purpose of each row of the directory tour. */
const tour = new Map(
  [
    ...readFileSync(join(ROOT, "ARCHITECTURE.md"), "utf8").matchAll(
      /^\| \[`([\w-]+)`\]\(src\/\1\/README\.md\) \| (.+) \|$/gm,
    ),
  ].map(([, name, purpose]) => [name, purpose]),
);

describe("a newcomer finds the way", () => {
  it("because the directory tour names every folder of src", () => {
    expect([...tour.keys()].sort()).toEqual(folders(SOURCE));
  });

  it.each(folders(SOURCE))("because the README of src/%s says what it is for, as the tour does", (name) => {
    const [first] = readme(name).split("\n");
    expect(first).toBe(`**${name}**: ${tour.get(name)}.`);
  });

  it.each(
    folders(SOURCE),
  )("because the README of src/%s lists its folders and names files that exist", (name) => {
    const listed = [...readme(name).matchAll(/^- `([\w-]+)`: .+$/gm)].map(([, folder]) => folder);
    expect(listed.sort()).toEqual(folders(join(SOURCE, name)));
    const [, start] = /^Start at (.+)$/m.exec(readme(name)) ?? [];
    for (const [, file] of (start ?? "").matchAll(/`([\w./-]+\.ts)`/g))
      expect(existsSync(join(SOURCE, name, file)), file).toBe(true);
  });
});
