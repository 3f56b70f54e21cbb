import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CONTRACT } from "../../test/support/execution/contract.ts";
import { MULTIPLES_TASK } from "../../test/support/execution/tasks.ts";
import { redisIsThere, startRedis, type TestRedis } from "../../test/support/queue/redis-server.ts";
import { testJobs } from "../../test/support/simulate/jobs.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { threadPool } from "../engine/execution/threads.ts";
import { TRIAL_TASK } from "../trial/job.ts";
import { connectionTo, queueAddress } from "./address.ts";
import { queueExecutor } from "./executor.ts";
import { prefixOf, QUEUE, RUNS } from "./keys.ts";
import { announceRun } from "./runs.ts";
import { joinQueue, type QueueWorker } from "./worker.ts";

const file = new URL("../../test/support/execution/worker.ts", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "anagen-queue-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(!redisIsThere())("the executor of a queue", { timeout: 20 * 60_000 }, () => {
  let redis: TestRedis;
  const workers: QueueWorker[] = [];
  const address = () => queueAddress(redis.url);
  const join_ = async (slots: number, version?: string, log?: (line: string) => void) => {
    const executors = Array.from({ length: slots }, () => threadPool(file, 1));
    const worker = await joinQueue(address(), { executors, version, log });
    workers.push(worker);
    return worker;
  };
  const keys = async () => {
    const connection = connectionTo(address());
    const found = await connection.keys("*");
    connection.disconnect();
    return found;
  };

  beforeAll(async () => {
    redis = await startRedis();
    await join_(2);
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.leave()));
    await redis?.kill();
  });

  let files = 0;
  const lives = (count: number) => {
    const path = join(folder, `lives-${files++}`);
    writeFileSync(path, "x".repeat(count));
    return { file: path };
  };

  it.each(CONTRACT)("$name", async ({ check }) => {
    const executor = await queueExecutor(address(), { atOnce: 2 });
    try {
      await check(executor, lives);
    } finally {
      await executor.close();
    }
  });

  it("does what waits when the server was killed and started again, empty", async () => {
    const executor = await queueExecutor(address(), { atOnce: 4 });
    const jobs = testJobs([40, 3, 17, 60, 8, 9, 10, 11]);
    const slow = Array.from({ length: 30 }, (_, x) => ({ x, milliseconds: 50 }));
    let restarting: Promise<void> | null = null;
    const restart = async () => {
      await redis.kill();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await redis.start();
    };
    const results = await executor.run(MULTIPLES_TASK, slow, {
      onProgress(done) {
        if (done === 5) restarting = restart();
      },
    });
    await restarting;
    expect(restarting).not.toBeNull();
    expect(results.map(([x]) => x)).toEqual(slow.map(({ x }) => x));
    const alone = await inlineExecutor().run(TRIAL_TASK, jobs);
    expect(await executor.run(TRIAL_TASK, jobs)).toEqual(alone.map((tally) => ({ ...tally })));
    await executor.close();
  });

  it("sends again what a server that was full refused", async () => {
    const executor = await queueExecutor(address(), { atOnce: 1, checkMilliseconds: 100, patience: 60_000 });
    const connection = connectionTo(address());
    await connection.config("SET", "maxmemory", 1);
    const running = executor.run(MULTIPLES_TASK, [{ x: 3 }]);
    const refused = async () => /errorstat_OOM/.test(await connection.info("errorstats"));
    for (let tries = 0; tries < 600 && !(await refused()); tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await connection.config("SET", "maxmemory", 0);
    expect(await running).toEqual([Float64Array.of(3, 6, 9)]);
    connection.disconnect();
    await executor.close();
  });

  it("gives nothing to a worker of another version, and both say so by name", async () => {
    const said: string[] = [];
    const foreign = await join_(1, "0.0.0+other", (line) => said.push(line));
    const told: string[] = [];
    const executor = await queueExecutor(address(), {
      atOnce: 1,
      version: "0.0.0+nobody",
      patience: 1500,
      checkMilliseconds: 300,
      onForeignWorker: (worker, its, ours) => told.push(`${worker} ${its} ${ours}`),
    });
    const failure = await executor.run(MULTIPLES_TASK, [{ x: 1 }]).catch((error: Error) => error);
    expect(failure).toMatchObject({ field: "--queue" });
    expect(String(failure)).toMatch(
      /only workers of another version .*this run needs anagen 0\.0\.0\+nobody/,
    );
    expect(told.join()).toMatch(/0\.0\.0\+other 0\.0\.0\+nobody/);
    expect(said.join()).toMatch(/needs anagen 0\.0\.0\+nobody; this worker is 0\.0\.0\+other/);
    await executor.close();
    await foreign.leave();
  });

  it("leaves nothing of a run that a worker wrote to after its end", async () => {
    const said: string[] = [];
    const worker = await join_(1, "0.0.0+late", (line) => said.push(line));
    const connection = connectionTo(address());
    await announceRun(connection, "late", "0.0.0+late");
    const until = async (isSo: () => boolean | Promise<boolean>) => {
      for (let tries = 0; tries < 600 && !(await isSo()); tries++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await isSo()).toBe(true);
    };
    await until(() => said.join().includes("joined run late"));
    // The sender has gone with all keys; then the queue's own look for stalled jobs writes one again.
    const meta = `${prefixOf("late")}:${QUEUE}:meta`;
    await connection.multi().zrem(RUNS, "late 0.0.0+late").hset(meta, "opts.maxLenEvents", 1).exec();
    await until(async () => said.join().includes("left run late") && (await connection.exists(meta)) === 0);
    connection.disconnect();
    await worker.leave();
  });

  it("leaves nothing of a run in the server, and keeps nothing there without an end", async () => {
    const executor = await queueExecutor(address(), { atOnce: 3, checkMilliseconds: 100 });
    const running = executor.run(
      MULTIPLES_TASK,
      Array.from({ length: 40 }, (_, x) => ({ x, milliseconds: 300, note: "n".repeat(5000) })),
    );
    running.catch(() => {});
    const connection = connectionTo(address());
    // What the queue itself keeps for a moment before the next check holds numbers of jobs alone.
    const payload = async () => (await connection.keys("*")).filter((key) => !/:jobs(?::|$)/.test(key));
    for (let tries = 0; tries < 600 && (await payload()).length < 5; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const during = await payload();
    expect(during.length).toBeGreaterThanOrEqual(5);
    const lasting: string[] = [];
    for (const key of during) if ((await connection.ttl(key)) === -1) lasting.push(key);
    expect(lasting).toEqual([]);
    connection.disconnect();
    await executor.close();
    let left: string[] = [];
    for (let tries = 0; tries < 60; tries++) {
      left = (await keys()).filter((key) => !key.startsWith("anagen:worker:"));
      if (left.length === 0) break;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    expect(left).toEqual([]);
  });

  it("is rid of what a sender left that was not heard for too long", async () => {
    const connection = connectionTo(address());
    await connection.set("{anagen:gone}:job:1", "x", "EX", 100);
    await connection.zadd("anagen:runs", 1, "gone 0.0.0");
    for (let tries = 0; tries < 60 && (await connection.exists("{anagen:gone}:job:1")) === 1; tries++)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await connection.exists("{anagen:gone}:job:1", "anagen:runs")).toBe(0);
    connection.disconnect();
  });
});

describe("the address of a queue", () => {
  it.each(["localhost:6379", "http://x", "redis://", "redis://h:1/x"])("%s is refused", (text) => {
    expect(() => queueAddress(text)).toThrow(/--queue/);
  });

  it("shows no password", async () => {
    const address = queueAddress("redis://someone:secret@127.0.0.1:1/2");
    expect(JSON.stringify(address.shown)).toBe('"127.0.0.1:1"');
  });
});
