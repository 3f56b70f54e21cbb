import { LATENT_COUNT, LATENTS } from "../../../disease/structure.ts";
import { STRUCTURE_NAMES } from "../../../disease/structures.ts";
import { drugsTaken } from "../../../drug/regimen.ts";
import { exp } from "../../../math/exp.ts";
import { stepperOf } from "../../../simulate/host.ts";
import { drawAt } from "../people/draws.ts";
import { copyPath, type Paths, pickPaths } from "../people/paths.ts";
import { SCALP_COUNT, type Scalps, scalpsOf } from "../people/scalps.ts";
import { walk } from "../people/walk.ts";
import { Coordinates } from "./coordinates.ts";
import { rowsToMove, stepBy } from "./guide.ts";
import type { Known } from "./known.ts";
import { pathsByDraw } from "./many-paths.ts";
import { MOVE_KINDS, type MoveJob, NUMBERS_A_ROUND } from "./move-job.ts";
import { MoveNumbers } from "./move-numbers.ts";
import { saltsAfterStop } from "./outlook.ts";
import { LONGEST_STRETCH, moveStretch } from "./stretch.ts";
import { HairRecord, type LogLikelihood, Target } from "./target.ts";

/** Scalps, and latent numbers of what cannot recover, that are tried in a round: they cost no course. */
const SCALP_TRIES = 16;
/** The sensitivity to other drugs is moved in every so many rounds: it costs a course, and people have only one. */
const SENSITIVITY_EVERY = 3;
/** Width of a move of the latent number of what cannot recover. */
const LOST_WIDTH = 0.4;

/**
 * Moves paths by the Metropolis rule, which keeps the distribution of people given the readings at their strength: latent
 * numbers or all weeks by a step that keeps a normal guide, the weeks of a stretch by a step that keeps the population,
 * and the scalp with its share that cannot recover, which the course does not depend on.
 */
export class Mover {
  readonly paths: Paths;
  /** [path]: logarithm of the likelihood of the readings in force from the beginning, and of the others. */
  readonly #base: Float64Array;
  readonly rest: Float64Array;
  /** [MOVE_KINDS]. */
  readonly tried = MOVE_KINDS.map(() => 0);
  readonly taken = MOVE_KINDS.map(() => 0);
  readonly #job: MoveJob;
  /** Whether the person has taken more than one drug. */
  readonly #hasSwitched: boolean;
  readonly #scalps: Scalps;
  readonly #target: Target;
  readonly #blocks: readonly (readonly number[])[];
  readonly #coordinates: Coordinates;
  readonly #numbers: MoveNumbers;
  /** What is tried; the same as `paths` between moves. */
  readonly #proposed: Paths;
  readonly #hair: HairRecord;
  readonly #proposedHair: HairRecord;
  readonly #logRatio: Float64Array;
  readonly #like: LogLikelihood;

