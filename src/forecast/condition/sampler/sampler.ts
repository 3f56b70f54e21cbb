import type { Executor, Task } from "../../../engine/execution/executor.ts";
import { log } from "../../../math/exp.ts";
import { drawKey, uniformAt } from "../../../math/random/streams.ts";
import type { Model } from "../../../simulate/model.ts";
import type { PreparedHistory } from "../../case/history.ts";
import { drawsAt } from "../draws.ts";
import { joinParticles, orderByDraw, type Particles, pickParticles, sliceParticles } from "../particles.ts";
import { type Scalps, scalpsOf, verySevereShareOf } from "../scalps.ts";
import { resample } from "../weights.ts";
import { effectiveOf } from "./effective.ts";
import { proposeExchange } from "./exchange.ts";
import { drawOf, type Group, groupOf, groupsOf, stratumOf } from "./groups.ts";
import { LOOK_TASK, type LookResult } from "./look.ts";
import { MOVE_TASK, type Move } from "./moves.ts";
import { populationParticles } from "./population.ts";
import { nextStep, temperedWeights } from "./tempering.ts";

/** People of the population with whom the sampler begins, and particles that move. */
const PEOPLE = 65_536;
const PARTICLES = 16_384;
/** The power of the likelihood grows until this share of the particles is effective. */
const LEAST_EFFECTIVE_SHARE = 0.5;
/** Moves between two powers; an exchange of draws follows them. */
const MOVES: readonly Move[] = ["latents", "others", "events", "scalp"];
/** Turns of moves at full likelihood: after every `TURNS_A_LOOK` it is judged whether enough people are effective. */
const MOST_LAST_TURNS = 8;
const TURNS_A_LOOK = 2;

/** Keeps the sampler's random numbers apart from all others. */
const SAMPLER_DRAW = 0xffffffe1;
/** Counters of random numbers: resampling of each half, and whether an exchange is taken. */
const RESAMPLE = 3;
const ACCEPT = 5;

/** Particles on their way from the population to the posterior, those of one draw side by side. */
interface Cloud {
  readonly particles: Particles;
  /** [particle]: 0 or 1; where the particles of one half lie steers the steps of the other. */
  readonly half: Uint8Array;
  /** [particle]: logarithm of the likelihood of all readings. */
  readonly fits: Float64Array;
  /** [particle]: number of its ancestor in the population. */
  readonly ancestor: Uint32Array;
}

/** People who fit a history, found by moving; all of equal weight. */
export interface MovedSample {
  /** Those of one draw side by side. */
  readonly particles: Particles;
  readonly effectiveSampleSize: number;
  /** Number of courses that were compared with the history. */
  readonly compared: number;
  /** [stage]: how far its reading is from the true SALT of the particle that is nearest, in scorer's errors. */
  readonly nearest: readonly number[];
}

/** What the sampler needs besides the history. */
interface SamplerSettings {
  readonly seed: number;
  readonly enoughEffective: number;
  /** People with whom it begins and particles that move, 65,536 and 16,384 by default. */
  readonly people?: number;
  readonly particles?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * Finds people who fit many readings, by sequential Monte Carlo: people of the population are carried to the posterior by
 * raising the likelihood of all readings from power 0 to 1, in steps after which half of them are still effective; after
 * each, they are resampled and moved (moves.ts, exchange.ts) so that the posterior at that power stays as it is. A person
 * is lived again from the start for each move. The answer depends on the history and the seed alone.
 */
export async function sampleByMoves(
  history: PreparedHistory,
  model: Pick<Model, "draws" | "weights">,
  executor: Executor,
  settings: SamplerSettings,
): Promise<MovedSample> {
  const sampler = new Sampler(history, model, executor, settings);
  return sampler.sample();
}

class Sampler {
  readonly #history: PreparedHistory;
  readonly #model: Pick<Model, "draws" | "weights">;
  readonly #executor: Executor;
  readonly #settings: SamplerSettings;
  readonly #key: number;
  readonly #scalps: Scalps;
  readonly #verySevereShare: number;
  #turn = 0;
  #compared = 0;

  constructor(
    history: PreparedHistory,
    model: Pick<Model, "draws" | "weights">,
    executor: Executor,
    settings: SamplerSettings,
  ) {
    this.#history = history;
    this.#model = model;
    this.#executor = executor;
    this.#settings = settings;
    this.#key = drawKey(settings.seed, SAMPLER_DRAW);
    this.#scalps = scalpsOf(history.pieces, settings.seed);
    this.#verySevereShare = verySevereShareOf(history.pieces);
  }

