import { effectiveSampleSize } from "../math/effective-sample-size.ts";
import { exp } from "../math/exp.ts";
import { groupBy } from "../math/group-by.ts";
import { covarianceOf, type Draws, type Figure, jackknife, meanOf } from "./moments.ts";
import type { Outcome } from "./outcomes.ts";

/** What the answer would be with a fact's likelihood raised to another power. */
interface Reweighted {
  /** Change of the answer's mean, share of people. */
  readonly shift: Figure;
  /** Spread of the answer over draws. */
  readonly sd: number;
  /** How many draws the changed weights are worth. */
  readonly effectiveDraws: number;
}

/** How the answer depends on one published fact, or on all of one arm. */
interface FactEffect {
  /** The fact unknown, and the fact found once more by a study of the same size. */
  readonly without: Reweighted;
  readonly twice: Reweighted;
}

/**
 * Importance weights over the posterior draws: exp(+part/2) takes the fact's likelihood out, exp(-part/2)
 * counts it twice. Weights are cut at the square root of the number of draws times their mean (Ionides 2008).
 * Structures keep their weights, which do not come from fit.
 *
 * @param parts what the fact adds to each draw's deviance
 * @param structureOf structure of each draw
 */
export function factEffect(
  parts: readonly number[],
  structureOf: readonly string[],
  answer: Outcome,
  draws: Draws,
): FactEffect {
  const effect = (power: 1 | -1): Reweighted => {
    const reweigh = (part: Draws) => reweighted(parts, power, structureOf, part);
    const all = reweigh(draws);
    return {
      shift: jackknife(draws, (part) => meanOf(answer.value, reweigh(part)) - meanOf(answer.value, part)),
      sd: Math.sqrt(Math.max(0, covarianceOf(answer.halves[0], answer.halves[1], all))),
      effectiveDraws: effectiveSampleSize(all.which.map((draw) => all.weights[draw])),
    };
  };
  return { without: effect(1), twice: effect(-1) };
}

function reweighted(
  parts: readonly number[],
  power: 1 | -1,
  structureOf: readonly string[],
  { weights, which }: Draws,
): Draws {
  const changed = weights.map(() => 0);
  for (const group of groupBy(which, (draw) => structureOf[draw]).values()) {
    const before = group.reduce((sum, draw) => sum + weights[draw], 0);
    if (before === 0) continue;
    const highest = Math.max(...group.map((draw) => power * parts[draw]));
    const raw = group.map((draw) => exp((power * parts[draw] - highest) / 2));
    const cut = (Math.sqrt(group.length) * raw.reduce((sum, each) => sum + each, 0)) / group.length;
    const kept = raw.map((each, at) => Math.min(each, cut) * weights[group[at]]);
    const after = kept.reduce((sum, each) => sum + each, 0);
    group.forEach((draw, at) => {
      changed[draw] = (before * kept[at]) / after;
    });
  }
  return { weights: changed, which };
}
