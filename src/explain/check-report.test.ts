import { describe, expect, it } from "vitest";
import { onOneLine } from "../../test/support/text-tables.ts";
import type { Finding, NotJudged, TextCheck } from "../claims/check/check-text.ts";
import { checkHtml, checkReport, DOSE_ADVICE_NOTE, notJudgedWords } from "./check-report.ts";

const TEXT = "Hair <falls>.\nAll of it. You may skip doses & stop. The end.";
const finding = (passage: string, of: Partial<Finding> = {}): Finding => ({
  claim: "C19",
  verdict: "contradicted",
  outcome: "differs",
  frame: null,
  rows: [],
  start: TEXT.indexOf(passage),
  end: TEXT.indexOf(passage) + passage.length,
  passage,
  correctFact: "60 % lost it & more.",
  notKnown: "",
  observations: [],
  sources: [],
  ...of,
});
const check = (of: Partial<TextCheck>): TextCheck => ({
  findings: [],
  notJudged: [],
  language: "en",
  isDrugKnown: true,
  reading: { sentencesRead: 4, sentencesRecognised: 1 },
  doseAdvice: [],
  ...of,
});
const notJudged = (...reasons: NotJudged["reason"][]) =>
  reasons.map((reason) => ({ start: 0, end: 1, passage: "x", reason }));
const ADVICE = {
  passage: "You may skip\ndoses & stop.",
  start: 25,
  end: 51,
} as TextCheck["doseAdvice"][number];
const FALLS = finding("Hair <falls>.");

describe("how much of a text was judged", () => {
  it.each<[Partial<TextCheck>, string]>([
    [{}, "4 sentences read, 1 recognised; nothing is said about the others, true or not."],
    [
      { reading: { sentencesRead: 2, sentencesRecognised: 1 } },
      "2 sentences read, 1 recognised; nothing is said about the other, true or not.",
    ],
    [{ reading: { sentencesRead: 1, sentencesRecognised: 1 } }, "1 sentence read, 1 recognised."],
    [
      { reading: { sentencesRead: 1, sentencesRecognised: 0 } },
      "No statement recognised. 1 sentence read, 0 recognised; nothing is said about the other, true or not. Only statements about JAK inhibitors and hair that we hold something on are looked for.",
    ],
    [
      { reading: { sentencesRead: 2, sentencesRecognised: 0 }, isDrugKnown: false },
      "No statement recognised. The text names no JAK inhibitor, so nothing was judged. Say which one it is about: --about NAME. 2 sentences read, 0 recognised; nothing is said about the others, true or not.",
    ],
    [
      { reading: { sentencesRead: 0, sentencesRecognised: 0 }, isDrugKnown: false },
      "No statement recognised. 0 sentences read, 0 recognised.",
    ],
    [
      { notJudged: notJudged("question", "story", "question", "reported", "language"), language: "de" },
      "4 sentences read, 1 recognised; nothing is said about the others, true or not. Not judged: 2 a question, 1 somebody's own story, 1 only told as what others say, 1 in a language that is not read.",
    ],
    [
      { notJudged: notJudged("language"), language: null },
      "4 sentences read, 1 recognised; nothing is said about the others, true or not. Not judged: 1 in a language that is not read.",
    ],
    [
      { notJudged: notJudged("language"), language: "xx" },
      "4 sentences read, 1 recognised; nothing is said about the others, true or not. Not judged: 1 in a language that is not read.",
    ],
  ])("%o", (of, words) => {
    expect(notJudgedWords(check(of))).toBe(words);
  });

  it.each([
    ["en", "English"],
    ["es", "Spanish"],
    ["de", "German"],
    ["fr", "French"],
    ["it", "Italian"],
    ["pt", "Portuguese"],
    ["nl", "Dutch"],
    ["pl", "Polish"],
    ["sv", "Swedish"],
    ["tr", "Turkish"],
    ["ru", "Russian"],
    ["el", "Greek"],
    ["ar", "Arabic"],
    ["he", "Hebrew"],
    ["hi", "Hindi"],
    ["ja", "Japanese"],
    ["ko", "Korean"],
    ["zh", "Chinese"],
    ["th", "Thai"],
  ])("names the language that was not read: %s", (language, name) => {
    expect(notJudgedWords(check({ language, notJudged: notJudged("language", "language") }))).toMatch(
      new RegExp(`Not judged: 2 in ${name}, which is not read: only English and Spanish are\\.$`),
    );
    expect(notJudgedWords(check({ language, notJudged: notJudged("question") }))).not.toContain(name);
  });
});

