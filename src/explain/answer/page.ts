import type { Span } from "../../claims/live/span.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { DARK_STYLE, htmlPage } from "../html.ts";
import { observationNote } from "../observation-note.ts";
import { addressOf, vancouver } from "../vancouver.ts";
import { answerWords } from "../words/article/index.ts";
import type { AnswerWords } from "../words/article/shape.ts";
import type { Answer, Block } from "./build.ts";
import { footerLines, referenceNumber, referenceNumbers, workedOut } from "./notes.ts";

/** The article as a page that stands alone: pictures inline with their words, each number linked to its note. */
export function answerPage(answer: Answer): string {
  const words = answerWords(answer.language);
  const sections = answer.sections.map(
    (section) =>
      `<section id="${section.id}" aria-labelledby="h-${section.id}">\n<h2 id="h-${section.id}">${escapeHtml(section.title)}</h2>\n${section.blocks.map((block) => blockHtml(block, answer, words)).join("\n")}\n</section>`,
  );
  const sums = workedOut(answer).map(
    ({ text, observations }) =>
      `<li id="${anchor(observations)}"><strong>${escapeHtml(text)}</strong>: ${words.workedOut} ${observations.map((id) => `<a href="#${anchor([id])}">${id}</a>`).join(", ")}</li>`,
  );
  const notes = answer.observations.map((row) => {
    const reference = referenceNumber(answer, row);
    return `<li id="${anchor([row.id])}"><strong>${row.id}</strong> ${escapeHtml(observationNote(row, words))} ${referenceLink(reference, words)}</li>`;
  });
  const references = answer.references.map((source, at) => {
    const address = addressOf(source);
    const link =
      address === null ? "" : ` <a href="${escapeHtml(address)}">${escapeHtml(words.open(source.id))}</a>`;
    return `<li id="ref-${at + 1}">${escapeHtml(vancouver(source))}${link}</li>`;
  });
  const body = [
    `<h1>${escapeHtml(answer.title)}</h1>`,
    ...sections,
    `<section id="numbers" aria-labelledby="h-numbers"><h2 id="h-numbers">${words.numbers}</h2><ul>${[...sums, ...notes].join("\n")}</ul></section>`,
    `<section id="references" aria-labelledby="h-references"><h2 id="h-references">${words.references}</h2><ol>${references.join("\n")}</ol></section>`,
    `<footer>${footerLines(answer)
      .map((line) => `<p>${escapeHtml(line)}</p>`)
      .join("")}</footer>`,
  ];
  return htmlPage(answer.title, body.join("\n"), DARK_STYLE, answer.language);
}

function referenceLink(number: number, words: AnswerWords): string {
  return `<a href="#ref-${number}">${words.reference(number)}</a>`;
}

function blockHtml(block: Block, answer: Answer, words: AnswerWords): string {
  const cite = (sources: readonly string[] = []) =>
    referenceNumbers(answer, sources)
      .map((number) => ` ${referenceLink(number, words)}`)
      .join("");
  switch (block.kind) {
    case "figure": {
      const { figure } = block;
      const twin = `<ul>${figure.twin.map((line) => `<li>${escapeHtml(line)}</li>`).join("")}</ul>`;
      const caption = `<figcaption>${escapeHtml(figure.caption)}</figcaption>`;
      if (figure.svg === "") return `<figure>${caption}${twin}</figure>`;
      const picture = `<div class="wide" tabindex="0" role="group" aria-label="${escapeHtml(words.picture(figure.caption))}">${figure.svg}</div>`;
      return `<figure>${picture}${caption}<details><summary>${words.pictureInWords}: ${escapeHtml(figure.caption)}</summary>${twin}</details></figure>`;
    }
    case "list":
      return `<ul>${block.items.map((item) => `<li>${spansHtml(item)}</li>`).join("\n")}</ul>`;
    case "facts":
      return `<ul>${block.items.map(({ text, source }) => `<li>${escapeHtml(text)}${cite([source])}</li>`).join("\n")}</ul>`;
    case "stories":
      return `<aside class="stories" aria-label="${words.stories}">${block.sentences.map((sentence, at) => `<p>${at === 0 ? `<strong>${words.stories}.</strong> ` : ""}${escapeHtml(sentence)}</p>`).join("")}</aside>`;
    case "subtitle":
      return `<h3>${spansHtml(block.spans)}</h3>`;
    case "unknown":
      return `<p class="unknown"><strong>${words.notKnown}.</strong> ${spansHtml(block.spans)}</p>`;
    case "model":
      return `<p class="model"><strong>${words.model}.</strong> ${spansHtml(block.spans)}</p>`;
    default:
      return `<p>${spansHtml(block.spans)}${cite(block.sources)}</p>`;
  }
}

function spansHtml(spans: readonly Span[]): string {
  return spans
    .map(({ text, observations, model }) => {
      if (observations.length > 0)
        return `<a class="n" href="#${anchor(observations)}" data-observations="${observations.join(" ")}">${escapeHtml(text)}</a>`;
      return model === undefined
        ? escapeHtml(text)
        : `<span data-model="${escapeHtml(model)}">${escapeHtml(text)}</span>`;
    })
    .join("");
}

/** A number's note; one that was worked out from several has a note of its own. */
function anchor(observations: readonly string[]): string {
  return `obs-${observations.join("-")}`;
}
