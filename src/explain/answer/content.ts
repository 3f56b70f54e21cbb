import { inWords } from "../../claims/live/format.ts";
import type { LiveValues } from "../../claims/live/values.ts";
import { peopleOf } from "../../evidence/counts.ts";
import type { Observation } from "../../evidence/index.ts";
import { relapseAfterStopping } from "../../evidence/synthesis/relapse.ts";
import { wilson } from "../../math/intervals.ts";
import { lossCurve } from "../figures/curve.ts";
import type { Figure } from "../figures/figure.ts";
import { withdrawalFlow } from "../figures/flow.ts";
import { type IconGroup, iconArrays } from "../figures/icon-array.ts";
import { forest } from "./forest-content.ts";
import type { AnswerInput } from "./input.ts";
import type { FigureName } from "./section.ts";

/** The answer's figures by name; a table is a figure without a picture. */
export function figureOf(name: FigureName, input: AnswerInput): Figure {
  const { values } = input;
  const shown = input.evidence.shown.article;
  switch (name) {
    case "flow":
      return withdrawalFlow(input.article.flow, values);
    case "icons-stop":
      return iconArrays(
        "icons-stop",
        "Of 100 people who had most of their hair back: who had lost benefit later",
        [
          ...shown.stopped.map((id) => stopIcons(values, id)),
          {
            ...stopIcons(values, shown.stayed),
            title: `stayed on it, ${values.row(shown.stayed).weeksSinceChange} weeks`,
          },
        ],
      );
    case "icons-lower":
      return iconArrays("icons-lower", "Of 100 people with most of their hair: who still had it later", [
        ...shown.lowered.map((id) => lowerIcons(values, id)),
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
  const trial = evidence.shown.article.lossCurve.map((observation) => {
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
