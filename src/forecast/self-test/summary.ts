import type { StructureName } from "../../disease/structures.ts";
import { quantileOfSorted } from "../../math/quantiles.ts";
import type { Judged } from "./judge.ts";
import type { Statistics } from "./schema.ts";
import { evennessP, isCovered, rankHistogram } from "./score.ts";

const LEVELS = { p50: 0.5, p80: 0.8, p90: 0.9 } as const;
const RANK_PARTS = 20;
const WANTED_EFFECTIVE = 200;

/** One judged forecast. */
export interface Judgement {
  readonly rank: number;
  readonly model: number;
  readonly trialAverage: number;
}
/** Judged forecasts of people of one structure by another, or the same. */
export interface Detail {
  readonly data: StructureName;
  readonly forecast: StructureName;
  readonly week: number;
  readonly judgements: Judgement[];
}

/** Everything that is told of the judgements. */
export function tellJudgements(
  details: readonly Detail[],
  structures: readonly StructureName[],
): Pick<Statistics, "coverage" | "crossedReason" | "crps" | "rankUniformityP" | "details"> {
  const isMatched = ({ data, forecast }: { data: StructureName; forecast: StructureName }) =>
    data === forecast;
  const matched = details.filter(isMatched).flatMap(({ judgements }) => judgements);
  const crossed = details.filter((detail) => !isMatched(detail)).flatMap(({ judgements }) => judgements);
  const told = details.map(tellDetail);
  const tests = told.filter(isMatched).map((detail) => detail.rankUniformityP);
  return {
    coverage: { matched: coverageOf(matched), crossed: crossed.length === 0 ? null : coverageOf(crossed) },
    crossedReason:
      structures.length > 1
        ? null
        : `only one disease structure (${structures.join()}) has been calibrated; with two, people of each are forecast with the other`,
    crps: comparedScores(matched),
    rankUniformityP: ofSeveral(tests),
    details: told,
  };
}

/** What is told of forecasts by the whole model; judgements by week after stopping. */
export function tellAsShipped(
  { judgements, effective, nobodyFits }: Judged,
  weeks: readonly number[],
): Statistics["asShipped"] {
  const told = weeks.map((week, at) => tellJudged(week, judgements[at]));
  return {
    people: effective.length + nobodyFits,
    coverage: coverageOf(judgements.flat()),
    crps: comparedScores(judgements.flat()),
    rankUniformityP: ofSeveral(told.map(({ rankUniformityP }) => rankUniformityP)),
    effectiveSampleSize: tellEffective(effective),
    nobodyFits,
    weeks: told,
  };
}

/** Chance of the smallest of several tests, after Bonferroni. */
function ofSeveral(chances: readonly number[]): number {
  return Math.min(1, chances.length * Math.min(...chances));
}

/** What is told of the effective sample sizes. */
export function tellEffective(sizes: readonly number[]): Statistics["effectiveSampleSize"] {
  const sorted = [...sizes].sort((a, b) => a - b);
  return {
    p05: Math.floor(quantileOfSorted(sorted, 0.05)),
    p50: Math.floor(quantileOfSorted(sorted, 0.5)),
    atLeast200Percent: percentOf(sorted, (value) => value >= WANTED_EFFECTIVE),
  };
}

function tellDetail({ data, forecast, week, judgements }: Detail): Statistics["details"][number] {
  return { data, forecast, ...tellJudged(week, judgements) };
}

function tellJudged(
  week: number,
  judgements: readonly Judgement[],
): Statistics["asShipped"]["weeks"][number] {
  const ranks = rankHistogram(
    judgements.map(({ rank }) => rank),
    RANK_PARTS,
  );
  return {
    weeksAfterStopping: week,
    people: judgements.length,
    coverage: coverageOf(judgements),
    crps: scoresOf(judgements),
    ranks,
    rankUniformityP: decimals(evennessP(ranks), 4),
  };
}

function coverageOf(judgements: readonly Judgement[]): Statistics["coverage"]["matched"] {
  const of = (level: number) => percentOf(judgements, ({ rank }) => isCovered(rank, level));
  return { p50: of(LEVELS.p50), p80: of(LEVELS.p80), p90: of(LEVELS.p90) };
}

function comparedScores(judgements: readonly Judgement[]): Statistics["crps"] {
  const scores = scoresOf(judgements);
  return { ...scores, betterPercent: decimals(100 * (1 - scores.model / scores.trialAverage), 1) };
}

function scoresOf(judgements: readonly Judgement[]): { model: number; trialAverage: number } {
  const mean = (of: (judgement: Judgement) => number) =>
    judgements.reduce((sum, judgement) => sum + of(judgement), 0) / judgements.length;
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
