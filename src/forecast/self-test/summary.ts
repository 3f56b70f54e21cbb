import type { StructureName } from "../../disease/structures.ts";
import { quantileOfSorted } from "../../math/quantiles.ts";
import type { Statistics } from "./schema.ts";
import { evennessP, type ForecastScore, isCovered, rankHistogram } from "./score.ts";
import type { ScoredForecasts } from "./score-people.ts";

const LEVELS = { p50: 0.5, p80: 0.8, p90: 0.9 } as const;
const RANK_PARTS = 20;
const WANTED_EFFECTIVE = 200;

/** Scored forecasts of people of one structure by another, or the same, at one week after stopping. */
export interface Detail {
  readonly data: StructureName;
  readonly forecast: StructureName;
  readonly week: number;
  readonly scores: readonly ForecastScore[];
}

/** Coverage, scores and evenness of ranks, for data and forecast of the same structure and of different ones. */
export function summariseRanks(
  details: readonly Detail[],
  structures: readonly StructureName[],
): Pick<Statistics, "coverage" | "crossedReason" | "crps" | "rankUniformityP" | "details"> {
  const isMatched = ({ data, forecast }: { data: StructureName; forecast: StructureName }) =>
    data === forecast;
  const matched = details.filter(isMatched).flatMap(({ scores }) => scores);
  const crossed = details.filter((detail) => !isMatched(detail)).flatMap(({ scores }) => scores);
  const summaries = details.map(summariseDetail);
  const tests = summaries.filter(isMatched).map((detail) => detail.rankUniformityP);
  return {
    coverage: { matched: coverageOf(matched), crossed: crossed.length === 0 ? null : coverageOf(crossed) },
    crossedReason:
      structures.length > 1
        ? null
        : `only one disease structure (${structures.join()}) has weight in the model; with two, people of each are forecast with the other`,
    crps: comparedScores(matched),
    rankUniformityP: ofSeveral(tests),
    details: summaries,
  };
}

/** The same of forecasts by the whole model; `weeks` are those after stopping. */
export function summariseAsShipped(
  { scores, effective, nobodyFits }: ScoredForecasts,
  weeks: readonly number[],
): Statistics["asShipped"] {
  const byWeek = weeks.map((week, at) => summariseWeek(week, scores[at]));
  return {
    people: effective.length + nobodyFits,
    coverage: coverageOf(scores.flat()),
    crps: comparedScores(scores.flat()),
    rankUniformityP: ofSeveral(byWeek.map(({ rankUniformityP }) => rankUniformityP)),
    effectiveSampleSize: summariseEffective(effective),
    nobodyFits,
    weeks: byWeek,
  };
}

/** Chance of the smallest of several tests, after Bonferroni. */
function ofSeveral(chances: readonly number[]): number {
  return Math.min(1, chances.length * Math.min(...chances));
}

/** Distribution of effective sample sizes. */
export function summariseEffective(sizes: readonly number[]): Statistics["effectiveSampleSize"] {
  const sorted = [...sizes].sort((a, b) => a - b);
  return {
    p05: Math.floor(quantileOfSorted(sorted, 0.05)),
    p50: Math.floor(quantileOfSorted(sorted, 0.5)),
    atLeast200Percent: percentOf(sorted, (value) => value >= WANTED_EFFECTIVE),
  };
}

function summariseDetail({ data, forecast, week, scores }: Detail): Statistics["details"][number] {
  return { data, forecast, ...summariseWeek(week, scores) };
}

function summariseWeek(
  week: number,
  scores: readonly ForecastScore[],
): Statistics["asShipped"]["weeks"][number] {
  const ranks = rankHistogram(
    scores.map(({ rank }) => rank),
    RANK_PARTS,
  );
  return {
    weeksAfterStopping: week,
    people: scores.length,
    coverage: coverageOf(scores),
    crps: meanScores(scores),
    ranks,
    rankUniformityP: decimals(evennessP(ranks), 4),
  };
}

function coverageOf(scores: readonly ForecastScore[]): Statistics["coverage"]["matched"] {
  const of = (level: number) => percentOf(scores, ({ rank }) => isCovered(rank, level));
  return { p50: of(LEVELS.p50), p80: of(LEVELS.p80), p90: of(LEVELS.p90) };
}

function comparedScores(scores: readonly ForecastScore[]): Statistics["crps"] {
  const means = meanScores(scores);
  return { ...means, betterPercent: decimals(100 * (1 - means.model / means.trialAverage), 1) };
}

function meanScores(scores: readonly ForecastScore[]): { model: number; trialAverage: number } {
  const mean = (of: (score: ForecastScore) => number) =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return {
    model: decimals(
      mean(({ model }) => model),
      3,
    ),
    trialAverage: decimals(
      mean(({ trialAverage }) => trialAverage),
      3,
    ),
  };
}

function percentOf<T>(list: readonly T[], is: (each: T) => boolean): number {
  return list.length === 0 ? 0 : decimals((100 * list.filter(is).length) / list.length, 1);
}

function decimals(value: number, digits: 1 | 3 | 4): number {
  const unit = { 1: 10, 3: 1000, 4: 10_000 }[digits];
  return Math.round(value * unit) / unit;
}
