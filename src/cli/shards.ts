import { availableParallelism } from "node:os";
import type { Shard } from "../engine/execution/shard.ts";
import { PART_SCHEMA, type PartCommand, type PartHeader, parseShard } from "../formats/parts/header.ts";
import { InputError } from "../input/input-error.ts";
import { programVersion } from "../package-data/program.ts";
import type { Model } from "../simulate/model.ts";
import { modelHash } from "../simulate/model-hash.ts";
import type { QueueFlags } from "./queue-executor.ts";

/** Flags of commands whose work can be cut into parts. */
export interface ShardFlags extends QueueFlags {
  readonly shard?: string;
  readonly out?: string;
  readonly dryRun?: boolean;
}

/** The flags of those commands, as arguments of commander's `option`. */
export const SHARD = [
  "--shard <k/n>",
  "do part k of n only (k from 1), into the file of --out; anagen merge puts the parts together",
] as const;
export const DRY_RUN = [
  "--dry-run",
  "compute no result: say how many jobs there are, and about how long they take and how much memory, from a short measurement",
] as const;
export const PART_OUT = ["--out <file>", "file of the part, with --shard"] as const;

/** The share that is asked for; null where the whole run is. @throws InputError */
export function shardOf({ shard, out, json }: ShardFlags): Shard | null {
  if (shard === undefined) return null;
  if (json) throw new InputError("--json", json, "with --shard it goes with anagen merge");
  if (out === undefined) throw new InputError("--out", undefined, "with --shard name the file of the part");
  return parseShard(shard);
}

/** @throws InputError where a file is named that nothing is written to */
export function requireShardForOut({ shard, out }: ShardFlags): void {
  if (out !== undefined && shard === undefined)
    throw new InputError("--out", out, "it goes with --shard; --json prints the result");
}

/** The header of a part: `input` is hashed, `settings` is whatever else the result depends on. */
export function partHeader(
  command: PartCommand,
  part: Shard,
  model: Model,
  input: string,
  settings: Readonly<Record<string, unknown>>,
): PartHeader {
  return {
    schema: PART_SCHEMA,
    command,
    part,
    program: programVersion(),
    model: modelHash(model),
    modelVersion: model.version,
    dataVersion: model.dataVersion,
    input,
    settings: JSON.parse(JSON.stringify(settings)),
  };
}

/** Work to be done, and some of it to measure. */
interface Work {
  /** What is counted, such as "people" or "jobs". */
  readonly what: string;
  readonly pieces: number;
  readonly shard: Shard | null;
  /** Does some pieces on this thread; called once before it is measured. Returns how many they were. */
  measure(): Promise<number>;
}

const MEGABYTE = 2 ** 20;

/** Says on standard output what a run would take. */
export async function printDryRun(work: Work, flags: ShardFlags): Promise<void> {
  const { what, pieces, shard } = work;
  await work.measure();
  const began = performance.now();
  const measured = await work.measure();
  const each = (performance.now() - began) / 1000 / Math.max(1, measured);
  const workers = Number(flags.workers ?? availableParallelism());
  const parts = shard?.of ?? 1;
  const largest = Math.ceil(pieces / parts);
  const memory = Math.ceil(process.memoryUsage.rss() / MEGABYTE / 10) * 10;
  console.log(
    [
      `${pieces} ${what}${shard === null ? "" : ` in ${parts} parts, at most ${largest} each`}`,
      `about ${seconds(each)} each on one thread (${measured} measured)`,
      `about ${seconds((largest * each) / workers)} ${shard === null ? "in all" : "a part"} on ${workers} threads like this one`,
      `about ${memory} MB of memory in this process, and at most as much again for each further thread`,
    ].join("\n"),
  );
}

function seconds(value: number): string {
  if (value < 1) return `${Math.max(1, Math.round(1000 * value))} ms`;
  if (value < 120) return `${Math.round(value)} s`;
  return value < 7200 ? `${Math.round(value / 60)} minutes` : `${Math.round(value / 3600)} hours`;
}
