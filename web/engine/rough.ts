import type { Executor, RunOptions, Task } from "../../src/engine/execution/executor.ts";
import { weightsOfFewer } from "../../src/forecast/condition/draws.ts";
import { MATCH_TASK, type MatchJob } from "../../src/forecast/condition/match.ts";
import { pickParticles } from "../../src/forecast/condition/particles.ts";
import { OPTIONS_TASK, type OptionsJob } from "../../src/forecast/options/options.ts";
import type { Model } from "../../src/simulate/model.ts";

/** Virtual people taken through the options for a rough answer, about. */
const ROUGH_PEOPLE = 800;

/**
 * An executor for rough answers, of which no range is shown: what only ranges need is left out, and fewer of the
 * people who fit go through the options. They are of every so many-th draw, because people of one draw are simulated
 * side by side.
 */
export function roughExecutor(executor: Executor): Executor {
  const run = async <Job, Result>(
    task: Task<Job, Result>,
    jobs: readonly Job[],
    options?: RunOptions,
  ): Promise<Result[]> => {
    if (task.name === MATCH_TASK.name && isReference(jobs)) return [];
    const used = task.name === OPTIONS_TASK.name ? (fewer(jobs as never) as unknown as Job[]) : jobs;
    return executor.run(task, used, options);
  };
  return { workers: executor.workers, run, close: () => executor.close() };
}

/** Draws of which a first answer takes people. */
const FIRST_DRAWS = 50;

/** A model of fewer draws for a first answer. */
export function fewerDraws(model: Model): Model {
  return { ...model, weights: weightsOfFewer(model, FIRST_DRAWS) };
}

/** Whether these jobs look for people by whom the draws are compared: they matter to ranges alone. */
function isReference(jobs: readonly unknown[]): boolean {
  return (jobs[0] as MatchJob | undefined)?.resembling === true;
}

function fewer(jobs: readonly OptionsJob[]): OptionsJob[] {
  const people = jobs.reduce((sum, { particles }) => sum + particles.count, 0);
  const step = Math.ceil(people / ROUGH_PEOPLE);
  if (step <= 1) return [...jobs];
  // Draws are numbered in order of appearance, so that every structure keeps its share.
  const places = new Map<number, number>();
  for (const { particles } of jobs)
    for (const draw of particles.draw) if (!places.has(draw)) places.set(draw, places.size);
  return jobs
    .map((job) => {
      const kept = Array.from(job.particles.draw.keys()).filter(
        (at) => (places.get(job.particles.draw[at]) as number) % step === 0,
      );
      return { ...job, particles: pickParticles(job.particles, kept) };
    })
    .filter(({ particles }) => particles.count > 0);
}
