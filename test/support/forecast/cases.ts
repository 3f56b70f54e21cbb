import fc from "fast-check";
import { AGES } from "../../../src/drug/ages.ts";
import { DEFAULT_DRUG, SIMULATED_DRUGS } from "../../../src/drug/catalogue.ts";

/** JSON as it stands in a file. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

const taking = {
  everyDays: fc.integer({ min: 1, max: 7 }),
  adherencePercent: fc.double({ min: 1, max: 100, noNaN: true }),
};
/** Of a drug that is forecast: none, a dose that was studied, or any up to its label. */
const doseOf = ({ name, doses: { studied, label } }: (typeof SIMULATED_DRUGS)[number]) =>
  fc.record(
    {
      drug: fc.constant(name),
      mgPerDay: fc.oneof(
        fc.constantFrom(0, ...studied.filter((mg) => mg <= label)),
        fc.double({ min: 0, max: label, noNaN: true }),
      ),
      ...taking,
    },
    { requiredKeys: name === DEFAULT_DRUG.name ? ["mgPerDay"] : ["drug", "mgPerDay"] },
  );
const dose = fc.oneof(
  { weight: 4, arbitrary: doseOf(DEFAULT_DRUG) },
  ...SIMULATED_DRUGS.map((drug) => ({ weight: 1, arbitrary: doseOf(drug) })),
);
const restart = fc
  .tuple(
    dose,
    fc.record(
      {
        whenSaltWorsensBy: fc.double({ min: 0, max: 100, noNaN: true }),
        strictly: fc.boolean(),
        checkEveryWeeks: fc.integer({ min: 1, max: 104 }),
        waitWeeks: fc.integer({ min: 0, max: 104 }),
      },
      { requiredKeys: ["whenSaltWorsensBy"] },
    ),
  )
  .map(([taken, rule]) => ({ ...taken, ...rule }));
const person = fc.record(
  {
    ageYears: fc.double({ min: AGES.youngest, max: 120, noNaN: true }),
    sex: fc.constantFrom("female", "male", "other"),
    episodeYears: fc.double({ min: 0, max: 100, noNaN: true }),
    kidneyFiltration: fc.double({ min: 15, max: 200, noNaN: true }),
    oat3Inhibitor: fc.boolean(),
    adherencePercent: fc.double({ min: 1, max: 100, noNaN: true }),
  },
  { requiredKeys: [] },
);
const score = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 100, noNaN: true }));
/** Weeks from one event to the next. */
const apart = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 30 }) },
  fc.integer({ min: 1, max: 120 }),
);

/** Any case that a forecast accepts, plausible or not; horizons are mostly short, so that many can be tried. */
export const someCase: fc.Arbitrary<{ [name: string]: Json }> = fc
  .record({
    first: fc.integer({ min: 0, max: 60 }),
    baseline: fc.integer({ min: 50, max: 100 }),
    later: fc.array(fc.tuple(apart, score), { maxLength: 7 }),
    doses: fc.array(fc.tuple(apart, dose), { maxLength: 4 }),
    treatedFirst: fc.boolean(),
    wait: fc.integer({ min: 1, max: 20 }),
    options: fc.array(
      fc.record({
        steps: fc.array(fc.tuple(apart, dose), { minLength: 1, maxLength: 3 }),
        restart: fc.option(restart),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    horizonWeeks: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 1, max: 60 }) },
      fc.integer({ min: 1, max: 300 }),
    ),
    person,
    seed: fc.integer({ min: 0, max: 4294967295 }),
  })
  .map((parts) => {
    let week = parts.first + (parts.treatedFirst ? 10 : 0);
    const salt: Json[] = [{ week, score: parts.baseline }];
    for (const [weeks, value] of parts.later) {
      week += weeks;
      salt.push({ week, score: value });
    }
    let from = parts.first;
    const doses = parts.doses.map(([weeks, each]): Json => {
      const entry = { fromWeek: from, ...each };
      from += weeks;
      return entry;
    });
    const decision = Math.max(week, from) + parts.wait;
    const options = parts.options.map(({ steps, restart: rule }, at): Json => {
      let after = 0;
      const plan = steps.map(([weeks, each]): Json => {
        const entry = { fromWeek: decision + after, ...each };
        after += weeks;
        return entry;
      });
      return { name: `option ${at}`, doses: plan, ...(rule === null ? {} : { restart: rule }) };
    });
    return {
      schema: "anagen/case@1",
      person: parts.person,
      salt,
      doses,
      options,
      horizonWeeks: parts.horizonWeeks,
      seed: parts.seed,
    };
  });

/** Input of a kind with one thing wrong: a value that few fields take, or something needed taken away. */
export const spoiled = (input: fc.Arbitrary<{ [name: string]: Json }>, needed: readonly string[]) =>
  fc
    .tuple(
      input,
      fc.nat(),
      fc.constantFrom(null, -5, 1e12, Number.NaN, [], { x: 1 }, "\u0007", true),
      fc.boolean(),
    )
    .map(([whole, which, instead, remove]) => {
      const broken = structuredClone(whole);
      if (remove) {
        delete broken[needed[which % needed.length]];
        return broken;
      }
      const places = leaves(broken).filter(({ value }) => typeof value !== "boolean" || instead !== true);
      const { parent, name } = places[which % places.length];
      (parent as Record<string | number, unknown>)[name] = instead;
      return broken;
    });

/** A case with one thing wrong that no case may have. */
export const spoiledCase = spoiled(someCase, ["schema", "salt", "options", "horizonWeeks"]);

/** All values of a JSON tree that hold no others. */
function leaves(tree: Json): { parent: Json; name: string | number; value: Json }[] {
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "object" && value !== null ? leaves(value) : [{ parent: tree, name, value }],
  );
}
