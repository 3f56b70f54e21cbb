import type { AnswerSensitivity, Sensitivity } from "../../sensitivity/result.ts";
import { signed, textTable, wrap } from "../text-table.ts";
import { factLabel, shareWords } from "./figures.ts";

const MOST_ROWS = 10;

/** What moves the answer, as tables for a terminal. */
export function sensitivityText({ answers, people, provenance }: Sensitivity): string {
  return [
    ...answers.flatMap((answer) => answerText(answer, people)),
    wrap(`Shares of the variance over the model's draws. ${HOW_TO_READ.join(" ")}`),
    "",
    `Model ${provenance.modelVersion}, data ${provenance.dataVersion}, seed ${provenance.seed}, ${provenance.virtualPatients} virtual patients, result ${provenance.digest.slice(0, 12)}.`,
  ].join("\n");
}

/** What the figures mean and what they do not, one sentence each. */
export const HOW_TO_READ = [
  "A parameter's share is its first-order index over posterior draws, in which parameters go together, so shares may add up to more than all.",
  "A fact's shift is what the answer would be without it, or if a study of the same size found it once more, by reweighting the draws; structures keep their weights.",
  "A measurement's reduction is expected before it is made, by linear Bayes: at least so much is to be learned if the model's structures are right, and nothing is said about what both have wrong.",
];

/** "33 of 100 (23 to 44)". */
export function answerWords({ of100, low, high }: AnswerSensitivity): string {
  return `${Math.round(of100)} of 100 (${Math.round(low)} to ${Math.round(high)})`;
}

/** The most informative measurement, in one sentence. */
export function bestMeasurement({ measurements }: AnswerSensitivity, people: number): string {
  const [best] = measurements;
  return `Of the candidate measurements the one that would tell most: ${best.what} (${people} people); it is expected to take away ${shareWords(best.reduction, best.error)} of the variance.`;
}

function answerText(answer: AnswerSensitivity, people: number): string[] {
  const parameters = answer.parameters
    .slice(0, MOST_ROWS)
    .map((row) => [
      `${row.structure}: ${row.symbol}, ${row.meaning}`,
      shareWords(row.share, row.error),
      row.lowFifth.of100.toFixed(1),
      row.highFifth.of100.toFixed(1),
      row.clear ? "" : "no more than chance",
    ]);
  const facts = answer.facts
    .slice(0, MOST_ROWS)
    .map((row) => [
      `${factLabel(row)}; ${row.observations.join(", ")}`,
      `${signed(row.without.shift)} (${row.without.error.toFixed(1)})`,
      `${signed(row.twice.shift)} (${row.twice.error.toFixed(1)})`,
      row.fewDraws ? "few draws" : "",
    ]);
  const measurements = answer.measurements
    .slice(0, MOST_ROWS)
    .map((row) => [row.name, shareWords(row.reduction, row.error), row.sdAfter.toFixed(1)]);
  const title = `${answer.what}: ${answerWords(answer)}`;
  return [
    title,
    "=".repeat(title.length),
    "",
    textTable(["parameter", "share of variance", "lowest fifth", "highest fifth", ""], parameters),
    "",
    textTable(["published fact", "without it", "found once more", ""], facts),
    "",
    textTable([`measurement in ${people} people`, "variance taken away", "SD left"], measurements),
    "",
    wrap(bestMeasurement(answer, people)),
    "",
  ];
}
