import type { LiveClaim } from "../../claims/facts.ts";
import { peopleOf } from "../../claims/live/counts.ts";
import { inWords } from "../../claims/live/format.ts";
import type { LiveValues } from "../../claims/live/values.ts";
import type { CommunitySummary } from "../../community/statistics/summary.ts";
import type { Evidence, Observation, RiskOfBias } from "../../evidence/index.ts";
import { clopperPearson, wilson } from "../../numerics/intervals.ts";
import { differenceEffect, readable } from "../../synthesis/effect.ts";
import { poolable, poolDifferences, poolShares } from "../../synthesis/poolable.ts";
import { relapseAfterStopping } from "../../synthesis/relapse.ts";
import { lossCurve } from "./figures/curve.ts";
import type { Figure } from "./figures/figure.ts";
import { withdrawalFlow } from "./figures/flow.ts";
import { type ForestGroup, type ForestRow, forestPlot } from "./figures/forest.ts";
import { type IconGroup, iconArrays } from "./figures/icon-array.ts";
import type { AnswerModel } from "./model-outcomes.ts";
import type { FigureName } from "./section.ts";

/** Everything the answer is made of. */
export interface AnswerInput {
  readonly evidence: Evidence;
  readonly claims: readonly LiveClaim[];
  /** null while it has not been computed */
  readonly model: AnswerModel | null;
  readonly values: LiveValues;
  readonly stories: CommunitySummary;
}

/** The answer's figures by name; a table is a figure without a picture. */
export function figureOf(name: FigureName, input: AnswerInput): Figure {
  const { values } = input;
  switch (name) {
    case "flow":
      return withdrawalFlow(values);
    case "icons-stop":
      return iconArrays(
        "icons-stop",
        "Of 100 people who had most of their hair back: who had lost benefit later",
        [
          stopIcons(values, "BARI-091"),
          stopIcons(values, "BARI-094"),
          {
            ...stopIcons(values, "BARI-096"),
            title: `stayed on it, ${values.row("BARI-096").weeksSinceChange} weeks`,
          },
        ],
      );
    case "icons-lower":
      return iconArrays("icons-lower", "Of 100 people with most of their hair: who still had it later", [
        lowerIcons(values, "BARI-106"),
        lowerIcons(values, "BARI-108"),
      ]);
    case "curve-stop":
      return curve(input);
    case "relapse-table":
      return relapseTable(input);
    case "forest":
      return forest(input);
  }
}

function stopIcons(values: LiveValues, observation: string): IconGroup {
  const row = values.row(observation);
  return {
    title: `stopped, ${row.weeksSinceChange} weeks later`,
    lost: Math.round(row.value),
    lostWords: "lost benefit",
    keptWords: "did not",
    observation,
  };
}

function lowerIcons(values: LiveValues, observation: string): IconGroup {
  const row = values.row(observation);
  return {
    title: `on ${row.dosePerDayMg} mg, ${row.weeksSinceChange} weeks later`,
    lost: 100 - Math.round(row.value),
    lostWords: "did not have it",
    keptWords: "still had it",
    observation,
  };
}

function curve({ values, evidence, model }: AnswerInput): Figure {
  const trial = ["BARI-088", "BARI-091", "BARI-094"].map((observation) => {
    const row = values.row(observation);
    const people = peopleOf(row, evidence.split);
    const range = people
      ? wilson(people.events, people.n, 0.95)
      : { low: row.value / 100, high: row.value / 100 };
    return {
      weeks: row.weeksSinceChange ?? 0,
      value: row.value,
      low: 100 * range.low,
      high: 100 * range.high,
      observation,
    };
  });
  const points = (model?.outcomes ?? []).filter(({ name }) => name === "stop");
  return lossCurve(
    "curve-stop",
    "Trial and model: people of 100 who had lost benefit after a stop",
    trial,
    points.map(({ weeks, of100, low, high }) => ({ weeks, value: of100, low, high })),
  );
}

