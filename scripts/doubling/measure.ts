/**
 * How the work of each reader grows when adversarial input doubles: processor time and the most memory it takes, each
 * size in a process of its own. Prints a line a reader, with the ratios; above 2.5 the exit code is 1. What was measured
 * is kept in result.json beside this file; `npm run docs` writes it into docs/testing.md.
 *
 *     npm run doubling -- [PATTERN OF NAMES]
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "./case.ts";

/** The lists of readers; a process that measures loads one of them alone. */
const LISTS: Readonly<Record<string, () => Promise<readonly Case[]>>> = {
  files: async () => (await import("./file-cases.ts")).CASES,
  values: async () => (await import("./value-cases.ts")).CASES,
  texts: async () => (await import("./cases.ts")).CASES,
};

const RESULT = join(import.meta.dirname, "result.json");

/** Ratios above this are no work that is linear. */
const MOST = 2.5;
/** Less than this is noise of starting and collecting: milliseconds and MB. */
const NOISE = { ms: 100, mb: 64 };

interface Measured {
  readonly ms: number;
  readonly mb: number;
}

async function measureHere(list: string, name: string, size: number): Promise<void> {
  const found = (await LISTS[list]()).find((each) => each.name === name);
  if (found === undefined) throw new Error(`no reader ${name}`);
  // The first run compiles and loads what a reader needs.
  await found.read(found.input(100)).catch(() => {});
  const input = found.input(size);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const cpu = process.cpuUsage();
  let answer = "read";
  await found.read(input).catch((error: Error) => {
    answer = error.message.slice(0, 60);
    if (error.name !== "InputError") throw error;
  });
  const { user, system } = process.cpuUsage(cpu);
  const most = process.resourceUsage().maxRSS * 1024;
  console.log(
    JSON.stringify({
      ms: (user + system) / 1000,
      mb: Math.max(0, most - before) / 1e6,
      bytes: input.length,
      answer,
    }),
  );
}

const measure = (list: string, name: string, size: number): Measured & { bytes: number; answer: string } =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        "--expose-gc",
        // A small place for what is new: how much is waiting to be collected is not what a reader needs.
        "--max-semi-space-size=1",
        "--import",
        "./scripts/typescript.js",
        import.meta.filename,
        "--measure",
        list,
        name,
        String(size),
      ],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    ),
  );

const rounded = (ratio: number) => Math.round(100 * ratio) / 100;

/** Keeps what was measured of a reader beside what is known of the others, in the order of the cases. */
function keep(name: string, measured: { bytes: number; time: number; memory: number }): void {
  const known = existsSync(RESULT)
    ? (JSON.parse(readFileSync(RESULT, "utf8")) as Record<string, unknown>)
    : {};
  const all = { ...known, [name]: measured };
  const inOrder = listed.flatMap(({ name: each }) =>
    each in all ? [[each, all[each as keyof typeof all]]] : [],
  );
  writeFileSync(RESULT, `${JSON.stringify(Object.fromEntries(inOrder), null, 2)}\n`);
}

const listed: { list: string; name: string; size: number }[] = [];
if (process.argv[2] === "--measure")
  await measureHere(process.argv[3], process.argv[4], Number(process.argv[5]));
else {
  for (const [list, load] of Object.entries(LISTS))
    for (const { name, size } of await load()) listed.push({ list, name, size });
  const wanted = new RegExp(process.argv[2] ?? "");
  const ratio = (once: number, twice: number, noise: number) =>
    twice < noise ? 1 : twice / Math.max(once, noise / 2);
  for (const { list, name, size } of listed.filter((each) => wanted.test(each.name))) {
    const once = measure(list, name, size);
    const twice = measure(list, name, 2 * size);
    const time = ratio(once.ms, twice.ms, NOISE.ms);
    const memory = ratio(once.mb, twice.mb, NOISE.mb);
    if (time > MOST || memory > MOST) process.exitCode = 1;
    keep(name, { bytes: twice.bytes, time: rounded(time), memory: rounded(memory) });
    const figures = [
      `time x ${time.toFixed(2)} (${once.ms.toFixed(0)} to ${twice.ms.toFixed(0)} ms)`,
      `memory x ${memory.toFixed(2)} (${once.mb.toFixed(0)} to ${twice.mb.toFixed(0)} MB)`,
    ];
    const marked = time > MOST || memory > MOST ? "  <-- more than linear" : "";
    console.log(
      `${name}, ${(once.bytes / 1000).toFixed(0)} kB: ${figures.join(", ")}; ${twice.answer}${marked}`,
    );
  }
}
