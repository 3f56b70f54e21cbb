import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uniformAt } from "../../src/math/random/streams.ts";
import { connectionTo, queueAddress } from "../../src/queue/address.ts";
import { launch } from "../support/anagen.ts";
import { peopleTable } from "../support/queue/people.ts";
import { makeCertificate, redisIsThere, startRedis, type TestRedis } from "../support/queue/redis-server.ts";
import { startWorker, type WorkerProcess } from "../support/queue/workers.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-queue-"));
afterAll(() => rmSync(folder, { recursive: true }));
const TABLE = join(folder, "people.csv");
/** Small by default, so that the suite is soon done; .ci/run runs it with a registry's 2,000 as well, and the whole trial. */
const PEOPLE = Number(process.env.ANAGEN_QUEUE_PEOPLE ?? 6);
const LARGE = PEOPLE >= 100;
const MINUTES = LARGE ? 60 : 20;
const PLANS = join(folder, "plans.json");
const FORECAST = ["forecast", "--table", TABLE, "--plans", PLANS, "--virtual-patients", "200"];
const TRIAL = ["trial", "examples/trial-brave-aa1.json", "--json"].concat(
  LARGE ? [] : ["--virtual-patients", "200"],
);
const COHORT = join(folder, "cohort.csv");
const LEARN = ["learn", COHORT, "--virtual-patients", "200", "--json"];
const PASSWORD = "not-for-anybody";

/** Workers are killed, and the server is lost, at moments up to so many milliseconds apart; by this seed, which a failure names. */
const APART = LARGE ? 15_000 : 150;
const SEED = Number(process.env.ANAGEN_QUEUE_SEED ?? process.pid);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const randomPause = (at: number) => pause(APART * uniformAt(SEED, at, 0, 0));

/** What each command prints in one process, found once. */
const found = new Map<readonly string[], ReturnType<typeof launch>>();
function alone(command: readonly string[]): ReturnType<typeof launch> {
  const known = found.get(command) ?? launch(command);
  found.set(command, known);
  return known;
}

describe.skipIf(!redisIsThere())("commands with --queue", { timeout: MINUTES * 60_000 }, () => {
  let redis: TestRedis;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    writeFileSync(TABLE, peopleTable(PEOPLE));
    // One option and a short look ahead: what is tested is the way of many jobs, not what is in them.
    const stop = { name: "stop", doses: [{ afterWeeks: 0, mgPerDay: 0 }] };
    writeFileSync(PLANS, JSON.stringify({ schema: "anagen/plans@1", options: [stop], horizonWeeks: 12 }));
    writeFileSync(COHORT, peopleTable(24));
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
    for (const command of [FORECAST, TRIAL, LEARN]) {
      const expected = await alone(command);
      expect(expected.code).toBe(0);
      const queued = await launch([...command, "--queue", redis.url]);
      expect(queued.err).not.toMatch(/fault|refused/);
      expect(queued.code).toBe(0);
      expect(queued.out).toBe(expected.out);
    }
  });

  it("give them though three workers are killed and the server is lost with all it holds, and leave no key", async () => {
    const expected = await alone(FORECAST);
    const out = join(folder, "rows.csv");
    // The last worker leaves, so that only those that will be killed can do anything before the server is lost.
    const last = workers.pop();
    last?.kill("SIGTERM");
    await last?.ended;
    let over = false;
    const running = launch([...FORECAST, "--queue", redis.url, "--out", out]).finally(() => {
      over = true;
    });
    const joined = (each: WorkerProcess) => each.said().split("joined run").length;
    const before = workers.map(joined);
    for (const [at, worker] of workers.entries()) {
      for (let tries = 0; tries < 3000 && joined(worker) === before[at]; tries++) await pause(20);
      await randomPause(at);
      worker.kill("SIGKILL");
    }
    expect(over).toBe(false);
    await Promise.all(workers.map(({ ended }) => ended));
    await redis.kill();
    await randomPause(workers.length);
    await redis.start();
    workers = await Promise.all([1, 2, 3, 4].map(() => startWorker(redis.url)));
    const { code, err } = await running;
    expect(err).not.toMatch(/fault/);
    expect(code).toBe(0);
    expect(readFileSync(out, "utf8"), `seed ${SEED}`).toBe(expected.out);

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
    const refused = await launch([...FORECAST, "--queue", wrong]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(
      /--queue: "127\.0\.0\.1:\d+" is not allowed; it wants another user or password/,
    );
    const worker = await startWorker(secret.url, { ANAGEN_QUEUE_PASSWORD: PASSWORD });
    const queue = secret.url.replace("redis://", `redis://:${PASSWORD}@`);
    const done = await launch([...TRIAL, "--queue", queue]);
    expect(done.code).toBe(0);
    expect(done.err + worker.said()).not.toContain(PASSWORD);
    worker.kill("SIGTERM");
    await worker.ended;
    await secret.kill();

    const gone = await launch([...FORECAST, "--queue", secret.url]);
    expect(gone).toMatchObject({ code: 2, out: "" });
    expect(gone.err).toMatch(/ECONNREFUSED/);
    for (const more of [
      ["--queue", "localhost"],
      ["--queue", secret.url, "--kernel", "scalar"],
    ])
      expect(await launch([...TRIAL, ...more])).toMatchObject({ code: 2, out: "" });
  });

  it("speak TLS with a password, and name a certificate that is not trusted", async () => {
    const certificate = makeCertificate(folder);
    const secret = await startRedis(["--requirepass", PASSWORD], certificate);
    const env = { NODE_EXTRA_CA_CERTS: certificate.certificate, ANAGEN_QUEUE_PASSWORD: PASSWORD };
    const small = ["trial", "examples/trial-withdrawal.json", "--virtual-patients", "20", "--json"];
    const worker = await startWorker(secret.url, env);
    const done = await launch([...small, "--queue", secret.url], { env });
    expect(done.code).toBe(0);
    expect(done.out).toBe((await launch([...small, "--workers", "1"])).out);
    expect(done.err + worker.said()).not.toContain(PASSWORD);
    worker.kill("SIGTERM");
    await worker.ended;
    const refused = await launch([...small, "--queue", secret.url]);
    expect(refused).toMatchObject({ code: 2, out: "" });
    expect(refused.err).toMatch(/its certificate is not trusted .*NODE_EXTRA_CA_CERTS/);
    await secret.kill();
  });
});
