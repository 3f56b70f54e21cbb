import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import { doseAt, type Regimen } from "../../drug/regimen.ts";
import { type CourseMoment, NOT_RESTARTED } from "../../simulate/course.ts";
import type { Tally } from "../../simulate/tally.ts";
import type { DrugUse } from "./drug-use.ts";
import {
  type Layout,
  type Outcome,
  SIGN_BANDS,
  signBandOf,
  TALLY_UNITS,
  type Time,
  TOTALS,
  type Total,
  timesAt,
} from "./layout.ts";
import { CHANCES, hasRestarted, type OutcomeMoment, SIGN_CHANCES } from "./outcomes.ts";

/** Cells of SALT histograms: quarter points from 0 to 100. */
export const SALT_CELLS = 401;
export const CELLS_PER_POINT = 4;

/** The cell of a SALT. */
export function saltCellOf(salt: number): number {
  return Math.max(0, Math.min(SALT_CELLS - 1, Math.floor(salt * CELLS_PER_POINT)));
}

/** Counts of the people of a block. */
export interface Counted {
  readonly outcomes: Tally;
  /** [option][week after the decision][SALT cell]: people; empty when not asked for. */
  readonly salt: Uint32Array;
  /** [option][time of TIMES][week]: people; empty when not asked for. */
  readonly times: Uint32Array;
}

/** A block in which all options stand side by side, people after people, at one moment. */
type BlockMoment = Pick<CourseMoment, "week" | "restartWeek" | "salts" | "readings">;

/** Totals over the horizon of everybody in a block: by total, then [person]. */
export type BlockTotals = Readonly<Record<Total, Float64Array>>;

/** The option whose people are counted, and its place in a block. */
interface CountTerms {
  readonly option: Regimen;
  readonly optionIndex: number;
  readonly decision: number;
  readonly horizonWeeks: number;
  /** Number of people under each option. */
  readonly people: number;
  readonly layout: Layout;
  /** Drug that the option takes. */
  readonly use: DrugUse;
}

/**
 * Counts a block of people on their way through one option: `observe` at the week of the decision, at weeks after it
 * (all of them where courses are counted) and at the last of the horizon; then `finish`.
 */
export class OutcomeCounter {
  readonly #terms: CountTerms;
  readonly #counted: Counted;
  /** Place of the option's first person in a block. */
  readonly #from: number;
  readonly #withCourses: boolean;
  readonly #startSalt: Float64Array;
  /** [person]: week after the decision at which benefit was first lost; one beyond the horizon where it was not. */
  readonly #lostWeek: Int32Array;
  readonly #regained: Uint8Array;
  /** [person]: week of a restart above SALT 20, and weeks from there until SALT 20 or less; -1 where there was none. */
  readonly #awaySince: Int32Array;
  readonly #backAfter: Int32Array;
  /** [sign week][person]. */
  readonly #bands: readonly Uint8Array[];
  readonly #totals: BlockTotals;
  #lastWeek = 0;

