import { enrol } from "../../disease/population/enrol.ts";
import { RESPONSE_SALT, VERY_SEVERE_SALT } from "../../disease/salt/thresholds.ts";
import { uniformAt } from "../../math/random/streams.ts";
import { runCourse } from "../../simulate/course.ts";
import { BLOCK_PEOPLE, type DrawMessage, stepperOf, toModelDraw } from "../../simulate/host.ts";
import type { Model } from "../../simulate/model.ts";

/** Weeks after stopping at which forecasts are scored. */
export const SCORED_WEEKS = [24, 52] as const;
/** Doses, mg a day, and weeks on drug of simulated people; rounds go through all pairs. */
const DOSES = [4, 2] as const;
const TREATED_WEEKS = [36, 52, 76, 104] as const;
/** How often simulated people are read: so many weeks apart or a multiple of it, and how many readings they have. */
interface Schedule {
  readonly visitWeeks: number;
  readonly fewest: number;
  readonly most: number;
}
/** Of most people, and of those who keep a diary; who is treated for fewer weeks has fewer readings at most. */
export const FEW_READINGS: Schedule = { visitWeeks: 4, fewest: 3, most: 8 };
export const DIARY: Schedule = { visitWeeks: 1, fewest: 12, most: 104 };
/** People enrolled in a round over all draws, at least about so many; blocks of few people cost as much as larger ones. */
const ENROLLED_A_ROUND = 1600;
const ENTRY = { lowest: 50, highest: 100 };
/** Words that keep the choices of readings, and the order of people, apart. */
const CHOICES = 0x6a09e667;

const WEIGHT_DRAW = 0xffffffff;

/** A simulated person who responded and then stopped: readings until then, and the truth afterwards. */
export interface SimulatedPerson {
  /** Number of the person, unlike that of any other; keys the random numbers of their choices. */
  readonly number: number;
  readonly mgPerDay: number;
  readonly treatedWeeks: number;
  readonly verySevere: boolean;
  readonly readings: readonly { readonly week: number; readonly score: number }[];
  /** True SALT so many weeks after stopping, by SCORED_WEEKS. */
  readonly truth: readonly number[];
}

/**
 * Simulated people of a model: enrolled like a trial's, alike many of each draw, treated for a while, and kept when
 * their last reading is 20 or less; then they stop. The draws among those kept are as a posterior expects them: the
 * draws' weights times how often they respond. At least `wanted` people, in an order by chance; with another schedule they
 * are the same people, read at other times.
 */
export function simulatePeople(
  model: Model,
  wanted: number,
  seed: number,
  schedule = FEW_READINGS,
): SimulatedPerson[] {
  const people: SimulatedPerson[] = [];
  const pairs = DOSES.flatMap((mgPerDay) =>
    TREATED_WEEKS.map((treatedWeeks) => ({ mgPerDay, treatedWeeks })),
  );
  const heaviest = Math.max(...model.weights);
  const enrolled = Math.min(BLOCK_PEOPLE, Math.ceil(ENROLLED_A_ROUND / model.draws.length));
  for (let first = 0; people.length < wanted; ) {
    // Whole turns through all pairs, so that each counts the same.
    for (const pair of pairs) {
      model.draws.forEach((draw, at) => {
        const { verySevereShare } = model;
        const found = respondersOf(draw, { ...pair, ...schedule, verySevereShare, first, enrolled, seed });
        const share = model.weights[at] / heaviest;
        people.push(...found.filter(({ number }) => uniformAt(seed, number, WEIGHT_DRAW, CHOICES) < share));
      });
      first += enrolled;
    }
  }
  const order = people.map((person) => ({ person, key: uniformAt(seed, person.number, 0, CHOICES) }));
  return order.sort((a, b) => a.key - b.key).map(({ person }) => person);
}

/** People of one draw who are enrolled, numbers `first` to `first + enrolled - 1`, and their treatment. */
interface Enrolment extends Schedule {
  readonly verySevereShare: number;
  readonly mgPerDay: number;
  readonly treatedWeeks: number;
  readonly first: number;
  readonly enrolled: number;
  readonly seed: number;
}

function respondersOf(
  message: DrawMessage,
  { verySevereShare, mgPerDay, treatedWeeks, first, enrolled, seed, visitWeeks, ...numbers }: Enrolment,
): SimulatedPerson[] {
  const stepper = stepperOf(message.structure);
  const cohort = enrol(toModelDraw(message), { ...ENTRY, verySevereShare }, seed, first, enrolled, stepper);
  const scores = new Map<number, Uint8Array>();
  const truth: Float64Array[] = [];
  const visits = Array.from({ length: treatedWeeks / visitWeeks + 1 }, (_, at) => at * visitWeeks);
  const regimen = {
    doses: [
      { fromWeek: 0, mgPerDay },
      { fromWeek: treatedWeeks, mgPerDay: 0 },
    ],
  };
  const scored = SCORED_WEEKS.map((after) => treatedWeeks + after);
  const plan = {
    regimens: [regimen],
    fromWeek: 0,
    toWeek: scored[scored.length - 1],
    visits: [...visits, ...scored],
  };
  runCourse(stepper, cohort, plan, ({ week, salts, readings }) => {
    if (week > treatedWeeks) truth.push(salts.slice());
    else scores.set(week, week === 0 ? cohort.baselineReading.slice() : readings().slice());
  });
  const found: SimulatedPerson[] = [];
  for (let at = 0; at < cohort.count; at++) {
    const last = scores.get(treatedWeeks);
    if (last === undefined || last[at] > RESPONSE_SALT) continue;
    const number = message.index * PEOPLE_OF_A_DRAW + first + at;
    const weeks = [0, ...chosenVisits(visits.slice(1, -1), numbers, number, seed), treatedWeeks];
    found.push({
      number,
      mgPerDay,
      treatedWeeks,
      verySevere: cohort.baselineReading[at] >= VERY_SEVERE_SALT,
      readings: weeks.map((week) => ({ week, score: scores.get(week)?.[at] ?? Number.NaN })),
      truth: truth.map((salts) => salts[at]),
    });
  }
  return found;
}

/** More people of one draw than any run has. */
const PEOPLE_OF_A_DRAW = 1_000_000;

/** Some of the visits between the first and the last reading, chosen by chance, ascending. */
function chosenVisits(
  visits: readonly number[],
  { fewest, most }: Pick<Schedule, "fewest" | "most">,
  number: number,
  seed: number,
): number[] {
  const span = Math.min(most, visits.length + 2) - fewest + 1;
  const count = fewest - 2 + Math.floor(span * uniformAt(seed, number, 1, CHOICES));
  return visits
    .map((week, at) => ({ week, key: uniformAt(seed, number, 2 + at, CHOICES) }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ week }) => week)
    .sort((a, b) => a - b);
}
