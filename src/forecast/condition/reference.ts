import type { StructureName } from "../../disease/structures.ts";
import type { Executor } from "../../engine/execution/executor.ts";
import type { Model } from "../../simulate/model.ts";
import type { Tally } from "../../simulate/tally.ts";
import { baselinePieces } from "../case/baseline-pieces.ts";
import type { Question } from "../case/case.ts";
import { byDraw, OPTIONS_TASK } from "../options/options.ts";
import { EVERYBODY } from "./branching.ts";
import { weightsOfFewer } from "./draws.ts";
import { MATCH_TASK } from "./match.ts";
import { matchJobs } from "./match-jobs.ts";
import { populationProposal } from "./proposal.ts";
import { verySevereShareOf } from "./scalps.ts";

/**
 * Virtual people a draw before those who do not resemble the person are left out: with fewer, the draws' disagreement is
 * so poorly known that ends of intervals move by tens of points from seed to seed; with more they hardly settle.
 */
const MOST_PEOPLE_A_DRAW = 128;
const LEAST_PEOPLE_A_DRAW = 24;
/** Of more draws than this, every so many-th: so many tell their disagreement to about a twentieth. */
const ENOUGH_DRAWS = 200;
/** Who asks for fewer people gets fewer here, too: about this share of them, within bounds. */
const SHARE = 0.4;
/** Keeps the reference people's random numbers apart from the person's own sample. */
const REFERENCE_SEED_OFFSET = 0x2545f491;
/** Everybody who meets the entry rule goes on to the last reading; there, by how alike they are. */
const BY_RESEMBLANCE = [EVERYBODY, { least: 1, most: Number.POSITIVE_INFINITY }];

/** Outcomes of people like the person, by model draw; draws with nobody like the person are left out. */
export interface Reference {
  readonly outcomes: readonly Tally[];
  /** The draws' weights in the model, and their structures, in the same order. */
  readonly weights: readonly number[];
  readonly structures: readonly StructureName[];
}

/**
 * How much the model draws disagree on the options. The person's own sample is worth too few people a draw to
 * tell the draws' disagreement from chance, so it is measured on people of the trials' population: all of two
 * hundred draws simulate as many, under the doses the person took, and those whose SALT is like the person's at the last
 * reading go through all options.
 */
export async function referenceOutcomes(
  question: Question,
  model: Model,
  exactly: number | undefined,
  seed: number,
  executor: Executor,
): Promise<Reference> {
  const { options, horizonWeeks } = question;
  const { draws } = model;
  const ownSeed = (seed ^ REFERENCE_SEED_OFFSET) >>> 0;
  const wanted = exactly === undefined ? MOST_PEOPLE_A_DRAW : (SHARE * exactly) / draws.length;
  const each = Math.round(Math.max(LEAST_PEOPLE_A_DRAW, Math.min(MOST_PEOPLE_A_DRAW, wanted)));
  const history = { ...question.history, baseline: null, readings: question.history.readings.slice(-1) };
  const pieces = baselinePieces(null, model.verySevereShare);
  const isKept = weightsOfFewer(model, ENOUGH_DRAWS).map((weight) => weight > 0);
  const kept = isKept.filter(Boolean).length;
  const evenly = { ...model, weights: isKept.map((is) => (is ? 1 / kept : 0)) };
  const jobs = matchJobs(
    history,
    evenly,
    pieces,
    populationProposal(verySevereShareOf(pieces)),
    ownSeed,
    0,
    each * kept,
    BY_RESEMBLANCE,
  );
  const matched = await executor.run(
    MATCH_TASK,
    jobs.map((job) => ({ ...job, resembling: true })),
  );
  let firstParticle = 0;
  const optionsJobs = matched.map(({ particles }, at) => {
    firstParticle += particles.count;
    return {
      history,
      pieces: jobs[at].pieces,
      draws: jobs[at].draws,
      seed: ownSeed,
      particles,
      options,
      horizonWeeks,
      withCourses: false,
      firstParticle: firstParticle - particles.count,
    };
  });
  const results = await executor.run(
    OPTIONS_TASK,
    optionsJobs.filter((job) => job.particles.count > 0),
  );
  const tallies = byDraw(results);
  return {
    outcomes: [...tallies.values()],
    weights: [...tallies.keys()].map((draw) => model.weights[draw]),
    structures: [...tallies.keys()].map((draw) => draws[draw].structure),
  };
}
