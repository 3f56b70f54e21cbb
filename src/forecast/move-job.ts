import type { Task } from "../simulate/executor.ts";
import type { DrawMessage } from "../simulate/job.ts";
import type { BaselinePiece } from "./baseline-pieces.ts";
import { runHistory } from "./history-run.ts";
import { propose, type StepShape, scalesOf } from "./moves.ts";
import { accept, type Swarm, type Target } from "./swarm.ts";

/** Some particles to be moved, each on its own, by Metropolis-Hastings. */
export interface MoveJob {
  readonly swarm: Swarm;
  readonly target: Target;
  readonly draws: readonly DrawMessage[];
  readonly drawWeights: readonly number[];
  readonly pieces: readonly BaselinePiece[];
  readonly shape: StepShape;
  readonly seed: number;
  /** Places of the particles among all; with the key and the step they fix the random numbers. */
  readonly places: Uint32Array;
  readonly key: number;
  readonly firstStep: number;
  /** Moves of each particle. */
  readonly rounds: number;
}

/** Moves particles; the result stands in their order. */
export const MOVE_TASK: Task<MoveJob, Swarm> = { name: "move", run: moveParticles };

function moveParticles(job: MoveJob): Swarm {
  const { swarm, target, draws, seed, places } = job;
  const scales = scalesOf(draws);
  for (let round = 0; round < job.rounds; round++) {
    const { particles, logPrior, decision } = propose(
      swarm.particles,
      places,
      job.shape,
      scales,
      job.pieces,
      job.drawWeights,
      job.key,
      job.firstStep + round,
    );
    const outcome = runHistory({ history: target.history, draws, seed, particles, readings: target.taken });
    accept(swarm, { particles, outcome, decision }, target, logPrior);
  }
  return swarm;
}
