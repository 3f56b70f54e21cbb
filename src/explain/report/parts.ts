import type { Evidence, Observation, Source } from "../../evidence/index.ts";
import type { Provenance } from "../../simulate/provenance.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import type { Warning } from "../../warnings/warning.ts";
import type { Figure } from "../figures/figure.ts";
import { htmlPage } from "../html.ts";
import { observationNote } from "../observation-note.ts";
import { addressOf, vancouver } from "../vancouver.ts";
import { en } from "../words/article/en.ts";
import { warningTexts } from "../words/warnings.ts";
import { CHART_STYLE } from "./chart-style.ts";
import { PAGE_STYLE } from "./page-style.ts";

/** A report as a page that stands alone, with everything a result must say about itself. */
export function reportPage(
  title: string,
  introduction: string,
  sections: readonly string[],
  { provenance, warnings }: { readonly provenance: Provenance; readonly warnings: readonly Warning[] },
): string {
  const notes = warningTexts(warnings).map((text) => `<li><strong>Note:</strong> ${escapeHtml(text)}.</li>`);
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(introduction)}</p>`,
    notes.length === 0 ? "" : `<ul class="warnings">${notes.join("")}</ul>`,
    ...sections,
    `<footer><p>Anagen, model ${escapeHtml(provenance.modelVersion)}, data ${provenance.dataVersion}, seed ${provenance.seed}, ${provenance.virtualPatients} virtual patients, result <span class="digest">${provenance.digest}</span>.</p><p>The main trials were paid for by the maker of the drug. Anagen is research software and no medical device; it informs and does not advise.</p></footer>`,
  ];
  return htmlPage(title, body.join("\n"), `${CHART_STYLE}${PAGE_STYLE}`);
}

export function section(id: string, title: string, content: string): string {
  return `<section id="${id}" aria-labelledby="h-${id}">\n<h2 id="h-${id}">${escapeHtml(title)}</h2>\n${content}\n</section>`;
}

/** A table that scrolls on its own where it is too wide. The first cell of a line names it; cells are HTML. */
export function table(
  name: string,
  head: readonly string[],
  lines: readonly (readonly (string | number)[])[],
): string {
  const titles = head.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join("");
  const rows = lines.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  return `<div class="scroll" role="group" aria-label="${escapeHtml(name)}, table" tabindex="0"><table><thead><tr>${titles}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}

/** A picture with its words folded under it. */
export function figureHtml({ svg, twin, caption }: Figure): string {
  const lines = twin.map((line) => `<li>${escapeHtml(line)}</li>`).join("");
  return `<figure>${svg}<details><summary>In words: ${escapeHtml(caption)}</summary><ul>${lines}</ul></details></figure>`;
}

/** Place of an observation on the page. */
export const anchor = (id: string): string => `obs-${id}`;

/** Links to the page's notes on observations. */
export function observationLinks(ids: readonly string[]): string {
  return ids.map((id) => `<a href="#${anchor(id)}">${id}</a>`).join(", ");
}

/** The two sections every point leads to: what each number is, and its source. */
export function originSections(ids: Iterable<string>, evidence: Evidence): string[] {
  const wanted = new Set(ids);
  const observations = evidence.observations.filter(({ id }) => wanted.has(id));
  const sources = evidence.sources.filter(({ id }) => observations.some(({ source }) => source === id));
  return [
    section("observations", "Where each number comes from", observationsHtml(observations, sources)),
    section("sources", "Sources", sourcesHtml(sources)),
  ];
}

function observationsHtml(observations: readonly Observation[], sources: readonly Source[]): string {
  const items = observations.map((row) => {
    const reference = sources.findIndex(({ id }) => id === row.source) + 1;
    return `<li id="${anchor(row.id)}"><strong>${row.id}</strong> ${escapeHtml(observationNote(row, en))} <a href="#source-${row.source}">Source ${reference}</a></li>`;
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
