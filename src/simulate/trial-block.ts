import type { Stepper } from "../disease/stepper.ts";
import { log } from "../numerics/exp.ts";
import { type Cohort, type ModelDraw, releaseCohort, takePeople } from "../population/cohort.ts";
import { type EntryRule, enrol } from "../population/enrol.ts";
import { PURPOSE, uniformAt } from "../random/streams.ts";
import { readingsOf, runCourse } from "./course.ts";
import { type ArmRecord, evaluateEndpoint } from "./endpoint.ts";
import { inSaltRange, type Protocol } from "./protocol.ts";
import { cellOf, type TrialPlan } from "./trial-plan.ts";

/** Receives a value of a cell: 1 or 0 for proportions, else the number; `person` is the person's number in the draw. */
export type CellSink = (cell: number, value: number, person: number) => void;

/** Nobody leaves before this week. */
const NEVER = 0x7fffffff;
const WEEKS_PER_YEAR = 52;

/** People on their way through stages: who they are and what was read so far, by week. */
interface Party {
  readonly cohort: Cohort;
  readonly leavesWeek: Int32Array;
  readonly readings: ReadonlyMap<number, Uint8Array>;
}

/**
 * Simulates people `firstPerson` to `firstPerson + count - 1` of one draw through all stages and arms, and gives
 * every counted value to `sink`. Blocks of one trial can be run anywhere and merged in any order.
 *
 * @throws NobodyQualifies when the entry rule cannot be met
 */
export function runTrialBlock(
  plan: TrialPlan,
  draw: ModelDraw,
  rule: EntryRule,
  seed: number,
  firstPerson: number,
  count: number,
  stepper: Stepper,
  sink: CellSink,
): void {
  const { protocol } = plan;
  const enrolled = enrol(draw, rule, seed, firstPerson, count, stepper);
  const everyone: Party = {
    cohort: enrolled,
    leavesWeek: leavingWeeks(enrolled, protocol.dropoutPercentPerYear ?? 0),
    readings: new Map(),
  };
  const chosen: Party[][] = (protocol.stages ?? []).map(() => []);

  for (const arm of plan.arms) {
    const parties = arm.stageIndex < 0 ? [everyone] : chosen[arm.stageIndex];
    for (const party of parties) {
      const { cohort, leavesWeek } = party;
      if (cohort.count === 0) continue;
      const readings: Uint8Array[] = [];
      const history = new Map(party.readings);
      const startReading = arm.fromWeek === 0 ? cohort.baselineReading : history.get(arm.fromWeek);
      const restartWeek = runCourse(stepper, cohort, { ...arm, startReading }, ({ week, salts }) => {
        const scores = week === 0 ? cohort.baselineReading : readingsOf(salts, cohort, week);
        readings.push(scores);
        history.set(week, scores);
      });
      const record: ArmRecord = {
        people: cohort.count,
        visits: arm.visits,
        readings,
        baselineReading: cohort.baselineReading,
        startReading: startReading ?? readings[0],
        startWeek: arm.fromWeek,
        restartWeek,
        leavesWeek,
      };
      countEndpoints(plan, arm, record, history, cohort.key1, sink);
      for (const stageIndex of arm.feedsStages) {
        const stage = (protocol.stages ?? [])[stageIndex];
        const scores = readings[readings.length - 1];
        const people: number[] = [];
        for (let i = 0; i < cohort.count; i++)
          if (inSaltRange(scores[i], stage.who.salt) && leavesWeek[i] > stage.atWeek) people.push(i);
        chosen[stageIndex].push({
          cohort: takePeople(cohort, people, stepper.state),
          leavesWeek: Int32Array.from(people, (i) => leavesWeek[i]),
          readings: new Map(
            [...history].map(([week, all]) => [week, Uint8Array.from(people, (i) => all[i])]),
          ),
        });
      }
    }
  }
  for (const { cohort } of [everyone, ...chosen.flat()]) releaseCohort(cohort);
}

function countEndpoints(
  plan: TrialPlan,
  arm: TrialPlan["arms"][number],
  record: ArmRecord,
  history: ReadonlyMap<number, Uint8Array>,
  persons: Uint32Array,
  sink: CellSink,
): void {
  const { protocol, endpoints } = plan;
  const members = (protocol.subgroups ?? []).map((subgroup) => membership(subgroup, record, history));
  for (const index of arm.counted) {
    evaluateEndpoint(endpoints[index], record, protocol.missing ?? "observed", (visit, person, value) => {
      sink(cellOf(plan, arm, 0, visit, index), value, persons[person]);
      members.forEach((member, group) => {
        if (member[person] === 1) sink(cellOf(plan, arm, group + 1, visit, index), value, persons[person]);
      });
    });
  }
}

/** 1 for each person who belongs to the subgroup by baseline reading and by readings at later visits. */
function membership(
  subgroup: NonNullable<Protocol["subgroups"]>[number],
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

/** The week each person leaves the study, when `percentPerYear` of those still in it leave in a year. */
function leavingWeeks(cohort: Cohort, percentPerYear: number): Int32Array {
  const weeks = new Int32Array(cohort.count).fill(NEVER);
  if (percentPerYear === 0) return weeks;
  const rate = -log(1 - percentPerYear / 100) / WEEKS_PER_YEAR;
  for (let i = 0; i < cohort.count; i++) {
    const uniform = uniformAt(cohort.key0[i], cohort.key1[i], 0, PURPOSE.dropout + cohort.stream[i]);
    weeks[i] = Math.min(NEVER, 1 + Math.floor(-log(uniform) / rate));
  }
  return weeks;
}
