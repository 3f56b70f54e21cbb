import type { Finding, NotJudged, TextCheck } from "../claims/check/check-text.ts";
import { groupBy } from "../math/group-by.ts";
import { escapeHtml } from "../text/escape-html.ts";
import { DARK_STYLE, htmlPage } from "./html.ts";
import { wrap } from "./text-table.ts";

/** What is said of a sentence that advises to change the dose; it is no verdict on anything in it. */
export const DOSE_ADVICE_NOTE =
  "This sentence advises to change the dose without naming a doctor. Whether to stop, lower, skip or restart the drug belongs with the doctor who prescribes it.";

/** How a statement stands to the evidence, in words. */
const OUTCOMES: Readonly<Record<Finding["outcome"], string>> = {
  agrees: "agrees with what is held",
  differs: "differs from what is held",
  close: "is close to what is held, or true only in part",
  "no row": "is neither confirmed nor denied by anything that is held",
};
const REASONS: Readonly<Record<NotJudged["reason"], string>> = {
  question: "a question",
  story: "somebody's own story",
  reported: "only told as what others say",
  language: "in a language that is not read",
};
const LANGUAGES: Readonly<Record<string, string>> = {
  en: "English",
  es: "Spanish",
  de: "German",
  fr: "French",
  it: "Italian",
  pt: "Portuguese",
  nl: "Dutch",
  pl: "Polish",
  sv: "Swedish",
  tr: "Turkish",
  ru: "Russian",
  el: "Greek",
  ar: "Arabic",
  he: "Hebrew",
  hi: "Hindi",
  ja: "Japanese",
  ko: "Korean",
  zh: "Chinese",
  th: "Thai",
};

/** How much of the text was judged, in words: what is not recognised is neither confirmed nor denied. */
export function notJudgedWords({ reading, notJudged, isDrugKnown, language }: TextCheck): string {
  const { sentencesRead: read, sentencesRecognised: recognised } = reading;
  const others =
    read === recognised
      ? ""
      : `; nothing is said about the other${read - recognised === 1 ? "" : "s"}, true or not`;
  const words = `${read} ${read === 1 ? "sentence" : "sentences"} read, ${recognised} recognised${others}.`;
  const counts = new Map<NotJudged["reason"], number>();
  for (const { reason } of notJudged) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const reasons = [...counts].map(([reason, count]) =>
    reason === "language" && language !== null && language in LANGUAGES && counts.size === 1
      ? `${count} in ${LANGUAGES[language]}, which is not read: only English and Spanish are`
      : `${count} ${REASONS[reason]}`,
  );
  return [
    recognised === 0 ? "No statement recognised." : "",
    !isDrugKnown && read > 0
      ? "The text names no JAK inhibitor, so nothing was judged. Say which one it is about: --about NAME."
      : "",
    words,
    recognised === 0 && isDrugKnown
      ? "Only statements about JAK inhibitors and hair that we hold something on are looked for."
      : "",
    reasons.length === 0 ? "" : `Not judged: ${reasons.join(", ")}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The findings in lines: passage, verdict, correct fact, what is not known, sources; then what was not judged. */
export function checkReport(check: TextCheck): string {
  const { findings, doseAdvice } = check;
  const blocks = [...groupBy(findings, ({ start, claim, verdict }) => `${start} ${claim} ${verdict}`)].map(
    ([, [finding, ...more]]) => {
      const { claim, verdict, outcome, passage, correctFact, notKnown, sources, start, end } = finding;
      const rows = [...new Set([finding, ...more].flatMap((each) => each.rows))];
      return [
        wrap(`"${passage.replaceAll(/\s+/g, " ")}"`),
        `  ${verdict.toUpperCase()}  (${[claim, `characters ${start} to ${end}`].filter(Boolean).join(", ")})`,
        `  ${wrap(`This ${OUTCOMES[outcome]}${rows.length > 0 ? `: ${rows.join(", ")}` : ""}.`, 94, "  ")}`,
        `  ${wrap(`What is known: ${correctFact}`, 94, "  ")}`,
        ...(notKnown === "" ? [] : [`  ${wrap(`Not known: ${notKnown}`, 94, "  ")}`]),
        ...(sources.length === 0 ? [] : [`  Sources: ${sources.join(", ")}`]),
      ].join("\n");
    },
  );
  const advice = doseAdvice.map(({ passage }) =>
    [wrap(`"${passage.replaceAll(/\s+/g, " ")}"`), `  ${wrap(`Note: ${DOSE_ADVICE_NOTE}`, 94, "  ")}`].join(
      "\n",
    ),
  );
  const count = blocks.length === 1 ? "1 statement recognised. " : `${blocks.length} statements recognised. `;
  return [...blocks, ...advice, wrap(`${blocks.length === 0 ? "" : count}${notJudgedWords(check)}`)].join(
    "\n\n",
  );
}

/** The text with every recognised statement marked, and the notes below it. */
export function checkHtml(text: string, check: TextCheck): string {
  const { findings, doseAdvice } = check;
  const byPlace = [...groupBy(findings, ({ start }) => start)].sort(([a], [b]) => a - b);
  let body = "";
  let at = 0;
  for (const [start, here] of byPlace) {
    const end = Math.max(...here.map((each) => each.end));
    const links = here
      .map((finding) => {
        const number = findings.indexOf(finding) + 1;
        return `<a href="#note-${number}">note ${number}: ${escapeHtml(finding.verdict)}</a>`;
      })
      .join(", ");
    // Cells of a table may stand inside a row that was marked already.
    if (start < at) {
      body += ` [${links}]`;
      continue;
    }
    body += escapeHtml(text.slice(at, start));
    body += `<mark>${escapeHtml(text.slice(start, end))}</mark> [${links}]`;
    at = end;
  }
  body += escapeHtml(text.slice(at));
  const notes = findings.map(({ verdict, claim, outcome, rows, correctFact, notKnown, sources }, number) =>
    [
      `<li id="note-${number + 1}"><strong>${escapeHtml(verdict)}</strong>${claim === null ? "" : ` (${claim})`}.`,
      `This ${OUTCOMES[outcome]}${rows.length > 0 ? `: ${rows.join(", ")}` : ""}.`,
      escapeHtml(correctFact),
      notKnown === "" ? "" : `<em>Not known: ${escapeHtml(notKnown)}</em>`,
      sources.length === 0 ? "" : `Sources: ${sources.join(", ")}.`,
      "</li>",
    ]
      .filter(Boolean)
      .join(" "),
  );
  const advice = doseAdvice.map(
    ({ passage }) => `<li>"${escapeHtml(passage)}" <strong>Note:</strong> ${DOSE_ADVICE_NOTE}</li>`,
  );
  const below = [
    notes.length === 0 ? "" : `<ol>${notes.join("\n")}</ol>`,
    advice.length === 0 ? "" : `<ul>${advice.join("\n")}</ul>`,
    `<p>${escapeHtml(notJudgedWords(check))}</p>`,
  ].join("\n");
  return htmlPage(
    "Statements checked",
    `<h1>Statements checked</h1>\n<div class="text">${body}</div>\n<h2>Notes</h2>\n${below}`,
    `${DARK_STYLE}.text{white-space:pre-wrap}mark a{color:#0b4f8a}`,
  );
}
