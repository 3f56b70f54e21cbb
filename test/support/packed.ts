import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programVersion } from "../../src/package-data/program.ts";
import { ROOT, readJson } from "./anagen.ts";

/** What of the repository a packed package is made from, besides what is built. */
const STAGED = ["package.json", "README.md", "LICENSE", "bin", "data", "examples", "schemas", "docs"];

/** A project outside the repository that has Anagen installed. */
export interface Project {
  readonly folder: string;
  /** Paths of the packed package's files. */
  readonly files: readonly string[];
}

/** Folders of built packages: `built-KIND-HASH`. */
const BUILT = join(ROOT, ".anagen");

/**
 * The package as `npm run build` makes it, in a folder within the repository, so that the built files find their
 * packages; it is not to be changed. It is built once for the same sources. Of kind "plain" inferred types stay as the
 * compiler writes them, of kind "explicit" they are written out.
 */
export function builtPackage(kind: "plain" | "explicit"): string {
  const name = `built-${kind}-${sourcesHash()}`;
  const out = join(BUILT, name);
  if (existsSync(out)) return out;
  // Another process may build at the same moment: a folder is there whole or not at all.
  const unfinished = join(BUILT, `unfinished-${kind}-${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  const run = (...words: string[]) => execFileSync(process.execPath, words, { cwd: ROOT, stdio: "inherit" });
  if (kind === "plain")
    run(
      join(ROOT, "node_modules/typescript/bin/tsc"),
      "-p",
      join(ROOT, "tsconfig.build.json"),
      "--outDir",
      unfinished,
    );
  else {
    cpSync(builtPackage("plain"), unfinished, { recursive: true });
    run("--import", "./scripts/typescript.js", "scripts/explicit-types.ts", unfinished);
  }
  for (const each of readdirSync(BUILT))
    if (each.startsWith(`built-${kind}-`) && each !== name) rmSync(join(BUILT, each), { recursive: true });
  try {
    renameSync(unfinished, out);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return out;
}

/** Tells apart what the package is built from: the code, and what builds it. */
function sourcesHash(): string {
  const scripts = readdirSync(join(ROOT, "scripts")).filter((name) => name.endsWith(".ts"));
  const files = ["tsconfig.json", "tsconfig.build.json", ...scripts.map((name) => join("scripts", name))];
  const hash = createHash("sha256").update(programVersion());
  for (const file of files.sort()) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest("hex").slice(0, 12);
}

/**
 * Packs Anagen as npm publishes it, but for the built pages, and installs it in a new folder as npm would: its files
 * in node_modules, its command in node_modules/.bin, and of other packages those alone that it depends on.
 */
export function projectWithAnagen(): Project {
  const folder = mkdtempSync(join(tmpdir(), "anagen-project-"));
  const staging = join(folder, "staging");
  mkdirSync(staging);
  for (const path of STAGED) cpSync(join(ROOT, path), join(staging, path), { recursive: true });
  cpSync(builtPackage("explicit"), join(staging, "dist"), { recursive: true });
  const pack = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const said = execFileSync("npm", pack, {
    cwd: staging,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename, files }] = Object.values(JSON.parse(said)) as [
    { filename: string; files: { path: string }[] },
  ];
  const packages = join(folder, "node_modules");
  mkdirSync(join(packages, "anagen"), { recursive: true });
  mkdirSync(join(packages, ".bin"));
  execFileSync("tar", [
    "-xzf",
    join(folder, filename),
    "-C",
    join(packages, "anagen"),
    "--strip-components=1",
  ]);
  for (const name of shippedPackages().keys())
    symlinkSync(join(ROOT, "node_modules", name), join(packages, name), "dir");
  symlinkSync("../anagen/bin/anagen.js", join(packages, ".bin/anagen"));
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "outside", private: true, type: "module" }),
  );
  return { folder, files: files.map((file) => file.path) };
}

interface Described {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
}

/** What npm installs with Anagen, by the lock file: what it depends on, and what that depends on. */
export function shippedPackages(): ReadonlyMap<string, Described> {
  const { packages } = readJson<{ packages: Record<string, Described> }>("package-lock.json");
  const shipped = new Map<string, Described>();
  const add = ({ dependencies, optionalDependencies }: Described) => {
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const described = packages[`node_modules/${name}`];
      if (described === undefined || shipped.has(name)) continue;
      shipped.set(name, described);
      add(described);
    }
  };
  add(packages[""]);
  return shipped;
}
