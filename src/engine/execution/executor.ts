/** A kind of work: a pure function of a job that is plain data, known by name so that a worker can find it. */
export interface Task<Job, Result> {
  readonly name: string;
  /** Does the work: the result depends on the job alone. */
  run(job: Job): Result;
  /** Does what the first job would do for all that follow; nothing depends on it but time. */
  prepare?(): void;
}

/** Options of a run of jobs. */
export interface RunOptions {
  /** Called after each finished job with how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Aborting it ends the run with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * For jobs without number: takes them from `jobs` as workers become free and hands each result over at once, in
 * any order, with the job's position. Holds `held` jobs at most, so memory does not grow with their number. `total`
 * is their number for `onProgress`.
 */
export type Stream = <Job, Result>(
  task: Task<Job, Result>,
  jobs: Iterable<Job>,
  take: (result: Result, at: number) => void,
  options?: RunOptions & { readonly total?: number | undefined },
) => Promise<void>;

/** Runs jobs somewhere; what comes out does not depend on what ran them. */
export interface Executor {
  /** Number of jobs that run at the same time. */
  readonly workers: number;
  /** Number of jobs that a stream holds at the same time; as many as `workers` by default. */
  readonly held?: number;
  /** Results in the order of the jobs. The first failure of a job ends the run with that error. */
  run<Job, Result>(task: Task<Job, Result>, jobs: readonly Job[], options?: RunOptions): Promise<Result[]>;
  /** Executors that lack it hold all jobs and results at once: see `streamOf`. */
  readonly stream?: Stream;
  /** Ends the workers; nothing runs afterwards. */
  close(): Promise<void>;
}

/** The stream of an executor, made of `run` where it has none. */
export function streamOf(executor: Executor): Stream {
  return (
    executor.stream ??
    (async (task, jobs, take, options) => {
      const results = await executor.run(task, [...jobs], options);
      results.forEach(take);
    })
  );
}
