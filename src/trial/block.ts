import { type Cohort, type ModelDraw, releaseCohort, takePeople } from "../disease/population/cohort.ts";
import { enrol } from "../disease/population/enrol.ts";
import type { EntryRule } from "../disease/population/entry-rule.ts";
import type { Stepper } from "../disease/stepper.ts";
import { type CourseMoment, runCourse } from "../simulate/course.ts";
import type { ArmPlan } from "./arm-plan.ts";
import { isTime } from "./compare/comparison-plan.ts";
import { ComparisonCounter } from "./compare/count-comparisons.ts";
import { evaluateEndpoint } from "./endpoint.ts";
import type { ArmRecord } from "./endpoint-kinds.ts";
import { leavingFrom, leavingOfEnrolled, NEVER } from "./leaving/leaving.ts";
import { cellOf, STRATA, type TrialPlan } from "./plan.ts";
import type { Protocol } from "./protocol-schema.ts";
import { inSaltRange, isAdolescent } from "./protocol-terms.ts";
import { isByTrueSalt } from "./times/time-kinds.ts";
import type { ValueColumn } from "./value-column.ts";

/** People of a trial: numbers `firstPerson` to `firstPerson + count - 1` of one draw. */
interface TrialPeople {
  readonly draw: ModelDraw;
  readonly rule: EntryRule;
  readonly seed: number;
  readonly firstPerson: number;
  readonly count: number;
}

/** Functions that are given every counted value, and the people of each visit. */
export interface TrialObserver {
  readonly sink: (column: ValueColumn) => void;
  readonly onVisit?: (visit: TrialVisit) => void;
}

/** The people of a block at a visit. */
interface TrialVisit extends CourseMoment {
  readonly arm: ArmPlan;
  /** Readings of this visit; who has left the study has none, see `leavesWeek`. */
  readonly scores: Uint8Array;
  readonly leavesWeek: Int32Array;
  /** Week in which a stage took each person out of the arm, at earlier visits. */
  readonly movesWeek: Int32Array;
}

/** People on their way through stages: who they are and what was read so far, by week. */
interface Party {
  readonly cohort: Cohort;
  readonly leavesWeek: Int32Array;
  readonly readings: ReadonlyMap<number, Uint8Array>;
}

/**
 * Simulates people of one draw through all stages and arms. Blocks of one trial can be run anywhere and merged in any
 * order.
 *
 * @throws NobodyQualifies when the entry rule cannot be met
 */
export function runTrialBlock(
  plan: TrialPlan,
  { draw, rule, seed, firstPerson, count }: TrialPeople,
  stepper: Stepper,
  { sink, onVisit }: TrialObserver,
): void {
  const { protocol } = plan;
  const adolescent = isAdolescent(protocol);
  const enrolled = enrol(draw, rule, seed, firstPerson, count, stepper);
  const everyone: Party = {
    cohort: enrolled,
    leavesWeek: leavingOfEnrolled(enrolled, protocol),
    readings: new Map(),
  };
  const chosen: Party[][] = (protocol.stages ?? []).map(() => []);

  const counter = new ComparisonCounter(plan, sink);

  for (const arm of [...plan.arms, ...plan.hypothetical]) {
    const parties = arm.stageIndex < 0 ? [everyone] : chosen[arm.stageIndex];
    const watched = watchedWeeks(plan, arm);
    for (const [number, party] of parties.entries()) {
      const { cohort } = party;
      if (cohort.count === 0) continue;
      const movesWeek = new Int32Array(cohort.count).fill(NEVER);
      const readings: Uint8Array[] = [];
      const isOwn = !plan.hypothetical.includes(arm);
      const weekly: Float64Array[] = [];
      const isVisit = new Set(arm.visits);
      const history = new Map(party.readings);
      const startReading = arm.fromWeek === 0 ? cohort.baselineReading : startOf(history, arm);
      const leaving = leavingFrom({ ...party, startReading }, arm, protocol);
      const leavesWeek = leaving.weeks;
      const choose = (week: number) => {
        arm.feedsStages.forEach((stageIndex, place) => {
          const stage = (protocol.stages ?? [])[stageIndex];
          if (stage.atWeek !== week) return;
          const people: number[] = [];
          for (let i = 0; i < cohort.count; i++)
            if (movesWeek[i] === NEVER && leavesWeek[i] > week && isChosen(stage.who, history, i))
              people.push(i);
          for (const i of people) movesWeek[i] = week;
          counter.takeChosen(arm, place, cohort.key1, people);
          chosen[stageIndex].push({
            cohort: takePeople(cohort, people, stepper),
            leavesWeek: Int32Array.from(people, (i) => leavesWeek[i]),
            readings: new Map([...history].map(([at, all]) => [at, Uint8Array.from(people, (i) => all[i])])),
          });
        });
      };
      const restartWeek = runCourse(
        stepper,
        cohort,
        { ...arm, regimens: [arm.regimen], startReading, watched, covariates: { adolescent } },
        (moment) => {
          if (watched.length > 0) weekly.push(moment.salts.slice());
          if (!isVisit.has(moment.week)) return;
          const scores = moment.week === 0 ? cohort.baselineReading : moment.readings();
          readings.push(scores);
          history.set(moment.week, scores);
          leaving.visit(moment.week, scores);
          onVisit?.({ ...moment, arm, scores, leavesWeek, movesWeek });
          if (isOwn) choose(moment.week);
        },
      );
      const record: ArmRecord = {
        people: cohort.count,
        visits: arm.visits,
        readings,
        baselineReading: cohort.baselineReading,
        startReading,
        startWeek: arm.fromWeek,
        restartWeek,
        leavesWeek,
        ...(arm.feedsStages.length > 0 ? { movesWeek } : {}),
      };
      counter.take(arm, number, { record, weekly }, cohort.key1);
      if (!isOwn) continue;
      countEndpoints(plan, arm, record, history, cohort.key1, sink);
    }
  }
  for (const { cohort } of [everyone, ...chosen.flat()]) releaseCohort(cohort);
}

