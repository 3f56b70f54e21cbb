import { digestOf } from "../input/digest.ts";
import type { Model } from "../simulate/model.ts";
import type { ModelFile } from "./model-file.ts";
import { LEAST_STRUCTURE_WEIGHT, leaveOneOut, predictiveWeights } from "./stacking.ts";

/** What a model is joined with besides its files. */
interface AssembledWith extends Pick<Model, "dataVersion" | "notUsed"> {
  /** Version of the code. */
  readonly packageVersion: string;
}

/**
 * Joins the model files of the structures into one model. Structures are weighted by how well they predict
 * left-out targets; the draws of a structure share its weight evenly.
 */
export function assembleModel(
  files: readonly ModelFile[],
  { packageVersion, dataVersion, notUsed }: AssembledWith,
): Model {
  const structureWeights = predictiveWeights(files.map(leaveOneOut), LEAST_STRUCTURE_WEIGHT);
  const hash = digestOf([files, structureWeights]).slice(0, 8);
  const draws = files.flatMap((file) =>
    file.draws.map((draw) => ({ structure: file.structure, values: draw.values })),
  );
  return {
    version: `${packageVersion}+${hash}`,
    dataVersion,
    draws: draws.map((draw, index) => ({ ...draw, index })),
    weights: files.flatMap((file, at) => file.draws.map(() => structureWeights[at] / file.draws.length)),
    structureWeights: Object.fromEntries(files.map((file, at) => [file.structure, structureWeights[at]])),
    provisional: files.some((file) => file.provisional),
    verySevereShare: files[0].population.verySevereShare,
    scope: files[0].scope,
    notUsed,
  };
}
