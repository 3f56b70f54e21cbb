/**
 * Finds the figures that forecasts of few and many readings are held against, and keeps them in results.json:
 *
 *     node --import ./scripts/typescript.js test/reference/diaries/run.ts [PART OF A NAME]
 *
 * Up to six readings by a second program, else by people of the population weighed by all readings at once. It takes
 * hours; a case that is done is kept at once.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { effectiveSampleSize } from "../../../src/math/effective-sample-size.ts";
import { loadEvidence } from "../../../src/package-data/evidence.ts";
import { loadModel } from "../../../src/package-data/model.ts";
import { generator } from "../model/rebuild.js";
import { weighed } from "../model/weigh.js";
import {
  type ReferenceCase,
  type ReferenceResult,
  referenceCases,
  referenceResults,
  WEEKS_AFTER,
} from "./cases.ts";
import { byAllReadings } from "./forecast.ts";

/** Most readings that the second program takes, and people of each draw that it tries. */
const MOST_FOR_PROGRAM = 6;
const PEOPLE_A_DRAW = (readings: number) => (readings === 3 ? 4000 : 24_000);
/** People of the population who are weighed by all readings. */
const PEOPLE = (readings: number) => (readings <= 24 ? 8_388_608 : 33_554_432);
const SEED = 20_261_129;
const RESULTS = new URL("results.json", import.meta.url);

interface ModelFile {
  readonly population: { readonly verySevereShare: number };
  readonly draws: readonly { readonly values: Readonly<Record<string, number>> }[];
}
const json = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const { structureWeights: WEIGHTS } = loadModel(loadEvidence());

function bySecondProgram({ doses, readings }: ReferenceCase): Omit<ReferenceResult, "name" | "method"> {
  const found = (["drive", "loop"] as const).flatMap((structure, seed) => {
    const { population, draws } = json(`../../../data/model/${structure}.json`) as ModelFile;
    const settings = {
      ...{ share: population.verySevereShare, doses, readings, weeksAfter: WEEKS_AFTER },
      people: PEOPLE_A_DRAW(readings.length),
    };
    const random = generator(SEED + seed);
    return draws
      .flatMap(({ values }) => weighed(structure, values, settings, random))
      .map(({ weight, salts }) => ({ weight: (weight * WEIGHTS[structure]) / draws.length, salts }));
  });
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  const figure = (value: (salts: readonly number[]) => number) => {
    const mean = found.reduce((total, { weight, salts }) => total + weight * value(salts), 0) / sum;
    const squares = found.reduce(
      (total, { weight, salts }) => total + (weight * (value(salts) - mean)) ** 2,
      0,
    );
    return { value: mean, error: Math.sqrt(squares) / sum };
  };
  return {
    effective: effectiveSampleSize(found.map(({ weight }) => weight)),
    low: WEEKS_AFTER.map((_, at) => figure((salts) => (salts[at] <= 20 ? 100 : 0))),
    salt: WEEKS_AFTER.map((_, at) => figure((salts) => salts[at])),
  };
}

for (const of of referenceCases().filter(({ name }) => name.includes(process.argv[2] ?? ""))) {
  const isByProgram = of.readings.length <= MOST_FOR_PROGRAM;
  const found = isByProgram ? bySecondProgram(of) : await byAllReadings(of, SEED, PEOPLE(of.readings.length));
  const method = isByProgram ? "a second program" : "all readings";
  const result: ReferenceResult = { name: of.name, method, ...found };
  const others = referenceResults().filter(({ name }) => name !== of.name);
  writeFileSync(RESULTS, `${JSON.stringify([...others, result], null, 1)}\n`);
  console.log(of.name, Math.round(found.effective), JSON.stringify(found.low), JSON.stringify(found.salt));
}
