import { once } from "node:events";
import { afterEach, describe, expect, it } from "vitest";
import { MULTIPLES_TASK } from "../../test/support/execution/tasks.ts";
import { redisIsThere, startRedis, type TestRedis } from "../../test/support/queue/redis-server.ts";
import { threadPool } from "../engine/execution/threads.ts";
import { connectionTo, firstAnswer, queueAddress } from "./address.ts";
import { queueExecutor } from "./executor.ts";
import { joinQueue } from "./worker.ts";

const file = new URL("../../test/support/execution/worker.ts", import.meta.url);

describe.skipIf(!redisIsThere())("a server that goes away", () => {
  let redis: TestRedis;
  afterEach(() => redis.kill());

  it.each([
    "itself",
    "one that the queue makes of it",
  ])("lets a connection end between two attempts: %s", async (which) => {
    redis = await startRedis();
    const address = queueAddress(redis.url);
    const first = connectionTo(address);
    await firstAnswer(first, address);
    const connection = which === "itself" ? first : first.duplicate();
    connection.on("error", () => {});
    await connection.ping();
    const waits = once(connection, "reconnecting");
    await redis.kill();
    await waits;
    const unanswered = connection.ping();
    const ended = once(connection, "end");
    connection.disconnect();
    await ended;
    await expect(unanswered).rejects.toThrow(/closed/);
    first.disconnect();
  });

  it("holds no worker that leaves, and no sender", async () => {
    redis = await startRedis();
    const address = queueAddress(redis.url);
    const said: string[] = [];
    const worker = await joinQueue(address, {
      executors: [threadPool(file, 1)],
      log: (line) => said.push(line),
    });
    const executor = await queueExecutor(address, { atOnce: 1 });
    expect(await executor.run(MULTIPLES_TASK, [{ x: 3 }])).toEqual([Float64Array.of(3, 6, 9)]);
    await redis.kill();
    await worker.leave();
    await executor.close();
    expect(said.at(-1)).toMatch(/without the server, which is away/);
  });

  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 50));
  };

  it("may forget a job before a worker has it: it is sent again", async () => {
    redis = await startRedis();
    const address = queueAddress(redis.url);
    const executor = await queueExecutor(address, { atOnce: 1, checkMilliseconds: 50 });
    const running = executor.run(MULTIPLES_TASK, [{ x: 3 }]);
    const connection = connectionTo(address);
    await until(async () => (await connection.keys("*:jobs:wait")).length === 1);
    expect(await connection.unlink(await connection.keys("*:job:0"))).toBe(1);
    const worker = await joinQueue(address, { executors: [threadPool(file, 1)] });
    expect(await running).toEqual([Float64Array.of(3, 6, 9)]);
    connection.disconnect();
    await executor.close();
    await worker.leave();
  });

  it("may refuse what a job holds: its number is not sent either, until it takes both", async () => {
    redis = await startRedis();
    const address = queueAddress(redis.url);
    const connection = connectionTo(address);
    const executor = await queueExecutor(address, { atOnce: 1, checkMilliseconds: 50 });
    await connection.call("ACL", "SETUSER", "default", "-set");
    const running = executor.run(MULTIPLES_TASK, [{ x: 3 }]);
    await until(async () => /cmdstat_set:.*rejected_calls=[3-9]/.test(await connection.info("commandstats")));
    expect(await connection.keys("*:jobs:wait")).toEqual([]);
    await connection.call("ACL", "SETUSER", "default", "+set");
    const worker = await joinQueue(address, { executors: [threadPool(file, 1)] });
    expect(await running).toEqual([Float64Array.of(3, 6, 9)]);
    connection.disconnect();
    await executor.close();
    await worker.leave();
  });
});
