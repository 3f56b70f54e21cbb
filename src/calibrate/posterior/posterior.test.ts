import { describe, expect, it } from "vitest";
import { STRUCTURES } from "../../disease/structures.ts";
import { inlineExecutor } from "../../engine/execution/inline.ts";
import { loadEvidence } from "../../package-data/evidence.ts";
import { loadCalibrationData } from "../../package-data/targets.ts";
import { independent } from "../correlation.ts";
import { layOut } from "../problem.ts";
import { type PosteriorState, samplePosterior } from "./posterior.ts";

const EFFORT = {
  lastChains: 8,
  positionsAChain: 4,
  draws: 16,
  points: 24,
  people: 32,
  sweeps: 4,
  lastWaves: 1,
  fullSweeps: 6,
  lastSweeps: 40,
};

function question() {
  const { targets: all, protocols, meanBaselineSalt } = loadCalibrationData(loadEvidence());
  const structure = STRUCTURES.drive;
  const targets = all.filter((target) => target.protocol === all[0].protocol);
  const problem = layOut({
    structure,
    definitions: structure.parameters,
    targets,
    protocols,
    meanBaselineSalt: meanBaselineSalt.value,
  });
  const which = targets.map((_, at) => at).filter((at) => at % 3 === 0);
  return { problem, which, correlation: independent(which.length) };
}

describe("the posterior sampler", () => {
  it("goes on where it was stopped, bit for bit, and otherwise for another seed", async () => {
    const executor = inlineExecutor();
    const states: PosteriorState[] = [];
    const sample = (seed: number, from: PosteriorState | null) =>
      samplePosterior(question(), EFFORT, seed, from, executor, (state) => states.push(state));
    const whole = await sample(3, null);
    const early = JSON.parse(JSON.stringify(states[0])) as PosteriorState;
    expect(early.power).toBeLessThan(1);
    const resumed = await sample(3, early);
    expect(resumed.draws).toEqual(whole.draws);
    expect(resumed.convergence).toEqual(whole.convergence);
    const other = await sample(4, null);
    expect(other.draws.cubes).not.toEqual(whole.draws.cubes);

    expect(whole.draws.cubes).toHaveLength(EFFORT.draws);
    for (const coordinate of whole.draws.cubes.flat()) {
      expect(coordinate).toBeGreaterThanOrEqual(0);
      expect(coordinate).toBeLessThanOrEqual(1);
    }
    expect(whole.state.power).toBe(1);
    expect(whole.state.evaluations).toHaveLength(EFFORT.points * (whole.state.wave + 1));
    await executor.close();
  });
});