  async sample(): Promise<MovedSample> {
    const { onProgress, enoughEffective } = this.#settings;
    let cloud = await this.#population();
    let before = this.#scalpRatios(cloud.particles);
    let power = 0;
    let groups: ReadonlyMap<number, Group> = new Map();
    while (power < 1) {
      const { count } = cloud.particles;
      const wanted = Math.min(this.#settings.particles ?? PARTICLES, count);
      const step = nextStep(cloud.fits, before, 1 - power, LEAST_EFFECTIVE_SHARE * wanted);
      power = power + step > 1 - 1e-9 ? 1 : power + step;
      const weights = temperedWeights(cloud.fits, before, step);
      groups = this.#groups(cloud, weights);
      cloud = this.#resample(cloud, weights, wanted);
      before = new Float64Array(wanted).fill(1);
      cloud = await this.#move(cloud, power, groups);
      // Steps of the power grow about twofold, and begin at about a hundredth.
      onProgress?.(0.7 * Math.max(0.05, Math.sqrt(Math.sqrt(power))));
    }
    let effective = 0;
    let seen: LookResult = { salts: new Float64Array(0), nearest: [] };
    for (let turn = 1; turn <= MOST_LAST_TURNS; turn++) {
      groups = this.#groups(cloud, before);
      cloud = await this.#move(cloud, power, groups);
      if (turn % TURNS_A_LOOK === 0) {
        seen = await this.#look(cloud.particles);
        effective = effectiveOf(cloud.ancestor, seen.salts);
      }
      onProgress?.(0.7 + (0.3 * turn) / MOST_LAST_TURNS);
      if (effective >= enoughEffective) break;
    }
    return {
      particles: cloud.particles,
      effectiveSampleSize: effective,
      compared: this.#compared,
      nearest: seen.nearest,
    };
  }

  async #population(): Promise<Cloud> {
    const particles = populationParticles(
      this.#history,
      this.#model,
      this.#settings.seed,
      this.#key,
      this.#settings.people ?? PEOPLE,
    );
    const half = Uint8Array.from({ length: particles.count }, (_, at) => at % 2);
    const ancestor = Uint32Array.from({ length: particles.count }, (_, at) => at);
    const { fits } = await this.#run(particles, half, null, 0, [], new Map());
    return { particles, half, fits, ancestor };
  }

  #scalpRatios({ count, verySevere, scalp }: Particles): Float64Array {
    const { pools } = this.#scalps;
    return Float64Array.from({ length: count }, (_, at) => pools[verySevere[at]].ratio[scalp[at]]);
  }

  #groups({ particles, half }: Cloud, weights: Float64Array): Map<number, Group> {
    return groupsOf(particles, half, weights, (draw) => this.#model.draws[draw].structure);
  }

  /** As many of each half as its weight says, so that the halves stay independent but for their number. */
  #resample(cloud: Cloud, weights: Float64Array, wanted: number): Cloud {
    const turn = this.#turn++;
    const places = [0, 1].map((each) =>
      Array.from(cloud.half.keys()).filter((at) => cloud.half[at] === each),
    );
    const own = places.map((some) => Float64Array.from(some, (at) => weights[at]));
    const sums = own.map((some) => some.reduce((sum, weight) => sum + weight, 0));
    const first = Math.round((wanted * sums[0]) / (sums[0] + sums[1]));
    const taken = [first, wanted - first].flatMap((count, each) =>
      Array.from(
        resample(own[each], uniformAt(this.#key, each, turn, RESAMPLE), count),
        (at) => places[each][at],
      ),
    );
    return pickCloud(cloud, orderByDraw(cloud.particles, taken));
  }

  async #move(cloud: Cloud, power: number, groups: ReadonlyMap<number, Group>): Promise<Cloud> {
    const moved = await this.#run(cloud.particles, cloud.half, cloud.fits, power, MOVES, groups);
    return this.#exchange({ ...cloud, ...moved }, power, groups);
  }

