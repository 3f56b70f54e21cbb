import type { Evidence } from "../../evidence/index.ts";
import type { AnswerSensitivity, Sensitivity } from "../../sensitivity/result.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { figureHtml, observationLinks, originSections, reportPage, section, table } from "../report/parts.ts";
import { signed } from "../text-table.ts";
import { factLabel, sensitivityFigures } from "./figures.ts";
import { answerWords, bestMeasurement, HOW_TO_READ } from "./text.ts";

/** What moves the six-month stop answer, as a page that stands alone. */
export function sensitivityPage(result: Sensitivity, evidence: Evidence): string {
  const ids = result.answers.flatMap(({ facts }) => facts.flatMap(({ observations }) => observations));
  return reportPage(
    "What moves the six-month stop answer",
    "Of people with severe disease who had most of their hair back after a year on 4 mg and stop: which parameters of the model, which published facts, and which measurement nobody has made would change what is said about them most.",
    [
      section("read", "How to read it", `<ul>${HOW_TO_READ.map((line) => `<li>${line}</li>`).join("")}</ul>`),
      ...result.answers.map((answer) =>
        section(answer.name, `${answer.what}: ${answerWords(answer)}`, answerHtml(answer, result.people)),
      ),
      ...originSections(ids, evidence),
    ],
    result,
  );
}

function answerHtml(answer: AnswerSensitivity, people: number): string {
  const structures = answer.structures
    .map(({ structure, of100, weight }) => `${structure} ${of100.toFixed(1)} of 100 (weight ${weight})`)
    .join(", ");
  const facts = answer.facts.map((row) => [
    observationLinks(row.observations),
    escapeHtml(`${row.study}, ${factLabel(row)}`),
    `${signed(row.without.shift)} (${row.without.error.toFixed(1)})`,
    `${signed(row.twice.shift)} (${row.twice.error.toFixed(1)})`,
    row.without.effectiveDraws,
  ]);
  const head = ["observation", "fact", "without it", "found once more", "draws left without it"];
  return [
    `<p>By structure: ${structures}; ${Math.round(100 * answer.structureShare)} % of the variance is between structures.</p>`,
    `<p>${escapeHtml(bestMeasurement(answer, people))}</p>`,
    ...sensitivityFigures(answer, people).map(figureHtml),
    table(`Published facts, ${answer.name}`, head, facts),
  ].join("\n");
}
