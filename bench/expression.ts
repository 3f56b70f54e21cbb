/**
 * Speed of the expression backends on the example program (16 states, 12 exps, one normal and one uniform
 * number a week) over 156 weeks, in patients per second on one thread: medians of interleaved rounds, beside
 * plain loops over typed arrays and, where a C compiler is installed, C with SSE of the same precision.
 *
 *   node bench/expression.ts
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { compile } from "../src/engine/expression/compile.ts";
import type { Backend, Kernel } from "../src/engine/expression/kernel.ts";
import type { Precision } from "../src/engine/expression/scalar.ts";
import { wasmBytes } from "../src/engine/expression/wasm/module.ts";
import { example } from "../test/support/expression/example.ts";
import { fillExample } from "../test/support/expression/setup.ts";
import { plainRun } from "./peers/plain.ts";

const WEEKS = 156;
const PATIENTS = 512;
const ROUNDS = 9;
const MILLISECONDS = 60;

interface Contestant {
  readonly name: string;
  /** Patients per second in a stretch of time. */
  measure(): number;
  /** Sum of a0 over the first 100 patients after 20 weeks: equal where the bits are. */
  readonly check: number;
}

function kernelOf(backend: Backend, precision: Precision): Kernel {
  const kernel = compile(example, { backend, precision, capacity: PATIENTS });
  fillExample(kernel);
  return kernel;
}

function contestant(name: string, kernel: Kernel, run: Kernel["run"]): Contestant {
  run(PATIENTS, -5, 20);
  let check = 0;
  for (let i = 0; i < 100; i++) check += kernel.state.a0[i];
  // The engine's optimising compiler works in the background; wait until it has had its turn.
  for (const start = performance.now(); performance.now() - start < 500; ) run(PATIENTS, 0, 20);
  const measure = () => {
    const start = performance.now();
    let patients = 0;
    while (performance.now() - start < MILLISECONDS) {
      // Slow ones in small portions.
      const portion = name.startsWith("interpreter") ? 16 : PATIENTS;
      run(portion, 0, WEEKS);
      patients += portion;
    }
    return (1000 * patients) / (performance.now() - start);
  };
  return { name, measure, check };
}

/** C compiled with several numbers of vectors side by side; each is a contestant. Empty without a compiler. */
function cPeers(directory: string): Contestant[] {
  const source = join(import.meta.dirname, "peers", "example.c");
  const flags = ["-O3", "-msse4.1", "-fno-math-errno", "-ffp-contract=off", "-Wno-psabi"];
  const variants = [
    ["f32", 4],
    ["f32", 16],
    ["f64", 2],
    ["f64", 8],
  ] as const;
  return variants.flatMap(([precision, lanes]) => {
    const binary = join(directory, `example-${precision}-${lanes}`);
    const defines = [`-DDOUBLE=${precision === "f64" ? 1 : 0}`, `-DLANES=${lanes}`];
    try {
      execFileSync("cc", [...flags, ...defines, source, "-o", binary, "-lm"], { stdio: "ignore" });
    } catch {
      return [];
    }
    const once = () => JSON.parse(execFileSync(binary, { encoding: "utf8" }));
    const name = `C SSE ${precision}, ${lanes} patients side by side`;
    return [{ name, measure: () => once().patientsPerSecond as number, check: once().check as number }];
  });
}

const directory = mkdtempSync(join(tmpdir(), "anagen-bench-"));
try {
  const plain = kernelOf("interpreter", "f64");
  const contestants = [
    contestant("plain typed arrays f64", plain, (count, from, weeks) => plainRun(plain, count, from, weeks)),
    ...(["f64", "f32"] as const).flatMap((precision) =>
      (["interpreter", "javascript", "wasm-simd"] as const).map((backend) => {
        const kernel = kernelOf(backend, precision);
        return contestant(`${backend} ${precision}`, kernel, kernel.run);
      }),
    ),
    ...cPeers(directory),
  ];
  const rates = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++)
    for (const { name, measure } of contestants) rates.get(name)?.push(measure());
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];
  const patientsPerSecond = Object.fromEntries(
    [...rates].map(([name, values]) => [name, Math.round(median(values))]),
  );
  const moduleBytes = Object.fromEntries(
    (["f64", "f32"] as const).map((precision) => {
      const bytes = wasmBytes(example, precision, PATIENTS);
      return [precision, { plain: bytes.length, gzipped: gzipSync(bytes).length }];
    }),
  );
  const checks = Object.fromEntries(contestants.map(({ name, check }) => [name, check]));
  console.log(JSON.stringify({ patientsPerSecond, moduleBytes, checks }, null, 2));
} finally {
  rmSync(directory, { recursive: true });
}
