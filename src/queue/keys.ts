/** Runs that are going on: a sorted set of `RUN VERSION` by the second until which its sender was heard. */
export const RUNS = "anagen:runs";
/** Workers: `anagen:worker:NAME` holds the version it runs, and is gone soon after the worker. */
export const WORKERS = "anagen:worker:";

/** How long a run lasts after its sender was last heard, in seconds. */
export const RUN_SECONDS = 60;
/** How long jobs, their parts and results are kept after the sender was last heard, in seconds. */
export const PAYLOAD_SECONDS = 300;
/** How long a worker is known after it was last heard, in seconds. */
export const WORKER_SECONDS = 15;

/** All keys of a run begin with this; the braces keep them together in a Redis cluster. */
export const prefixOf = (run: string) => `{anagen:${run}}`;
/** Name of a run's queue. */
export const QUEUE = "jobs";

export const jobKey = (run: string, number: number) => `${prefixOf(run)}:job:${number}`;
export const partKey = (run: string, hash: string) => `${prefixOf(run)}:part:${hash}`;
export const resultKey = (run: string, number: number) => `${prefixOf(run)}:result:${number}`;
/** Numbers of the messages whose jobs are done, in the order in which they were. */
export const doneKey = (run: string) => `${prefixOf(run)}:done`;