  constructor(job: MoveJob) {
    const { paths, known, history, seed, isBase, firstPath } = job;
    const { count } = paths;
    const everywhere = Array.from({ length: count }, (_, at) => at);
    const stages = history.stages.length;
    this.#job = job;
    this.#hasSwitched = drugsTaken(history.doses).size > 1;
    this.paths = pickPaths(paths, everywhere);
    this.#proposed = pickPaths(paths, everywhere);
    this.#base = known?.base.slice() ?? new Float64Array(count);
    this.rest = known?.rest.slice() ?? new Float64Array(count);
    this.#logRatio = new Float64Array(count);
    this.#scalps = scalpsOf(history.pieces, seed);
    this.#target = new Target(history, isBase, this.#scalps);
    this.#blocks = pathsByDraw(paths);
    this.#coordinates = new Coordinates(paths.weeks);
    const { backend } = stepperOf(STRUCTURE_NAMES[0]);
    const width = Math.max(this.#coordinates.size, LONGEST_STRETCH);
    this.#numbers = new MoveNumbers(backend, seed, firstPath, count, width);
    this.#hair = new HairRecord(stages, count, known?.hair.slice());
    this.#proposedHair = new HairRecord(stages, count);
    this.#like = { base: 0, rest: 0, each: new Float64Array(stages) };
    if (known !== null) return;
    this.#walkAll(this.paths, this.#hair);
    this.#eachPath((at) => {
      this.#evaluate(this.paths, this.#hair, at);
      this.#base[at] = this.#like.base;
      this.rest[at] = this.#like.rest;
    });
  }

  /** A round of moves, which have the numbers `number` and the next two. */
  move(number: number): void {
    this.#moveByGuide(number);
    this.#moveStretch(number + 1);
    this.#moveScalps(number + 2);
    if (this.#hasSwitched && number % (SENSITIVITY_EVERY * NUMBERS_A_ROUND) === 0)
      this.#moveSensitivity(number);
  }

  /** What is known of the paths as they now are. */
  known(): Known {
    return { base: this.#base, rest: this.rest, hair: this.#hair.hair };
  }

  /** [week of OUTLOOK_WEEKS][path]: true SALT after the drug is stopped at the decision, or is still left off. */
  outlook(): Float64Array[] {
    return saltsAfterStop(this.#job, this.paths, this.#blocks, this.#scalps);
  }

  /** [stage]: sum over the paths of one over the probability of the reading. */
  inverse(): Float64Array {
    const sums = new Float64Array(this.#job.history.stages.length);
    this.#eachPath((at) => {
      this.#evaluate(this.paths, this.#hair, at);
      for (let stage = 0; stage < sums.length; stage++) sums[stage] += exp(-this.#like.each[stage]);
    });
    return sums;
  }

  #moveByGuide(number: number): void {
    const { guides, widths, draws } = this.#job;
    const numbers = this.#numbers;
    const { size } = this.#coordinates;
    const before = new Float64Array(size);
    const after = new Float64Array(size);
    numbers.start(number, size);
    this.#eachPath((at) => {
      const draw = this.paths.draw[at];
      const guide = guides[STRUCTURE_NAMES.indexOf(drawAt(draws, draw).structure)];
      const [stretched] = numbers.uniforms(at, 1);
      const { rows, times } = rowsToMove(...numbers.uniforms(at, 4), size);
      const width = Math.min(1, times * widths[0] * (0.5 + stretched));
      this.#coordinates.read(this.paths, at, before);
      const { lower, means } = guide;
      this.#logRatio[at] = stepBy(lower, means[draw], width, rows, before, numbers.normals, at, after);
      this.#coordinates.move(this.#proposed, at, before, after);
    });
    this.#tryAll("guide");
  }

  #moveStretch(number: number): void {
    this.#numbers.start(number, LONGEST_STRETCH);
    this.#logRatio.fill(0);
    for (let at = 0; at < this.paths.count; at++)
      moveStretch(this.#proposed, at, this.#job.widths[1], this.#numbers);
    this.#tryAll("stretch");
  }

  /** Tries other numbers for the sensitivity to other drugs than the first, drawn as in the population. */
  #moveSensitivity(number: number): void {
    this.#numbers.start(number, 0);
    this.#logRatio.fill(0);
    for (let at = 0; at < this.paths.count; at++)
      this.#proposed.sensitivity[at] = this.#numbers.uniforms(at, MoveNumbers.sensitivity)[0] * 2 ** 32;
    this.#tryAll("sensitivity", MoveNumbers.sensitivity + 1);
  }

  /** Walks all that is proposed, and takes each path over or back. */
  #tryAll(name: (typeof MOVE_KINDS)[number], chanceAt = 0): void {
    const { strength } = this.#job;
    const kind = MOVE_KINDS.indexOf(name);
    const like = this.#like;
    this.#walkAll(this.#proposed, this.#proposedHair);
    this.#eachPath((at) => {
      this.#evaluate(this.#proposed, this.#proposedHair, at);
      this.tried[kind]++;
      const gain = like.base - this.#base[at] + strength * (like.rest - this.rest[at]) + this.#logRatio[at];
      const [chance] = this.#numbers.uniforms(at, chanceAt);
      if (!(chance < exp(Math.min(0, gain)))) return copyPath(this.paths, at, this.#proposed, at);
      this.taken[kind]++;
      this.#base[at] = like.base;
      this.rest[at] = like.rest;
      this.#hair.take(at, this.#proposedHair, at);
      copyPath(this.#proposed, at, this.paths, at);
    });
  }

  /** Tries other scalps, and other shares that cannot recover, by turns. */
  #moveScalps(number: number): void {
    const { strength } = this.#job;
    const numbers = this.#numbers;
    const like = this.#like;
    const { verySevere, scalp, latents } = this.paths;
    numbers.start(number, SCALP_TRIES);
    this.#eachPath((at) => {
      const place = at * LATENT_COUNT + LATENTS.lost;
      for (let each = 0; each < SCALP_TRIES; each++) {
        const [chance, which] = numbers.uniforms(at, MoveNumbers.scalps + each);
        const isScalp = each % 2 === 0;
        const newScalp = isScalp ? Math.floor(which * SCALP_COUNT) : scalp[at];
        const stay = Math.sqrt(1 - LOST_WIDTH * LOST_WIDTH);
        const newLost = isScalp
          ? latents[place]
          : stay * latents[place] + LOST_WIDTH * numbers.normals[each][at];
        this.#target.of(this.#hair, at, verySevere[at], newScalp, newLost, like);
        this.tried[2]++;
        const gain = like.base - this.#base[at] + strength * (like.rest - this.rest[at]);
        if (!(chance < exp(Math.min(0, gain)))) continue;
        this.taken[2]++;
        this.#base[at] = like.base;
        this.rest[at] = like.rest;
        for (const paths of [this.paths, this.#proposed]) {
          paths.scalp[at] = newScalp;
          paths.latents[place] = newLost;
        }
      }
    });
  }

  #walkAll(paths: Paths, into: HairRecord): void {
    const { draws, history } = this.#job;
    for (const places of this.#blocks)
      walk(drawAt(draws, paths.draw[places[0]]), paths, places, history, false, (stage, people) =>
        into.note(stage, places, people),
      );
  }

  #evaluate({ verySevere, scalp, latents }: Paths, hair: HairRecord, at: number): void {
    const lost = latents[at * LATENT_COUNT + LATENTS.lost];
    this.#target.of(hair, at, verySevere[at], scalp[at], lost, this.#like);
  }

  /** Visits all paths, draw by draw. */
  #eachPath(visit: (at: number) => void): void {
    for (const places of this.#blocks) {
      this.#target.startDraw(drawAt(this.#job.draws, this.paths.draw[places[0]]));
      for (const at of places) visit(at);
    }
  }
}
