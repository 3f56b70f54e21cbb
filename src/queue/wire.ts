import { createHash } from "node:crypto";
import { Deserializer, Serializer } from "node:v8";
import type { ErrorMessage } from "../engine/execution/errors.ts";
import type { KernelChoice } from "../engine/execution/kernel-choice.ts";

/** A job as it travels: small fields with it, large ones by the hash of their content. */
export interface PackedJob {
  readonly task: string;
  readonly kernel: KernelChoice | undefined;
  /** Fields of the job; the whole job under "" where it has none. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Hash of the content of each field that is sent apart. */
  readonly apart: Readonly<Record<string, string>>;
}

/** The answer to a job. */
export type Answer = { readonly result: unknown } | { readonly error: ErrorMessage };

/** What a worker answers to a message: one answer a job, in their order, and how long all of them took. */
export interface Reply {
  readonly answers: readonly Answer[];
  readonly milliseconds: number;
}

/** Fields of a job that take more bytes than this are sent apart, once for all jobs that share them. */
const APART_FROM = 2048;
/** Name of the only field where a job is no plain object. */
const WHOLE = "";

/** A value as bytes, as the platform clones it between threads: arrays stay arrays, numbers keep their bits. */
export function toBytes(value: unknown): Buffer {
  const writer = new Serializer();
  writer.writeHeader();
  writer.writeValue(value);
  return writer.releaseBuffer();
}

/** The value of bytes made by `toBytes`. */
export function fromBytes(bytes: Buffer): unknown {
  const reader = new Deserializer(bytes);
  reader.readHeader();
  return reader.readValue();
}

/** A job as it travels, and its large parts by the hash of their content. */
export function packJob(
  task: string,
  kernel: KernelChoice | undefined,
  job: unknown,
): { readonly packed: PackedJob; readonly parts: ReadonlyMap<string, Buffer> } {
  const parts = new Map<string, Buffer>();
  const fields: Record<string, unknown> = {};
  const apart: Record<string, string> = {};
  for (const [name, value] of isPlain(job) ? Object.entries(job) : [[WHOLE, job] as const]) {
    const bytes = typeof value === "object" && value !== null ? toBytes(value) : null;
    if (bytes === null || bytes.length < APART_FROM) {
      fields[name] = value;
      continue;
    }
    const hash = createHash("sha256").update(bytes).digest("hex");
    apart[name] = hash;
    parts.set(hash, bytes);
  }
  return { packed: { task, kernel, fields, apart }, parts };
}

/** The job of a packed job, given its parts by hash. */
export function unpackJob({ fields, apart }: PackedJob, parts: ReadonlyMap<string, unknown>): unknown {
  const job: Record<string, unknown> = { ...fields };
  for (const [name, hash] of Object.entries(apart)) job[name] = parts.get(hash);
  return WHOLE in job ? job[WHOLE] : job;
}

function isPlain(job: unknown): job is Record<string, unknown> {
  return typeof job === "object" && job !== null && Object.getPrototypeOf(job) === Object.prototype;
}
