import type { Executor } from "../../engine/execution/executor.ts";
import type { Model } from "../../simulate/model.ts";
import { type History, type PreparedHistory, prepareHistory } from "../case/history.ts";
import { matchPeople } from "./match-people.ts";
import { weightsOfFewer } from "./people/draws.ts";
import type { Particles } from "./people/particles.ts";
import { verySevereShareOf } from "./people/scalps.ts";
import { populationProposal } from "./proposal.ts";
import type { ConditionSettings } from "./settings.ts";
import { OPEN_WINDOW } from "./splitting.ts";

/**
 * Virtual people a draw who are like the person, on average: with fewer, the spread between draws is so poorly known that
 * ends of intervals move by ten points from seed to seed; with more they hardly settle.
 */
const WANTED_PER_DRAW = 100;
/** People a draw before those unlike the person are left out: at first, at most, and at least where few are asked for. */
const FIRST_PER_DRAW = 256;
const MOST_PER_DRAW = 1024;
const LEAST_PER_DRAW = 24;
/** Share of the time that the first take, about. */
const FIRST_SHARE = 0.5;
/** People a draw where it is said how many effective ones are enough, as for each person of a table. */
const PER_DRAW_OF_MANY = 128;
/** Of more draws than this every n-th is taken: this many estimate the spread between draws to about a twentieth. */
const ENOUGH_DRAWS = 200;
/** Where few virtual patients are asked for, draws are left out rather than people of each; this many tell it to a tenth. */
const LEAST_DRAWS = 50;
/** Share, within bounds, of the virtual patients asked for that are taken here. */
const SHARE = 0.2;
/** Keeps these people's random numbers apart from the person's own sample. */
const SEED_OFFSET = 0x2545f491;
/** Everybody who meets the entry rule goes on to the last reading; there, those whose SALT is about the reading do. */
const WINDOWS = [OPEN_WINDOW, { low: 1, high: Number.POSITIVE_INFINITY }];

/** People of the trials' population whose SALT is about the person's at the last reading, as many of each draw. */
export interface PriorSample {
  readonly history: PreparedHistory;
  readonly seed: number;
  /** Each with particles of one draw side by side. */
  readonly parts: readonly Particles[];
}

/**
 * The sample that the spread between model draws is measured on. The person's own sample has too few effective people a
 * draw to tell that spread from chance. So each of many draws, about two hundred at the usual effort, simulates as many
 * people of the trials' population under the doses the person took, and those whose SALT is like the person's at the last
 * reading are kept. How many it takes for enough of them follows from the first of them.
 */
export async function priorSample(
  personalHistory: History,
  model: Model,
  executor: Executor,
  settings: Pick<
    ConditionSettings,
    "seed" | "virtualPatients" | "enoughEffective" | "cache" | "signal" | "onProgress"
  >,
): Promise<PriorSample> {
  const { seed: ownSeed, virtualPatients, enoughEffective } = settings;
  const seed = (ownSeed ^ SEED_OFFSET) >>> 0;
  const wanted = virtualPatients === undefined ? Number.POSITIVE_INFINITY : SHARE * virtualPatients;
  const draws = Math.round(clamp(wanted / LEAST_PER_DRAW, LEAST_DRAWS, ENOUGH_DRAWS));
  const readings = personalHistory.readings.slice(-1);
  const history = prepareHistory({ ...personalHistory, baseline: null, readings }, model.verySevereShare);
  const proposal = populationProposal(verySevereShareOf(history.pieces));
  const isKept = weightsOfFewer(model, draws).map((weight) => weight > 0);
  const kept = isKept.filter(Boolean).length;
  const evenly = { draws: model.draws, weights: isKept.map((is) => (is ? 1 / kept : 0)) };
  const terms = { history, seed, proposal, windows: WINDOWS, bySimilarity: true };
  /** People of each draw from a number on, whose matching is a share of all there is to do. */
  const match = async (from: number, until: number, [before, after] = [0, 1]) => {
    const matched = await matchPeople(terms, evenly, from * kept, until * kept, executor, {
      ...settings,
      onProgress: (share) => settings.onProgress?.(before + (after - before) * share),
    });
    return matched.map(({ particles }) => particles);
  };
  if (virtualPatients !== undefined || enoughEffective !== undefined) {
    const each =
      virtualPatients === undefined ? PER_DRAW_OF_MANY : clamp(wanted / kept, LEAST_PER_DRAW, MOST_PER_DRAW);
    return { history, seed, parts: await match(0, Math.round(each)) };
  }
  const parts = await match(0, FIRST_PER_DRAW, [0, FIRST_SHARE]);
  const like = parts.reduce((sum, { count }) => sum + count, 0);
  const each = clamp((FIRST_PER_DRAW * WANTED_PER_DRAW * kept) / like, FIRST_PER_DRAW, MOST_PER_DRAW);
  return {
    history,
    seed,
    parts: [...parts, ...(await match(FIRST_PER_DRAW, Math.round(each), [FIRST_SHARE, 1]))],
  };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
