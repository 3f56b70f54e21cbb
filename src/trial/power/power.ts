import { stoppingBounds } from "../../math/group-sequential.ts";
import type { Model } from "../../simulate/model.ts";
import type { Tally } from "../../simulate/tally.ts";
import { isTime } from "../compare/comparison-plan.ts";
import { type Compared, moreIsWorse, namesOf } from "../compare/comparison-rows.ts";
import { comparedCurves, drawPairs } from "../compare/draw-values.ts";
import { StudyNumbers, weightedQuantile } from "../compare/studies.ts";
import { isProportion } from "../endpoint.ts";
import type { Rejection } from "./exact-power.ts";
import {
  type Looks,
  logMarginOf,
  normalPower,
  POWER_STUDIES,
  type PowerAt,
  type Sizes,
  sharePower,
  timePower,
} from "./power-methods.ts";
import type { Power } from "./power-result.ts";

/** What is asked of the power: people in both arms together, and the assurance that a size is looked for, percent. */
export interface PowerRequest {
  readonly sizes?: readonly number[] | undefined;
  readonly targetPercent?: number | undefined;
}

const DEFAULT_TARGET = 80;
const USUAL_SIZES = [20, 40, 80, 120, 160, 240, 320];
const USUAL_SHARES = [0.1, 0.25, 0.5, 1, 1.5, 2];
/** Largest studies that are looked for: replicated ones take time. */
const LARGEST = { exact: 20_000, normal: 20_000, replicated: 3000 } as const;

/** Power and size of a comparison, over the draws of the model. Null where nobody counts in an arm. */
export function powerOf(
  compared: Compared,
  tallies: readonly Tally[],
  model: Model,
  seed: number,
  request: PowerRequest,
): Power | null {
  const { plan, index, sizes, enrolled } = compared;
  const { asked, endpoint, weeks } = plan;
  const { test = "difference", alpha = 0.05, margin = null } = asked;
  const at = asked.looks?.at ?? [1];
  const bounds = stoppingBounds(asked.looks?.boundary ?? "pocock", at, alpha / 2);
  const looks: Looks = { at, bounds };
  const worse = moreIsWorse(plan);
  const side: Rejection["side"] = test === "difference" ? "both" : worse ? "below" : "above";
  const last = weeks.length - 1;
  let method: Power["method"];
  let power: (of: Sizes) => PowerAt;
  let weights: readonly number[];
  if (isTime(endpoint)) {
    const curves = comparedCurves(plan, tallies, model.weights);
    if (curves === null) return null;
    method = "replicated";
    weights = curves.arm.weights;
    const gaps = curves.arm.events.map((own, draw) => own[last] - curves.control.events[draw][last]);
    const middle = middleOf(gaps, weights);
    const logMargin = margin === null ? null : logMarginOf(margin, worse);
    const numbers = new StudyNumbers(seed, 2 * index + 1001);
    power = (of) => timePower(curves, middle, weeks, of, { side, logMargin }, looks, numbers);
  } else {
    const pairs = drawPairs(plan, tallies, model.weights, last);
    if (pairs === null) return null;
    const isShare = isProportion(endpoint);
    weights = pairs.weights;
    const middle = middleOf(
      pairs.arm.map((own, draw) => own - pairs.control[draw]),
      weights,
    );
    const harm = margin === null ? 0 : isShare ? margin / 100 : margin;
    const rejection = {
      side,
      difference: harm === 0 ? 0 : worse ? harm : -harm,
      bound: bounds[bounds.length - 1],
    };
    // Some of a study's people do not count at the visit, as some of the virtual ones do not.
    const counting = ([n, m]: Sizes): Sizes => [
      Math.max(1, Math.round((n * pairs.armPeople) / Math.max(enrolled[0], pairs.armPeople))),
      Math.max(1, Math.round((m * pairs.controlPeople) / Math.max(enrolled[1], pairs.controlPeople))),
    ];
    method = isShare && at.length === 1 ? "exact" : "normal";
    power = (of) =>
      method === "exact"
        ? sharePower(pairs, middle, counting(of), rejection)
        : normalPower(pairs, middle, counting(of), rejection, looks, isShare);
  }
  const share = sizes ? sizes[0] / (sizes[0] + sizes[1]) : 0.5;
  const split = (total: number): Sizes => {
    const own = Math.min(total - 1, Math.max(1, Math.round(total * share)));
    return [own, total - own];
  };
  const totals =
    request.sizes ??
    (sizes ? USUAL_SHARES.map((each) => Math.max(4, Math.round(each * (sizes[0] + sizes[1])))) : USUAL_SIZES);
  const isPoints = !isTime(endpoint) && isProportion(endpoint);
  const found = totals.map((total) => ({ total, of: split(total), at: power(split(total)) }));
  const reached = request.sizes || !sizes ? found[0] : found[USUAL_SHARES.indexOf(1)];
  return {
    ...withoutWeeks(namesOf(plan, weeks[last])),
    test,
    margin,
    alpha,
    method,
    studies: method === "replicated" ? POWER_STUDIES : null,
    curve: found.map(({ total, of, at: each }) => ({
      total,
      armSize: of[0],
      controlSize: of[1],
      assurancePercent: percent(each.assurance),
      middlePercent: percent(each.middle),
      lowPercent: each.byDraw && percent(weightedQuantile(each.byDraw, weights, 0.05)),
      highPercent: each.byDraw && percent(weightedQuantile(each.byDraw, weights, 0.95)),
      precision: Number.isFinite(each.precision)
        ? Math.round(100 * (isPoints ? 100 * each.precision : each.precision)) / 100
        : null,
    })),
    target: targetOf(power, split, request.targetPercent ?? DEFAULT_TARGET, LARGEST[method]),
    looks: asked.looks
      ? {
          boundary: asked.looks.boundary,
          at: [...at],
          bounds: bounds.map((bound) => Math.round(10_000 * bound) / 10_000),
          size: reached.total,
          stopPercent: reached.at.stops.map(percent),
          expectedTotal: expectedTotal(reached.total, at, reached.at.stops),
        }
      : null,
  };
}

