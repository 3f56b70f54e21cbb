import { readingError } from "../../../disease/salt/reading.ts";
import type { Executor } from "../../../engine/execution/executor.ts";
import type { Model } from "../../../simulate/model.ts";
import { type History, type PreparedHistory, prepareHistory } from "../../case/history.ts";
import { ENOUGH_EFFECTIVE } from "../enough.ts";
import { type Particles, pickParticles } from "../people/particles.ts";
import { type Paths, pickPaths, weeksUntil } from "../people/paths.ts";
import { scalpsOf } from "../people/scalps.ts";
import type { LearnedProposal } from "../proposal.ts";
import type { PersonalSample } from "../sample.ts";
import type { ConditionSettings } from "../settings.ts";
import { weigh } from "../weigh.ts";
import { type Bridged, bridge } from "./bridge.ts";
import { effectiveByFamily } from "./effective.ts";
import { MOST_BATCHES } from "./next-batches.ts";
import { OUTLOOK_WEEKS } from "./outlook.ts";
import { writtenOut } from "./written-out.ts";

/**
 * Readings that are in force from the beginning: one for so many weeks of the diary, within bounds. Of more, weighing finds far
 * fewer people a second; of fewer, too few of them fit the others.
 */
const BASE_WEEKS = 30;
const LEAST_BASE = 8;
const MOST_BASE = 9;
/** Effective people who fit those, of a batch, for each that is wanted in the end, and for as many as is usual at most. */
const BASE_PER_EFFECTIVE = 6;
/** Paths of a batch at first, and at least on the way, likewise. Their readings come in together. */
const PATHS_PER_EFFECTIVE = 16;
const LEAST_PATHS_PER_EFFECTIVE = 3;
/** Paths times their weeks at most, so that a diary of many years takes no more memory than a phone has. */
const MOST_PATH_WEEKS = 4_194_304;
/** Numbers of the people of one batch lie apart from those of the next. */
const BATCH_STRIDE = 100_000_000;
/** Share of the time of a batch until people fit the readings in force from the beginning, about. */
const BASE_SHARE = 0.3;

interface Batch extends Bridged {
  /** Every so many-th of the batch's paths, so that many batches take no more memory than the usual number of them. */
  paths: Paths;
  /** [path of all there were]: number of the person that it began as, with all that are copies of that person. */
  readonly families: Uint32Array;
}

/** Batches of people who are brought to fit a diary, each begun by new people. */
export class Batches {
  readonly history: PreparedHistory;
  readonly found: Batch[] = [];
  /** People compared so far. */
  compared = 0;
  /** What weighing for the batches so far has learned. */
  learned: LearnedProposal | undefined;
  readonly #base: History;
  /** [stage]: whether its reading is in force from the beginning. */
  readonly #isBase: readonly boolean[];
  readonly #most: number;
  readonly #each: number;
  readonly #model: Model;
  readonly #executor: Executor;
  readonly #settings: ConditionSettings;
  #begun = 0;

