import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";

/** One fault as Stryker tells of it: lines and columns from 0, the file by its full path. */
export interface Fault {
  readonly fileName: string;
  readonly location: { readonly start: Place; readonly end: Place };
  readonly mutatorName: string;
  readonly replacement?: string;
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** The part of Stryker's instrumenter that is used: it finds the faults and puts them in. */
interface Instrumenter {
  instrument(
    files: readonly { name: string; mutate: boolean; content: string }[],
    options: { plugins: null; ignorers: readonly []; excludedMutations: readonly [] },
  ): Promise<{ mutants: readonly Fault[] }>;
}

const SEED = "anagen";
const QUIET = { debug() {}, info() {}, isDebugEnabled: () => false };

/** All faults that can be put into the files. */
export async function faultsOf(files: readonly string[], stryker: string): Promise<readonly Fault[]> {
  const place = pathToFileURL(join(stryker, "instrumenter/dist/src/index.js")).href;
  const loaded = (await import(place)) as { Instrumenter: new (logger: object) => Instrumenter };
  const contents = files.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") }));
  const options = { plugins: null, ignorers: [], excludedMutations: [] } as const;
  return (await new loaded.Instrumenter(QUIET).instrument(contents, options)).mutants;
}

/** What tells a fault from all others, the same on every machine. */
export function nameOf(
  { fileName, location: { start, end }, mutatorName, replacement }: Fault,
  root: string,
) {
  const path = relative(root, fileName).replaceAll("\\", "/");
  return `${path}:${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement ?? ""}`;
}

/** So many faults after those left out, drawn by the hash of their names: a larger sample begins with the smaller one. */
export function sampleOf(
  faults: readonly Fault[],
  skipped: number,
  count: number,
  root: string,
): readonly Fault[] {
  const key = (fault: Fault) =>
    createHash("sha256")
      .update(`${SEED} ${nameOf(fault, root)}`)
      .digest("hex");
  return faults
    .map((fault) => ({ fault, key: key(fault) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(skipped, skipped + count)
    .map(({ fault }) => fault);
}

/** The places of faults as Stryker's setting `mutate` has them: lines from 1, columns from 0. */
export function rangesOf(faults: readonly Fault[], root: string): string[] {
  const ranges = faults.map(({ fileName, location: { start, end } }) => {
    const path = relative(root, fileName).replaceAll("\\", "/");
    return `${path}:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
  });
  return [...new Set(ranges)];
}
