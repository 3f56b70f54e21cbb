import { describe, expect, it } from "vitest";
import { STRUCTURES } from "../../../disease/structures.ts";
import { inlineExecutor } from "../../../engine/execution/inline.ts";
import type { DrawMessage } from "../../../simulate/host.ts";
import type { Model } from "../../../simulate/model.ts";
import { type History, prepareHistory } from "../../case/history.ts";
import { MATCH_TASK } from "../match.ts";
import { matchJobs } from "../match-jobs.ts";
import { GUIDED_COUNT, GUIDED_LATENTS } from "../particles.ts";
import { populationProposal } from "../proposal.ts";
import { verySevereShareOf } from "../scalps.ts";
import { OPEN_WINDOW } from "../splitting.ts";
import { type MovedSample, sampleByMoves } from "./sampler.ts";

/** A draw of the first structure at a given height of every parameter's range. */
function drawAt(height: number, index: number): DrawMessage {
  const values = Object.fromEntries(
    STRUCTURES.drive.parameters.map(({ name, low, high }) => [name, low + height * (high - low)]),
  );
  return { structure: "drive", values, index };
}

const model: Pick<Model, "draws" | "weights"> = {
  draws: [drawAt(0.3, 0), drawAt(0.45, 1), drawAt(0.6, 2)],
  weights: [0.5, 0.3, 0.2],
};
const VERY_SEVERE = 0.55;

const historyOf = (readings: History["readings"]) =>
  prepareHistory(
    {
      readings,
      doses: [{ fromWeek: 0, mgPerDay: 4 }],
      decision: readings[readings.length - 1].week,
      baseline: readings[0].score,
      covariates: {},
    },
    VERY_SEVERE,
  );
const few = historyOf([
  { week: 0, score: 90 },
  { week: 24, score: 50 },
  { week: 40, score: 30 },
]);
const sizes = { people: 12_000, particles: 4_000 };
const sample = (history: ReturnType<typeof historyOf>, seed = 5) =>
  sampleByMoves(history, model, inlineExecutor(), { seed, enoughEffective: 4_000, ...sizes });

/** Means of the guided latent numbers, the share of the very severe, and that of each draw. */
function meansOf(moved: MovedSample): number[] {
  const { count, latents, verySevere, draw, form } = moved.particles;
  const sums = new Array<number>(GUIDED_COUNT + 1 + model.draws.length).fill(0);
  for (let at = 0; at < count; at++) {
    GUIDED_LATENTS.forEach((latent, k) => {
      sums[k] += latents[at * form.latents.length + latent] / count;
    });
    sums[GUIDED_COUNT] += verySevere[at] / count;
    sums[GUIDED_COUNT + 1 + draw[at]] += 1 / count;
  }
  return sums;
}

/** The same by plain importance sampling: people of the population, weighted, none in copies. */
function plainMeans(people: number): number[] {
  const proposal = populationProposal(verySevereShareOf(few.pieces));
  const windows = few.stages.map(() => OPEN_WINDOW);
  const sums = new Array<number>(GUIDED_COUNT + 1 + model.draws.length).fill(0);
  let total = 0;
  for (const job of matchJobs({ history: few, seed: 9, proposal, windows }, model, 0, people)) {
    const { particles, weights } = MATCH_TASK.run(job);
    weights.forEach((weight, at) => {
      total += weight;
      for (let k = 0; k < GUIDED_COUNT; k++) sums[k] += weight * particles.latents[at * GUIDED_COUNT + k];
      sums[GUIDED_COUNT] += weight * particles.verySevere[at];
      sums[GUIDED_COUNT + 1 + particles.draw[at]] += weight;
    });
  }
  return sums.map((sum) => sum / total);
}

describe("people moved to where they fit", () => {
  it("are those that plain importance sampling finds", async () => {
    const moved = await sample(few);
    const [own, plain] = [meansOf(moved), plainMeans(150_000)];
    // About four standard errors of a mean of latent numbers, and of a share.
    own.forEach((mean, at) => {
      expect(Math.abs(mean - plain[at])).toBeLessThan(at < GUIDED_COUNT ? 0.16 : 0.08);
    });
    expect(moved.effectiveSampleSize).toBeGreaterThan(500);
    expect(moved.effectiveSampleSize).toBeLessThanOrEqual(sizes.particles);
    for (const errors of moved.nearest) expect(errors).toBeLessThan(1);
  }, 60_000);

  it("tell which reading nobody comes near", async () => {
    const odd = [0, 8, 16, 24, 32, 40, 48].map((week, at) => ({
      week,
      score: [92, 80, 50, 30, 95, 20, 15][at],
    }));
    const { nearest } = await sample(historyOf(odd));
    expect(nearest.map((errors) => errors > 4)).toEqual(odd.map(({ score }) => score === 95));
  }, 60_000);
});
