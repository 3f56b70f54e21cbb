/**
 * Writes out the types that are inferred from schemas, in the built declarations: with what each field means and what
 * it may be, as the schema says it. Editors and docs/api show them; the schemas stay the one source.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Schema, typeText } from "./type-text.ts";

/** An inferred type in a declaration file, and the parts of its schema's value that it is the type of. */
const INFERRED = /^export type (\w+) = (Shape|z\.infer)<typeof (\w+)>((?:\[(?:number|"\w+")\])*);$/gm;

/** A type that a declaration file exports under a name. */
interface Named {
  readonly file: string;
  readonly name: string;
  readonly schema: Schema;
  readonly isReadonly: boolean;
}

/** In all declarations of a folder of built code. */
async function writeOut(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".d.ts"))
    .map((path) => resolve(folder, path))
    .sort();
  const all: Named[] = [];
  for (const file of files) all.push(...(await namedIn(file)));
  // Whatever is written like a type that has a name is called by it; of two names the first is taken.
  const names = new Map<string, Named>();
  for (const named of all) {
    const text = typeText(named.schema, named);
    if (text.includes("\n") && !names.has(text)) names.set(text, named);
  }
  for (const file of new Set(all.map((named) => named.file))) {
    const own = new Map(all.filter((named) => named.file === file).map((named) => [named.name, named]));
    const nameOf = (written: string) => {
      const named = names.get(written);
      if (named === undefined || named.file === file) return named?.name;
      return `import("${pathBetween(file, named.file)}").${named.name}`;
    };
    const explicit = readFileSync(file, "utf8").replace(INFERRED, (_, name: string) => {
      const { schema, isReadonly } = own.get(name) as Named;
      return `export type ${name} = ${typeText(schema, { isReadonly, nameOf })};`;
    });
    writeFileSync(file, explicit);
  }
}

/** How one declaration file names another. */
function pathBetween(from: string, to: string): string {
  const path = relative(dirname(from), to)
    .replaceAll("\\", "/")
    .replace(/\.d\.ts$/, ".js");
  return path.startsWith(".") ? path : `./${path}`;
}

async function namedIn(file: string): Promise<Named[]> {
  const found = [...readFileSync(file, "utf8").matchAll(INFERRED)];
  if (found.length === 0) return [];
  const schemas = await schemasOf(
    file.replace(/\.d\.ts$/, ".js"),
    found.map((match) => match[3]),
  );
  return found.map(([, name, kind, schema, parts]) => ({
    file,
    name,
    schema: partOf(schemas[schema], parts),
    isReadonly: kind === "Shape",
  }));
}

/** Schemas of a built module by name, exported or not. */
async function schemasOf(module: string, names: readonly string[]): Promise<Record<string, Schema>> {
  const open = module.replace(/\.js$/, ".all-exported.js");
  const aliases = [...new Set(names)].map((name) => `${name} as $${name}`);
  writeFileSync(open, `${readFileSync(module, "utf8")}\nexport { ${aliases.join(", ")} };\n`);
  try {
    const loaded = await import(pathToFileURL(open).href);
    return Object.fromEntries(names.map((name) => [name, loaded[`$${name}`]]));
  } finally {
    rmSync(open);
  }
}

function partOf(schema: Schema, parts: string): Schema {
  let part = schema;
  for (const [, name] of parts.matchAll(/\["?(\w+)"?\]/g))
    part = name === "number" ? part._zod.def.element : part._zod.def.shape[name];
  return part;
}

await writeOut(process.argv[2] ?? join(import.meta.dirname, "../dist"));
