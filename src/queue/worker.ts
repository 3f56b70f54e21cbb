import { hostname } from "node:os";
import { Worker } from "bullmq";
import type { Redis } from "ioredis";
import { describeError } from "../engine/execution/errors.ts";
import type { Executor, Task } from "../engine/execution/executor.ts";
import { programVersion } from "../package-data/program.ts";
import { connectionTo, firstAnswer, type QueueAddress } from "./address.ts";
import {
  doneKey,
  jobKey,
  PAYLOAD_SECONDS,
  partKey,
  prefixOf,
  QUEUE,
  resultKey,
  WORKER_SECONDS,
  WORKERS,
} from "./keys.ts";
import { PartCache } from "./part-cache.ts";
import { forgetRun, listRuns, type Run } from "./runs.ts";
import { type Answer, fromBytes, type PackedJob, type Reply, toBytes, unpackJob } from "./wire.ts";

/** A worker that has joined a queue. */
export interface QueueWorker {
  /**
   * Finishes the jobs at hand, takes no more, and leaves. A server that is away is waited for some seconds; what could not
   * be handed over then is done by other workers.
   */
  leave(): Promise<void>;
}

interface WorkerSettings {
  /** Does one job at a time; one for each processor to be used. */
  readonly executors: readonly Executor[];
  /** For tests: another version than that of this program. */
  readonly version?: string | undefined;
  /** What happens, for the worker's log: names of runs and versions, never what jobs hold. */
  readonly log?: ((line: string) => void) | undefined;
}

const LOOK_MILLISECONDS = 500;
const ANNOUNCE_MILLISECONDS = 5000;
/** A job whose worker was not heard for so long is given to another one, in milliseconds. */
const LOCK_MILLISECONDS = 20_000;
const STALLED_MILLISECONDS = 5000;
/** How long a worker that leaves waits for a server that is away, in milliseconds. */
const AWAY_MILLISECONDS = 5000;
const AWAY_LOOK_MILLISECONDS = 100;
/** Times that a job may lose its worker. */
const MOST_DEATHS = 3;

/** Hands a result over, unless its job is wanted no more: nothing of a run is written after its end. */
const HAND_OVER = `
if redis.call("EXISTS", KEYS[1]) == 0 then return 0 end
redis.call("SET", KEYS[2], ARGV[1], "EX", ARGV[3])
redis.call("RPUSH", KEYS[3], ARGV[2])
redis.call("EXPIRE", KEYS[3], ARGV[3])
redis.call("UNLINK", KEYS[1])
return 1`;

/** Workers of this process so far: each has a name of its own. */
let joins = 0;

/**
 * Joins a queue: does the jobs of every run of this program's version, several runs side by side. Runs of another version
 * are left alone, and the log names them.
 *
 * @throws InputError when no server answers
 */