/** Weeks besides the visits at which an arm's true SALT is looked at: every one where an event is waited for by it. */
function watchedWeeks({ times, comparisons }: TrialPlan, arm: ArmPlan): readonly number[] {
  const isWatched =
    times.some((each) => each.arm === arm && isByTrueSalt(each.endpoint)) ||
    comparisons.some(
      (each) =>
        (each.arm === arm || each.control === arm) && isTime(each.endpoint) && isByTrueSalt(each.endpoint),
    );
  if (!isWatched) return [];
  return Array.from({ length: arm.toWeek - arm.fromWeek + 1 }, (_, at) => arm.fromWeek + at);
}

/** Readings at the start of a stage, which begins at a visit of the arms before it. */
function startOf(history: ReadonlyMap<number, Uint8Array>, { stage, fromWeek }: ArmPlan): Uint8Array {
  const readings = history.get(fromWeek);
  if (readings === undefined) throw new Error(`stage ${stage} begins in week ${fromWeek}, without a visit`);
  return readings;
}

/** Who belongs to a subgroup. */
type Member = Omit<NonNullable<Protocol["subgroups"]>[number], "name">;

function countEndpoints(
  plan: TrialPlan,
  arm: TrialPlan["arms"][number],
  record: ArmRecord,
  history: ReadonlyMap<number, Uint8Array>,
  persons: Uint32Array,
  sink: TrialObserver["sink"],
): void {
  const { protocol, endpoints } = plan;
  const { classes, groupsOf } = classesOf(
    groupsOfPlan(plan).map((subgroup) => membership(subgroup, record, history)),
    record.people,
  );
  for (const index of arm.counted)
    evaluateEndpoint(endpoints[index], record, protocol.missing ?? "observed", (visit, values) => {
      const cellsOf = groupsOf.map((groups) => groups.map((group) => cellOf(plan, arm, group, visit, index)));
      sink({ values, persons, classes, cellsOf });
    });
}

/** The subgroups that are counted: those of the protocol, and the strata where the plan counts them. */
function groupsOfPlan({ protocol: { subgroups = [] }, groups }: TrialPlan): readonly Member[] {
  const countsStrata = groups > 1 + subgroups.length;
  return countsStrata ? [...subgroups, ...STRATA.map((salt) => ({ baseline: { salt } }))] : subgroups;
}

/** Parts people by the subgroups they belong to; group 0 is everybody, subgroups follow. */
function classesOf(
  members: readonly Uint8Array[],
  people: number,
): { classes: Uint16Array; groupsOf: number[][] } {
  const classes = new Uint16Array(people);
  let groupsOf = [[0]];
  members.forEach((member, at) => {
    // Each class falls into those who belong to this subgroup as well and those who do not.
    const parts = groupsOf.flatMap((groups) => [groups, [...groups, at + 1]]);
    const present = new Uint8Array(parts.length);
    for (let i = 0; i < people; i++) {
      classes[i] = 2 * classes[i] + member[i];
      present[classes[i]] = 1;
    }
    const places = parts.map((_, part) => present.subarray(0, part).reduce((sum, is) => sum + is, 0));
    for (let i = 0; i < people; i++) classes[i] = places[classes[i]];
    groupsOf = parts.filter((_, part) => present[part] === 1);
  });
  return { classes, groupsOf };
}

/** 1 for each person who belongs to the subgroup by baseline reading and by readings at later visits. */
function membership(
  subgroup: Member,
  record: ArmRecord,
  history: ReadonlyMap<number, Uint8Array>,
): Uint8Array {
  const member = new Uint8Array(record.people);
  for (let i = 0; i < record.people; i++) {
    const byBaseline = inSaltRange(record.baselineReading[i], subgroup.baseline?.salt);
    const byReadings = (subgroup.readings ?? []).every((needed) => {
      const scores = history.get(needed.week);
      return (
        scores !== undefined && record.leavesWeek[i] > needed.week && inSaltRange(scores[i], needed.salt)
      );
    });
    member[i] = byBaseline && byReadings ? 1 : 0;
  }
  return member;
}

/** Whether a stage chooses a person by the readings so far. */
function isChosen(
  { salt, readings = [] }: NonNullable<Protocol["stages"]>[number]["who"],
  history: ReadonlyMap<number, Uint8Array>,
  person: number,
): boolean {
  const weeks = [...history.keys()];
  const now = history.get(weeks[weeks.length - 1]) as Uint8Array;
  return (
    inSaltRange(now[person], salt) &&
    readings.every((needed) => {
      const scores = history.get(needed.week);
      return scores !== undefined && inSaltRange(scores[person], needed.salt);
    })
  );
}
