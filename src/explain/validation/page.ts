import type { Evidence, Observation, Source } from "../../evidence/index.ts";
import type { Validation, ValidationRow } from "../../validate/validate.ts";
import { observationNote } from "../answer/notes.ts";
import { addressOf, vancouver } from "../answer/vancouver.ts";
import { endpointWords } from "../endpoint-words.ts";
import { escapeHtml, htmlPage } from "../html.ts";
import { LEGEND, rowsOn } from "./grid.ts";
import { PAGE_STYLE } from "./page-style.ts";
import { courseFigure } from "./panel.ts";
import { CHART_STYLE } from "./style.ts";
import { LISTS, rowsOf } from "./text.ts";
import { goalWords, totalsRows } from "./totals.ts";

const TITLE = "The model beside the published results";

/** The validation report as a page that stands alone: every point leads to its observation, that to its source. */
export function validationPage(validation: Validation, evidence: Evidence): string {
  const ids = new Set([...validation.rows, ...validation.leftOut.rows].flatMap(idsOf));
  const observations = evidence.observations.filter(({ id }) => ids.has(id));
  const sources = evidence.sources.filter(({ id }) => observations.some(({ source }) => source === id));
  const { provenance } = validation;
  const body = [
    `<h1>${TITLE}</h1>`,
    "<p>Every usable published result on baricitinib, and what the model says a study of that size would find. The 90 % interval of a prediction holds what is not known about the model and the chance of who takes part.</p>",
    `<ul class="warnings">${validation.warnings.map((each) => `<li><strong>Mind:</strong> ${escapeHtml(each)}.</li>`).join("")}</ul>`,
    section("totals", "Totals", totalsHtml(validation)),
    section("courses", "Time courses", coursesHtml(validation)),
    ...LISTS.map(({ list, title }) => section(list, title, rowsHtml(validation, list, title))),
    section("observations", "Where each number comes from", observationsHtml(observations, sources)),
    section("sources", "Sources", sourcesHtml(sources)),
    `<footer><p>Anagen, model ${escapeHtml(provenance.modelVersion)}, data ${provenance.dataVersion}, seed ${provenance.seed}, ${provenance.virtualPatients} virtual patients a trial, result <span class="digest">${provenance.digest}</span>.</p><p>The main trials were paid for by the maker of the drug. Anagen is research software and no medical device; it informs and does not advise.</p></footer>`,
  ];
  return htmlPage(TITLE, body.join("\n"), `${CHART_STYLE}${PAGE_STYLE}`);
}

function section(id: string, title: string, content: string): string {
  return `<section id="${id}" aria-labelledby="h-${id}">\n<h2 id="h-${id}">${escapeHtml(title)}</h2>\n${content}\n</section>`;
}

function idsOf(row: ValidationRow): string[] {
  return row.observation.split("+");
}

const anchor = (id: string) => `obs-${id}`;

function totalsHtml({ totals, leftOut, goals }: Validation): string {
  const shown = LISTS.flatMap(({ list, title }) => {
    const of = totals[list];
    return of === null ? [] : [{ head: title.split(":")[0], rows: totalsRows(of) }];
  });
  const lines = shown[0].rows.map(
    ([label], at) =>
      `<tr><th scope="row">${label}</th>${shown.map(({ rows }) => `<td>${rows[at][1]}</td>`).join("")}</tr>`,
  );
  const absent = totals.leftOut === null ? `<p class="unknown">${escapeHtml(leftOut.note)}.</p>` : "";
  return `${table("Totals", `<tr><th scope="col">figure</th>${shown.map(({ head }) => `<th scope="col">${head}</th>`).join("")}</tr>`, lines)}${absent}
<h3>Goals set before the model was judged</h3><ul>${goals.map((goal) => `<li>${escapeHtml(goalWords(goal))}</li>`).join("")}</ul>`;
}

function coursesHtml({ courses, rows }: Validation): string {
  const figures = courses.map((course, at) => {
    const figure = courseFigure(course, rowsOn(course, rows), `course-${at + 1}`, (id) => `#${anchor(id)}`);
    const twin = figure.twin.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
    return `<figure>${figure.svg}<details><summary>In words: ${escapeHtml(figure.caption)}</summary><ul>${twin}</ul></details></figure>`;
  });
  return `<ul>${LEGEND.map((line) => `<li>${line}</li>`).join("")}<li>Each point leads to its observation below.</li></ul>\n<div class="courses">${figures.join("\n")}</div>`;
}

function rowsHtml(validation: Validation, list: (typeof LISTS)[number]["list"], title: string): string {
  const rows = rowsOf(validation, list);
  if (rows.length === 0) return `<p>${escapeHtml(validation.leftOut.note)}.</p>`;
  const head = [
    "observation",
    "study, arm",
    "what, week",
    "people",
    "published",
    "model",
    "90 % interval",
    "",
  ]
    .map((name) => (name === "" ? '<th scope="col">judged</th>' : `<th scope="col">${name}</th>`))
    .join("");
  const lines = rows.map((row) => {
    const links = idsOf(row).map((id) => `<a href="#${anchor(id)}">${id}</a>`);
    const cells = [
      escapeHtml(`${row.study}, ${row.arm}`),
      escapeHtml(
        `${endpointWords(row.endpoint)}${row.subgroup === null ? "" : ` (${row.subgroup})`}, week ${row.week}`,
      ),
      row.studySize ?? "-",
      row.observed.toFixed(1),
      row.predicted.toFixed(1),
      `${row.low.toFixed(1)} to ${row.high.toFixed(1)}`,
      row.inside ? "inside" : "<strong>outside</strong>",
    ];
    return `<tr><th scope="row">${links.join(", ")}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  return table(title, `<tr>${head}</tr>`, lines);
}

function table(name: string, head: string, lines: readonly string[]): string {
  return `<div class="scroll" role="group" aria-label="${escapeHtml(name)}, table" tabindex="0"><table><thead>${head}</thead><tbody>${lines.join("\n")}</tbody></table></div>`;
}

function observationsHtml(observations: readonly Observation[], sources: readonly Source[]): string {
  const items = observations.map((row) => {
    const reference = sources.findIndex(({ id }) => id === row.source) + 1;
    return `<li id="${anchor(row.id)}"><strong>${row.id}</strong> ${escapeHtml(observationNote(row))} <a href="#source-${row.source}">Source ${reference}</a></li>`;
  });
  return `<ul>${items.join("\n")}</ul>`;
}

function sourcesHtml(sources: readonly Source[]): string {
  const items = sources.map((source) => {
    const address = addressOf(source);
    const link = address === null ? "" : ` <a href="${escapeHtml(address)}">Open ${source.id}</a>`;
    return `<li id="source-${source.id}">${escapeHtml(vancouver(source))}${link}</li>`;
  });
  return `<ol>${items.join("\n")}</ol>`;
}
