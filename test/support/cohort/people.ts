import { enrol } from "../../../src/disease/population/enrol.ts";
import type { Case } from "../../../src/forecast/case/case.ts";
import { uniformAt } from "../../../src/math/random/streams.ts";
import { runCourse } from "../../../src/simulate/course.ts";
import { stepperOf, toModelDraw } from "../../../src/simulate/host.ts";
import type { Model } from "../../../src/simulate/model.ts";

const CHOICES = 0x1f83d9ab;
const ENTRY = { lowest: 50, highest: 100 };
const VISITS = [0, 12, 24, 36, 52, 64, 80] as const;
const STOP_WEEK = 52;

/** How a cohort is simulated. */
interface CohortSettings {
  readonly people: number;
  readonly seed: number;
  /** Draw that everybody is of; by their weights a draw of each person's own without it. */
  readonly draw?: number;
  /** What is truly taken of the dose that the table states; 1 by default. */
  readonly dose?: number;
}

/** A person of a clinic: what the table says of them. */
export interface CohortPerson {
  readonly id: string;
  readonly mgPerDay: number;
  /** Whether the drug was stopped at week 52, because the reading there was 20 or less. */
  readonly hasStopped: boolean;
  readonly readings: readonly { readonly week: number; readonly score: number }[];
}

/** People who are treated as a clinic does: 2 or 4 mg, and every other responder stops after a year. */
export function simulatedCohort(model: Model, settings: CohortSettings): CohortPerson[] {
  return Array.from({ length: settings.people }, (_, number) => simulatedPerson(model, settings, number));
}

function simulatedPerson(
  model: Model,
  { seed, draw, dose = 1 }: CohortSettings,
  number: number,
): CohortPerson {
  const uniform = (index: number) => uniformAt(seed, number, index, CHOICES);
  const message = model.draws[draw ?? placeOf(model.weights, uniform(0))];
  const mgPerDay = uniform(1) < 0.5 ? 2 : 4;
  const start = { fromWeek: 0, mgPerDay: dose * mgPerDay };
  const stepper = stepperOf(message.structure);
  const { verySevereShare } = model;
  const courseOf = (doses: readonly { fromWeek: number; mgPerDay: number }[]) => {
    const cohort = enrol(toModelDraw(message), { ...ENTRY, verySevereShare }, seed, number, 1, stepper);
    const readings: { week: number; score: number }[] = [];
    const plan = { regimens: [{ doses }], fromWeek: 0, toWeek: 80, visits: VISITS };
    const first = cohort.baselineReading[0];
    runCourse(stepper, cohort, plan, ({ week, readings: read }) => {
      readings.push({ week, score: week === 0 ? first : read()[0] });
    });
    return readings;
  };
  const treated = courseOf([start]);
  const isWell = treated.some(({ week, score }) => week === STOP_WEEK && score <= 20);
  const hasStopped = isWell && uniform(2) < 0.5;
  return {
    id: `P${number + 1}`,
    mgPerDay,
    hasStopped,
    readings: hasStopped ? courseOf([start, { fromWeek: STOP_WEEK, mgPerDay: 0 }]) : treated,
  };
}

function placeOf(weights: readonly number[], uniform: number): number {
  let left = uniform;
  return Math.max(
    0,
    weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    }),
  );
}

/** A person as a case, as the event table of it is read. */
export async function* casesOf(people: readonly CohortPerson[]): AsyncGenerator<{ id: string; input: Case }> {
  for (const { id, mgPerDay, hasStopped, readings } of people) {
    const last = readings[readings.length - 1].week;
    const stop = hasStopped && last > STOP_WEEK ? [{ fromWeek: STOP_WEEK, mgPerDay: 0 }] : [];
    yield {
      id,
      input: {
        schema: "anagen/case@1",
        salt: readings.map((reading) => ({ ...reading })),
        doses: [{ fromWeek: 0, mgPerDay }, ...stop],
        options: [
          { name: "as it was", doses: [{ fromWeek: last, mgPerDay: stop.length > 0 ? 0 : mgPerDay }] },
        ],
        horizonWeeks: 4,
      },
    };
  }
}

/** The people as an event table. */
export function cohortTable(people: readonly CohortPerson[]): string {
  const lines = ["ID,TIME_DAYS,EVID,DV,AMT,II,ADDL"];
  for (const { id, mgPerDay, hasStopped, readings } of people) {
    const [first, ...later] = readings;
    const days = 7 * (hasStopped ? STOP_WEEK : readings[readings.length - 1].week);
    lines.push(`${id},0,0,${first.score},,,`, `${id},0,1,,${mgPerDay},1,${days - 1}`);
    for (const { week, score } of later) lines.push(`${id},${7 * week},0,${score},,,`);
  }
  return `${lines.join("\n")}\n`;
}
