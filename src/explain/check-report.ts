import type { Reading, TextCheck } from "../claims/check/check-text.ts";
import { groupBy } from "../math/group-by.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { DARK_STYLE, htmlPage } from "./html.ts";
import { wrap } from "./text-table.ts";

/** What is said of a sentence that advises to change the dose; it is no verdict on anything in it. */
export const DOSE_ADVICE_NOTE =
  "This sentence advises to change the dose without naming a doctor. Whether to stop, lower, skip or restart the drug belongs with the doctor who prescribes it.";

/** How much of the text was judged, in words: what is not recognised is neither confirmed nor denied. */
export function notJudgedWords({ sentencesRead: read, sentencesRecognised: recognised }: Reading): string {
  const others =
    read === recognised
      ? ""
      : `; nothing is said about the other${read - recognised === 1 ? "" : "s"}, true or not`;
  const words = `${read} ${read === 1 ? "sentence" : "sentences"} read, ${recognised} recognised${others}`;
  return recognised === 0
    ? `No statement recognised. ${words}: only statements about baricitinib and stopping it that we hold are looked for.`
    : `${words}.`;
}

/** The findings in lines: passage, verdict, correct fact, what is not known, sources; then what was not judged. */
export function checkReport({ findings, reading, doseAdvice }: TextCheck): string {
  const blocks = findings.map(({ claim, verdict, passage, correctFact, notKnown, sources, start, end }) =>
    [
      wrap(`"${passage.replaceAll(/\s+/g, " ")}"`),
      `  ${verdict.toUpperCase()}  (${claim}, characters ${start} to ${end})`,
      `  ${wrap(`What is known: ${correctFact}`, 94, "  ")}`,
      `  ${wrap(`Not known: ${notKnown}`, 94, "  ")}`,
      `  Sources: ${sources.join(", ")}`,
    ].join("\n"),
  );
  const advice = doseAdvice.map(({ passage }) =>
    [wrap(`"${passage.replaceAll(/\s+/g, " ")}"`), `  ${wrap(`Note: ${DOSE_ADVICE_NOTE}`, 94, "  ")}`].join(
      "\n",
    ),
  );
  const count =
    findings.length === 1 ? "1 statement recognised. " : `${findings.length} statements recognised. `;
  return [...blocks, ...advice, wrap(`${findings.length === 0 ? "" : count}${notJudgedWords(reading)}`)].join(
    "\n\n",
  );
}

/** The text with every recognised statement marked, and the notes below it. */
export function checkHtml(text: string, { findings, reading, doseAdvice }: TextCheck): string {
  const byPlace = [...groupBy(findings, ({ start }) => start)].sort(([a], [b]) => a - b);
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
  const advice = doseAdvice.map(
    ({ passage }) => `<li>"${escapeHtml(passage)}" <strong>Note:</strong> ${DOSE_ADVICE_NOTE}</li>`,
  );
  const below = [
    notes.length === 0 ? "" : `<ol>${notes.join("\n")}</ol>`,
    advice.length === 0 ? "" : `<ul>${advice.join("\n")}</ul>`,
    `<p>${notJudgedWords(reading)}</p>`,
  ].join("\n");
  return htmlPage(
    "Statements checked",
    `<h1>Statements checked</h1>\n<div class="text">${body}</div>\n<h2>Notes</h2>\n${below}`,
    `${DARK_STYLE}.text{white-space:pre-wrap}mark a{color:#0b4f8a}`,
  );
}
