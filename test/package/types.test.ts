import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { descriptionOf, type Schema, typeText } from "../../scripts/type-text.ts";
import { caseSchema } from "../../src/forecast/case/case.ts";
import { plansSchema } from "../../src/forecast/options/plans.ts";
import { protocolSchema } from "../../src/trial/protocol-schema.ts";
import { ROOT } from "../support/anagen.ts";
import { builtPackage } from "../support/packed.ts";

/** Types with a choice from a list that the compiler knows only as strings; written out they say which strings. */
const NARROWER = [
  "ReportFacts",
  "ModelFile",
  "LeftOutFile",
  "Statistics",
  "Observation",
  "AnswerResult",
  "CommunityReviewResult",
  "EvidenceResult",
];

const INFERRED = /^export type (\w+) = (?:Shape|z\.infer)</gm;

const [plain, explicit] = [builtPackage("plain"), builtPackage("explicit")];
/** Within the repository, so that what stands there finds the packages. */
const own = mkdtempSync(join(ROOT, ".anagen", "types-"));
afterAll(() => rmSync(own, { recursive: true }));

describe("docs/api", () => {
  it("is what the built declarations say, and nothing that a door exports lacks words", () => {
    const pages = join(own, "written");
    const words = ["--import", "./scripts/typescript.js", "scripts/api-docs/write.ts", pages, explicit];
    execFileSync(process.execPath, words, { cwd: ROOT, encoding: "utf8", stdio: "pipe" });
    const textsIn = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".md"))
        .sort()
        .map((path) => [path, readFileSync(join(folder, path), "utf8")] as const);
    const [written, kept] = [textsIn(pages), textsIn(join(ROOT, "docs/api"))];
    expect(kept.map(([path]) => path)).toEqual(written.map(([path]) => path));
    for (const [at, [path, text]] of written.entries())
      expect(kept[at][1] === text, `docs/api/${path} is not current: npm run docs:api`).toBe(true);
  });
});

describe("types inferred from schemas", () => {
  const inferredIn = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".d.ts"))
      .flatMap((path) =>
        [...readFileSync(join(folder, path), "utf8").matchAll(INFERRED)].map(([, name]) => ({ path, name })),
      );

  it("are all written out in the built declarations, and are the same types there, or say more", () => {
    const types = inferredIn(plain);
    expect(types.length).toBeGreaterThan(30);
    expect(inferredIn(explicit)).toEqual([]);
    const lines = types.flatMap(({ path, name }, at) => {
      const module = path.replace(/\.d\.ts$/, ".js");
      return [
        `import type { ${name} as Plain${at} } from "${join(plain, module)}";`,
        `import type { ${name} as Explicit${at} } from "${join(explicit, module)}";`,
        `export const ${name}${at}: ${NARROWER.includes(name) ? "Fits" : "Same"}<Plain${at}, Explicit${at}> = true;`,
      ];
    });
    const same = `type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;`;
    const fits = "type Fits<A, B> = [B] extends [A] ? true : false;";
    const file = join(own, "same.ts");
    writeFileSync(file, `${same}\n${fits}\n${lines.join("\n")}\n`);
    const flags = [
      "--ignoreConfig",
      "--skipLibCheck",
      "--noEmit",
      "--strict",
      "--exactOptionalPropertyTypes",
      "--module",
      "nodenext",
      "--types",
      "node",
    ];
    const compile = () =>
      execFileSync(process.execPath, [join(ROOT, "node_modules/typescript/bin/tsc"), ...flags, file], {
        cwd: ROOT,
        encoding: "utf8",
      });
    let complaints = "";
    try {
      compile();
    } catch (error) {
      complaints = (error as { stdout: string }).stdout;
    }
    expect(complaints).toBe("");
  });

  it("say what each field means and what it may be", () => {
    const text = readFileSync(join(explicit, "forecast/case/case.d.ts"), "utf8");
    expect(text).toMatch(/\/\*\* [^\n]*; 0 to 100\. \*\/\n\s+score: number;/);
    expect(readFileSync(join(explicit, "forecast/summarise/result.d.ts"), "utf8")).toMatch(
      /readonly outcomes: readonly OutcomeRow\[\];/,
    );
  });
});

/** Fields of a schema without a meaning, by their path. */
function unsaid(schema: Schema, path = ""): string[] {
  const { def } = schema._zod;
  if (def.type === "object")
    return Object.entries(def.shape as Record<string, Schema>).flatMap(([name, field]) => {
      const place = `${path}.${name}`;
      return [...(descriptionOf(field) === "" ? [place] : []), ...unsaid(field, place)];
    });
  const inner: Schema[] = def.options ?? [def.innerType ?? def.element ?? def.valueType].filter(Boolean);
  return inner.flatMap((part) => unsaid(part, path));
}

describe.each([
  ["a case", caseSchema],
  ["plans", plansSchema],
  ["a protocol", protocolSchema],
] as const)("the schema of %s", (_, schema) => {
  it("says what every field means, to whoever writes one", () => {
    expect(unsaid(schema as unknown as Schema)).toEqual([]);
    expect(typeText(schema as unknown as Schema, { isReadonly: false })).toContain("/** ");
  });
});