function withoutWeeks({ weeksSinceChange: _, ...names }: ReturnType<typeof namesOf>) {
  return names;
}

/** The draw in the middle of the differences. */
function middleOf(differences: readonly number[], weights: readonly number[]): number {
  return differences.indexOf(weightedQuantile(differences, weights, 0.5));
}

/** The smallest study with the wanted assurance: doubled until one has it, then between the last two. */
function targetOf(
  power: (of: Sizes) => PowerAt,
  split: (total: number) => Sizes,
  wanted: number,
  largest: number,
): Power["target"] {
  const has = (total: number) => 100 * power(split(total)).assurance >= wanted;
  let low = 4;
  let high = 8;
  while (high < largest && !has(high)) {
    low = high;
    high = Math.min(largest, 2 * high);
  }
  const none = {
    assurancePercent: wanted,
    total: null,
    armSize: null,
    controlSize: null,
    searchedTo: largest,
  };
  if (high === largest && !has(high)) return none;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (has(middle)) high = middle;
    else low = middle + 1;
  }
  const [armSize, controlSize] = split(high);
  return { assurancePercent: wanted, total: high, armSize, controlSize, searchedTo: largest };
}

/** Mean number of people followed, where a study stops at the looks with these chances. */
function expectedTotal(total: number, at: readonly number[], stops: readonly number[]): number {
  const early = at.slice(0, -1).map((share, look) => stops[look] * (1 - share));
  return Math.round(10 * total * (1 - early.reduce((sum, saved) => sum + saved, 0))) / 10;
}

function percent(share: number): number {
  return Math.round(1000 * Math.min(1, Math.max(0, share))) / 10;
}
