import type { ParameterDefinition, ParameterValues } from "../disease/parameters.ts";
import type { Structure } from "../disease/structure.ts";
import { DEFAULT_DRUG, simulatedDrug } from "../drug/catalogue.ts";
import { ADOLESCENT_PARAMETERS, borrowedParameters, drugParameters } from "../drug/parameters.ts";
import type { Executor } from "../engine/execution/executor.ts";
import { uniformAt } from "../math/random/streams.ts";
import type { Protocol } from "../trial/protocol-schema.ts";
import type { CalibrationInput } from "./calibrate-input.ts";
import { drawGiven } from "./conditional/given.ts";
import type { ModelFile } from "./model-file.ts";
import { valuesFromCube } from "./objective.ts";
import { layOut, type Problem } from "./problem.ts";
import { fitRows, informedBy } from "./report.ts";
import { DISEASE, fitsOf, type Target } from "./target.ts";

/** What targets may say that they calibrate besides the disease and drugs. */
const ADOLESCENTS = "adolescents";

/** Other drugs in the arms of the targets' protocols, in the order of their names. */
export function drugsIn(targets: readonly Target[], protocols: ReadonlyMap<string, Protocol>): string[] {
  const read = [...new Set(targets.map((target) => target.protocol))].flatMap(
    (name) => protocols.get(name) ?? [],
  );
  const named = read.flatMap((protocol) =>
    protocol.arms.flatMap((arm) => arm.doses.map((dose) => dose.drug)),
  );
  const others = named.filter((drug): drug is string => drug !== undefined && drug !== DEFAULT_DRUG.name);
  return [...new Set(others)].sort();
}

/**
 * The disease, fitted to the targets that say nothing else. Drugs in their trials are fitted with it: what their curves
 * tell of people's onset and regrowth belongs to the disease.
 */
export function diseaseProblem(
  { structure, targets, protocols, meanBaselineSalt }: CalibrationInput,
  isSeen: (target: Target) => boolean = () => true,
): Problem {
  const own = targets.filter((target) => fitsOf(target) === DISEASE && isSeen(target));
  const drugs = drugsIn(own, protocols).flatMap((drug) => drugParameters(simulatedDrug(drug)));
  return layOut({
    structure,
    definitions: [...structure.parameters, ...drugs],
    targets: own,
    protocols,
    meanBaselineSalt: meanBaselineSalt.value,
  });
}

/** What was fitted given the disease: a drug's curve, or the shift of adolescents. */
interface Given {
  readonly fits: string;
  readonly informed: ModelFile["informed"];
  readonly targets: ModelFile["targets"];
  /** By draw. */
  readonly values: readonly ParameterValues[];
}

/** Fits, given each draw of the disease, everything else that targets name. */
export async function fitGiven(
  { structure, targets, protocols, meanBaselineSalt, seed, effort }: CalibrationInput,
  draws: readonly ParameterValues[],
  executor: Executor,
): Promise<Given[]> {
  const groups = [...new Set(targets.map(fitsOf))].filter((fits) => fits !== DISEASE).sort();
  const given: Given[] = [];
  for (const fits of groups) {
    const own = targets.filter((target) => fitsOf(target) === fits);
    const definitions: readonly ParameterDefinition[] =
      fits === ADOLESCENTS ? ADOLESCENT_PARAMETERS : drugParameters(simulatedDrug(fits));
    const problem = layOut({
      structure,
      definitions,
      targets: own,
      protocols,
      meanBaselineSalt: meanBaselineSalt.value,
    });
    const drawn = await drawGiven({ problem, people: effort.givenPeople, seed }, draws, executor);
    given.push({
      fits,
      informed: informedBy(
        definitions,
        drawn.map(({ cube }) => cube),
      ),
      targets: fitRows(
        own,
        drawn.map(({ residuals }) => residuals),
      ),
      values: drawn.map(({ cube }) => valuesFromCube(definitions, cube)),
    });
  }
  return given;
}

const BORROWED_PURPOSE = 0x50;

/** What no study tells: a draw's values, from their range alone. */
export function borrowedValues(structure: Structure, seed: number, draw: number): ParameterValues {
  const definitions = borrowedParameters(structure.parameters);
  return valuesFromCube(
    definitions,
    definitions.map((_, at) => uniformAt(seed, draw, at, BORROWED_PURPOSE)),
  );
}
