import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectionTo, queueAddress } from "../../src/queue/address.ts";
import { anagen } from "../support/anagen.ts";
import { peopleTable } from "../support/queue/people.ts";
import { redisIsThere, startRedis, type TestRedis } from "../support/queue/redis-server.ts";
import { startWorker, type WorkerProcess } from "../support/queue/workers.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-queue-"));
afterAll(() => rmSync(folder, { recursive: true }));
const TABLE = join(folder, "people.csv");
const FORECAST = ["forecast", "--table", TABLE, "--virtual-patients", "200"];
const TRIAL = ["trial", "examples/trial-brave-aa1.json", "--virtual-patients", "1000", "--json"];
const PASSWORD = "not-for-anybody";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.skipIf(!redisIsThere())("commands with --queue", () => {
  let redis: TestRedis;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    writeFileSync(TABLE, peopleTable(12));
    redis = await startRedis();
    workers = await Promise.all([1, 2, 3, 4].map(() => startWorker(redis.url)));
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill("SIGTERM");
    await Promise.all(workers.map(({ ended }) => ended));
    await redis?.kill();
  });

  const keys = async () => {
    const connection = connectionTo(queueAddress(redis.url));
    const found = await connection.keys("*");
    connection.disconnect();
    return found;
  };

  it("give the same bytes as one process", async () => {
    for (const command of [FORECAST, TRIAL]) {
      const alone = await anagen([...command, "--workers", "1"]);
      expect(alone.code).toBe(0);
      const queued = await anagen([...command, "--queue", redis.url]);
      expect(queued.err).not.toMatch(/fault|refused/);
      expect(queued.code).toBe(0);
      expect(queued.out).toBe(alone.out);
    }
  });

  it("give them though workers are killed and the server is lost with all it holds, and leave no key", async () => {
    const alone = await anagen([...FORECAST, "--workers", "1"]);
    const out = join(folder, "rows.csv");
    const running = anagen([...FORECAST, "--queue", redis.url, "--out", out]);
    for (const moment of [1200, 900, 700]) {
      await pause(moment);
      workers.shift()?.kill("SIGKILL");
      workers.push(await startWorker(redis.url));
    }
    await redis.kill();
    await pause(500);
    await redis.start();
    const { code, err } = await running;
    expect(err).not.toMatch(/fault/);
    expect(code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(alone.out);

    for (const worker of workers) worker.kill("SIGTERM");
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    // What says that a worker was there outlives one that was killed by some seconds.
    let left = await keys();
    for (let tries = 0; left.length > 0 && tries < 60; tries++) {
      await pause(500);
      left = await keys();
    }
    expect(left).toEqual([]);
    for (const worker of workers) expect(worker.said()).not.toMatch(/"|salt|readings|\bID\b/i);
  });

  it("name a server that does not answer, that wants a password, and flags that do not belong", async () => {
    const secret = await startRedis(["--requirepass", PASSWORD]);
    const wrong = secret.url.replace("redis://", "redis://:wrong@");
    const refused = await anagen([...FORECAST, "--queue", wrong]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(
      /--queue: "127\.0\.0\.1:\d+" is not allowed; it wants another user or password/,
    );
    const worker = await startWorker(secret.url, { ANAGEN_QUEUE_PASSWORD: PASSWORD });
    const queue = secret.url.replace("redis://", `redis://:${PASSWORD}@`);
    const done = await anagen([...TRIAL, "--queue", queue]);
    expect(done.code).toBe(0);
    expect(done.err + worker.said()).not.toContain(PASSWORD);
    worker.kill("SIGTERM");
    await worker.ended;
    await secret.kill();

    const gone = await anagen([...FORECAST, "--queue", secret.url]);
    expect(gone).toMatchObject({ code: 2, out: "" });
    expect(gone.err).toMatch(/ECONNREFUSED/);
    for (const more of [
      ["--queue", "localhost"],
      ["--queue", secret.url, "--kernel", "scalar"],
    ])
      expect(await anagen([...TRIAL, ...more])).toMatchObject({ code: 2, out: "" });
  });
});
