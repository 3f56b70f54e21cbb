import { defineParameters, type ParameterDefinition } from "../disease/parameters.ts";
import { DEFAULT_DRUG, SIMULATED_DRUGS } from "./catalogue.ts";
import { drugValue } from "./curve.ts";
import type { SimulatedDrug } from "./drug.ts";

const CURVE = "docs/model.md: a working prior around the label's dose";

/** What calibration finds of a drug on a curve (curve.ts). */
export function drugParameters({
  name: drug,
  doses: { label },
}: SimulatedDrug): readonly ParameterDefinition[] {
  return defineParameters({
    [drugValue(drug, "halfDose")]: {
      symbol: "D50",
      meaning: `dose of ${drug} that inhibits by half on the mean, in a typical person`,
      unit: "mg/day",
      range: [label / 4, 4 * label],
      scale: "log",
      source: CURVE,
    },
    [drugValue(drug, "doseSlope")]: {
      symbol: "h",
      meaning: `steepness of ${drug}'s effect in the dose`,
      unit: "1",
      range: [0.6, 1.8],
      source: CURVE,
    },
    [drugValue(drug, "onsetRatio")]: {
      symbol: "ron",
      meaning: `speed at which the effect of ${drug} builds up, relative to the drug of the calibrating trials`,
      unit: "1",
      range: [1 / 3, 3],
      scale: "log",
      source: CURVE,
    },
  });
}

/** Shift of the logit of inhibition in people of 12 to 17 years. */
export const ADOLESCENT_PARAMETERS = defineParameters({
  adolescentShift: {
    symbol: "ado",
    meaning: "shift of the logit of mean inhibition at 12 to 17 years",
    unit: "logit units",
    range: [-0.5, 1],
    source: "docs/model.md: the same dose in a lighter body; a working prior",
  },
});

/** What no study tells and each draw has from its range alone. */
export function borrowedParameters(
  structure: readonly ParameterDefinition[],
): readonly ParameterDefinition[] {
  const own = structure.find(({ name }) => name === "returnRate");
  if (own === undefined) throw new RangeError("a structure has a returnRate");
  return [
    {
      ...own,
      name: "borrowedReturnRate",
      symbol: "koff other",
      meaning: "speed at which the effect of another drug than that of the calibrating trials fades",
    },
    ...defineParameters({
      sensitivityCorrelation: {
        symbol: "rho",
        meaning: "correlation, between two drugs, of a person's shift of the logit of inhibition",
        unit: "1",
        range: [0.3, 0.9],
        source:
          "reports of switching: response after failure of another drug is neither absent nor usual; a working prior",
      },
    }),
  ];
}

/** Everything that a draw of the model holds besides the parameters of its structure. */
export function parametersBeside(structure: readonly ParameterDefinition[]): readonly ParameterDefinition[] {
  const others = SIMULATED_DRUGS.filter((drug) => drug !== DEFAULT_DRUG);
  return [...others.flatMap(drugParameters), ...ADOLESCENT_PARAMETERS, ...borrowedParameters(structure)];
}
