import { LOSS_OF_BENEFIT_POINTS, RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import { doseAt, meanMgPerDay, type Regimen } from "../../drug/schedule.ts";
import { type CourseMoment, NOT_RESTARTED } from "../../simulate/course.ts";
import type { Tally } from "../../simulate/tally.ts";
import {
  type Layout,
  SIGN_BANDS,
  SIGN_OUTCOMES,
  signBandOf,
  TALLY_UNITS,
  type Time,
  TOTALS,
  type Total,
  timesAt,
} from "./layout.ts";

/** Cells of SALT histograms: quarter points from 0 to 100. */
export const SALT_CELLS = 401;
const CELLS_PER_POINT = 4;

/** Where the people of a block are counted. */
export interface Counted {
  readonly outcomes: Tally;
  /** People by option, week after the decision and SALT cell; empty when not asked for. */
  readonly salt: Uint32Array;
  /** People by option, time (TIMES) and week; empty when not asked for. */
  readonly times: Uint32Array;
}

/** What is looked at of a block in which all options stand side by side, people after people. */
export type Glance = Pick<CourseMoment, "week" | "restartWeek" | "salts" | "readings">;

/** What everybody in a block has over the horizon, by total then person. */
export type BlockTotals = Readonly<Record<Total, Float64Array>>;

/** The option that is watched, and how. */
export interface Watched {
  readonly option: Regimen;
  readonly optionIndex: number;
  readonly decision: number;
  readonly horizonWeeks: number;
  /** People under each option. */
  readonly people: number;
  readonly layout: Layout;
  /** What the option takes of the drug. */
  readonly use: DrugUse;
}

/**
 * Counts a block of people on their way through one option: `look` at the week of the decision, at weeks after it
 * (all of them where courses are counted) and at the last of the horizon; then `finish`, which is given what the same
 * people have under the first option (null for that option itself) and returns that.
 */
export function watchOption(
  watched: Watched,
  counted: Counted,
): { look(moment: Glance): void; finish(restartWeek: Int32Array, first: BlockTotals | null): BlockTotals } {
  const { option, optionIndex, decision, horizonWeeks, people, layout, use } = watched;
  /** Where the option's people stand in a block. */
  const from = optionIndex * people;
  const weeks = horizonWeeks + 1;
  const withCourses = counted.salt.length > 0;
  const startSalt = new Float64Array(people);
  const lostWeek = new Int32Array(people).fill(weeks);
  const regained = new Uint8Array(people);
  /** Weeks from a restart above SALT 20 until SALT 20 or less; -1 where there was none. */
  const awaySince = new Int32Array(people).fill(-1);
  const backAfter = new Int32Array(people).fill(-1);
  let lastLook = 0;
  const bands = layout.signWeeks.map(() => new Uint8Array(people));
  const totals = Object.fromEntries(
    TOTALS.map((total) => [total, new Float64Array(people)]),
  ) as unknown as BlockTotals;
  const { meanSalt, weeksWithSalt20, endsWithSalt20 } = totals;

  function look({ week, restartWeek, salts, readings }: Glance): void {
    const after = week - decision;
    const weeksSince = after - lastLook;
    lastLook = after;
    if (after === 0) startSalt.set(salts.subarray(from, from + people));
    const row = (optionIndex * weeks + after) * SALT_CELLS;
    for (let at = 0; at < people; at++) {
      const salt = salts[from + at];
      const restarted = restartWeek[from + at];
      if (withCourses)
        counted.salt[row + Math.max(0, Math.min(SALT_CELLS - 1, Math.floor(salt * CELLS_PER_POINT)))]++;
      if (salt - startSalt[at] > LOSS_OF_BENEFIT_POINTS && lostWeek[at] > after) lostWeek[at] = after;
      meanSalt[at] += weeksSince * salt;
      if (salt <= RESPONSE_SALT) {
        weeksWithSalt20[at] += weeksSince;
        if (week > restarted) regained[at] = 1;
        if (awaySince[at] >= 0 && backAfter[at] < 0) backAfter[at] = after - awaySince[at];
      } else if (restarted < week && awaySince[at] < 0 && regained[at] === 0) {
        // Restarts are decided after the look of their week, so the first look after one tells of it.
        awaySince[at] = restarted - decision;
      }
    }
    const sign = withCourses ? layout.signWeeks.indexOf(after) : -1;
    if (sign >= 0) {
      const scores = readings();
      for (let at = 0; at < people; at++) bands[sign][at] = signBandOf(scores[from + at]);
    }
    if (withCourses && after === layout.signOutcomeWeek) countSigns(salts, restartWeek, after);
    const outcomeWeek = layout.outcomeWeeks.indexOf(after);
    if (outcomeWeek >= 0) countOutcomes(salts, restartWeek, after, outcomeWeek);
    if (after === horizonWeeks)
      for (let at = 0; at < people; at++) endsWithSalt20[at] = salts[from + at] <= RESPONSE_SALT ? 1 : 0;
  }

  function countOutcomes(
    salts: Float64Array,
    restartWeek: Int32Array,
    after: number,
    outcomeWeek: number,
  ): void {
    // Without drug: in the week that ends here.
    const drugFree = doseAt(option.doses, decision + after - 1).mgPerDay === 0;
    const restartFree = option.restart?.mgPerDay === 0;
    let [has, keeps, loses, without, restarted, regains] = [0, 0, 0, 0, 0, 0];
    const saltCell = layout.outcome(optionIndex, outcomeWeek, "salt");
    for (let at = 0; at < people; at++) {
      const again = restartWeek[from + at] <= decision + after;
      const salt = salts[from + at];
      counted.outcomes.add(saltCell, salt);
      if (lostWeek[at] <= after) loses++;
      if (again) {
        restarted++;
        regains += regained[at];
      }
      if (salt > RESPONSE_SALT) continue;
      has++;
      if (!again) keeps++;
      if (again ? restartFree : drugFree) without++;
    }
    const add = (outcome: Parameters<Layout["outcome"]>[2], among: number, yes: number) =>
      counted.outcomes.addPeople(layout.outcome(optionIndex, outcomeWeek, outcome), among, yes);
    add("hasSalt20", people, has);
    add("keepsSalt20", people, keeps);
    add("losesBenefit", people, loses);
    add("wellWithoutDrug", people, without);
    add("restarted", people, restarted);
    add("regains", restarted, regains);
  }

  /** What became of the people of each band by the week that early signs speak of. */
  function countSigns(salts: Float64Array, restartWeek: Int32Array, after: number): void {
    bands.forEach((band, sign) => {
      const among = new Uint32Array(SIGN_BANDS.length);
      const yes = SIGN_OUTCOMES.map(() => new Uint32Array(SIGN_BANDS.length));
      for (let at = 0; at < people; at++) {
        const has = salts[from + at] <= RESPONSE_SALT;
        among[band[at]]++;
        if (has) yes[0][band[at]]++;
        if (has && restartWeek[from + at] > decision + after) yes[1][band[at]]++;
        if (lostWeek[at] <= after) yes[2][band[at]]++;
      }
      SIGN_BANDS.forEach((_, at) => {
        SIGN_OUTCOMES.forEach((outcome, which) => {
          const cell = layout.sign(optionIndex, sign, at, outcome);
          counted.outcomes.addPeople(cell, among[at], yes[which][at]);
        });
      });
    });
  }

  function finish(restartWeek: Int32Array, first: BlockTotals | null): BlockTotals {
    const count = (time: Time, week: number) => {
      if (withCourses) counted.times[timesAt(optionIndex, time, weeks) + Math.min(week, weeks)]++;
    };
    for (let at = 0; at < people; at++) {
      const restartedAt = restartWeek[from + at];
      const restart = restartedAt === NOT_RESTARTED ? weeks : restartedAt - decision;
      count("loss", lostWeek[at]);
      count("restart", restart);
      if (backAfter[at] >= 0) count("regain", backAfter[at]);
      else if (awaySince[at] >= 0) count("regainOpen", horizonWeeks - awaySince[at]);
      meanSalt[at] /= horizonWeeks;
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
        counted.outcomes.add(cell, value);
        counted.outcomes.add(difference, value - before);
      }
    }
    return first ?? totals;
  }

  return { look, finish };
}

/** Weeks on drug, and mg a day summed over weeks, within the horizon, by the week after the decision of a restart. */
export type DrugUse = (restartAfter: number) => { onDrug: number; mg: number };

/** What a regimen takes of the drug. */
export function drugUse({ doses, restart }: Regimen, decision: number, horizonWeeks: number): DrugUse {
  const onDrug = [0];
  const mg = [0];
  for (let after = 0; after < horizonWeeks; after++) {
    const dose = meanMgPerDay(doseAt(doses, decision + after));
    onDrug.push(onDrug[after] + (dose > 0 ? 1 : 0));
    mg.push(mg[after] + dose);
  }
  const again = restart === undefined ? 0 : meanMgPerDay(restart);
  return (restartAfter) => {
    const until = Math.min(restartAfter, horizonWeeks);
    const rest = horizonWeeks - until;
    return { onDrug: onDrug[until] + (again > 0 ? rest : 0), mg: mg[until] + again * rest };
  };
}
