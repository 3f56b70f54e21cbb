import type { Span } from "../../claims/live/span.ts";
import { observationNote } from "../observation-note.ts";
import { vancouver } from "../vancouver.ts";
import { answerWords } from "../words/article/index.ts";
import type { AnswerWords } from "../words/article/shape.ts";
import type { Answer, Block } from "./build.ts";
import { footerLines, referenceNumber, referenceNumbers, workedOut } from "./notes.ts";

/** The article as Markdown; each number leads to its note, each note to its reference. Pictures come as their words. */
export function answerMarkdown(answer: Answer): string {
  const words = answerWords(answer.language);
  const parts = [`# ${answer.title}`];
  for (const section of answer.sections) {
    parts.push(`## ${section.title}`);
    parts.push(...section.blocks.map((block) => blockText(block, answer, words)));
  }
  parts.push(`## ${words.numbers}`);
  parts.push(
    [
      ...workedOut(answer).map(
        ({ text, observations }) =>
          `- <a id="${anchorOf(observations)}"></a>**${text}**: ${words.workedOut} ${observations.map((id) => `[${id}](#${anchorOf([id])})`).join(", ")}`,
      ),
      ...answer.observations.map((row) => {
        const reference = referenceNumber(answer, row);
        return `- <a id="${anchorOf([row.id])}"></a>**${row.id}** ${observationNote(row, words)} [${reference}](#ref-${reference})`;
      }),
    ].join("\n"),
  );
  parts.push(`## ${words.references}`);
  parts.push(
    answer.references
      .map((source, at) => `${at + 1}. <a id="ref-${at + 1}"></a>${vancouver(source)}`)
      .join("\n"),
  );
  parts.push(footerLines(answer).join("  \n"));
  return `${parts.join("\n\n")}\n`;
}

function blockText(block: Block, answer: Answer, words: AnswerWords): string {
  const cite = (sources: readonly string[] = []) =>
    referenceNumbers(answer, sources)
      .map((number) => ` [${number}](#ref-${number})`)
      .join("");
  switch (block.kind) {
    case "figure":
      return [`*${block.figure.caption}*`, ...block.figure.twin.map((line) => `- ${line}`)].join("\n");
    case "list":
      return block.items.map((item) => `- ${spansMarkdown(item)}`).join("\n");
    case "facts":
      return block.items.map(({ text, source }) => `- ${text}${cite([source])}`).join("\n");
    case "stories":
      return block.sentences
        .map((sentence, at) => `> ${at === 0 ? `${words.stories}: ` : ""}${sentence}`)
        .join("\n>\n");
    case "subtitle":
      return `### ${spansMarkdown(block.spans)}`;
    case "unknown":
      return `> ${words.notKnown}: ${spansMarkdown(block.spans)}`;
    case "model":
      return `> ${words.model}: ${spansMarkdown(block.spans)}`;
    default:
      return `${spansMarkdown(block.spans)}${cite(block.sources)}`;
  }
}

function spansMarkdown(spans: readonly Span[]): string {
  return spans
    .map(({ text, observations }) =>
      observations.length === 0 ? text : `[${text}](#${anchorOf(observations)})`,
    )
    .join("");
}

/** A number's note; one that was worked out from several has a note of its own. */
function anchorOf(observations: readonly string[]): string {
  return observations.join("-").toLowerCase();
}
