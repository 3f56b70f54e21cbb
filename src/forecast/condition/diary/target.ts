import { recoverable } from "../../../disease/placing.ts";
import { MOST_IMPROVEMENT } from "../../../disease/population/enrol.ts";
import { probabilityAt, readingAtLeastTable, readingTable } from "../../../disease/salt/reading-table.ts";
import { SEVERE_SALT } from "../../../disease/salt/thresholds.ts";
import { LATENTS } from "../../../disease/structure.ts";
import { log } from "../../../math/exp.ts";
import { type DrawMessage, toModelDraw } from "../../../simulate/host.ts";
import type { PreparedHistory } from "../../case/history.ts";
import type { PeopleState } from "../people/people-state.ts";
import type { Scalps } from "../people/scalps.ts";

/** Numbers of a person's hair at a stage: visible share of the four parts bald at the start, and of the rest. */
export const HAIR = 5;

const logTables = new WeakMap<Float64Array, Float64Array>();

/** Natural logarithm of a table of probabilities. */
function logTable(table: Float64Array): Float64Array {
  const known = logTables.get(table) ?? table.map((each) => log(each));
  logTables.set(table, known);
  return known;
}

/** Hair of a block of people at every stage of a history. */
export class HairRecord {
  readonly #stages: number;
  /** [person][stage][HAIR]. */
  readonly hair: Float32Array;

  constructor(stages: number, capacity: number, hair = new Float32Array(capacity * stages * HAIR)) {
    this.#stages = stages;
    this.hair = hair;
  }

  /** Notes the hair of all people of a block at a stage, in the rows of their places. */
  note(stage: number, places: ArrayLike<number>, { stepper, cohort }: PeopleState): void {
    const { visible0, visible1, visible2, visible3, visibleRest } = stepper.state;
    for (let at = 0; at < cohort.count; at++) {
      const row = (places[at] * this.#stages + stage) * HAIR;
      this.hair[row] = visible0[at];
      this.hair[row + 1] = visible1[at];
      this.hair[row + 2] = visible2[at];
      this.hair[row + 3] = visible3[at];
      this.hair[row + 4] = visibleRest[at];
    }
  }

  /** Takes over the hair of one person from another record. */
  take(into: number, other: HairRecord, from: number): void {
    const width = this.#stages * HAIR;
    for (let k = 0; k < width; k++) this.hair[into * width + k] = other.hair[from * width + k];
  }
}

/** Logarithms of how likely the readings are: those in force from the beginning, and those that come in step by step. */
export interface LogLikelihood {
  /** Of the readings in force, times the frequency of the scalp over that of drawing it. */
  base: number;
  /** Of the others. */
  rest: number;
  /** [stage]: of each reading. */
  readonly each: Float64Array;
}

/** Likelihood of a history's readings by hair and scalp. */
export class Target {
  readonly #tables: readonly Float64Array[];
  readonly #isBase: readonly boolean[];
  readonly #scalps: Scalps;
  readonly #logRatios: readonly Float64Array[];
  #centres = [0, 0];
  #spreads = [0, 0];

  constructor({ stages }: PreparedHistory, isBase: readonly boolean[], scalps: Scalps) {
    this.#tables = stages.map(({ score }) =>
      logTable(score === null ? readingAtLeastTable(SEVERE_SALT) : readingTable(score)),
    );
    this.#isBase = isBase;
    this.#scalps = scalps;
    this.#logRatios = scalps.pools.map(({ ratio }) => ratio.map((each) => log(each)));
  }

  /** Goes on to people of another draw. */
  startDraw(message: DrawMessage): void {
    const { structure, values } = toModelDraw(message);
    const scales = [false, true].map((verySevere) => structure.personalScale(verySevere, values));
    this.#centres = scales.map(({ centre }) => centre[LATENTS.lost]);
    this.#spreads = scales.map(({ spread }) => spread[LATENTS.lost]);
  }

  /** Writes the likelihood of the person at a row of a record, on a scalp, with a latent number of what cannot recover. */
  of(
    { hair }: HairRecord,
    row: number,
    stratum: number,
    scalp: number,
    lostLatent: number,
    into: LogLikelihood,
  ): void {
    const { shares, rest, startSalt } = this.#scalps.pools[stratum];
    const [share0, share1, share2, share3] = shares;
    const can = recoverable(this.#centres[stratum] + this.#spreads[stratum] * lostLatent);
    const stages = this.#tables.length;
    const bald0 = share0[scalp];
    const bald1 = share1[scalp];
    const bald2 = share2[scalp];
    const bald3 = share3[scalp];
    const never = rest[scalp];
    const all = bald0 + bald1 + bald2 + bald3 + never;
    into.base = this.#logRatios[stratum][scalp];
    into.rest = 0;
    for (let stage = 0; stage < stages; stage++) {
      const at = (row * stages + stage) * HAIR;
      const grown =
        can * (bald0 * hair[at] + bald1 * hair[at + 1] + bald2 * hair[at + 2] + bald3 * hair[at + 3]);
      const salt = 100 * (all - grown - never * hair[at + 4]);
      if (stage === 0 && startSalt[scalp] - salt > MOST_IMPROVEMENT) {
        into.base = Number.NEGATIVE_INFINITY;
        return;
      }
      // Of a table of logarithms.
      const chance = probabilityAt(this.#tables[stage], salt);
      into.each[stage] = chance;
      if (this.#isBase[stage]) into.base += chance;
      else into.rest += chance;
    }
  }
}
