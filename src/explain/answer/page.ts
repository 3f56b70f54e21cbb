import type { Span } from "../../claims/live/span.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { DARK_STYLE, htmlPage } from "../html.ts";
import { observationNote } from "../observation-note.ts";
import { addressOf, vancouver } from "../vancouver.ts";
import type { Answer, Block } from "./build.ts";
import { footerLines, referenceNumber, referenceNumbers } from "./notes.ts";

/** The article as a page that stands alone: pictures inline with their words, each number linked to its note. */
export function answerPage(answer: Answer): string {
  const sections = answer.sections.map(
    (section) =>
      `<section id="${section.id}" aria-labelledby="h-${section.id}">\n<h2 id="h-${section.id}">${escapeHtml(section.title)}</h2>\n${section.blocks.map((block) => blockHtml(block, answer)).join("\n")}\n</section>`,
  );
  const notes = answer.observations.map((row) => {
    const reference = referenceNumber(answer, row);
    return `<li id="${anchor(row.id)}"><strong>${row.id}</strong> ${escapeHtml(observationNote(row))} <a href="#ref-${reference}">Reference ${reference}</a></li>`;
  });
  const references = answer.references.map((source, at) => {
    const address = addressOf(source);
    const link = address === null ? "" : ` <a href="${escapeHtml(address)}">Open ${source.id}</a>`;
    return `<li id="ref-${at + 1}">${escapeHtml(vancouver(source))}${link}</li>`;
  });
  const body = [
    `<h1>${escapeHtml(answer.title)}</h1>`,
    ...sections,
    `<section id="numbers" aria-labelledby="h-numbers"><h2 id="h-numbers">Where each number comes from</h2><ul>${notes.join("\n")}</ul></section>`,
    `<section id="references" aria-labelledby="h-references"><h2 id="h-references">References</h2><ol>${references.join("\n")}</ol></section>`,
    `<footer>${footerLines(answer)
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join("")}</footer>`,
  ];
  return htmlPage(answer.title, body.join("\n"), DARK_STYLE);
}

function blockHtml(block: Block, answer: Answer): string {
  switch (block.kind) {
    case "figure": {
      const { figure } = block;
      const twin = `<ul>${figure.twin.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
      const caption = `<figcaption>${escapeHtml(figure.caption)}</figcaption>`;
      if (figure.svg === "") return `<figure>${caption}${twin}</figure>`;
      const picture = `<div class="wide" tabindex="0" role="group" aria-label="Picture: ${escapeHtml(figure.caption)}">${figure.svg}</div>`;
      return `<figure>${picture}${caption}<details><summary>The picture in words: ${escapeHtml(figure.name)}</summary>${twin}</details></figure>`;
    }
    case "list":
      return `<ul>${block.items.map((item) => `<li>${spansHtml(item)}</li>`).join("\n")}</ul>`;
    case "stories":
      return `<aside class="stories" aria-label="Stories people tell">${block.sentences.map((sentence, at) => `<p>${at === 0 ? "<strong>Stories.</strong> " : ""}${escapeHtml(sentence)}</p>`).join("")}</aside>`;
    case "subtitle":
      return `<h3>${spansHtml(block.spans)}</h3>`;
    case "unknown":
      return `<p class="unknown"><strong>Not known.</strong> ${spansHtml(block.spans)}</p>`;
    case "model":
      return `<p class="model"><strong>Model.</strong> ${spansHtml(block.spans)}</p>`;
    default: {
      const cited = referenceNumbers(answer, block.sources).map(
        (number) => ` <a href="#ref-${number}">Reference ${number}</a>`,
      );
      return `<p>${spansHtml(block.spans)}${cited.join("")}</p>`;
    }
  }
}

function spansHtml(spans: readonly Span[]): string {
  return spans
    .map(({ text, observations, model }) => {
      if (observations.length > 0)
        return `<a class="n" href="#${anchor(observations[0])}" data-observations="${observations.join(" ")}">${escapeHtml(text)}</a>`;
      return model === undefined
        ? escapeHtml(text)
        : `<span data-model="${escapeHtml(model)}">${escapeHtml(text)}</span>`;
    })
    .join("");
}

function anchor(id: string): string {
  return `obs-${id}`;
}
