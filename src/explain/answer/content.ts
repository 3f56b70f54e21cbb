import { inWords } from "../../claims/live/format.ts";
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
  const words = input.words.figures;
  switch (name) {
    case "flow":
      return withdrawalFlow(input.article.flow, values);
    case "icons-stop":
      return iconArrays(
        "icons-stop",
        words.iconsStop,
        [
          ...shown.stopped.map((id) => stopIcons(input, id)),
          {
            ...stopIcons(input, shown.stayed),
            title: words.stayed(values.row(shown.stayed).weeksSinceChange ?? 0),
          },
        ],
        words.icons,
      );
    case "icons-lower":
      return iconArrays(
        "icons-lower",
        words.iconsLower,
        shown.lowered.map((id) => lowerIcons(input, id)),
        words.icons,
      );
    case "curve-stop":
      return curve(input);
    case "relapse-table":
      return relapseTable(input);
    case "forest":
      return forest(input);
  }
}

function stopIcons({ values, words: { figures } }: AnswerInput, observation: string): IconGroup {
  const row = values.row(observation);
  return {
    title: figures.stopped(row.weeksSinceChange ?? 0),
    lost: Math.round(row.value),
    lostWords: figures.lostBenefit,
    keptWords: figures.didNot,
    observation,
  };
}

function lowerIcons({ values, words: { figures } }: AnswerInput, observation: string): IconGroup {
  const row = values.row(observation);
  return {
    title: figures.onDose(row.dosePerDayMg ?? 0, row.weeksSinceChange ?? 0),
    lost: 100 - Math.round(row.value),
    lostWords: figures.didNotHave,
    keptWords: figures.stillHad,
    observation,
  };
}

function curve({ values, evidence, model, words }: AnswerInput): Figure {
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
    words.figures.curve,
    trial,
    points.map(({ weeks, of100, low, high }) => ({ weeks, value: of100, low, high })),
  );
}

/** Figures that count who kept the hair, or everybody who was treated, say nothing of a stop. */
const IS_NO_STOP = /^no recurrence$/;

function relapseTable({ evidence, words }: AnswerInput): Figure {
  const { relapse } = words.figures;
  const rows = relapseAfterStopping(evidence).filter(
    ({ drug, endpoint, note }) =>
      !/minoxidil|immunotherapy|diphencyprone/.test(drug) &&
      !IS_NO_STOP.test(endpoint) &&
      !/not a rate among stoppers/i.test(note ?? ""),
  );
  return {
    name: "relapse-table",
    caption: relapse.caption,
    svg: "",
    twin: rows.map((row) => {
      const observation = evidence.observations.find(({ id }) => id === row.id) as Observation;
      const when = row.weeks === null ? relapse.noTime : relapse.afterStop(row.weeks);
      const range = row.people && wilson(row.people.events, row.people.n, 0.95);
      const people = [row.arm === row.drug ? null : row.arm, observation.subgroup]
        .filter((part) => part !== null)
        .map((part) => `, ${relapse.name(part.replaceAll("->", "to"))}`);
      const between =
        range === null ? "" : ` ${relapse.range(Math.round(100 * range.low), Math.round(100 * range.high))}`;
      return `${relapse.name(row.drug)}${people.join("")}: ${inWords(observation, words.live)}${between}, ${words.note.endpoint(row.endpoint)}, ${when} (${row.study}).`;
    }),
    observations: rows.map(({ id }) => id),
  };
}
