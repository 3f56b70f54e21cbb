import type { Executor } from "../src/engine/execution/executor.ts";
import { threadExecutor } from "../src/entry/threads.ts";
import { TRIAL_TASK } from "../src/trial/job.ts";
import { redisIsThere, startRedis } from "../test/support/queue/redis-server.ts";
import { median } from "./measure.ts";
import { trialJobs } from "./workers.ts";

/** Rounds at most: each starts a worker anew. */
const MOST_ROUNDS = 5;
const AT_ONCE = 8;
/** A message holds jobs of about a tenth of a second: a run of less than some seconds would measure its last message. */
const TIMES_JOBS = 8;

/** A whole trial through a queue: people per second with one worker and with two, and what the queue adds to a job. */
export interface QueueRates {
  readonly one: number;
  readonly two: number;
  /** Median ratio of a round. */
  readonly ratio: number;
  /** Milliseconds by the clock for each job with one worker, less those of one worker thread without a queue. */
  readonly overheadMs: number;
}

/** Measures a queue on this machine, with eight times the jobs; null where no Redis server is installed. */
export async function queueRates(rounds: number, jobs: number): Promise<QueueRates | null> {
  if (!redisIsThere()) return null;
  // What a queue needs is installed with the developer's packages alone.
  const { queueAddress } = await import("../src/queue/address.ts");
  const { queueExecutor } = await import("../src/queue/executor.ts");
  const { joinQueue } = await import("../src/queue/worker.ts");
  const redis = await startRedis();
  const address = queueAddress(redis.url);
  const work = trialJobs(TIMES_JOBS * jobs);
  const people = work.reduce((sum, job) => sum + job.people, 0);
  const seconds = async (executor: Executor) => {
    const began = performance.now();
    await executor.run(TRIAL_TASK, work);
    return (performance.now() - began) / 1000;
  };
  const join = () => joinQueue(address, { executors: [threadExecutor(1)] });
  const direct = threadExecutor(1);
  const first = await join();
  const queue = await queueExecutor(address, { atOnce: AT_ONCE });
  try {
    await seconds(direct);
    await seconds(queue);
    const times: { direct: number; one: number; two: number }[] = [];
    for (let round = 0; round < Math.min(rounds, MOST_ROUNDS); round++) {
      const alone = { direct: await seconds(direct), one: await seconds(queue) };
      const second = await join();
      await seconds(queue);
      times.push({ ...alone, two: await seconds(queue) });
      await second.leave();
    }
    return {
      one: median(times.map(({ one }) => people / one)),
      two: median(times.map(({ two }) => people / two)),
      ratio: median(times.map(({ one, two }) => one / two)),
      overheadMs: median(times.map(({ direct: without, one }) => (1000 * (one - without)) / work.length)),
    };
  } finally {
    await queue.close();
    await direct.close();
    await first.leave();
    await redis.kill();
  }
}
