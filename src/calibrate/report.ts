import type { ParameterDefinition } from "../disease/parameters.ts";
import { quantileOfSorted } from "../math/quantiles.ts";
import type { ModelFile } from "./model-file.ts";
import { valuesFromCube } from "./objective.ts";
import { observedValue, type Target } from "./target.ts";

/** How the draws fit each target: the mean residual in standard errors, and how many draws are within two. */
export function fitRows(
  targets: readonly Target[],
  drawn: readonly (readonly number[])[],
): ModelFile["targets"] {
  return targets.map((target, at) => {
    const residuals = drawn.map((each) => each[at]);
    return {
      observations: [...target.observations],
      observed: round(observedValue(target.observed)),
      meanResidual: round(residuals.reduce((sum, value) => sum + value, 0) / residuals.length),
      withinTwo: residuals.filter((value) => Math.abs(value) <= 2).length,
    };
  });
}

/** Spread of an even distribution over the unit interval. */
const PRIOR_SPREAD = Math.sqrt(1 / 12);

/**
 * What the data say about each parameter: its 90 % range in the posterior, and how much narrower the posterior
 * is than the prior (0: as wide as before, 1: a point).
 */
export function informedBy(
  definitions: readonly ParameterDefinition[],
  cubes: readonly (readonly number[])[],
): ModelFile["informed"] {
  return definitions.map(({ name }, at) => {
    const mean = cubes.reduce((sum, cube) => sum + cube[at], 0) / cubes.length;
    const variance = cubes.reduce((sum, cube) => sum + (cube[at] - mean) ** 2, 0) / cubes.length;
    const values = cubes.map((cube) => valuesFromCube(definitions, cube)[name]).sort((a, b) => a - b);
    return {
      parameter: name,
      p05: quantileOfSorted(values, 0.05),
      p50: quantileOfSorted(values, 0.5),
      p95: quantileOfSorted(values, 0.95),
      learned: round(Math.max(0, 1 - Math.sqrt(variance) / PRIOR_SPREAD)),
    };
  });
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
