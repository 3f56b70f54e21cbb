import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { TrialResult } from "../../src/index.ts";
import { anagenJson, readJson } from "../support/anagen.ts";
import { type Arm, arm, generator, shareFor, summary } from "./model/rebuild.js";

/*
 * The engine beside a second program written from docs/model.md alone (model/rebuild.js), with random numbers of its
 * own: a wrong formula or constant in either, or a document that no longer says what the engine does, shows here.
 */

interface ModelFile {
  readonly population: { readonly verySevereShare: number };
  readonly draws: readonly { readonly values: Readonly<Record<string, number>> }[];
}

const STRUCTURES = ["drive", "loop"] as const;
/** Of the structures, as the table of draws in docs/model.md has them. */
const WEIGHTS = weightsInDocument();
const VISITS = [0, 12, 36, 52];
const STOP = 36;
const EVERY = 4;
const PEOPLE = 40;
const VIRTUAL_PATIENTS = 6000;
/** Errors by which the two may differ: about one run in some hundreds would, were the seeds not fixed. */
const MOST_ERRORS = 3.5;

function weightsInDocument(): Record<(typeof STRUCTURES)[number], number> {
  const document = readFileSync(new URL("../../docs/model.md", import.meta.url), "utf8");
  const cells = /^\| weight \| ([\d.]+) \| ([\d.]+) \|$/m.exec(document);
  if (cells === null) throw new Error("docs/model.md has no weights of the structures");
  return { drive: Number(cells[1]), loop: Number(cells[2]) };
}

const ARMS = [
  { name: "4 mg", drug: "baricitinib", mg: 4 },
  { name: "50 mg", drug: "ritlecitinib", mg: 50 },
];

const protocol = {
  schema: "anagen/trial@1",
  name: "stop after 36 weeks",
  enrol: { salt: { min: 50, max: 100 } },
  arms: ARMS.map(({ name, drug, mg }) => ({ name, doses: [{ fromWeek: 0, drug, mgPerDay: mg }] })),
  stages: ARMS.map(({ name, drug, mg }) => ({
    name: `stop of ${name}`,
    atWeek: STOP,
    who: { arms: [name], salt: { max: 20 } },
    randomise: [
      {
        name: `${name} stopped`,
        doses: [{ fromWeek: STOP, mgPerDay: 0 }],
        restart: { whenSaltWorsensBy: 20, strictly: true, drug, mgPerDay: mg },
      },
    ],
  })),
  visits: VISITS,
  endpoints: ["salt<=20", "changeFromBaseline", "lossOfBenefit>20"],
};

const at = (week: number) => VISITS.indexOf(week);
const FIGURES: readonly {
  readonly endpoint: string;
  readonly week: number;
  readonly suffix?: string;
  readonly of: (result: Arm) => number;
}[] = [
  { endpoint: "salt<=20", week: 12, of: ({ low }) => 100 * low[at(12)] },
  { endpoint: "salt<=20", week: 36, of: ({ low }) => 100 * low[at(36)] },
  { endpoint: "changeFromBaseline", week: 12, of: ({ change }) => change[at(12)] },
  { endpoint: "changeFromBaseline", week: 36, of: ({ change }) => change[at(36)] },
  {
    endpoint: "lossOfBenefit>20",
    week: 52,
    suffix: " stopped",
    of: ({ lost, stopped }) => (100 * lost[at(52)]) / stopped,
  },
];

/** Standard error of the engine's own figure: people by luck; the widest a change of SALT is spread is 35 points. */
function engineError(endpoint: string, value: number, people: number): number {
  const spread = endpoint === "changeFromBaseline" ? 35 : Math.sqrt(value * (100 - value));
  return spread / Math.sqrt(people);
}

describe("a second program from the document alone", () => {
  let engine: TrialResult;
  const files = {
    drive: readJson<ModelFile>("data/model/drive.json"),
    loop: readJson<ModelFile>("data/model/loop.json"),
  };
  beforeAll(async () => {
    engine = await anagenJson<TrialResult>(["trial", "-", "--virtual-patients", `${VIRTUAL_PATIENTS}`], {
      input: JSON.stringify(protocol),
    });
  });

  it("finds the share of the very severe from the mean baseline SALT", () => {
    expect(shareFor(85.5)).toBeCloseTo(files.drive.population.verySevereShare, 10);
  });

  for (const { name, drug, mg } of ARMS) {
    it(`has what the engine has on ${drug} and after stopping it`, () => {
      const share = files.drive.population.verySevereShare;
      const results = STRUCTURES.map((structure, seed) => {
        const random = generator(1000 * mg + seed);
        const settings = { drug, mg, share, people: PEOPLE, visits: VISITS, stop: STOP };
        const draws = files[structure].draws.filter((_, draw) => draw % EVERY === 0);
        return {
          weight: WEIGHTS[structure],
          arms: draws.map(({ values }) => arm(structure, values, settings, random)),
        };
      });
      for (const { endpoint, week, suffix = "", of } of FIGURES) {
        const row = engine.rows.find(
          (row) =>
            row.arm === name + suffix &&
            row.subgroup === null &&
            row.week === week &&
            row.endpoint === endpoint,
        );
        if (row?.value == null) throw new Error(`no row of ${endpoint} at week ${week} in ${name}${suffix}`);
        let mean = 0;
        let variance = engineError(endpoint, row.value, row.virtualPatients) ** 2;
        for (const { weight, arms } of results) {
          const own = summary(arms, of);
          mean += weight * own.mean;
          variance += (weight * own.error) ** 2;
        }
        const difference = Math.abs(mean - row.value) / Math.sqrt(variance);
        expect(difference, `${endpoint} at week ${week}: ${mean}, engine ${row.value}`).toBeLessThan(
          MOST_ERRORS,
        );
      }
    });
  }
});
