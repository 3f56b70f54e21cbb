/** A kind of work: a pure function of a job that is plain data, known by name so that a worker can find it. */
export interface Task<Job, Result> {
  readonly name: string;
  run(job: Job): Result;
}

/** What a run of jobs may be told and may tell. */
export interface RunOptions {
  /** Called after each finished job with how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Aborting it ends the run with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Runs jobs somewhere and returns their results in the order of the jobs, whatever ran them. */
export interface Executor {
  /** How many jobs run at the same time. */
  readonly workers: number;
  run<Job, Result>(task: Task<Job, Result>, jobs: readonly Job[], options?: RunOptions): Promise<Result[]>;
  close(): Promise<void>;
}
