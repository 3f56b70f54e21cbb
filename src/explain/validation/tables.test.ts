import { describe, expect, it } from "vitest";
import {
  cellsOf,
  htmlTablesOf,
  onOneLine,
  sectionsOf,
  tableUnder,
} from "../../../test/support/text-tables.ts";
import { SOME_EVIDENCE, VALIDATION } from "../../../test/support/validation.ts";
import type { Goal } from "../../validate/result.ts";
import { validationPage } from "./page.ts";
import { LISTS, rowsOf, validationText } from "./text.ts";
import { goalWords, totalsRows } from "./totals.ts";

const TITLES = [
  "Calibration: the model was fitted to these",
  "Left out: each study predicted by a fit that never saw it",
  "Validation: never used in the fit",
];
const { totals, leftOut } = VALIDATION;

describe("totals in words", () => {
  it("have a label each, and a dash where there is no figure", () => {
    expect(totalsRows(totals.calibration)).toEqual([
      ["rows inside their 90 % interval", "1 of 2 (50 %)"],
      ["mean absolute error, points of 100 people", "3.21"],
      ["the same where the study had 25 people or more", "3.2 (1 rows)"],
      ["mean absolute error, percent change of SALT", "22.5"],
      ["mean absolute error, SALT points of change", "-"],
      ["median width of the interval over that of chance alone", "1.3"],
      ["mean interval score (smaller is better)", "44.1"],
      ["interval score of the last published rate carried over", "99.2"],
      ["both scores where there is such a rate: model, carried over", "12.1, 16.4 (1 rows)"],
    ]);
    const [inside, , , , , width] = totalsRows(totals.validation);
    expect([inside[1], width[1]]).toEqual(["1 of 1", "-"]);
    const [, error, , change, points] = totalsRows({
      ...totals.calibration,
      meanAbsoluteErrorByUnit: { "SALT points": 2.5 },
    });
    expect([error[1], change[1], points[1]]).toEqual(["-", "-", "2.5"]);
  });

  it.each<[Partial<Goal>, string]>([
    [{}, "Calibration: rows inside: 50, must be at least 80: NOT met"],
    [{ met: true, value: 91 }, "Calibration: rows inside: 91, must be at least 80: met"],
    [{ list: "leftOut", must: "below" }, "Studies left out: rows inside: 50, must be below 80: NOT met"],
    [{ value: null, met: null }, "Calibration: rows inside: -, must be at least 80: cannot be judged"],
  ])("a goal: %o", (of, words) => {
    expect(goalWords({ ...VALIDATION.goals[0], ...of })).toBe(words);
  });
});

