import { describe, expect, it } from "vitest";
import { COMPARISON } from "../../../test/support/cohort/comparison.ts";
import { cellsOf, htmlTablesOf, onOneLine, sectionsOf } from "../../../test/support/text-tables.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { comparisonPage } from "./page.ts";
import { comparisonText } from "./text.ts";
import { assumptionWords, leftOutWords, verdictWords } from "./words.ts";

const HEAD = [
  ["people", "readings", "SALT seen", "predicted", "difference", "if the model were right", "chance"],
  ["SALT <= 20 seen", "predicted", "within 50 %", "80 %", "90 %"],
].flat();
const CELLS = [
  "40",
  "120",
  "31.3",
  "30.0",
  "+1.3",
  "−2.5 to +3.0",
  "0.21",
  "38.7",
  "41.0",
  "48.2",
  "79.0",
  "91.5",
];
const NAMES = [
  "everybody",
  "baricitinib",
  "off baricitinib",
  "baricitinib 4 mg",
  "weeks 0 to 12 after the reading before",
];

describe("a comparison for a terminal", () => {
  const text = comparisonText(COMPARISON);
  const lines = text.split("\n");

  it("has a line for each group by drug, dose and time, everybody first", () => {
    const head = lines.findIndex((line) => line.includes("SALT <= 20 seen"));
    expect(cellsOf(lines[head])).toEqual(HEAD);
    const rows = lines.slice(head + 2, head + 7).map(cellsOf);
    expect(rows.map(([name]) => name)).toEqual(NAMES);
    expect(rows[0].slice(1)).toEqual(CELLS);
    expect(lines[head + 7]).toBe("");
  });

  it("has the calibration of shares and of scores, in their order, under their heads", () => {
    const at = (title: string) => lines.indexOf(title);
    const response = at("Readings by their predicted chance of SALT 20 or less, percent");
    expect(lines.slice(response + 1, response + 7).map(cellsOf)).toEqual([
      [""],
      ["people", "readings", "predicted", "seen"],
      ["---------", "------", "--------", "---------", "----"],
      ["0 to 20", "15", "25", "10.0", "16.0"],
      ["20 to 100", "30", "100", "60.0", "50.0"],
      [""],
    ]);
    const salt = at("Readings by their predicted SALT");
    expect(salt).toBe(response + 7);
    expect(cellsOf(lines[salt + 4])).toEqual(["0 to 50", "33", "44", "25.0", "75.0"]);
  });

  it("has the verdict first, then ranks, errors, what was left out, what is taken for granted, and what it rests on", () => {
    const found = onOneLine(text);
    expect(found.startsWith(verdictWords(COMPARISON).join(" "))).toBe(true);
    expect(found).toContain(
      "even if the model is right: 90 from 0 to 0.5, 20 from 0.5 to 0.75, 10 from 0.75 to 1; chance of ranks as uneven: 0.03. Error (CRPS, SALT points): 6.4; 9.1 if every reading were as the one before. People without a second reading",
    );
    expect(
      found.endsWith(
        `${leftOutWords(COMPARISON).join(" ")} What this takes for granted ${assumptionWords(COMPARISON).join(" ")} Model m7, data d8, seed 5, 4000 virtual patients, at least 61 effective ones behind each prediction, result 0123456789ab.`,
      ),
    ).toBe(true);
  });
});

describe("a comparison as a page", () => {
  const page = comparisonPage(COMPARISON);
  const tables = htmlTablesOf(page);

  it("has the sections in their order, under their titles", () => {
    expect(sectionsOf(page)).toEqual([
      ["verdict", "What it comes to"],
      ["pictures", "Calibration and ranks"],
      ["groups", "By drug, dose and time"],
      ["calibration", "Calibration in numbers"],
      ["assumptions", "What this takes for granted"],
      ["left-out", "What was left out"],
    ]);
    expect(page).toContain("<h1>The people of a clinic beside the model</h1>");
    expect(page).toContain(
      "<p>Each reading of a person but the first, predicted from all readings before it",
    );
  });

  it("has the tables of the terminal", () => {
    expect(tables.map(([head]) => head)).toEqual([
      ["group", ...HEAD.map((title) => title.replace("<", "&lt;"))],
      ["predicted", "people", "readings", "predicted", "seen"],
      ["predicted", "people", "readings", "predicted", "seen"],
    ]);
    expect(tables[0].slice(1).map(([name]) => name)).toEqual(NAMES);
    expect(tables[0][1].slice(1)).toEqual(CELLS);
    expect(tables[1].slice(1)).toEqual([
      ["0 to 20", "15", "25", "10.0", "16.0"],
      ["20 to 100", "30", "100", "60.0", "50.0"],
    ]);
    expect(tables[2].slice(1)).toEqual([["0 to 50", "33", "44", "25.0", "75.0"]]);
    expect([...page.matchAll(/aria-label="([^"]*), table"/g)].map(([, name]) => name)).toEqual([
      "Groups",
      "Predicted chance of SALT 20 or less",
      "Predicted SALT",
    ]);
    expect([...page.matchAll(/<h3>([^<]*)</g)].map(([, title]) => title)).toEqual([
      "Percent of readings with SALT 20 or less",
      "SALT",
    ]);
  });

  it("has every picture once, in the order of the sections, and every sentence", () => {
    expect([...page.matchAll(/<title id="figure-([\w-]+)"/g)].map(([, name]) => name)).toEqual([
      "calibration-response",
      "calibration-salt",
      "ranks",
      "groups",
    ]);
    for (const line of [
      ...verdictWords(COMPARISON),
      ...assumptionWords(COMPARISON),
      ...leftOutWords(COMPARISON),
    ])
      expect(page).toContain(`<p>${escapeHtml(line)}</p>`);
  });
});
