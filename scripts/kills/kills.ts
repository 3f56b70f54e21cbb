/**
 * Ends every command that writes by SIGKILL and SIGINT at random moments, on a small disk and on one that gets full, and
 * counts what is lost, half written, or not the same after another try. Needs the right to mount (root, Linux):
 *
 *     npm run kills -- [KILLS OF EACH SIGNAL, by default 100]
 *
 * What comes out is kept in result.json beside this file; `npm run docs` writes it into docs/testing.md.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PURPOSE, uniformAt } from "../../src/math/random/streams.ts";
import { leftBy, linksIn, putBefore, WRITERS, type Writer, writeInputs } from "./writers.ts";

const ROOT = join(import.meta.dirname, "../..");
const DISK_MB = 4;
const SIGNALS = ["SIGKILL", "SIGINT"] as const;
const KILLS = Number(process.argv[2] ?? 100);
const SHARES = WRITERS.reduce((sum, { share }) => sum + share, 0);

/** What was counted on a disk with place, or on one that gets full. */
interface Counts {
  SIGKILL: number;
  SIGINT: number;
  /** Runs that ended by themselves, before the signal or because the disk was full. */
  ended: number;
  /** Of these: refused in one line with exit code 2. */
  refused: number;
  lost: number;
  half: number;
  retries: number;
  different: number;
}
const none = (): Counts => ({
  SIGKILL: 0,
  SIGINT: 0,
  ended: 0,
  refused: 0,
  lost: 0,
  half: 0,
  retries: 0,
  different: 0,
});
const counts = { place: none(), full: none() };

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly err: string;
  readonly ms: number;
}

function run(
  { words }: Writer,
  folder: string,
  kill?: { signal: NodeJS.Signals; after: number },
): Promise<Ended> {
  const [first, ...rest] = words.replaceAll("OUT", folder).split(" ");
  const own = first.endsWith(".ts");
  const args = own
    ? ["--import", "./scripts/typescript.js", join("scripts/kills", first), ...rest]
    : ["bin/anagen.js", first, ...rest];
  const began = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "ignore", "pipe"] });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const timer = kill === undefined ? undefined : setTimeout(() => child.kill(kill.signal), kill.after);
  return new Promise((resolve) =>
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, err, ms: performance.now() - began });
    }),
  );
}

/** What lies in the folder beside its inputs and what writers leave under final names. */
const besides = (folder: string, known: ReadonlySet<string>) =>
  readdirSync(folder).filter((name) => !known.has(name));

const disk = mkdtempSync(join(tmpdir(), "anagen-disk-"));
const stores = mkdtempSync(join(tmpdir(), "anagen-stores-"));
const report = (text: string) => process.stderr.write(`${text}\n`);
const fault = (writer: Writer, what: string) => report(`  ${writer.words}: ${what}`);

/** Leaves so many bytes free. */
function fill(left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "filler"), Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

/** Keeps what was counted so far. */
function keep(done: readonly Writer[]): void {
  const nameOf = ({ words }: Writer) =>
    words.startsWith("calibration.ts") ? "calibrate" : /^(?:community )?[a-z]+/.exec(words)?.[0];
  const result = { diskMb: DISK_MB, commands: [...new Set(done.map(nameOf))].join(", "), ...counts };
  writeFileSync(join(import.meta.dirname, "result.json"), `${JSON.stringify(result, null, 2)}\n`);
}