describe("a validation for a terminal", () => {
  const text = validationText(VALIDATION, SOME_EVIDENCE);
  const HEAD = [
    "observation",
    "arm",
    "endpoint",
    "week",
    "published",
    "people",
    "compared as",
    "model",
    "90 % interval",
  ];

  it("has three lists in their order, each with its rows and totals", () => {
    expect(LISTS.map(({ title }) => title)).toEqual(TITLES);
    expect(LISTS.map(({ list }) => rowsOf(VALIDATION, list).map(({ observation }) => observation))).toEqual([
      ["A-1", "A-2"],
      ["A-1", "A-2"],
      ["B-1+B-2"],
    ]);
    expect(tableUnder(text, TITLES[0])).toEqual([
      HEAD,
      [
        "A-1",
        "4 mg",
        "salt<=20",
        "36",
        "38.0 %",
        "50 (randomised)",
        "20 of 52*",
        "35.3",
        "25.0 to 48.2",
        "inside",
      ],
      [
        "A-2",
        "4 mg",
        "changeFromBaselinePercent",
        "36",
        "-42.5 %",
        "-",
        "-",
        "-20.0",
        "-30.0 to -10.0",
        "OUTSIDE",
      ],
    ]);
    expect(tableUnder(text, TITLES[1])[1].slice(-3)).toEqual(["31.0", "20.0 to 33.0", "OUTSIDE"]);
    expect(tableUnder(text, TITLES[2])[1].slice(3, 7)).toEqual([
      "76",
      "60 % to 64 %",
      "50 (randomised)",
      "-",
    ]);
    for (const { list } of LISTS)
      for (const [label, figure] of totalsRows(totals[list] ?? totals.validation))
        expect(text).toContain(`\n${label}: ${figure}\n`);
    expect(text).not.toContain(leftOut.note);
  });

  it("shows what was compared where the source holds nothing of a row", () => {
    const rows = [
      { ...VALIDATION.rows[0], observation: "Z-1" },
      { ...VALIDATION.rows[0], observation: "Z-2", studySize: null },
    ];
    const [, sized, unsized] = tableUnder(validationText({ ...VALIDATION, rows }, SOME_EVIDENCE), TITLES[0]);
    expect([sized.slice(4, 7), unsized.slice(4, 7)]).toEqual([
      ["38.5", "52", "-"],
      ["38.5", "-", "-"],
    ]);
    const printed = {
      ...SOME_EVIDENCE,
      observations: SOME_EVIDENCE.observations.map((row) => ({ ...row, n: 52, events: 20 })),
    };
    expect(tableUnder(validationText(VALIDATION, printed), TITLES[0])[1][6]).toBe("20 of 52");
  });

  it("says why nothing is left out where nothing is", () => {
    const none = validationText({ ...VALIDATION, totals: { ...totals, leftOut: null } }, SOME_EVIDENCE).split(
      "\n",
    );
    const at = none.indexOf(TITLES[1]);
    expect(none.slice(at + 1, at + 5)).toEqual(["", "each of 2 studies > one.", "", TITLES[2]]);
  });

  it("ends with what a star means, the goals, and what it rests on", () => {
    expect(onOneLine(text)).toMatch(
      /\* published values are shown as the sources print them; .* compared with those counts\. Goals set before Calibration: rows inside: 50, must be at least 80: NOT met Studies left out: width ratio: 1\.3, must be below 2: met Studies left out: score: -, must be at most 9: cannot be judged Model m7, data d8, seed 5, 4000 virtual patients a trial, result 0123456789ab\.$/,
    );
    expect(cellsOf(text.split("\n")[2])).toEqual(HEAD);
  });
});

