import { correlationAmong, correlationFrom } from "../calibrate/correlation.ts";
import { totalDeviance } from "../calibrate/likelihood.ts";
import type { ModelFile } from "../calibrate/model-file.ts";
import type { Target } from "../calibrate/target.ts";
import { groupBy } from "../math/group-by.ts";

/** What calibration was given: the calibration list alone. */
export interface CalibrationFacts {
  readonly targets: readonly Target[];
}

/** Published results that are taken out of the likelihood together. */
export interface FactGroup {
  /** "result": one published number; "arm": all of one study's numbers on one arm. */
  readonly kind: "result" | "arm";
  readonly targets: readonly number[];
}

/** Single results, and arms of which a study published more than one. */
export function factGroups(targets: readonly Target[]): FactGroup[] {
  const arms = groupBy(
    targets.map((_, at) => at),
    (at) => `${targets[at].study}|${targets[at].cells.map(({ arm }) => arm).join("+")}`,
  );
  return [
    ...targets.map((_, at) => ({ kind: "result" as const, targets: [at] })),
    ...[...arms.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({ kind: "arm" as const, targets: group })),
  ];
}

/**
 * What each group of facts adds to minus twice the log likelihood of each draw of a structure, given all other
 * facts: the deviance with it less the deviance without it. Errors of results on the same people are
 * correlated, as calibration took them to be.
 *
 * @returns by group, then draw of the file
 */
export function devianceParts(
  file: ModelFile,
  facts: CalibrationFacts,
  groups: readonly FactGroup[],
): number[][] {
  const correlation = correlationFrom(file.correlation);
  const everything = file.draws.map((draw) => totalDeviance(draw.residuals, correlation));
  return groups.map((group) => {
    const kept = facts.targets.map((_, at) => at).filter((at) => !group.targets.includes(at));
    const rest = correlationAmong(correlation, kept);
    return file.draws.map(({ residuals }, draw) => {
      const without = totalDeviance(
        kept.map((at) => residuals[at]),
        rest,
      );
      return everything[draw] - without;
    });
  });
}