  async #exchange(cloud: Cloud, power: number, groups: ReadonlyMap<number, Group>): Promise<Cloud> {
    const move = this.#turn++;
    const { particles, half, fits } = cloud;
    const { count, form } = particles;
    const priorOf = (group: number) =>
      this.#model.weights[drawOf(group)] *
      (stratumOf(group) === 1 ? this.#verySevereShare : 1 - this.#verySevereShare);
    const { proposed, ratios } = proposeExchange(
      particles,
      half,
      groups,
      priorOf,
      this.#scalps,
      this.#key,
      move,
    );
    const order = orderByDraw(
      proposed,
      Array.from({ length: count }, (_, at) => at),
    );
    const ordered = Uint8Array.from(order, (at) => half[at]);
    const fitted = await this.#run(pickParticles(proposed, order), ordered, null, power, [], groups);
    const proposedFits = new Float64Array(count);
    order.forEach((at, place) => {
      proposedFits[at] = fitted.fits[place];
    });
    const chosen = Array.from({ length: count }, (_, at) => {
      const change = power * (proposedFits[at] - fits[at]) + ratios[at];
      const isTaken = log(uniformAt(this.#key, at, move, ACCEPT)) < change;
      return isTaken ? count + at : at;
    });
    const both: Cloud = {
      particles: joinParticles([particles, proposed], form),
      half: joined(Uint8Array, [half, half]),
      fits: joined(Float64Array, [fits, proposedFits]),
      ancestor: joined(Uint32Array, [cloud.ancestor, cloud.ancestor]),
    };
    return pickCloud(both, orderByDraw(both.particles, chosen));
  }

  /** Moves particles, or fits them only. */
  async #run(
    particles: Particles,
    half: Uint8Array,
    fits: Float64Array | null,
    power: number,
    moves: readonly Move[],
    groups: ReadonlyMap<number, Group>,
  ): Promise<{ particles: Particles; fits: Float64Array }> {
    const firstMove = this.#turn;
    this.#turn += moves.length;
    this.#compared += particles.count * Math.max(1, moves.length);
    const isSteered = moves.includes("latents");
    const results = await this.#inPieces(MOVE_TASK, particles, (part, from) => {
      const own = half.slice(from, from + part.count);
      const names = new Set(isSteered ? Array.from(own.keys(), (at) => groupOf(part, own, at)) : []);
      return {
        ...this.#jobOf(part, from),
        half: own,
        fits: fits === null ? null : fits.slice(from, from + part.count),
        firstMove,
        key: this.#key,
        power,
        moves,
        groups: new Map([...names].map((name) => [name, groups.get(name) as Group])),
      };
    });
    return {
      particles: joinParticles(
        results.map((part) => part.particles),
        particles.form,
      ),
      fits: joined(
        Float64Array,
        results.map((part) => part.fits),
      ),
    };
  }

  async #look(particles: Particles): Promise<LookResult> {
    const parts = await this.#inPieces(LOOK_TASK, particles, (part, from) => this.#jobOf(part, from));
    return {
      salts: joined(
        Float64Array,
        parts.map(({ salts }) => salts),
      ),
      nearest: parts[0].nearest.map((_, stage) => Math.min(...parts.map(({ nearest }) => nearest[stage]))),
    };
  }

  #jobOf(particles: Particles, firstParticle: number) {
    const draws = drawsAt(this.#model.draws, new Set(particles.draw));
    return { history: this.#history, draws, seed: this.#settings.seed, particles, firstParticle };
  }

  /** Runs a task on pieces of a job's size, whatever the number of workers. */
  #inPieces<Job, Result>(
    task: Task<Job, Result>,
    particles: Particles,
    jobOf: (part: Particles, from: number) => Job,
  ): Promise<Result[]> {
    const jobs = piecesOf(particles).map(({ from, until }) =>
      jobOf(sliceParticles(particles, from, until), from),
    );
    return this.#executor.run(task, jobs, { signal: this.#settings.signal });
  }
}

function pickCloud({ particles, half, fits, ancestor }: Cloud, places: readonly number[]): Cloud {
  return {
    particles: pickParticles(particles, places),
    half: Uint8Array.from(places, (at) => half[at]),
    fits: Float64Array.from(places, (at) => fits[at]),
    ancestor: Uint32Array.from(places, (at) => ancestor[at]),
  };
}

type Numbers = Float64Array | Uint32Array | Uint8Array;

function joined<Kind extends Numbers>(Kind: new (length: number) => Kind, parts: readonly Kind[]): Kind {
  const all = new Kind(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const MOST_JOBS = 32;
const LEAST_A_JOB = 256;

/** Pieces of particles; those of one draw stay together as far as that is possible. */
function piecesOf({ count, draw }: Particles): { from: number; until: number }[] {
  const pieces: { from: number; until: number }[] = [];
  const each = Math.max(LEAST_A_JOB, Math.ceil(count / MOST_JOBS));
  let from = 0;
  for (let at = 1; at <= count; at++)
    if (at === count || (at - from >= each && (draw[at] !== draw[at - 1] || at - from >= 2 * each))) {
      pieces.push({ from, until: at });
      from = at;
    }
  return pieces;
}
