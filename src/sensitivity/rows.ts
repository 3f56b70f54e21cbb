import type { Target } from "../calibrate/target.ts";
import { structureNamed } from "../disease/structures.ts";
import { groupBy } from "../math/group-by.ts";
import { drawKey } from "../math/random/streams.ts";
import { modelInterval } from "../simulate/estimate.ts";
import type { Model } from "../simulate/model.ts";
import { CANDIDATES, type Measured } from "./design.ts";
import { factEffect } from "./facts.ts";
import type { FactGroup } from "./likelihood.ts";
import { expectedReduction } from "./measurements.ts";
import { covarianceOf, type Draws, meanOf } from "./moments.ts";
import type { Outcome } from "./outcomes.ts";
import { noiseFloor, parameterEffect } from "./parameters.ts";
import type { AnswerSensitivity, FactRow, MeasurementRow, ParameterRow } from "./result.ts";

/** Draws below which a reweighted answer is called unreliable. */
const FEW_DRAWS = 40;
const FLOOR_PURPOSE = 0x52;

const percent = (share: number) => Math.round(1e4 * share) / 100 + 0;
const digits = (value: number) => Math.round(1e3 * value) / 1e3 + 0;

/** A draw without weight says nothing; of a model learned from a clinic's people a whole structure may be so. */
const weighedDraws = ({ draws, weights }: Model) => draws.flatMap((_, at) => (weights[at] > 0 ? [at] : []));

/** What a row says of a parameter. */
type Named = Pick<ParameterRow, "symbol" | "meaning" | "unit"> & { readonly name: string };

/** The effect of a clinic that a learned model has beside the structures' parameters. */
const CLINIC_SHIFT: Named = {
  name: "clinicShift",
  symbol: "clinic",
  meaning: "shift of the logit of the drug's effect in the clinic whose people the model learned from",
  unit: "logit units",
};

/** The answer itself: its middle, its interval, and where the structures differ. */
export function summaryOf(
  { name, what }: Measured,
  answer: Outcome,
  model: Model,
  draws: Draws,
): Omit<AnswerSensitivity, "parameters" | "facts" | "measurements"> {
  const { halves, value } = answer;
  const signal = Math.max(0, covarianceOf(halves[0], halves[1], draws));
  const seen = covarianceOf(value, value, draws);
  const middle = meanOf(value, draws);
  // Pulled towards the mean until only what differs between draws is left, as every result does.
  const keep = seen > 0 ? Math.sqrt(Math.min(1, signal / seen)) : 0;
  const perDraw = value.map((each) => middle + keep * (each - middle));
  const { low, high } = modelInterval(
    { value: middle, people: 0, perDraw, weights: model.weights, between: signal, variance: 0 },
    model.provisional,
  );
  const names = [...new Set(weighedDraws(model).map((draw) => model.draws[draw].structure))];
  const structures = names.map((structure) => {
    const which = draws.which.filter((draw) => model.draws[draw].structure === structure);
    return {
      structure,
      weight: digits(model.structureWeights[structure] ?? 0),
      of100: percent(meanOf(value, { ...draws, which })),
    };
  });
  const apart = structures.reduce(
    (sum, { of100, weight }) => sum + weight * (of100 - percent(middle)) ** 2,
    0,
  );
  return {
    name,
    what,
    of100: percent(middle),
    low: percent(low),
    high: percent(high),
    sd: percent(Math.sqrt(signal)),
    structures,
    structureShare: signal > 0 ? digits(Math.min(1, apart / 1e4 / signal)) : 0,
  };
}

/** Every parameter of every structure, the one with the largest share first. */
export function parameterRows(answer: Outcome, model: Model, seed: number): ParameterRow[] {
  const structures = groupBy(weighedDraws(model), (draw) => model.draws[draw].structure);
  const rows = [...structures].flatMap(([structure, which], at) => {
    const draws = { weights: model.weights, which };
    const floor = digits(noiseFloor(answer, draws, drawKey(seed, FLOOR_PURPOSE + at)));
    const parameters: readonly Named[] = structureNamed(structure).parameters;
    const known = which.some((draw) => "clinicShift" in model.draws[draw].values)
      ? [...parameters, CLINIC_SHIFT]
      : parameters;
    return known.map(({ name, symbol, meaning, unit }): ParameterRow => {
      const values = model.draws.map((draw) => draw.values[name] ?? 0);
      const { share, lowest, highest } = parameterEffect(values, answer, draws);
      return {
        structure,
        parameter: name,
        symbol,
        meaning,
        unit,
        share: digits(Math.max(0, share.value)),
        error: digits(share.error),
        floor,
        clear: share.value > floor,
        lowFifth: { upTo: Number(lowest.upTo.toPrecision(4)), of100: percent(lowest.mean) },
        highFifth: { from: Number(highest.from.toPrecision(4)), of100: percent(highest.mean) },
      };
    });
  });
  return rows.sort((a, b) => b.share - a.share);
}

/** Every group of facts, the one that moves the answer most first. */
export function factRows(
  groups: readonly FactGroup[],
  parts: readonly (readonly number[])[],
  targets: readonly Target[],
  model: Model,
  answer: Outcome,
  draws: Draws,
): FactRow[] {
  const structureOf = model.draws.map(({ structure }) => structure);
  const rows = groups.map((group, at): FactRow => {
    const { without, twice } = factEffect(parts[at], structureOf, answer, draws);
    const own = group.targets.map((target) => targets[target]);
    const [{ study, cells }] = own;
    const shown = ({ shift, sd, effectiveDraws }: typeof without) => ({
      shift: percent(shift.value),
      error: percent(shift.error),
      sd: percent(sd),
      effectiveDraws: Math.round(effectiveDraws),
    });
    return {
      kind: group.kind,
      observations: own.flatMap(({ observations }) => observations),
      study,
      arm: cells.map(({ arm }) => arm).join(" and "),
      endpoint: group.kind === "result" ? cells[0].endpoint : null,
      week: group.kind === "result" ? cells[0].week : null,
      without: shown(without),
      twice: shown(twice),
      fewDraws: Math.min(without.effectiveDraws, twice.effectiveDraws) < FEW_DRAWS,
    };
  });
  const size = ({ without, twice }: FactRow) => Math.max(Math.abs(without.shift), Math.abs(twice.shift));
  return rows.sort((a, b) => size(b) - size(a));
}

/** Every candidate measurement, the one that tells most first. */
export function measurementRows(
  answer: Outcome,
  measured: readonly Outcome[],
  people: number,
  draws: Draws,
): MeasurementRow[] {
  const signal = Math.max(0, covarianceOf(answer.halves[0], answer.halves[1], draws));
  const rows = CANDIDATES.map(({ name, what, cell }, at): MeasurementRow => {
    const outcome = measured[at];
    const { value, error } = expectedReduction(answer, outcome, people, draws);
    const middle = meanOf(outcome.value, draws);
    const spread = Math.sqrt(Math.max(0, covarianceOf(outcome.halves[0], outcome.halves[1], draws)));
    const scale = outcome.proportion ? percent : (each: number) => Math.round(100 * each) / 100 + 0;
    return {
      name,
      what,
      endpoint: cell.endpoint,
      unit: outcome.proportion ? "percent" : "percent change",
      predicted: scale(middle),
      sd: scale(spread),
      reduction: digits(value),
      error: digits(error),
      sdAfter: percent(Math.sqrt(signal * (1 - value))),
    };
  });
  return rows.sort((a, b) => b.reduction - a.reduction);
}
