import fc from "fast-check";
import { AGES } from "../../../src/drug/ages.ts";
import { DEFAULT_DRUG, SIMULATED_DRUGS } from "../../../src/drug/catalogue.ts";
import type { Json } from "../forecast/cases.ts";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const pair = (low: number, high: number) =>
  fc
    .tuple(fc.integer({ min: low, max: high }), fc.integer({ min: low, max: high }))
    .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));
const range = fc.oneof(
  pair(0, 100),
  pair(0, 100).map(({ min }) => ({ min })),
  pair(0, 100).map(({ max }) => ({ max })),
);

/** What is taken: mostly of the default drug. */
const dose = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(DEFAULT_DRUG.name) },
      { weight: 1, arbitrary: fc.constantFrom(...SIMULATED_DRUGS.map(({ name }) => name)) },
    ),
    fc.oneof(fc.constant(0), between(0, 1)),
    fc.record(
      { everyDays: fc.integer({ min: 1, max: 7 }), adherencePercent: between(1, 100) },
      { requiredKeys: [] },
    ),
  )
  .map(([name, share, taking]) => {
    const { doses } = SIMULATED_DRUGS.find((drug) => drug.name === name) ?? DEFAULT_DRUG;
    return { drug: name, mgPerDay: share * doses.highest, ...taking };
  });
const restart = fc
  .tuple(
    dose,
    fc.record(
      {
        whenSaltWorsensBy: between(0, 100),
        strictly: fc.boolean(),
        checkEveryWeeks: fc.integer({ min: 1, max: 104 }),
        waitWeeks: fc.integer({ min: 0, max: 104 }),
      },
      { requiredKeys: ["whenSaltWorsensBy"] },
    ),
  )
  .map(([taken, rule]) => ({ ...taken, ...rule }));
const reason = fc.record(
  {
    percentPerYear: between(0.01, 99),
    fromWeek: fc.integer({ min: 0, max: 10 }),
    untilWeek: fc.integer({ min: 11, max: 60 }),
    salt: range,
    changeFromStart: pair(-100, 100),
    by: fc.constantFrom("lastReading", "missedReading"),
  },
  { requiredKeys: ["percentPerYear"] },
);
const arm = fc.record(
  {
    steps: fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), dose), { minLength: 1, maxLength: 3 }),
    restart,
    studySize: fc.integer({ min: 1, max: 12 }),
    dropoutPercentPerYear: between(0, 99),
    dropout: fc.array(reason, { maxLength: 2 }),
  },
  { requiredKeys: ["steps"] },
);
const endpoint = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        "salt<=N",
        "saltN",
        "everSalt<=N",
        "lossOfBenefit>N",
        "lossOfBenefit>=N",
        "keepsSaltN",
        "recapture<=N",
      ),
      fc.oneof(fc.constantFrom(0, 1, 20, 50, 99, 100), fc.integer({ min: 0, max: 100 })),
    )
    .map(([form, threshold]) => form.replace("N", String(threshold))),
  fc.constantFrom(
    "changeFromBaseline",
    "changeFromBaselinePercent",
    "timeToLossOfBenefit>20",
    "timeToSalt<=20",
  ),
);

type ArmParts = typeof arm extends fc.Arbitrary<infer Parts> ? Parts : never;

function armOf({ steps, ...rest }: ArmParts, name: string, from: number) {
  let week = from;
  const doses = steps.map(([weeks, each]) => {
    const entry = { fromWeek: week, ...each };
    week += weeks;
    return entry;
  });
  return { name, doses, ...rest };
}

/** Any protocol, most of them accepted; short, and of few people: studies of many are simulated person by person. */
export const someProtocol: fc.Arbitrary<{ [name: string]: Json }> = fc
  .record({
    enrol: fc.record(
      {
        salt: fc.oneof(
          { weight: 4, arbitrary: fc.integer({ min: 0, max: 90 }).map((min) => ({ min, max: 100 })) },
          pair(0, 100),
        ),
        age: fc.oneof(
          { weight: 4, arbitrary: pair(AGES.adult, 80) },
          pair(AGES.youngest, AGES.adult - 1),
          pair(AGES.youngest, AGES.oldest),
        ),
        verySevereShare: between(0, 1),
        studySize: fc.integer({ min: 1, max: 40 }),
      },
      { requiredKeys: [] },
    ),
    arms: fc.array(arm, { minLength: 1, maxLength: 3 }),
    visits: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }),
    stage: fc.option(
      fc.record({ at: fc.nat(), salt: range, randomise: fc.array(arm, { minLength: 1, maxLength: 2 }) }),
    ),
    endpoints: fc.uniqueArray(endpoint, { minLength: 1, maxLength: 5 }),
    subgroup: fc.option(range),
    compared: fc.boolean(),
    more: fc.record(
      {
        missing: fc.constantFrom("observed", "locf", "nonresponder"),
        dropoutPercentPerYear: between(0, 99),
        dropout: fc.array(reason, { maxLength: 3 }),
        followNotChosen: fc.boolean(),
        seed: fc.integer({ min: 0, max: 4294967295 }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ enrol, arms, visits, stage, endpoints, subgroup, compared, more }) => {
    const weeks = [...visits].sort((a, b) => a - b);
    const atWeek = stage === null ? 0 : weeks[stage.at % weeks.length];
    const protocol = {
      schema: "anagen/trial@1",
      enrol,
      arms: arms.map((parts, at) => armOf(parts, `arm ${at}`, 0)),
      visits: weeks,
      endpoints,
      ...(stage === null
        ? {}
        : {
            stages: [
              {
                name: "later",
                atWeek,
                who: { salt: stage.salt },
                randomise: stage.randomise.map((parts, at) => armOf(parts, `later ${at}`, atWeek)),
              },
            ],
          }),
      ...(subgroup === null ? {} : { subgroups: [{ name: "some", baseline: { salt: subgroup } }] }),
      ...(compared && arms.length > 1
        ? { comparisons: [{ arm: "arm 0", control: "arm 1", endpoint: endpoints[0] }] }
        : {}),
      ...more,
    };
    // As it would stand in a file.
    return JSON.parse(JSON.stringify(protocol)) as { [name: string]: Json };
  });