describe("a validation as a page", () => {
  const page = validationPage(VALIDATION, SOME_EVIDENCE);
  const [sums, calibration, left, validation] = htmlTablesOf(page);

  it("has the sections in their order, under their titles", () => {
    expect(sectionsOf(page)).toEqual([
      ["totals", "Totals"],
      ["courses", "Time courses"],
      ["calibration", TITLES[0]],
      ["leftOut", TITLES[1]],
      ["validation", TITLES[2]],
      ["observations", "Where each number comes from"],
      ["sources", "Sources"],
    ]);
    expect(page).toContain("<h1>The model beside the published results</h1>");
    expect(page).toContain("<p>Every usable published result on baricitinib, and what the model says");
    for (const name of ["Totals", ...TITLES]) expect(page).toContain(`aria-label="${name}, table"`);
  });

  it("has the totals of the lists beside each other, and the goals", () => {
    expect(sums[0]).toEqual(["figure", "Calibration", "Left out", "Validation"]);
    expect(sums[1]).toEqual([
      "rows inside their 90 % interval",
      "1 of 2 (50 %)",
      "1 of 2 (88.7 %)",
      "1 of 1",
    ]);
    expect(sums).toHaveLength(10);
    expect(page).toContain("<h3>Goals set before the model was judged</h3>");
    for (const goal of VALIDATION.goals) expect(page).toContain(`<li>${goalWords(goal)}</li>`);
    expect(page).not.toContain('<p class="unknown">');
    const none = validationPage(
      { ...VALIDATION, totals: { ...totals, leftOut: null }, leftOut: { ...leftOut, rows: [] } },
      SOME_EVIDENCE,
    );
    expect(htmlTablesOf(none)[0][0]).toEqual(["figure", "Calibration", "Validation"]);
    expect(none).toContain('<p class="unknown">each of 2 studies &gt; one.</p>');
    expect(none).toMatch(/<h2 id="h-leftOut">[^<]*<\/h2>\n<p>each of 2 studies &gt; one\.<\/p>\n<\/section>/);
    expect(none).not.toContain("figure-left-out");
  });

  it("has a line for each row, that leads to its observations", () => {
    const head = [
      "observation",
      "study, arm",
      "what, week",
      "published",
      "people",
      "compared as",
      "model",
      "90 % interval",
      "judged",
    ];
    for (const [first] of [calibration, left, validation]) expect(first).toEqual(head);
    expect(calibration.slice(1)).toEqual([
      [
        '<a href="#obs-A-1">A-1</a>',
        "Trial A, 4 mg",
        "SALT 20 or less, week 36",
        "38.0 %",
        "50 (randomised)",
        "20 of 52 people, worked out from a rounded percentage (two &lt;more&gt; came)",
        "35.3",
        "25.0 to 48.2",
        "inside",
      ],
      [
        '<a href="#obs-A-2">A-2</a>',
        "Trial A, 4 mg",
        "mean change of SALT, percent, week 36",
        "-42.5 %",
        "-",
        "-",
        "-20.0",
        "-30.0 to -10.0",
        "<strong>outside</strong>",
      ],
    ]);
    expect(validation[1].slice(0, 4)).toEqual([
      '<a href="#obs-B-1">B-1</a>, <a href="#obs-B-2">B-2</a>',
      "Trial B, 4 mg to placebo",
      "ever worse by more than 20 points (severe &amp; old), week 76",
      "60 % to 64 %",
    ]);
    const unknown = { ...VALIDATION, rows: [{ ...VALIDATION.rows[0], observation: "Z-1" }] };
    expect(htmlTablesOf(validationPage(unknown, SOME_EVIDENCE))[1][1].slice(3, 6)).toEqual([
      "38.5",
      "52",
      "-",
    ]);
    const nobody = { ...VALIDATION, rows: [{ ...VALIDATION.rows[0], observation: "Z-1", studySize: null }] };
    expect(htmlTablesOf(validationPage(nobody, SOME_EVIDENCE))[1][1].slice(3, 6)).toEqual(["38.5", "-", "-"]);
  });

  it("has the pictures of the courses by number, what their marks mean, and that of the studies left out", () => {
    const names = [...page.matchAll(/<title id="figure-([\w-]+)"/g)].map(([, name]) => name);
    expect(names).toEqual(["course-1", "course-2", "course-3", "left-out"]);
    expect(page).toContain("<li>Line: the model. Dark band:");
    expect(page).toContain("<li>Each point leads to its observation below.</li></ul>");
    expect(page.match(/<p>each of 2 studies &gt; one\.<\/p><figure>/g)).toHaveLength(1);
    expect(page).toContain('<a href="#obs-A-1" aria-label="A-1, week 36');
  });

  it("leads to each observation that is shown, once, and from there to its source", () => {
    expect([...page.matchAll(/<li id="obs-([\w-]+)">/g)].map(([, id]) => id)).toEqual([
      "A-1",
      "A-2",
      "B-1",
      "B-2",
    ]);
    expect([...page.matchAll(/<li id="source-([\w-]+)">/g)].map(([, id]) => id)).toEqual([
      "KING-2022",
      "KWON-2023",
    ]);
    expect(page).toMatch(
      /<li id="obs-A-1"><strong>A-1<\/strong> Trial A, 4 mg, .*<a href="#source-KING-2022">Source 1<\/a><\/li>/,
    );
    expect(page).toMatch(/<li id="obs-B-2">.*<a href="#source-KWON-2023">Source 2<\/a><\/li>/);
    expect(page).toContain(
      '<li id="source-KING-2022">KING-2022 &lt;et al&gt;. A trial. NEJM. 2022. doi:10.1000/a&amp;b. <a href="https://doi.org/10.1000/a&amp;b">Open KING-2022</a></li>',
    );
    expect(page).toContain('<li id="source-KWON-2023">KWON-2023 &lt;et al&gt;. A trial. NEJM. 2022.</li>');
  });

  it("has its warnings, what it rests on, and who paid", () => {
    expect(page).toMatch(
      /<ul class="warnings"><li><strong>Note:<\/strong> the structure and the parameter ranges .* not the structure\.<\/li><\/ul>/,
    );
    expect(validationPage({ ...VALIDATION, warnings: [] }, SOME_EVIDENCE)).not.toContain("Note:");
    expect(page).toContain(
      '<footer><p>Anagen, model m7, data d8, seed 5, 4000 virtual patients, result <span class="digest">0123456789abcdef</span>.</p><p>The main trials were paid for by the maker of the drug. Anagen is research software and no medical device; it informs and does not advise.</p></footer>',
    );
  });
});
