import { locate } from "../calibrate/objective.ts";
import type { Executor, RunOptions } from "../engine/execution/executor.ts";
import { drawKey } from "../math/random/streams.ts";
import type { Model } from "../simulate/model.ts";
import { Tally } from "../simulate/tally.ts";
import { isProportion, parseEndpoint } from "../trial/endpoint.ts";
import { TRIAL_TASK, type TrialJob } from "../trial/job.ts";
import { entryRule } from "../trial/jobs.ts";
import { planTrial } from "../trial/plan.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import type { Measured } from "./design.ts";

/** What every draw says about one measured number, from two halves of virtual people that share nobody. */
export interface Outcome {
  readonly proportion: boolean;
  /** By half, then draw: share of people (0 to 1) or mean. */
  readonly halves: readonly [readonly number[], readonly number[]];
  /** By draw: both halves together, and the variance between people. */
  readonly value: readonly number[];
  readonly variance: readonly number[];
}

const LARGEST_JOB = 2048;
const HALVES = [0, 1] as const;
/** Fewest virtual people of a half of a draw. */
const LEAST_PEOPLE = 64;

/**
 * Simulates the design under every draw, twice with different virtual people. So what is chance in a draw's
 * number is known from how far the halves differ, and one half's answer can be set against the other half's
 * measurement without both sharing the luck of the same people. `virtualPatients` in the result is how many
 * there were: every half of a draw has the same number, and at least LEAST_PEOPLE.
 */
export async function simulateOutcomes(
  model: Model,
  design: Protocol,
  measured: readonly Measured[],
  virtualPatients: number,
  seed: number,
  executor: Executor,
  options: RunOptions = {},
): Promise<{ outcomes: Outcome[]; virtualPatients: number }> {
  const only = measured.map(({ cell }) => cell);
  const plan = planTrial(design, only);
  const rule = entryRule(design, model);
  const people = Math.max(LEAST_PEOPLE, Math.floor(virtualPatients / (2 * model.draws.length)));
  const jobs: TrialJob[] = [];
  const owner: [half: number, draw: number][] = [];
  for (const half of HALVES)
    model.draws.forEach((draw, at) => {
      for (let firstPerson = 0; firstPerson < people; firstPerson += LARGEST_JOB) {
        owner.push([half, at]);
        jobs.push({
          protocol: design,
          draw,
          rule,
          seed: drawKey(seed, half),
          firstPerson,
          people: Math.min(LARGEST_JOB, people - firstPerson),
          only,
        });
      }
    });
  const tallies = HALVES.map(() => model.draws.map(() => new Tally(plan.cells)));
  const parts = await executor.run(TRIAL_TASK, jobs, options);
  parts.forEach((part, at) => {
    const [half, draw] = owner[at];
    tallies[half][draw].merge(part);
  });
  const outcomes = measured.map(({ cell }): Outcome => {
    const position = locate(plan, cell);
    const endpoint = parseEndpoint(cell.endpoint);
    const both = model.draws.map((_, draw) =>
      new Tally(plan.cells).merge(tallies[0][draw]).merge(tallies[1][draw]),
    );
    const halfOf = (half: 0 | 1) => tallies[half].map((tally) => tally.mean(position));
    return {
      proportion: endpoint !== null && isProportion(endpoint),
      halves: [halfOf(0), halfOf(1)],
      value: both.map((tally) => tally.mean(position)),
      variance: both.map((tally) => tally.variance(position)),
    };
  });
  return { outcomes, virtualPatients: 2 * people * model.draws.length };
}
