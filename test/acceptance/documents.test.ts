import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withParameterTables } from "../../scripts/parameter-table.ts";
import { anagen, readJson } from "../support/anagen.ts";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

describe("documents", () => {
  it("have the parameters of the code: npm run docs changes nothing", () => {
    const document = read("docs/model.md");
    expect(withParameterTables(document)).toBe(document);
  });

  it.each([
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "docs/model.md",
    "docs/why.md",
  ])("%s names only files that are there", (path) => {
    const names = [
      ...read(path).matchAll(
        /\]\(([^)#:]+)\)|`((?:src|docs|data|test|bench|schemas|examples|scripts)\/[\w./-]*)`/g,
      ),
    ];
    const folder = path.includes("/") ? "docs/" : "";
    for (const [, link, file] of names)
      expect(
        existsSync(new URL(`../../${link === undefined ? file : folder + link}`, import.meta.url)),
        link ?? file,
      ).toBe(true);
  });

  it("show commands and scripts that there are", async () => {
    const { scripts } = readJson<{ scripts: Record<string, string> }>("package.json");
    const help = (await anagen(["--help"])).out;
    const text = read("README.md") + read("CONTRIBUTING.md");
    for (const [, script] of text.matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(script);
    for (const [, command] of text.matchAll(/npx anagen (\w+)/g))
      expect(help).toMatch(new RegExp(`^ {2}${command}\\b`, "m"));
  });

  it("have in the README a case that works", async () => {
    const block = read("README.md").match(/\n( {4}\{\n(?: {4}.*\n)+)/)?.[1] ?? "";
    const { code, out, err } = await anagen(["forecast", "-", "--json", "--virtual-patients", "200"], {
      input: block,
    });
    expect(err.includes("anagen:"), err).toBe(false);
    expect(code).toBe(0);
    expect(JSON.parse(out).options).toHaveLength(2);
  });

  it("name the version of the package", () => {
    const { version } = readJson<{ version: string }>("package.json");
    expect(read("CITATION.cff")).toContain(`version: ${version}\n`);
  });
});
