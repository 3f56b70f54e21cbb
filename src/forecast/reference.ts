import { RESPONSE_SALT } from "../salt/thresholds.ts";
import type { Executor } from "../simulate/executor.ts";
import type { Model } from "../simulate/model.ts";
import type { Tally } from "../simulate/tally.ts";
import { baselinePieces } from "./baseline-pieces.ts";
import type { Question } from "./case.ts";
import { HISTORY_TASK, particleKey } from "./history-run.ts";
import { byDraw, OPTIONS_TASK } from "./options.ts";
import { pickParticles, shareOut } from "./particles.ts";
import { firstParticles } from "./sampler.ts";

/** Virtual people a draw at the most and at the least, before those who do not resemble the person are left out. */
const MOST_PEOPLE_A_DRAW = 256;
const LEAST_PEOPLE_A_DRAW = 48;
/** Somebody resembles the person when their SALT at the last reading is this close, or both are at 20 or less. */
const CLOSE_POINTS = 10;
const SHARES = 16;
/** Keeps the reference people's random numbers apart from the person's own sample. */
const REFERENCE_SEED_OFFSET = 0x2545f491;

/**
 * How much the model draws disagree on the options. The person's own sample is worth too few people a draw to
 * tell the draws' disagreement from chance, so it is measured on people of the trials' population: every draw
 * simulates as many, under the doses the person took, and those whose SALT is like the person's at the last
 * reading go through all options. Returns the outcomes by draw.
 */
export async function referenceOutcomes(
  question: Question,
  model: Model,
  virtualPatients: number,
  seed: number,
  executor: Executor,
): Promise<Tally[]> {
  const { history, options, horizonWeeks } = question;
  const { draws } = model;
  const ownSeed = (seed ^ REFERENCE_SEED_OFFSET) >>> 0;
  const pieces = baselinePieces(null, model.verySevereShare);
  const each = Math.round(
    Math.max(LEAST_PEOPLE_A_DRAW, Math.min(MOST_PEOPLE_A_DRAW, virtualPatients / draws.length)),
  );
  const count = each * draws.length;
  const everyone = firstParticles(
    count,
    history.readings.length + 1,
    pieces,
    model.weights,
    particleKey(ownSeed),
  );
  for (let at = 0; at < count; at++) everyone.draw[at] = at % draws.length;
  const anyBaseline = { ...history, baseline: null };
  const readings = history.readings.length;
  const last = history.readings[readings - 1].score;
  const shared = { history: anyBaseline, draws, seed: ownSeed };

  const shares = shareOut(everyone, SHARES);
  const lived = await executor.run(
    HISTORY_TASK,
    shares.map((places) => ({ ...shared, particles: pickParticles(everyone, places), readings })),
  );
  const alike = shares.map((places, share) =>
    places.filter((_, at) => {
      const salt = lived[share].salts[(at + 1) * readings - 1];
      return lived[share].excluded[at] === 0 && isAlike(salt, last);
    }),
  );
  let firstParticle = 0;
  const jobs = alike.map((places) => {
    const job = {
      ...shared,
      particles: pickParticles(everyone, places),
      options,
      horizonWeeks,
      futures: 1,
      firstParticle,
    };
    firstParticle += places.length;
    return job;
  });
  const results = await executor.run(
    OPTIONS_TASK,
    jobs.filter((job) => job.particles.count > 0),
  );
  return byDraw(results);
}

function isAlike(salt: number, last: number): boolean {
  return Math.abs(salt - last) <= CLOSE_POINTS || (salt <= RESPONSE_SALT && last <= RESPONSE_SALT);
}
