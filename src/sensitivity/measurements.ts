import { covarianceOf, type Draws, type Figure, jackknife, meanOf } from "./moments.ts";
import type { Outcome } from "./outcomes.ts";

/**
 * How much of the answer's variance a study of `people` is expected to take away: linear Bayes over the draws,
 * cov(answer, measured)^2 / (var(answer) (var(measured) + sampling variance)). A share from 0 to 1, and at most
 * what a full analysis would take away. All moments are across the two halves of virtual people, so that
 * neither the chance of few people nor shared people make a measurement look better or worse.
 */
export function expectedReduction(answer: Outcome, measured: Outcome, people: number, draws: Draws): Figure {
  return jackknife(draws, (part) => {
    const across = (one: Outcome, other: Outcome) =>
      (covarianceOf(one.halves[0], other.halves[1], part) +
        covarianceOf(one.halves[1], other.halves[0], part)) /
      2;
    const spread = across(answer, answer);
    const signal = Math.max(0, across(measured, measured));
    const sampling = samplingVariance(measured, people, part);
    if (spread <= 0 || signal + sampling <= 0) return 0;
    const together = across(answer, measured);
    return Math.min(together * together, spread * signal) / (spread * (signal + sampling));
  });
}

/** Variance of the result of a study of `people`, averaged over draws. */
function samplingVariance(measured: Outcome, people: number, draws: Draws): number {
  const variances = measured.proportion
    ? measured.value.map((share) => share * (1 - share))
    : measured.variance;
  return meanOf(variances, draws) / people;
}
