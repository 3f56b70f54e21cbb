import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./anagen.ts";

/** One of the library's modules that others may import. */
export interface Door {
  /** How it is imported. */
  readonly name: string;
  /** Its source, from the root of the repository. */
  readonly source: string;
  /** The comment that opens its source, without marks. */
  readonly header: string;
  /** The code of its examples. */
  readonly examples: readonly string[];
}

/** Modules that are there for their effect. */
const EFFECTS = ["./web-worker"];

/** The library's doors, as package.json names them. */
export function doors(): Door[] {
  const { exports } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    exports: Record<string, string | { readonly default: string }>;
  };
  return Object.entries(exports).flatMap(([path, target]) => {
    if (typeof target === "string" || EFFECTS.includes(path)) return [];
    const source = target.default.replace("./dist/", "src/").replace(/\.js$/, ".ts");
    const header = headerOf(readFileSync(join(ROOT, source), "utf8"));
    return [{ name: `anagen${path.slice(1)}`, source, header, examples: codeIn(header) }];
  });
}

function headerOf(text: string): string {
  const comment = /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1] ?? "";
  return comment.replace(/^ *\* ?/gm, "").trim();
}

/** Blocks of TypeScript in a text. */
export function codeIn(markdown: string): string[] {
  return [...markdown.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => match[1]);
}