function relapseTable({ evidence }: AnswerInput): Figure {
  const rows = relapseAfterStopping(evidence).filter(
    ({ drug }) => !/minoxidil|immunotherapy|diphencyprone/.test(drug),
  );
  return {
    name: "relapse-table",
    caption:
      "Hair loss after a treatment ended, by drug. The definitions differ, so the lines cannot be pooled.",
    svg: "",
    twin: rows.map((row) => {
      const observation = evidence.observations.find(({ id }) => id === row.id) as Observation;
      const when = row.weeks === null ? "time not given" : `${row.weeks} weeks after the stop`;
      const range =
        row.low === null || row.high === null
          ? ""
          : ` (exact range ${Math.round(row.low)} to ${Math.round(row.high)})`;
      const arm = row.arm === null || row.arm === row.drug ? "" : `, ${row.arm.replaceAll("->", "to")}`;
      return `${row.drug}${arm}: ${inWords(observation)}${range}, ${row.endpoint}, ${when} (${row.study}).`;
    }),
    observations: rows.map(({ id }) => id),
  };
}

function forest(input: AnswerInput): Figure {
  const { evidence, values } = input;
  const rowsOf = (...ids: string[]) => ids.map((id) => values.row(id));
  const pairs = [
    { treated: values.row("BARI-003"), control: values.row("BARI-001") },
    { treated: values.row("BARI-057"), control: values.row("BARI-055") },
  ];
  const response: ForestGroup = {
    title: `more people with most hair back than without the drug, week ${pairs[0].treated.week}`,
    rows: [...pairs.flatMap((pair) => differenceRow(pair, input)), ...pooledDifference(pairs, evidence)],
    notes: [],
  };
  return forestPlot(
    "forest",
    "Studies side by side, with how far each is trusted",
    [
      response,
      shareGroup("lost benefit after the stop", rowsOf("BARI-094", "BARI-093", "BARI-112"), input),
      shareGroup("lost benefit while staying on it", rowsOf("BARI-096", "BARI-095", "BARI-112"), input),
    ],
    [-20, 100],
  );
}

function differenceRow(
  { treated, control }: { treated: Observation; control: Observation },
  { evidence }: AnswerInput,
): ForestRow[] {
  const [one, other] = [peopleOf(treated, evidence.split), peopleOf(control, evidence.split)];
  if (!one || !other) return [];
  const { estimate, variance } = differenceEffect(one, other, "difference");
  const half = 1.959963984540054 * Math.sqrt(variance);
  return [
    {
      label: `${treated.study}, ${treated.dosePerDayMg} mg`,
      people: `${one.n} and ${other.n}`,
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
  { split }: Evidence,
): ForestRow[] {
  const pooled = poolDifferences(pairs, split);
  if (!pooled?.shown) return [];
  const ids = pairs.flatMap(({ treated, control }) => [treated.id, control.id]);
  return [pooledRow(100 * pooled.estimate, 100 * pooled.shown.low, 100 * pooled.shown.high, ids)];
}

function shareGroup(
  title: string,
  candidates: readonly Observation[],
  { evidence }: AnswerInput,
): ForestGroup {
  const { kept, leftOut } = poolable(candidates, evidence.split);
  const rows = kept.flatMap((row): ForestRow[] => {
    const people = peopleOf(row, evidence.split);
    if (!people) return [];
    const { low, high } = clopperPearson(people.events, people.n, 0.95);
    return [
      {
        label: row.arm ?? row.study,
        people: `${people.events} of ${people.n}`,
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
        percent(pooled.estimate),
        percent(pooled.shown.low),
        percent(pooled.shown.high),
        kept.map(({ id }) => id),
      ),
    );
  }
  return { title, rows, notes: leftOut.map(({ id, reason }) => `Left out of "${title}": ${id}, ${reason}.`) };
}

function pooledRow(value: number, low: number, high: number, observations: readonly string[]): ForestRow {
  return {
    label: "together",
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
