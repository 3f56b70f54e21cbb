import type { Redis } from "ioredis";
import { prefixOf, RUN_SECONDS, RUNS, WORKERS } from "./keys.ts";

/** A run that is going on, or whose sender was not heard for too long. */
export interface Run {
  readonly name: string;
  readonly version: string;
  readonly isAlive: boolean;
}

/** After the last sender was heard, the list itself is forgotten after so many seconds. */
const LIST_SECONDS = 7 * 24 * 3600;

async function now(redis: Redis): Promise<number> {
  return Number((await redis.time())[0]);
}

/** Says that the sender of a run is there. */
export async function announceRun(redis: Redis, name: string, version: string): Promise<void> {
  await redis.zadd(RUNS, (await now(redis)) + RUN_SECONDS, `${name} ${version}`);
  await redis.expire(RUNS, LIST_SECONDS);
}

/** The runs of a server. */
export async function listRuns(redis: Redis): Promise<Run[]> {
  const rows = await redis.zrange(RUNS, "0", "-1", "WITHSCORES");
  if (rows.length === 0) return [];
  const time = await now(redis);
  return Array.from({ length: rows.length / 2 }, (_, at) => {
    const [name, version] = rows[2 * at].split(" ");
    return { name, version, isAlive: Number(rows[2 * at + 1]) > time };
  });
}

/** Removes a run and every key of it. */
export async function forgetRun(redis: Redis, { name, version }: Omit<Run, "isAlive">): Promise<void> {
  await redis.zrem(RUNS, `${name} ${version}`);
  for await (const keys of keysLike(redis, `${prefixOf(name)}:*`)) await redis.unlink(...keys);
}

/** Workers that are there, by name, with the version each runs. */
export async function listWorkers(redis: Redis): Promise<{ name: string; version: string }[]> {
  const found: { name: string; version: string }[] = [];
  for await (const keys of keysLike(redis, `${WORKERS}*`)) {
    const versions = await redis.mget(...keys);
    keys.forEach((key, at) => {
      const version = versions[at];
      if (version !== null) found.push({ name: key.slice(WORKERS.length), version });
    });
  }
  return found;
}

async function* keysLike(redis: Redis, pattern: string): AsyncGenerator<string[]> {
  let cursor = "0";
  do {
    const [next, keys] = await redis.scan(cursor, "MATCH", pattern, "COUNT", 1000);
    if (keys.length > 0) yield keys;
    cursor = next;
  } while (cursor !== "0");
}