  constructor(personalHistory: History, model: Model, executor: Executor, settings: ConditionSettings) {
    const kept = baseReadings(personalHistory);
    this.history = prepareHistory(personalHistory, model.verySevereShare);
    this.#base = { ...personalHistory, readings: personalHistory.readings.filter((_, at) => kept.has(at)) };
    this.#isBase = this.history.stages.map((_, stage) => {
      const at = personalHistory.baseline === null ? stage - 1 : stage;
      return at < 0 || kept.has(at);
    });
    this.#each = Math.min(ENOUGH_EFFECTIVE, settings.enoughEffective ?? ENOUGH_EFFECTIVE);
    this.#most = Math.min(
      PATHS_PER_EFFECTIVE * this.#each,
      Math.floor(MOST_PATH_WEEKS / weeksUntil(personalHistory.decision)),
    );
    this.learned = settings.start;
    this.#model = model;
    this.#executor = executor;
    this.#settings = settings;
  }

  /**
   * Adds so many batches. The next are weighed while the others' readings come in, since one alone does not keep all workers
   * busy. `onShare` is told how much of this is done, 0 to 1.
   */
  async add(count: number, onShare: (share: number) => void): Promise<void> {
    const stride = strideOf(this.#begun + count);
    for (const batch of this.found) batch.paths = everyNth(batch.paths, stride / strideOf(this.#begun));
    let done = 0;
    const teller = () => {
      let before = 0;
      return (share: number) => {
        done += Math.max(0, share - before) / count;
        before = Math.max(before, share);
        onShare(Math.min(1, done));
      };
    };
    let bridging: Promise<void> = Promise.resolve();
    try {
      for (let left = count; left > 0; left--) {
        const number = this.#begun++;
        const tell = teller();
        const base = await this.#weigh(number, (share) => tell(BASE_SHARE * share));
        await bridging;
        bridging = this.#bring(number, base, stride, (share) => tell(BASE_SHARE + (1 - BASE_SHARE) * share));
        // What goes wrong with it is told where it is waited for.
        bridging.catch(() => {});
      }
    } finally {
      await bridging;
    }
  }

  /** Effective people of all batches so far, by whom they began as and their SALT after a stop, at the week that tells the least. */
  effective(): number {
    const families = this.found.flatMap((batch) => [...batch.families]);
    const salts = OUTLOOK_WEEKS.map((_, week) => this.found.flatMap(({ outlook }) => [...outlook[week]]));
    return Math.min(...salts.map((of) => effectiveByFamily(of, families)));
  }

  async #weigh(number: number, onProgress: (share: number) => void): Promise<PersonalSample> {
    const base = await weigh(this.#base, this.#model, this.#executor, {
      ...this.#settings,
      start: this.learned,
      firstPerson: number * BATCH_STRIDE,
      enoughEffective: BASE_PER_EFFECTIVE * this.#each,
      leastEffective: 0,
      onProgress,
    });
    this.learned = base.learned;
    return base;
  }

  async #bring(
    number: number,
    { particles, history, compared }: PersonalSample,
    stride: number,
    onProgress: (share: number) => void,
  ): Promise<void> {
    const { seed, signal } = this.#settings;
    const firstPath = number * this.#most;
    const count = this.#most;
    const places = Array.from({ length: count }, (_, at) => Math.floor((at * particles.count) / count));
    const beginnings = pickParticles(particles, places);
    const begun = writtenOut(beginnings, seed, scalpsOf(this.history.pieces, seed), history);
    const least = LEAST_PATHS_PER_EFFECTIVE * this.#each;
    const terms = { history: this.history, isBase: this.#isBase, firstPath, least };
    const found = await bridge(terms, begun, this.#model, this.#executor, { seed, signal }, (strength) =>
      onProgress(Math.sqrt(strength)),
    );
    const families = familiesOfParticles(beginnings);
    const paths = everyNth(found.paths, stride);
    this.found.push({ ...found, paths, families: found.began.map((at) => firstPath + families[at]) });
    this.compared += compared + count;
  }
}

/** Of how many paths of a batch one is kept, where there are so many batches; a power of two, so that more can follow. */
function strideOf(batches: number): number {
  let stride = 1;
  while (stride * MOST_BATCHES < batches) stride *= 2;
  return stride;
}

function everyNth(paths: Paths, stride: number): Paths {
  if (stride === 1) return paths;
  const count = Math.floor(paths.count / stride);
  return pickPaths(
    paths,
    Array.from({ length: count }, (_, at) => at * stride + (stride >> 1)),
  );
}

/** [particle]: place of the first particle that is a copy of the same person. */
function familiesOfParticles({ draw, person }: Particles): Uint32Array {
  const known = new Map<string, number>();
  return Uint32Array.from(draw, (position, at) => {
    const key = `${position} ${person[at]}`;
    const family = known.get(key) ?? at;
    known.set(key, family);
    return family;
  });
}

/**
 * Places of the readings in force from the beginning: the first, the last, and others between them, spread evenly over the
 * readings and over what they change by beyond their error, so that more of them stand where the course turns.
 */
export function baseReadings({ readings }: Pick<History, "readings">): ReadonlySet<number> {
  const last = readings.length - 1;
  const wanted = Math.round((readings[last].week - readings[0].week) / BASE_WEEKS);
  const count = Math.max(LEAST_BASE, Math.min(MOST_BASE, wanted));
  const way = [0];
  for (let at = 1; at <= last; at++) {
    const [before, after] = [readings[at - 1].score, readings[at].score];
    way.push(way[at - 1] + 1 + Math.abs(after - before) / readingError((before + after) / 2));
  }
  const kept = new Set([0, last]);
  for (let each = 1; each < count - 1; each++) {
    let at = way.findIndex((so) => so >= (each * way[last]) / (count - 1));
    while (kept.has(at) && at < last) at++;
    kept.add(at);
  }
  return kept;
}
