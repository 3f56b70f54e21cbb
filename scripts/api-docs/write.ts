/**
 * Writes docs/api, a page for each door of the library, from the declarations of the built package: what is documented is
 * what whoever installs it sees. A folder may be named in place of docs/api, and one where the package is built already.
 */
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const out = resolve(process.argv[2] ?? join(ROOT, "docs/api"));

/** Built within the repository, so that declarations find the packages that they name. */
const ready = process.argv[3];
const built = resolve(ready ?? join(ROOT, ".anagen", `api-${process.pid}`));
const run = (...words: string[]) =>
  execFileSync(process.execPath, words, { cwd: ROOT, stdio: ["ignore", "inherit", "inherit"] });

const pages = join(built, "pages");

/** The doors' declarations, in the order of package.json. */
function entryPoints(): string[] {
  const { exports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    exports: Record<string, string | { readonly types: string }>;
  };
  return Object.entries(exports).flatMap(([path, target]) =>
    typeof target === "string" || path === "./web-worker"
      ? []
      : [join(built, target.types.replace("./dist/", ""))],
  );
}

try {
  if (ready === undefined) {
    run("node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json", "--outDir", built);
    run("--import", "./scripts/typescript.js", "scripts/explicit-types.ts", built);
  }
  const project = join(built, "tsconfig.json");
  const compilerOptions = {
    module: "nodenext",
    target: "es2023",
    lib: ["es2023", "dom", "dom.iterable"],
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
  writeFileSync(project, JSON.stringify({ compilerOptions, files: entryPoints() }));
  const options = join(built, "typedoc.json");
  writeFileSync(
    options,
    JSON.stringify({
      entryPoints: entryPoints(),
      tsconfig: project,
      out: pages,
      plugin: [join(ROOT, "scripts/api-docs/node_modules/typedoc-plugin-markdown/dist/index.js")],
      name: "Anagen as a library",
      readme: "none",
      disableSources: true,
      excludeExternals: true,
      excludePrivate: true,
      skipErrorChecking: false,
      logLevel: "Warn",
      requiredToBeDocumented: ["Function", "Class", "Interface", "TypeAlias", "Variable", "Method"],
      treatValidationWarningsAsErrors: true,
      validation: { notExported: false, invalidLink: true, notDocumented: true },
      sort: ["source-order"],
      sortEntryPoints: false,
      outputFileStrategy: "modules",
      entryFileName: "README",
      hideBreadcrumbs: true,
      hidePageHeader: true,
      useCodeBlocks: true,
      expandObjects: false,
      interfacePropertiesFormat: "table",
      classPropertiesFormat: "table",
      typeDeclarationFormat: "list",
      parametersFormat: "table",
    }),
  );
  run(join(ROOT, "scripts/api-docs/node_modules/typedoc/bin/typedoc"), "--options", options);
  for (const path of readdirSync(pages, { recursive: true, encoding: "utf8" }))
    if (path.endsWith(".md")) tidy(join(pages, path));
  // Only when all went well.
  rmSync(out, { recursive: true, force: true });
  cpSync(pages, out, { recursive: true });
} finally {
  if (ready === undefined) rmSync(built, { recursive: true, force: true });
}

/** One line end at the end of a file, none of its lines with blanks at the end. */
function tidy(file: string): void {
  writeFileSync(
    file,
    `${readFileSync(file, "utf8")
      .replace(/[ \t]+$/gm, "")
      .trim()}\n`,
  );
}
