/**
 * How the work of each reader grows when adversarial input doubles: processor time and the most memory it takes, each
 * size in a process of its own. Prints a line a reader, with the ratios; above 2.5 the exit code is 1.
 *
 *     node --import ./scripts/typescript.js scripts/doubling/measure.ts [WORD OF A NAME]
 */
import { execFileSync } from "node:child_process";
import { CASES } from "./cases.ts";

/** Ratios above this are no work that is linear. */
const MOST = 2.5;
/** Less than this is noise of starting and collecting: milliseconds and MB. */
const NOISE = { ms: 100, mb: 64 };

interface Measured {
  readonly ms: number;
  readonly mb: number;
}

async function measureHere(name: string, size: number): Promise<void> {
  const found = CASES.find((each) => each.name === name);
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

const measure = (name: string, size: number): Measured & { bytes: number; answer: string } =>
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
        name,
        String(size),
      ],
      { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    ),
  );

if (process.argv[2] === "--measure") await measureHere(process.argv[3], Number(process.argv[4]));
else {
  const ratio = (once: number, twice: number, noise: number) =>
    twice < noise ? 1 : twice / Math.max(once, noise / 2);
  for (const { name, size } of CASES.filter((each) => each.name.includes(process.argv[2] ?? ""))) {
    const once = measure(name, size);
    const twice = measure(name, 2 * size);
    const time = ratio(once.ms, twice.ms, NOISE.ms);
    const memory = ratio(once.mb, twice.mb, NOISE.mb);
    if (time > MOST || memory > MOST) process.exitCode = 1;
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
