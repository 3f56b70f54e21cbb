import type { Finding } from "../claims/check/check-text.ts";
import { DARK_STYLE, escapeHtml, htmlPage } from "./html.ts";
import { wrap } from "./text-table.ts";

export const NOTHING_RECOGNISED =
  "No statement recognised. That says nothing about whether the text is right: only statements about baricitinib and stopping it that we hold are looked for.";

/** The findings in lines: passage, verdict, correct fact, what is not known, sources. */
export function checkReport(findings: readonly Finding[]): string {
  if (findings.length === 0) return NOTHING_RECOGNISED;
  const blocks = findings.map(({ claim, verdict, passage, correctFact, notKnown, sources, start, end }) =>
    [
      wrap(`"${passage.replaceAll(/\s+/g, " ")}"`),
      `  ${verdict.toUpperCase()}  (${claim}, characters ${start} to ${end})`,
      `  ${wrap(`What is known: ${correctFact}`, 94, "  ")}`,
      `  ${wrap(`Not known: ${notKnown}`, 94, "  ")}`,
      `  Sources: ${sources.join(", ")}`,
    ].join("\n"),
  );
  return [
    ...blocks,
    `${findings.length} ${findings.length === 1 ? "statement" : "statements"} recognised`,
  ].join("\n\n");
}

/** The text with every recognised statement marked, and the notes below it. */
export function checkHtml(text: string, findings: readonly Finding[]): string {
  const byPlace = [...Map.groupBy(findings, ({ start }) => start)].sort(([a], [b]) => a - b);
  let body = "";
  let at = 0;
  for (const [start, here] of byPlace) {
    const end = here[0].end;
    body += escapeHtml(text.slice(at, start));
    const notes = here
      .map((finding) => {
        const number = findings.indexOf(finding) + 1;
        return `<a href="#note-${number}">note ${number}: ${escapeHtml(finding.verdict)}</a>`;
      })
      .join(", ");
    body += `<mark>${escapeHtml(text.slice(start, end))}</mark> [${notes}]`;
    at = end;
  }
  body += escapeHtml(text.slice(at));
  const notes = findings.map(
    (finding, number) =>
      `<li id="note-${number + 1}"><strong>${escapeHtml(finding.verdict)}</strong> (${finding.claim}). ${escapeHtml(finding.correctFact)} <em>Not known: ${escapeHtml(finding.notKnown)}</em> Sources: ${finding.sources.join(", ")}.</li>`,
  );
  const below = notes.length === 0 ? `<p>${NOTHING_RECOGNISED}</p>` : `<ol>${notes.join("\n")}</ol>`;
  return htmlPage(
    "Statements checked",
    `<h1>Statements checked</h1>\n<div class="text">${body}</div>\n<h2>Notes</h2>\n${below}`,
    `${DARK_STYLE}.text{white-space:pre-wrap}mark a{color:#0b4f8a}`,
  );
}
