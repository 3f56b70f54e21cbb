import type { ParameterValues } from "../../../src/disease/parameters.ts";
import { type StructureName, structureNamed } from "../../../src/disease/structures.ts";
import { parametersBeside } from "../../../src/drug/parameters.ts";
import { exp, log } from "../../../src/math/exp.ts";
import { uniformAt } from "../../../src/math/random/streams.ts";
import type { Model } from "../../../src/simulate/model.ts";

/**
 * Parameter values inside their ranges, the same for the same number: for tests that must hold whatever
 * calibration finds.
 */
export function someValues(name: StructureName, number: number): ParameterValues {
  const { parameters } = structureNamed(name);
  return Object.fromEntries(
    [...parameters, ...parametersBeside(parameters)].map(({ name: parameter, low, high, scale }, at) => {
      const share = 0.3 + 0.4 * uniformAt(77, number, at, 0);
      const value =
        scale === "log" && low > 0 ? low * exp(share * log(high / low)) : low + share * (high - low);
      return [parameter, value];
    }),
  );
}

/** A model of a few such draws; it fits no trial. */
export function someModel(draws: number, name: StructureName = "drive"): Model {
  return {
    version: "test",
    dataVersion: "test",
    draws: Array.from({ length: draws }, (_, index) => ({
      structure: name,
      values: someValues(name, index),
      index,
    })),
    weights: new Array<number>(draws).fill(1 / draws),
    structureWeights: { [name]: 1 },
    provisional: false,
    verySevereShare: 0.5,
    scope: { mgPerDay: [2, 4], lastWeek: 152, weeksAfterChange: 100 },
    notUsed: { episodeYears: [], ageYears: [], sex: [] },
  };
}