  constructor(terms: CountTerms, counted: Counted) {
    const { people, optionIndex, horizonWeeks, layout } = terms;
    const column = () => new Float64Array(people);
    this.#terms = terms;
    this.#counted = counted;
    this.#from = optionIndex * people;
    this.#withCourses = counted.salt.length > 0;
    this.#startSalt = column();
    this.#lostWeek = new Int32Array(people).fill(horizonWeeks + 1);
    this.#regained = new Uint8Array(people);
    this.#awaySince = new Int32Array(people).fill(-1);
    this.#backAfter = new Int32Array(people).fill(-1);
    this.#bands = layout.signWeeks.map(() => new Uint8Array(people));
    this.#totals = {
      weeksOnDrug: column(),
      mgPerDay: column(),
      meanSalt: column(),
      weeksWithSalt20: column(),
      endsWithSalt20: column(),
    };
  }

  observe({ week, restartWeek, salts, readings }: BlockMoment): void {
    const { people, optionIndex, decision, horizonWeeks, layout } = this.#terms;
    const { salt: histogram } = this.#counted;
    const from = this.#from;
    const withCourses = this.#withCourses;
    const startSalt = this.#startSalt;
    const lostWeek = this.#lostWeek;
    const regained = this.#regained;
    const awaySince = this.#awaySince;
    const backAfter = this.#backAfter;
    const { meanSalt, weeksWithSalt20, endsWithSalt20 } = this.#totals;
    const after = week - decision;
    const weeksSince = after - this.#lastWeek;
    this.#lastWeek = after;
    if (after === 0) startSalt.set(salts.subarray(from, from + people));
    const row = (optionIndex * (horizonWeeks + 1) + after) * SALT_CELLS;
    for (let at = 0; at < people; at++) {
      const salt = salts[from + at];
      const restarted = restartWeek[from + at];
      if (withCourses) histogram[row + saltCellOf(salt)]++;
      if (salt - startSalt[at] > LOSS_OF_BENEFIT_POINTS && lostWeek[at] > after) lostWeek[at] = after;
      meanSalt[at] += weeksSince * salt;
      if (salt <= RESPONSE_SALT) {
        weeksWithSalt20[at] += weeksSince;
        if (week > restarted) regained[at] = 1;
        if (awaySince[at] >= 0 && backAfter[at] < 0) backAfter[at] = after - awaySince[at];
      } else if (restarted < week && awaySince[at] < 0 && regained[at] === 0) {
        // Restarts are decided after the observation of their week, so the first one after a restart shows it.
        awaySince[at] = restarted - decision;
      }
    }
    const sign = withCourses ? layout.signWeeks.indexOf(after) : -1;
    if (sign >= 0) {
      const scores = readings();
      const bands = this.#bands[sign];
      for (let at = 0; at < people; at++) bands[at] = signBandOf(scores[from + at]);
    }
    if (withCourses && after === layout.signOutcomeWeek) this.#countSigns(salts, restartWeek, after);
    const outcomeWeek = layout.outcomeWeeks.indexOf(after);
    if (outcomeWeek >= 0) this.#countOutcomes(salts, restartWeek, after, outcomeWeek);
    if (after === horizonWeeks)
      for (let at = 0; at < people; at++) endsWithSalt20[at] = salts[from + at] <= RESPONSE_SALT ? 1 : 0;
  }

  #countOutcomes(salts: Float64Array, restartWeek: Int32Array, after: number, outcomeWeek: number): void {
    const { people, optionIndex, layout } = this.#terms;
    const from = this.#from;
    const moment = this.#momentOf(salts, restartWeek, after);
    const { outcomes } = this.#counted;
    const cellOf = (outcome: Outcome) => layout.outcome(optionIndex, outcomeWeek, outcome);
    for (const { name, holds } of CHANCES) {
      let yes = 0;
      for (let at = 0; at < people; at++) if (holds(moment, at)) yes++;
      outcomes.addPeople(cellOf(name), people, yes);
    }
    const saltCell = cellOf("salt");
    let [restarted, regains] = [0, 0];
    for (let at = 0; at < people; at++) {
      outcomes.add(saltCell, salts[from + at]);
      if (!hasRestarted(moment, at)) continue;
      restarted++;
      regains += this.#regained[at];
    }
    outcomes.addPeople(cellOf("restarted"), people, restarted);
    outcomes.addPeople(cellOf("regains"), restarted, regains);
  }

  /** The option's people, so many weeks after the decision. */
  #momentOf(salts: Float64Array, restartWeek: Int32Array, after: number): OutcomeMoment {
    const { option, decision } = this.#terms;
    const week = decision + after;
    return {
      from: this.#from,
      salts,
      startSalts: this.#startSalt,
      restartWeek,
      week,
      after,
      lostWeek: this.#lostWeek,
      drugFree: doseAt(option.doses, week - 1).mgPerDay === 0,
      restartFree: option.restart?.mgPerDay === 0,
    };
  }

  /** Outcomes of the people of each band at the week that early signs look ahead to. */
  #countSigns(salts: Float64Array, restartWeek: Int32Array, after: number): void {
    const { people, optionIndex, layout } = this.#terms;
    const moment = this.#momentOf(salts, restartWeek, after);
    this.#bands.forEach((band, sign) => {
      const among = new Uint32Array(SIGN_BANDS.length);
      const yes = SIGN_CHANCES.map(() => new Uint32Array(SIGN_BANDS.length));
      for (let at = 0; at < people; at++) {
        among[band[at]]++;
        SIGN_CHANCES.forEach(({ holds }, which) => {
          if (holds(moment, at)) yes[which][band[at]]++;
        });
      }
      SIGN_BANDS.forEach((_, at) => {
        SIGN_CHANCES.forEach(({ name: outcome }, which) => {
          const cell = layout.sign(optionIndex, sign, at, outcome);
          this.#counted.outcomes.addPeople(cell, among[at], yes[which][at]);
        });
      });
    });
  }

  /**
   * Counts times and totals once the horizon is reached. `first` are the totals of the same people under the first option,
   * null for that option itself; they are returned.
   */
  finish(restartWeek: Int32Array, first: BlockTotals | null): BlockTotals {
    const { people, optionIndex, decision, horizonWeeks, layout, use } = this.#terms;
    const { outcomes, times } = this.#counted;
    const weeks = horizonWeeks + 1;
    const totals = this.#totals;
    const count = (time: Time, week: number) => {
      if (this.#withCourses) times[timesAt(optionIndex, time, weeks) + Math.min(week, weeks)]++;
    };
    for (let at = 0; at < people; at++) {
      const restartedAt = restartWeek[this.#from + at];
      const restart = restartedAt === NOT_RESTARTED ? weeks : restartedAt - decision;
      const [away, back] = [this.#awaySince[at], this.#backAfter[at]];
      count("loss", this.#lostWeek[at]);
      count("restart", restart);
      if (back >= 0) count("regain", back);
      else if (away >= 0) count("regainOpen", horizonWeeks - away);
      totals.meanSalt[at] /= horizonWeeks;
      const { onDrug, mg } = use(restart);
      totals.weeksOnDrug[at] = onDrug;
      totals.mgPerDay[at] = mg / horizonWeeks;
    }
    for (const total of TOTALS) {
      const cell = layout.total(optionIndex, total);
      const difference = layout.difference(optionIndex, total);
      for (let at = 0; at < people; at++) {
        const value = TALLY_UNITS[total] * totals[total][at];
        const before = first === null ? value : TALLY_UNITS[total] * first[total][at];
        outcomes.add(cell, value);
        outcomes.add(difference, value - before);
      }
    }
    return first ?? totals;
  }
}
