import { expect, it } from "vitest";
import { takePeople } from "../../src/disease/population/cohort.ts";
import { enrol } from "../../src/disease/population/enrol.ts";
import type { Dose } from "../../src/drug/regimen.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel } from "../../src/package-data/model.ts";
import { runCourse } from "../../src/simulate/course.ts";
import { BLOCK_PEOPLE, stepperOf, toModelDraw } from "../../src/simulate/host.ts";

// A better SALT now is never a worse outlook: people of one baseline, one speed of regrowth, one dose and one time on
// it, in bands of the reading now, on staying and on stopping. Chances two years on, of 100.

const DOSES: readonly Dose[] = [
  { mgPerDay: 2 },
  { mgPerDay: 4 },
  { drug: "ritlecitinib", mgPerDay: 50 },
  { drug: "deuruxolitinib", mgPerDay: 16 },
  { drug: "upadacitinib", mgPerDay: 30 },
];
/** Weeks of the reading that tells the speed, of the decision, and of the outcome after it. */
const MIDDLE = 24;
const DECISIONS = [36, 52, 104];
const AFTER = 104;
const BASELINES = [
  [50, 69],
  [70, 94],
  [95, 100],
];
const SPEEDS = [
  [0, 19],
  [20, 39],
  [40, 59],
  [60, 79],
  [80, 100],
];
/** Readings now, from the best to the worst of those who would count as responders. */
const NOW = [
  [0, 4],
  [5, 12],
  [13, 20],
];
/** Blocks of each dose, spread over the draws. */
const BLOCKS = 60;
/** What SALT now may cost an outlook by being better, of 100, and so many standard errors of chance. */
const MOST = 2;
const ERRORS = 3;

interface Group {
  people: number;
  stay: number;
  stop: number;
}
const empty = (): Group => ({ people: 0, stay: 0, stop: 0 });
const bandOf = (bands: readonly (readonly number[])[], score: number) =>
  bands.findIndex(([low, high]) => score >= low && score <= high);

/** Counts by decision, baseline, speed and reading now, for one dose. */
function outlooks(dose: Dose): Map<string, Group> {
  const model = loadModel(loadEvidence());
  const groups = new Map<string, Group>();
  for (let block = 0; block < BLOCKS; block++) {
    const draw = model.draws[Math.floor(((block + 0.5) * model.draws.length) / BLOCKS)];
    const stepper = stepperOf(draw.structure);
    const rule = { lowest: 50, highest: 100, verySevereShare: model.verySevereShare };
    let cohort = enrol(toModelDraw(draw), rule, 5, block * BLOCK_PEOPLE, BLOCK_PEOPLE / 2, stepper);
    let from = 0;
    let middle: Uint8Array = cohort.baselineReading;
    for (const decision of DECISIONS) {
      let now: Uint8Array = cohort.baselineReading;
      const visits = [...(from < MIDDLE ? [MIDDLE] : []), decision];
      const regimens = [{ doses: [{ fromWeek: 0, ...dose }] }];
      runCourse(stepper, cohort, { regimens, fromWeek: from, toWeek: decision, visits }, (moment) => {
        if (moment.week === MIDDLE) middle = moment.readings();
        else now = moment.readings();
      });
      const places = Array.from({ length: 2 * cohort.count }, (_, at) => at % cohort.count);
      const both = takePeople(cohort, places, stepper);
      cohort = takePeople(cohort, places.slice(0, cohort.count), stepper);
      from = decision;
      const plans = [dose, { mgPerDay: 0 }].map((each) => ({ doses: [{ fromWeek: decision, ...each }] }));
      const end = decision + AFTER;
      runCourse(
        stepper,
        both,
        { regimens: plans, fromWeek: decision, toWeek: end, visits: [end] },
        ({ salts }) => {
          for (let at = 0; at < cohort.count; at++) {
            const bands = [
              bandOf(BASELINES, cohort.baselineReading[at]),
              bandOf(SPEEDS, middle[at]),
              bandOf(NOW, now[at]),
            ];
            if (bands[2] < 0) continue;
            const key = [decision, ...bands].join(" ");
            const group = groups.get(key) ?? empty();
            groups.set(key, group);
            group.people++;
            if (salts[at] <= 20) group.stay++;
            if (salts[at + cohort.count] <= 20) group.stop++;
          }
        },
      );
    }
  }
  return groups;
}

it("a better SALT now is not a worse outlook, on staying and on stopping", () => {
  let cases = 0;
  const worst: string[] = [];
  const drops = { stay: 0, stop: 0, compared: 0 };
  for (const dose of DOSES) {
    const groups = outlooks(dose);
    for (const decision of DECISIONS)
      for (const baseline of BASELINES.keys())
        for (const speed of SPEEDS.keys()) {
          cases++;
          const along = NOW.map(
            (_, now) => groups.get([decision, baseline, speed, now].join(" ")) ?? empty(),
          );
          for (let now = 1; now < NOW.length; now++) {
            const [better, worse] = [along[now - 1], along[now]];
            if (better.people < 30 || worse.people < 30) continue;
            drops.compared++;
            for (const option of ["stay", "stop"] as const) {
              const share = (group: Group) => group[option] / group.people;
              const error = Math.sqrt(
                [better, worse].reduce((sum, group) => {
                  const p = (group[option] + 1) / (group.people + 2);
                  return sum + (p * (1 - p)) / group.people;
                }, 0),
              );
              const rise = 100 * (share(worse) - share(better));
              drops[option] += rise;
              if (rise > MOST + 100 * ERRORS * error)
                worst.push(
                  `${JSON.stringify(dose)} week ${decision}, baseline ${BASELINES[baseline]}, week ${MIDDLE} ${SPEEDS[speed]}, now ${NOW[now]}: ${option} ${rise.toFixed(1)} better`,
                );
            }
          }
        }
  }
  expect(cases).toBeGreaterThanOrEqual(200);
  expect(drops.compared).toBeGreaterThan(100);
  expect(worst).toEqual([]);
  for (const option of ["stay", "stop"] as const) expect(drops[option] / drops.compared).toBeLessThan(0);
});