async function killAll(writer: Writer, at: number, inputs: readonly string[]): Promise<void> {
  const isSame = (left: readonly string[], other: readonly string[]) =>
    left.every((text, place) => text === other[place]);
  const reset = () => {
    for (const name of readdirSync(disk)) if (!inputs.includes(name)) rmSync(join(disk, name));
    putBefore(writer, disk, stores);
  };
  reset();
  const before = leftBy(writer, disk);
  const first = await run(writer, disk);
  if (first.code !== 0) throw new Error(`${writer.words}: ${first.err}`);
  const whole = leftBy(writer, disk);
  const wholeLinks = linksIn(disk);
  const bytes = inputs.length === 0 ? 0 : whole.reduce((sum, text) => sum + text.length, 0);
  let took = first.ms;
  const share = Math.max(1, Math.round((KILLS * writer.share) / SHARES));
  for (const where of ["place", "full"] as const) {
    const found = counts[where];
    for (let kill = 0; kill < 2 * share; kill++) {
      // Once each, on one disk or the other.
      if (writer.share === 0 && (kill === 0) !== (where === "place")) continue;
      const random = (purpose: number) => uniformAt(at, kill, purpose, PURPOSE.study);
      const signal = SIGNALS[kill % 2];
      reset();
      if (where === "full") fill(1.3 * bytes * random(1));
      const ended = await run(writer, disk, { signal, after: took * (0.3 + 0.7 * random(2)) });
      rmSync(join(disk, "filler"), { force: true });
      if (ended.signal === null && ended.code !== 130) {
        found.ended++;
        // A machine gets busier and freer; what is whole earlier than before is the better guess.
        if (ended.code === 0) took = Math.min(took, ended.ms);
        const last = ended.err.trim().split("\n").at(-1) ?? "";
        if (ended.code === 2 && last.startsWith("anagen: ") && !last.includes("our fault")) found.refused++;
        else if (ended.code !== 0 && !writer.words.startsWith("calibration.ts"))
          fault(writer, `${where}: code ${ended.code}: ${ended.err.slice(-400)}`);
      } else found[signal]++;
      const partly = besides(disk, new Set([...inputs, ...writer.outputs])).filter(
        (name) => /\.part$/.test(name) && name.startsWith("."),
      );
      if (ended.signal !== "SIGKILL" && partly.length > 0) {
        found.half++;
        fault(writer, `${where}: ${ended.signal ?? ended.code} left ${partly.join(", ")}`);
      }
      let left: string[] = [];
      try {
        left = leftBy(writer, disk);
      } catch (error) {
        found.lost++;
        fault(writer, `${where}: lost: ${(error as Error).message}`);
        continue;
      }
      const isOld = left.map((text, place) => text === before[place]);
      if (!left.every((text, place) => isOld[place] || text === whole[place])) {
        found.half++;
        fault(writer, `${where}: ${signal} left a half file`);
      }
      // What a state, a journal or a store holds decides the next try; of other files the last try tells enough.
      const holds = writer.resumes || writer.store !== undefined;
      if (!(holds && kill % 4 > 1) && kill < 2 * share - 1) continue;
      found.retries++;
      const again = await run(writer, disk);
      if (again.code !== 0 || !isSame(leftBy(writer, disk), whole) || linksIn(disk) !== wholeLinks) {
        found.different++;
        fault(
          writer,
          `${where}: after ${signal} another try is different: ${again.code} ${again.err.slice(-300)} (${linksIn(disk)} of ${wholeLinks} links)`,
        );
      }
    }
  }
  report(`${writer.words}: ${JSON.stringify(counts)}`);
}

execFileSync("mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m`, "anagen-kills", disk]);
try {
  writeInputs(disk);
  const make = async (words: string) => {
    const { code, err } = await run({ words, outputs: [], share: 0 }, disk);
    if (code !== 0) throw new Error(`${words}: ${err}`);
  };
  await make(
    "forecast --table OUT/people.csv --virtual-patients 100 --workers 1 --shard 1/1 --out OUT/whole.part",
  );
  await make("community import OUT/posts.ndjson --withdrawable --store OUT/s.sqlite");
  cpSync(join(disk, "s.sqlite"), join(stores, "filled.sqlite"));
  cpSync(join(disk, "s-withdrawals.sqlite"), join(stores, "filled-withdrawals.sqlite"));
  await make("community forget --all --store OUT/s.sqlite");
  cpSync(join(disk, "s.sqlite"), join(stores, "empty.sqlite"));
  rmSync(join(disk, "s.sqlite"));
  const inputs = readdirSync(disk);
  for (const [at, writer] of WRITERS.entries()) {
    await killAll(writer, at, inputs);
    keep(WRITERS.slice(0, at + 1));
  }
} finally {
  execFileSync("umount", [disk]);
  rmSync(disk, { recursive: true });
  rmSync(stores, { recursive: true });
}
const { place, full } = counts;
if (place.lost + place.half + place.different + full.lost + full.half + full.different > 0)
  process.exitCode = 1;
