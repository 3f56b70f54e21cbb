import type { Evidence } from "../../evidence/index.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { comparedWords, peopleWords, publishedOf } from "../../validate/published.ts";
import type { Validation, ValidationRow } from "../../validate/result.ts";
import { endpointWords } from "../endpoint-words.ts";
import {
  anchor,
  figureHtml,
  observationLinks,
  originSections,
  reportPage,
  section,
  table,
} from "../report/parts.ts";
import { LEGEND, rowsOn } from "./grid.ts";
import { leftOutFigure } from "./intervals-figure.ts";
import { courseFigure, type Origins } from "./panel.ts";
import { LISTS, rowsOf } from "./text.ts";
import { goalWords, totalsRows } from "./totals.ts";

/** The validation report as a page that stands alone: every point leads to its observation, that to its source. */
export function validationPage(validation: Validation, evidence: Evidence): string {
  const origins = { linkOf: (id: string) => `#${anchor(id)}`, published: publishedOf(evidence) };
  const ids = [...validation.rows, ...validation.leftOut.rows].flatMap(idsOf);
  return reportPage(
    "The model beside the published results",
    "Every usable published result on baricitinib, and what the model says a study of that size would find. The 90 % interval of a prediction holds what is not known about the model and the chance of who takes part.",
    [
      section("totals", "Totals", totalsHtml(validation)),
      section("courses", "Time courses", coursesHtml(validation, origins)),
      ...LISTS.map(({ list, title }) => section(list, title, rowsHtml(validation, list, title, origins))),
      ...originSections(ids, evidence),
    ],
    validation,
  );
}

function idsOf(row: ValidationRow): string[] {
  return row.observation.split("+");
}

function totalsHtml({ totals, leftOut, goals }: Validation): string {
  const shown = LISTS.flatMap(({ list, title }) => {
    const of = totals[list];
    return of === null ? [] : [{ head: title.split(":")[0], rows: totalsRows(of) }];
  });
  const lines = shown[0].rows.map(([label], at) => [label, ...shown.map(({ rows }) => rows[at][1])]);
  return [
    table("Totals", ["figure", ...shown.map(({ head }) => head)], lines),
    totals.leftOut === null ? `<p class="unknown">${escapeHtml(leftOut.note)}.</p>` : "",
    "<h3>Goals set before the model was judged</h3>",
    `<ul>${goals.map((goal) => `<li>${escapeHtml(goalWords(goal))}</li>`).join("")}</ul>`,
  ].join("\n");
}

function coursesHtml({ courses, rows }: Validation, origins: Origins): string {
  const figures = courses.map((course, at) =>
    figureHtml(courseFigure(course, rowsOn(course, rows), `course-${at + 1}`, origins)),
  );
  return `<ul>${LEGEND.map((line) => `<li>${line}</li>`).join("")}<li>Each point leads to its observation below.</li></ul>\n<div class="courses">${figures.join("\n")}</div>`;
}

function rowsHtml(
  validation: Validation,
  list: (typeof LISTS)[number]["list"],
  title: string,
  origins: Origins,
): string {
  const rows = rowsOf(validation, list);
  if (rows.length === 0) return `<p>${escapeHtml(validation.leftOut.note)}.</p>`;
  const note =
    list === "leftOut"
      ? `<p>${escapeHtml(validation.leftOut.note)}.</p>${figureHtml(leftOutFigure(rows, origins))}`
      : "";
  const lines = rows.map((row) => [
    observationLinks(idsOf(row)),
    escapeHtml(`${row.study}, ${row.arm}`),
    escapeHtml(
      `${endpointWords(row.endpoint)}${row.subgroup === null ? "" : ` (${row.subgroup})`}, week ${row.week}`,
    ),
    ...publishedCells(row, origins),
    row.predicted.toFixed(1),
    `${row.low.toFixed(1)} to ${row.high.toFixed(1)}`,
    row.inside ? "inside" : "<strong>outside</strong>",
  ]);
  const head = [
    "observation",
    "study, arm",
    "what, week",
    "published",
    "people",
    "compared as",
    "model",
    "90 % interval",
  ];
  return note + table(title, [...head, "judged"], lines);
}

/** What the source prints, the people it states, and the count the model is set beside. */
function publishedCells(row: ValidationRow, { published }: Origins): string[] {
  const source = published(row.observation);
  if (source === undefined) return [row.observed.toFixed(1), String(row.studySize ?? "-"), "-"];
  return [source.value, peopleWords(source), comparedWords(source) ?? "-"].map(escapeHtml);
}
