import { type ExecFileSyncOptions, execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Precision } from "../src/engine/expression/index.ts";
import { type Block, blockBytes } from "./block.ts";
import type { Contestant } from "./measure.ts";

/** Where the programs of the peers lie. */
export const PEERS = join(import.meta.dirname, "peers");
const COMPILERS = ["cc", "gcc", "clang"];
const FLAGS = ["-O3", "-fno-math-errno", "-ffp-contract=off", "-Wno-psabi"];
/** Numbers side by side: as many vectors as suit the instruction set best, found by trying. */
const VARIANTS = [
  { set: "SSE", flag: "-msse4.1", lanes: { f64: [8, 16], f32: [16, 32] } },
  { set: "AVX2", flag: "-mavx2", lanes: { f64: [16, 32], f32: [16, 32] } },
] as const;

const QUIET: ExecFileSyncOptions = { stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" };

/** Output of a program as JSON, or null where it is missing or fails. */
export function jsonFrom<T>(command: string, words: readonly string[]): T | null {
  try {
    return JSON.parse(String(execFileSync(command, words, QUIET))) as T;
  } catch {
    return null;
  }
}

interface Measured {
  readonly patientsPerSecond: number;
  readonly checksum?: number;
}

function outside(name: string, command: string, words: readonly string[]): Contestant[] {
  const first = jsonFrom<Measured>(command, words);
  if (first === null) return [];
  const measure = () => jsonFrom<Measured>(command, words)?.patientsPerSecond ?? Number.NaN;
  return [{ name, measure, checksum: first.checksum ?? null }];
}

/** Our own C of the structure drive, with SSE and with AVX2 where the processor has it. Empty without a compiler. */
export function cContestants(block: Block, directory: string): Contestant[] {
  const data = join(directory, "block.bin");
  writeFileSync(data, blockBytes(block));
  return VARIANTS.flatMap(({ set, flag, lanes }) =>
    (["f64", "f32"] as const).flatMap((precision: Precision) => {
      const built = lanes[precision].flatMap((count) => {
        const binary = join(directory, `drive-${set}-${precision}-${count}`);
        const defines = [`-DDOUBLE=${precision === "f64" ? 1 : 0}`, `-DLANES=${count}`];
        const words = [...FLAGS, flag, ...defines, join(PEERS, "drive.c"), "-o", binary, "-lm"];
        const compiled = COMPILERS.some((compiler) => {
          try {
            execFileSync(compiler, words, QUIET);
            return true;
          } catch {
            return false;
          }
        });
        return compiled ? outside(`C ${set} ${precision}`, binary, [data]) : [];
      });
      // The better of the two; both compute the same.
      const rated = built.map((contestant) => ({ contestant, rate: contestant.measure() as number }));
      return rated
        .sort((a, b) => b.rate - a.rate)
        .slice(0, 1)
        .map(({ contestant }) => contestant);
    }),
  );
}

const PYTHONS = ["/usr/bin/python3", "python3"];

/**
 * The same weekly map in vectorised NumPy: with our random numbers, so that the same people come out, and with
 * NumPy's own generator. Empty without NumPy.
 */
export function numpyContestants(block: Block, directory: string): Contestant[] {
  const data = join(directory, "block.bin");
  writeFileSync(data, blockBytes(block));
  const script = join(PEERS, "drive.py");
  const python = PYTHONS.find((each) => jsonFrom(each, [script, data, "f64", "own"]) !== null);
  if (python === undefined) return [];
  return (["f64", "f32"] as const).flatMap((precision) => [
    ...outside(`NumPy ${precision}`, python, [script, data, precision, "same"]),
    ...outside(`NumPy ${precision}, its own random numbers`, python, [script, data, precision, "own"]),
  ]);
}
