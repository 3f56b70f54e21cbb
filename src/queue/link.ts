import { randomUUID } from "node:crypto";
import { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { describeError } from "../engine/execution/errors.ts";
import type { KernelChoice } from "../engine/execution/kernel-choice.ts";
import { InputError } from "../input/input-error.ts";
import { programVersion } from "../package-data/program.ts";
import { connectionTo, firstAnswer, type QueueAddress } from "./address.ts";
import { doneKey, jobKey, PAYLOAD_SECONDS, partKey, prefixOf, QUEUE, resultKey } from "./keys.ts";
import { type Message, Outbox, partsOf } from "./outbox.ts";
import { announceRun, forgetRun, listRuns, listWorkers } from "./runs.ts";
import { type Answer, fromBytes, packJob, type Reply, toBytes } from "./wire.ts";

export interface LinkSettings {
  /** Messages that wait in the queue or are worked on at the same time. */
  readonly atOnce: number;
  /** For tests: another version than that of this program. */
  readonly version?: string;
  /** How long nothing may be heard of the server or of any worker, in milliseconds. */
  readonly patience?: number;
  /** Time between two looks at what the server holds, in milliseconds; for tests. */
  readonly checkMilliseconds?: number;
  /** A worker that runs another program is there, and is given nothing. */
  readonly onForeignWorker?: (worker: string, itsVersion: string, ourVersion: string) => void;
}

const PATIENCE = 600_000;
const CHECK_MILLISECONDS = 2000;
/** Every so many checks, what is kept in the server is kept longer, and failed jobs and foreign workers are looked for. */
const REFRESH_EVERY = 5;
const WAIT_SECONDS = 1;
const MOST_LOST = 2;
/** Keys of a queue that have no expiry of their own. */
const QUEUE_KEYS = [
  "",
  ":meta",
  ":id",
  ":wait",
  ":active",
  ":failed",
  ":completed",
  ":events",
  ":marker",
  ":stalled",
];

/**
 * The sender's end of a queue: puts jobs in, hears results, and puts all that is waited for in again when the server has
 * forgotten it. Jobs, parts and results stand under keys of the run that expire by themselves and are removed at its end;
 * the queue itself holds numbers of jobs alone.
 */
export class Link {
  readonly #address: QueueAddress;
  readonly #redis: Redis;
  readonly #listener: Redis;
  readonly #queue: Queue;
  readonly #run = randomUUID().slice(0, 13);
  readonly #version: string;
  readonly #settings: LinkSettings;
  readonly #outbox: Outbox;
  /** Parts that the server has. */
  #sentParts = new Set<string>();
  #foreign = new Set<string>();
  /** Messages that the server did not take. */
  #unsent = new Set<number>();
  #checks = 0;
  #heard = performance.now();
  #closed = false;
  #busy = false;
  #timer: NodeJS.Timeout | undefined;
  #listening: Promise<void> = Promise.resolve();
  #checking: Promise<void> = Promise.resolve();

  private constructor(address: QueueAddress, redis: Redis, settings: LinkSettings) {
    this.#address = address;
    this.#redis = redis;
    this.#settings = settings;
    this.#version = settings.version ?? programVersion();
    this.#listener = redis.duplicate();
    this.#listener.on("error", () => {});
    this.#outbox = new Outbox({
      atOnce: settings.atOnce,
      send: (number, message) => this.#send(number, message),
      forget: (number) => this.#forget(number),
    });
    this.#queue = new Queue(QUEUE, {
      connection: redis,
      prefix: prefixOf(this.#run),
      streams: { events: { maxLen: 1 } },
      defaultJobOptions: { removeOnComplete: true },
    });
    this.#queue.on("error", () => {});
  }

  /** @throws InputError when no server answers */
  static async open(address: QueueAddress, settings: LinkSettings): Promise<Link> {
    const redis = connectionTo(address);
    await firstAnswer(redis, address);
    const link = new Link(address, redis, settings);
    for (const run of await listRuns(redis)) if (!run.isAlive) await forgetRun(redis, run);
    await announceRun(redis, link.#run, link.#version);
    link.#listening = link.#listen();
    link.#timer = setInterval(() => link.#tick(), settings.checkMilliseconds ?? CHECK_MILLISECONDS);
    return link;
  }

  /** Sends a job; `answer` is called once, unless the job is cancelled by what this returns. */
  submit(
    task: string,
    kernel: KernelChoice | undefined,
    job: unknown,
    answer: (answer: Answer) => void,
  ): () => void {
    if (this.#outbox.messages.size === 0) this.#heard = performance.now();
    try {
      return this.#outbox.submit({ ...packJob(task, kernel, job), answer });
    } catch (error) {
      queueMicrotask(() => answer({ error: describeError(error) }));
      return () => {};
    }
  }

  /** Removes everything of this run from the server, and leaves it. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#outbox.close();
    clearInterval(this.#timer);
    this.#listener.disconnect();
    if (this.#redis.status === "ready") {
      await Promise.race([this.#checking, new Promise((resolve) => setTimeout(resolve, CHECK_MILLISECONDS))]);
      // What a worker still holds is written nowhere after its job's key is gone.
      await forgetRun(this.#redis, { name: this.#run, version: this.#version }).catch(() => {});
    }
    await this.#listening;
    await this.#queue.close().catch(() => {});
    this.#redis.disconnect();
  }

  #send(number: number, message: Message): void {
    const { jobs } = message;
    const attempt = message.sent++;
    const send = async () => {
      const pipeline = this.#redis.pipeline();
      for (const [hash, bytes] of partsOf(message)) {
        if (this.#sentParts.has(hash)) continue;
        this.#sentParts.add(hash);
        pipeline.set(partKey(this.#run, hash), bytes, "EX", PAYLOAD_SECONDS);
      }
      const bytes = toBytes(jobs.map(({ packed }) => packed));
      pipeline.set(jobKey(this.#run, number), bytes, "EX", PAYLOAD_SECONDS);
      for (const [error] of (await pipeline.exec()) ?? []) if (error !== null) throw error;
      await this.#queue.add("job", { number }, { jobId: `${number}-${attempt}` });
    };
    // A server that refuses, such as one that is full, is asked again at the next check.
    send().catch(() => this.#unsent.add(number));
  }

  async #listen(): Promise<void> {
    while (!this.#closed) {
      try {
        const done = await this.#listener.blpop(doneKey(this.#run), WAIT_SECONDS);
        if (done !== null) await this.#receive(Number(done[1]));
      } catch {
        // The connection was lost: it comes back, and the checks find what was missed.
        if (!this.#closed) await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  async #receive(number: number): Promise<void> {
    const bytes = await this.#redis.getdelBuffer(resultKey(this.#run, number));
    if (bytes === null) return;
    this.#heard = performance.now();
    this.#outbox.receive(number, fromBytes(bytes) as Reply);
  }

  #forget(number: number): void {
    if (this.#closed) return;
    void this.#redis.unlink(jobKey(this.#run, number), resultKey(this.#run, number)).catch(() => 0);
  }

  #tick(): void {
    if (
      this.#outbox.messages.size > 0 &&
      performance.now() - this.#heard > (this.#settings.patience ?? PATIENCE)
    )
      void this.#giveUp();
    // A check that waits for the server is not begun again.
    if (this.#busy || this.#closed) return;
    this.#busy = true;
    this.#checking = this.#check()
      .catch(() => {})
      .finally(() => {
        this.#busy = false;
      });
  }

  /** Ends what waits, with an error that says what is missing. */
  async #giveUp(): Promise<void> {
    this.#heard = Number.POSITIVE_INFINITY;
    const { shown } = this.#address;
    if (this.#redis.status === "ready") await this.#nameForeign().catch(() => {});
    const foreign = [...this.#foreign];
    const why =
      this.#redis.status !== "ready"
        ? "it cannot be reached any more"
        : foreign.length > 0
          ? `only workers of another version are there (${foreign.join(", ")}); this run needs anagen ${this.#version}`
          : "no worker does the jobs; start some with: anagen worker --queue";
    const error = describeError(new InputError("--queue", shown, why));
    this.#outbox.refuseAll({ error });
  }

  async #check(): Promise<void> {
    const known = (await listRuns(this.#redis)).some(({ name }) => name === this.#run);
    if (this.#closed) return;
    await announceRun(this.#redis, this.#run, this.#version);
    if (!known) {
      // The server was started anew, or forgot what it held.
      this.#sentParts.clear();
      for (const [number, message] of this.#outbox.messages) this.#send(number, message);
      return;
    }
    for (const number of this.#unsent) {
      this.#unsent.delete(number);
      const message = this.#outbox.messages.get(number);
      if (message === undefined) continue;
      for (const hash of partsOf(message).keys()) this.#sentParts.delete(hash);
      this.#send(number, message);
    }
    // A result whose notice was lost with the connection.
    for (const number of [...this.#outbox.messages.keys()]) await this.#receive(number);
    if (++this.#checks % REFRESH_EVERY !== 0 || this.#closed) return;
    await this.#refresh();
    await this.#sendLostAgain();
    await this.#nameForeign();
  }

  async #refresh(): Promise<void> {
    const pipeline = this.#redis.pipeline();
    const base = `${prefixOf(this.#run)}:${QUEUE}`;
    for (const key of QUEUE_KEYS) pipeline.expire(`${base}${key}`, PAYLOAD_SECONDS);
    const wanted = new Set(
      [...this.#outbox.messages.values()].flatMap((message) => [...partsOf(message).keys()]),
    );
    for (const hash of this.#sentParts) {
      if (wanted.has(hash)) pipeline.expire(partKey(this.#run, hash), PAYLOAD_SECONDS);
      else {
        this.#sentParts.delete(hash);
        pipeline.unlink(partKey(this.#run, hash));
      }
    }
    for (const [number, { sent }] of this.#outbox.messages) {
      pipeline.expire(jobKey(this.#run, number), PAYLOAD_SECONDS);
      pipeline.expire(`${base}:${number}-${sent - 1}`, PAYLOAD_SECONDS);
    }
    await pipeline.exec();
  }

  /**
   * Messages that the queue has given up, because their workers were lost or a part was not there. Jobs of one that lost
   * its workers again go alone, so that one of them cannot take the others with it.
   */
  async #sendLostAgain(): Promise<void> {
    for (const failed of await this.#queue.getFailed()) {
      const number: number = failed.data.number;
      const message = this.#outbox.messages.get(number);
      await failed.remove();
      if (message === undefined) continue;
      for (const hash of partsOf(message).keys()) this.#sentParts.delete(hash);
      if (++message.lost <= MOST_LOST) this.#send(number, message);
      else if (message.jobs.length > 1) this.#outbox.sendApart(number);
      else {
        const error = new Error("a job has lost its worker again and again");
        error.name = "WorkerDied";
        this.#outbox.refuse(number, { error: describeError(error) });
      }
    }
  }

  async #nameForeign(): Promise<void> {
    for (const { name, version } of await listWorkers(this.#redis)) {
      if (version === this.#version || this.#foreign.has(name)) continue;
      this.#foreign.add(name);
      this.#settings.onForeignWorker?.(name, version, this.#version);
    }
  }
}