export async function joinQueue(address: QueueAddress, settings: WorkerSettings): Promise<QueueWorker> {
  const { executors, version = programVersion(), log = () => {} } = settings;
  const redis = connectionTo(address);
  await firstAnswer(redis, address);
  const free = [...executors];
  const waiting: ((executor: Executor) => void)[] = [];
  const parts = new PartCache();
  const joined = new Map<string, Worker>();
  const refused = new Set<string>();
  const closing = new Set<Promise<void>>();
  const presence = `${WORKERS}${hostname()}:${process.pid}:${++joins}`;
  let leaving = false;

  const take = () => {
    const executor = free.pop();
    return executor === undefined ? new Promise<Executor>((resolve) => waiting.push(resolve)) : executor;
  };
  const giveBack = (executor: Executor) => {
    const next = waiting.shift();
    if (next === undefined) free.push(executor);
    else next(executor);
  };

  async function work(run: string, number: number): Promise<void> {
    const bytes = await redis.getBuffer(jobKey(run, number));
    // Done by another worker, wanted no more, or lost: the sender knows, and sends it again where it waits for it.
    if (bytes === null) throw new ContentMissing("the job is not there");
    const executor = await take();
    const began = performance.now();
    const answers: Answer[] = [];
    try {
      for (const packed of fromBytes(bytes) as PackedJob[])
        answers.push(await answerTo(redis, run, packed, parts, executor));
    } finally {
      giveBack(executor);
    }
    const reply: Reply = { answers, milliseconds: performance.now() - began };
    await redis.eval(
      HAND_OVER,
      3,
      jobKey(run, number),
      resultKey(run, number),
      doneKey(run),
      toBytes(reply),
      number,
      PAYLOAD_SECONDS,
    );
  }

  function join(run: Run): void {
    const worker = new Worker(QUEUE, (job) => work(run.name, job.data.number), {
      connection: redis,
      prefix: prefixOf(run.name),
      concurrency: executors.length,
      lockDuration: LOCK_MILLISECONDS,
      stalledInterval: STALLED_MILLISECONDS,
      maxStalledCount: MOST_DEATHS,
      drainDelay: 1,
    });
    // Connections come back by themselves, and jobs of a run that has ended are no concern of anybody.
    worker.on("error", () => {});
    joined.set(run.name, worker);
    log(`joined run ${run.name}`);
  }

  function part(name: string): void {
    const worker = joined.get(name);
    joined.delete(name);
    const closed = (worker?.close() ?? Promise.resolve()).then(() => sweep(name)).catch(() => {});
    closing.add(closed);
    void closed.then(() => closing.delete(closed));
    log(`left run ${name}`);
  }

  /** What this worker wrote of a run after the run's sender had removed its keys, such as at a look for stalled jobs. */
  async function sweep(name: string): Promise<void> {
    const isThere = (await listRuns(redis)).some((run) => run.name === name);
    if (!isThere) await forgetRun(redis, { name, version });
  }

  async function look(): Promise<void> {
    const runs = await listRuns(redis);
    for (const run of runs) {
      if (!run.isAlive) await forgetRun(redis, run);
      else if (run.version === version) {
        if (!joined.has(run.name)) join(run);
      } else if (!refused.has(run.name)) {
        refused.add(run.name);
        log(`run ${run.name} needs anagen ${run.version}; this worker is ${version} and leaves it alone`);
      }
    }
    const alive = new Set(runs.filter(({ isAlive }) => isAlive).map(({ name }) => name));
    for (const name of joined.keys()) if (!alive.has(name)) part(name);
  }

  /** Waits until all runs are left: true; or until nothing is computed and the server has been away for too long: false. */
  async function allLeft(): Promise<boolean> {
    let since = performance.now();
    while (closing.size > 0) {
      const pause = new Promise((resolve) => setTimeout(resolve, AWAY_LOOK_MILLISECONDS));
      await Promise.race([Promise.all(closing), pause]);
      if (redis.status === "ready" || free.length < executors.length) since = performance.now();
      else if (performance.now() - since >= AWAY_MILLISECONDS) return false;
    }
    return true;
  }

  const announce = () => redis.set(presence, version, "EX", WORKER_SECONDS);
  const every = (milliseconds: number, act: () => Promise<unknown>) => {
    let busy = false;
    return setInterval(() => {
      if (busy || leaving) return;
      busy = true;
      void act()
        .catch(() => {})
        .finally(() => {
          busy = false;
        });
    }, milliseconds);
  };
  await announce();
  await look();
  const timers = [every(ANNOUNCE_MILLISECONDS, announce), every(LOOK_MILLISECONDS, look)];

  return {
    async leave() {
      leaving = true;
      timers.forEach(clearInterval);
      for (const name of [...joined.keys()]) part(name);
      if (!(await allLeft()))
        log("left without the server, which is away: what was not handed over is done by others");
      if (redis.status === "ready") await redis.unlink(presence).catch(() => 0);
      redis.disconnect();
      await Promise.all(executors.map((executor) => executor.close()));
    },
  };
}

/** A job or a part of it is not there: where the server has forgotten it, the sender will send it again. */
class ContentMissing extends Error {}

/** @throws ContentMissing */
async function answerTo(
  redis: Redis,
  run: string,
  packed: PackedJob,
  cache: PartCache,
  executor: Executor,
): Promise<Answer> {
  try {
    return { result: await perform(redis, run, packed, cache, executor) };
  } catch (error) {
    if (error instanceof ContentMissing) throw error;
    return { error: describeError(error) };
  }
}

async function perform(
  redis: Redis,
  run: string,
  packed: PackedJob,
  cache: PartCache,
  executor: Executor,
): Promise<unknown> {
  const parts = new Map<string, unknown>();
  for (const hash of new Set(Object.values(packed.apart))) {
    const part = await cache.get(hash, () => redis.getBuffer(partKey(run, hash)));
    if (part === null) throw new ContentMissing("a part of the job is not there");
    parts.set(hash, part);
  }
  const task = { name: packed.task } as Task<unknown, unknown>;
  const [result] = await executor.run(task, [unpackJob(packed, parts)]);
  return result;
}
