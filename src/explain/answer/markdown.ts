import type { Span } from "../../claims/live/span.ts";
import { observationNote } from "../observation-note.ts";
import { vancouver } from "../vancouver.ts";
import type { Answer, Block } from "./build.ts";
import { footerLines, referenceNumber, referenceNumbers } from "./notes.ts";

/** The article as Markdown; each number leads to its note, each note to its reference. Pictures come as their words. */
export function answerMarkdown(answer: Answer): string {
  const parts = [`# ${answer.title}`];
  for (const section of answer.sections) {
    parts.push(`## ${section.title}`);
    parts.push(...section.blocks.map((block) => blockText(block, answer)));
  }
  parts.push("## Where each number comes from");
  parts.push(
    answer.observations
      .map((row) => {
        const reference = referenceNumber(answer, row);
        return `- <a id="${row.id.toLowerCase()}"></a>**${row.id}** ${observationNote(row)} [${reference}](#ref-${reference})`;
      })
      .join("\n"),
  );
  parts.push("## References");
  parts.push(
    answer.references
      .map((source, at) => `${at + 1}. <a id="ref-${at + 1}"></a>${vancouver(source)}`)
      .join("\n"),
  );
  parts.push(footerLines(answer).join("  \n"));
  return `${parts.join("\n\n")}\n`;
}

function blockText(block: Block, answer: Answer): string {
  switch (block.kind) {
    case "figure":
      return [`*${block.figure.caption}*`, ...block.figure.twin.map((line) => `- ${line}`)].join("\n");
    case "list":
      return block.items.map((item) => `- ${spansMarkdown(item)}`).join("\n");
    case "stories":
      return block.sentences
        .map((sentence, at) => `> ${at === 0 ? "Stories: " : ""}${sentence}`)
        .join("\n>\n");
    case "subtitle":
      return `### ${spansMarkdown(block.spans)}`;
    case "unknown":
      return `> Not known: ${spansMarkdown(block.spans)}`;
    case "model":
      return `> Model: ${spansMarkdown(block.spans)}`;
    default: {
      const cited = referenceNumbers(answer, block.sources).map((number) => ` [${number}](#ref-${number})`);
      return `${spansMarkdown(block.spans)}${cited.join("")}`;
    }
  }
}

function spansMarkdown(spans: readonly Span[]): string {
  return spans
    .map(({ text, observations }) =>
      observations.length === 0 ? text : `[${text}](#${observations[0].toLowerCase()})`,
    )
    .join("");
}
