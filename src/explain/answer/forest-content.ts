import { peopleOf } from "../../evidence/counts.ts";
import type { Observation, RiskOfBias } from "../../evidence/index.ts";
import { differenceEffect, readable } from "../../evidence/synthesis/effect.ts";
import { poolable, poolDifferences, poolShares } from "../../evidence/synthesis/poolable.ts";
import { wilson } from "../../math/intervals.ts";
import type { Figure } from "../figures/figure.ts";
import { type ForestGroup, type ForestRow, forestPlot } from "../figures/forest.ts";
import type { AnswerInput } from "./input.ts";

/** Studies side by side, their pooled results and how far each is trusted. */
export function forest(input: AnswerInput): Figure {
  const { evidence, values } = input;
  const words = input.words.figures.forest;
  const shown = evidence.shown.article.forest;
  const rowsOf = (ids: readonly string[]) => ids.map((id) => values.row(id));
  const pairs = shown.response.map(({ treated, control }) => ({
    treated: values.row(treated),
    control: values.row(control),
  }));
  const response: ForestGroup = {
    title: words.response(pairs[0].treated.week),
    rows: [...pairs.flatMap((pair) => differenceRow(pair, input)), ...pooledDifference(pairs, input)],
    notes: [],
  };
  return forestPlot(
    "forest",
    words.caption,
    [
      response,
      shareGroup(words.lossAfterStop, rowsOf(shown.lossAfterStop), input),
      shareGroup(words.lossOnDrug, rowsOf(shown.lossOnDrug), input),
    ],
    [-20, 100],
    words,
  );
}

function differenceRow(
  { treated, control }: { treated: Observation; control: Observation },
  { evidence, words }: AnswerInput,
): ForestRow[] {
  const [one, other] = [peopleOf(treated, evidence.split), peopleOf(control, evidence.split)];
  if (!one || !other) return [];
  const { estimate, variance } = differenceEffect(one, other, "difference");
  const half = 1.959963984540054 * Math.sqrt(variance);
  return [
    {
      label: `${treated.study}, ${treated.dosePerDayMg} mg`,
      people: words.figures.forest.and(String(one.n), String(other.n)),
      value: 100 * estimate,
      low: 100 * (estimate - half),
      high: 100 * (estimate + half),
      ...biasOf(treated, evidence.riskOfBias),
      pooled: false,
      observations: [treated.id, control.id],
    },
  ];
}

function pooledDifference(
  pairs: readonly { treated: Observation; control: Observation }[],
  { evidence: { split }, words }: AnswerInput,
): ForestRow[] {
  const pooled = poolDifferences(pairs, split);
  if (!pooled?.shown) return [];
  const ids = pairs.flatMap(({ treated, control }) => [treated.id, control.id]);
  return [
    pooledRow(
      words.figures.forest.together,
      100 * pooled.estimate,
      100 * pooled.shown.low,
      100 * pooled.shown.high,
      ids,
    ),
  ];
}

function shareGroup(
  title: string,
  candidates: readonly Observation[],
  { evidence, words }: AnswerInput,
): ForestGroup {
  const { kept, leftOut } = poolable(candidates, evidence.split);
  const rows = kept.flatMap((row): ForestRow[] => {
    const people = peopleOf(row, evidence.split);
    if (!people) return [];
    const { low, high } = wilson(people.events, people.n, 0.95);
    return [
      {
        label: words.figures.relapse.name(row.arm ?? row.study),
        people: words.live.people(String(people.events), String(people.n)),
        value: (100 * people.events) / people.n,
        low: 100 * low,
        high: 100 * high,
        ...biasOf(row, evidence.riskOfBias),
        pooled: false,
        observations: [row.id],
      },
    ];
  });
  const pooled = poolShares(kept, evidence.split);
  if (pooled?.shown) {
    const percent = (value: number) => 100 * readable(value, "log odds");
    rows.push(
      pooledRow(
        words.figures.forest.together,
        percent(pooled.estimate),
        percent(pooled.shown.low),
        percent(pooled.shown.high),
        kept.map(({ id }) => id),
      ),
    );
  }
  return {
    title,
    rows,
    notes: leftOut.map(({ id, reason }) => words.figures.forest.leftOut(title, id, reason)),
  };
}

function pooledRow(
  label: string,
  value: number,
  low: number,
  high: number,
  observations: readonly string[],
): ForestRow {
  return {
    label,
    people: "",
    value,
    low,
    high,
    bias: null,
    biasReason: null,
    pooled: true,
    observations,
  };
}

function biasOf(row: Observation, bias: readonly RiskOfBias[]): Pick<ForestRow, "bias" | "biasReason"> {
  const judged = bias.find(({ study }) => study === row.study);
  return { bias: judged?.overall ?? null, biasReason: judged?.reason ?? null };
}
