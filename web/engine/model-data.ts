import type { StructureName } from "../../src/disease/structures.ts";
import type { Model, ModelScope } from "../../src/simulate/model.ts";

/** data/model.json of the site: the calibrated model without what only a reader of the calibration needs. */
export interface ModelData {
  readonly version: string;
  readonly dataVersion: string;
  readonly provisional: boolean;
  readonly verySevereShare: number;
  readonly structureWeights: Readonly<Record<string, number>>;
  readonly scope: ModelScope;
  readonly notUsed: Model["notUsed"];
  readonly weights: readonly number[];
  readonly structures: readonly {
    readonly name: StructureName;
    readonly parameters: readonly string[];
    /** One row a draw, in the order of `parameters`. */
    readonly draws: readonly (readonly number[])[];
  }[];
}

/** Packs a model. Draws of one structure must stand side by side, as assembleModel leaves them. */
export function packModel(model: Model): ModelData {
  const { draws, ...rest } = model;
  const names = [...new Set(draws.map((draw) => draw.structure))];
  const structures = names.map((name) => {
    const own = draws.filter((draw) => draw.structure === name);
    const parameters = Object.keys(own[0].values);
    return { name, parameters, draws: own.map(({ values }) => parameters.map((each) => values[each])) };
  });
  return { ...rest, structures };
}

/** The same model again, bit for bit. */
export function unpackModel(data: ModelData): Model {
  const { structures, ...rest } = data;
  const draws = structures.flatMap(({ name, parameters, draws }) =>
    draws.map((row) => ({
      structure: name,
      values: Object.fromEntries(parameters.map((parameter, at) => [parameter, row[at]])),
    })),
  );
  return { ...rest, draws: draws.map((draw, index) => ({ ...draw, index })) };
}
