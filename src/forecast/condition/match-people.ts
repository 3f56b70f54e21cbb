import type { Executor } from "../../engine/execution/executor.ts";
import type { Model } from "../../simulate/model.ts";
import { MATCH_TASK, type MatchResult, type MatchTerms } from "./match.ts";
import { matchJobs } from "./match-jobs.ts";
import type { ConditionSettings } from "./settings.ts";

/** Compares the people numbered `from` until `until` with a history, unless the cache knows the results. */
export async function matchPeople(
  terms: MatchTerms,
  model: Pick<Model, "draws" | "weights">,
  from: number,
  until: number,
  executor: Executor,
  {
    task = MATCH_TASK,
    cache,
    signal,
    onProgress,
  }: Pick<ConditionSettings, "task" | "cache" | "signal" | "onProgress">,
): Promise<readonly MatchResult[]> {
  const jobs = matchJobs(terms, model, from, until);
  const run = () =>
    executor.run(task, jobs, { signal, onProgress: (done, total) => onProgress?.(done / total) });
  return cache === undefined ? run() : cache.resultsOf(jobs, run);
}