describe("a checked text in lines", () => {
  it.each([
    ["agrees", "This agrees with what is held."],
    ["differs", "This differs from what is held."],
    ["close", "This is close to what is held, or true only in part."],
    ["no row", "This is neither confirmed nor denied by anything that is held."],
  ] as const)("says how a statement stands to the evidence: %s", (outcome, words) => {
    expect(checkReport(check({ findings: [finding("All of it.", { outcome })] }))).toContain(
      `\n  ${words}\n`,
    );
    expect(checkHtml(TEXT, check({ findings: [finding("All of it.", { outcome })] }))).toContain(
      ` ${words} `,
    );
  });

  it("has passage, verdict, place, rows, the fact, what is not known and the sources, each on its line", () => {
    const full = finding("All of it.", {
      rows: ["A-1", "A-2"],
      passage: "All\n of  it.",
      notKnown: "Why.",
      sources: ["KING-2022", "KWON-2023"],
    });
    const same = finding("All of it.", { rows: ["A-2", "A-3"] });
    expect(checkReport(check({ findings: [full, same] }))).toBe(
      [
        '"All of it."',
        "  CONTRADICTED  (C19, characters 14 to 24)",
        "  This differs from what is held: A-1, A-2, A-3.",
        "  What is known: 60 % lost it & more.",
        "  Not known: Why.",
        "  Sources: KING-2022, KWON-2023",
        "",
        "1 statement recognised. 4 sentences read, 1 recognised; nothing is said about the others, true",
        "or not.",
      ].join("\n"),
    );
  });

  it("leaves out what there is none of, and counts statements that are not the same", () => {
    const other = finding("All of it.", { claim: null });
    const lines = checkReport(check({ findings: [FALLS, other, { ...other, verdict: "supported" }] }));
    expect(lines).toContain("  CONTRADICTED  (characters 14 to 24)\n  This differs from what is held.\n");
    expect(lines).toContain("  SUPPORTED  (characters 14 to 24)");
    expect(lines).not.toMatch(/Not known|Sources|Note:/);
    expect(lines).toMatch(/\n\n3 statements recognised\. 4 sentences/);
    expect(checkReport(check({}))).toMatch(/^4 sentences read/);
  });

  it("notes advice to change the dose behind the statements", () => {
    const lines = onOneLine(checkReport(check({ findings: [FALLS], doseAdvice: [ADVICE] })));
    expect(lines).toContain(
      `60 % lost it & more. "You may skip doses & stop." Note: ${DOSE_ADVICE_NOTE} 1 statement recognised.`,
    );
    expect(DOSE_ADVICE_NOTE).toMatch(
      /^This sentence advises to change the dose .* doctor who prescribes it\.$/,
    );
  });
});

describe("a checked text as a page", () => {
  const textOf = (page: string) => /<div class="text">(.*?)<\/div>/s.exec(page)?.[1];
  const html = (...findings: Finding[]) => checkHtml(TEXT, check({ findings }));

  it("marks each statement in the text and leads to its notes by number, in the order of the text", () => {
    const second = finding("All of it.", { verdict: "supported" });
    expect(textOf(html(second, FALLS))).toBe(
      '<mark>Hair &lt;falls&gt;.</mark> [<a href="#note-2">note 2: contradicted</a>]\n<mark>All of it.</mark> [<a href="#note-1">note 1: supported</a>] You may skip doses &amp; stop. The end.',
    );
  });

  it("marks a passage once for several findings, to the farthest end", () => {
    const long = finding("Hair <falls>.\nAll of it.", { verdict: "supported" });
    expect(textOf(html(FALLS, long))).toBe(
      '<mark>Hair &lt;falls&gt;.\nAll of it.</mark> [<a href="#note-1">note 1: contradicted</a>, <a href="#note-2">note 2: supported</a>] You may skip doses &amp; stop. The end.',
    );
  });

  it("does not repeat what lies within a passage that is marked already", () => {
    const inside = finding("falls");
    expect(textOf(html(FALLS, inside))).toBe(
      '<mark>Hair &lt;falls&gt;.</mark> [<a href="#note-1">note 1: contradicted</a>] [<a href="#note-2">note 2: contradicted</a>]\nAll of it. You may skip doses &amp; stop. The end.',
    );
    const next = finding("\nAll of it.");
    expect(textOf(html(FALLS, next))).toContain("</a>]<mark>\nAll of it.</mark>");
  });

  it("has the notes below: verdict, claim, rows, fact, what is not known, sources", () => {
    const page = html(
      FALLS,
      finding("All of it.", {
        claim: null,
        rows: ["A-1", "A-2"],
        notKnown: "Why & how.",
        sources: ["K", "L"],
      }),
    );
    expect(page).toContain(
      '<h2>Notes</h2>\n<ol><li id="note-1"><strong>contradicted</strong> (C19). This differs from what is held. 60 % lost it &amp; more. </li>\n<li id="note-2"><strong>contradicted</strong>. This differs from what is held: A-1, A-2. 60 % lost it &amp; more. <em>Not known: Why &amp; how.</em> Sources: K, L. </li></ol>\n\n<p>4 sentences read, 1 recognised;',
    );
    expect(page).toContain("<title>Statements checked</title>");
    expect(page).toContain("<h1>Statements checked</h1>");
    expect(page).toContain(".text{white-space:pre-wrap}mark a{color:#0b4f8a}</style>");
    expect(page).not.toContain("<ul>");
  });

  it("has advice to change the dose below, and no list where there is nothing to note", () => {
    const page = checkHtml(TEXT, check({ doseAdvice: [ADVICE] }));
    expect(page).toContain(
      `<ul><li>"You may skip\ndoses &amp; stop." <strong>Note:</strong> ${DOSE_ADVICE_NOTE}</li></ul>`,
    );
    expect(page).not.toContain("<ol>");
    expect(textOf(page)).toBe("Hair &lt;falls&gt;.\nAll of it. You may skip doses &amp; stop. The end.");
  });
});
