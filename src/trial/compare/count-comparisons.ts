import type { ArmPlan } from "../arm-plan.ts";
import { evaluateEndpoint, type MissingRule } from "../endpoint.ts";
import { recordUnder } from "../estimands.ts";
import type { TrialPlan } from "../plan.ts";
import { type EventTimes, eventTimes } from "../times/event-times.ts";
import type { TimeRecord } from "../times/time-kinds.ts";
import type { ValueColumn } from "../value-column.ts";
import {
  type ComparisonPart,
  type ComparisonPlan,
  comparisonCell,
  isTime,
  timeCell,
} from "./comparison-plan.ts";

type Sink = (column: ValueColumn) => void;

/** Values of one side of a comparison: by week, of each person; and, of times, whether following has ended. */
interface Side {
  readonly values: readonly Float64Array[];
  readonly ended: readonly Float64Array[] | null;
}

/**
 * Counts what a protocol compares, for the people of a block. Arms come one after the other, so the first side of each
 * comparison is kept until the other has come; both hold the same people in the same order.
 */
export class ComparisonCounter {
  readonly #plan: TrialPlan;
  readonly #sink: Sink;
  readonly #waiting = new Map<string, Side>();

  constructor(plan: TrialPlan, sink: Sink) {
    this.#plan = plan;
    this.#sink = sink;
  }

  /** Takes an arm's people; `party` numbers the groups of people that came into a stage together. */
  take(arm: ArmPlan, party: number, record: TimeRecord, persons: Uint32Array): void {
    const { times, comparisons, protocol } = this.#plan;
    const missing = protocol.missing ?? "observed";
    const people = this.#plan.peopleCells.get(arm);
    if (people !== undefined) this.#count(new Float64Array(persons.length).fill(1), persons, people);
    for (const plan of times)
      if (plan.arm === arm) {
        const found = eventTimes(plan.endpoint, record, plan.weeks, "treatmentPolicy", missing);
        const { values, ended } = byWeek(found, plan.weeks.length);
        plan.weeks.forEach((_, week) => {
          this.#count(values[week], persons, timeCell(plan, week, "event"));
          this.#count(ended[week], persons, timeCell(plan, week, "ended"));
        });
      }
    comparisons.forEach((plan, index) => {
      for (const role of ["arm", "control"] as const) {
        if (plan[role] !== arm) continue;
        const side = sideOf(plan, record, missing);
        const other = `${index} ${party} ${role === "arm" ? "control" : "arm"}`;
        const found = this.#waiting.get(other);
        if (found === undefined) this.#waiting.set(`${index} ${party} ${role}`, side);
        else {
          this.#waiting.delete(other);
          this.#countBoth(plan, persons, role === "arm" ? [side, found] : [found, side]);
        }
      }
    });
  }

  /** Takes the people whom a stage chooses from an arm. */
  takeChosen(arm: ArmPlan, place: number, persons: Uint32Array, people: readonly number[]): void {
    const cell = this.#plan.chosenCells.get(arm)?.[place];
    if (cell === undefined || people.length === 0) return;
    const own = Uint32Array.from(people, (at) => persons[at]);
    this.#count(new Float64Array(own.length).fill(1), own, cell);
  }

  #countBoth(plan: ComparisonPlan, persons: Uint32Array, [arm, control]: readonly [Side, Side]): void {
    const count = (values: Float64Array, week: number, part: ComparisonPart) =>
      this.#count(values, persons, comparisonCell(plan, week, part));
    plan.weeks.forEach((_, week) => {
      const [own, other] = [arm.values[week], control.values[week]];
      count(own, week, "arm");
      count(other, week, "control");
      // Not a number on either side: such a person is no pair.
      count(
        own.map((value, at) => value - other[at]),
        week,
        "difference",
      );
      count(
        own.map((value, at) => (value + other[at]) / 2),
        week,
        "mean",
      );
      if (arm.ended) count(arm.ended[week], week, "armEnded");
      if (control.ended) count(control.ended[week], week, "controlEnded");
    });
  }

  #count(values: Float64Array, persons: Uint32Array, cell: number): void {
    this.#sink({ values, persons, classes: new Uint16Array(values.length), cellsOf: [[cell]] });
  }
}

function sideOf(plan: ComparisonPlan, of: TimeRecord, missingOf: MissingRule): Side {
  const { endpoint, estimand, weeks } = plan;
  if (isTime(endpoint)) return byWeek(eventTimes(endpoint, of, weeks, estimand, missingOf), weeks.length);
  const { record, missing } = recordUnder(estimand, of.record, missingOf);
  const values: Float64Array[] = [];
  evaluateEndpoint(endpoint, record, missing, (visit, found) => {
    if (weeks.includes(record.visits[visit])) values.push(found.slice());
  });
  return { values, ended: null };
}

/** [week][person]: 1 from the week on in which the event is seen; 1 from the last week on of people without it. */
function byWeek({ at, event }: EventTimes, weeks: number): { values: Float64Array[]; ended: Float64Array[] } {
  const values: Float64Array[] = [];
  const ended: Float64Array[] = [];
  for (let week = 0; week < weeks; week++) {
    values.push(Float64Array.from(at, (place, i) => (event[i] === 1 && place <= week ? 1 : 0)));
    ended.push(Float64Array.from(at, (place, i) => (event[i] === 0 && place <= week ? 1 : 0)));
  }
  return { values, ended };
}
