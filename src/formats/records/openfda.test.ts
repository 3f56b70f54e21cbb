import { describe, expect, it } from "vitest";
import { readOpenfda } from "./openfda.ts";

const label = (facts: object = {}, names: object = {}) => ({
  id: "i1",
  set_id: "s1",
  version: "3",
  effective_time: "20240615",
  openfda: {
    brand_name: ["OLUMIANT"],
    generic_name: ["BARICITINIB"],
    manufacturer_name: ["Lilly"],
    application_number: ["NDA207924"],
    ...names,
  },
  ...facts,
});
const NUMBERS = "numbers in labels are not read: a person enters them with their place";
const read = (...results: object[]) => readOpenfda({ results });

describe("a drug label", () => {
  it("is a source", () => {
    expect(read(label())).toEqual({
      sources: [
        {
          authorsShort: "Lilly",
          title: "OLUMIANT (BARICITINIB): US prescribing information",
          journal: "DailyMed, NDA207924",
          year: 2024,
          doi: null,
          pmid: null,
          url: "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=s1",
        },
      ],
      notes: [NUMBERS],
    });
  });

  it.each([
    ["no brand", label({}, { brand_name: undefined }), { title: "BARICITINIB: US prescribing information" }],
    [
      "no generic name",
      label({}, { generic_name: undefined }),
      { title: "OLUMIANT: US prescribing information" },
    ],
    [
      "one name for both",
      label({}, { generic_name: ["OLUMIANT"] }),
      { title: "OLUMIANT: US prescribing information" },
    ],
    ["no manufacturer", label({}, { manufacturer_name: undefined }), { authorsShort: null }],
    ["no application", label({}, { application_number: undefined }), { journal: "DailyMed" }],
    ["no date", label({ effective_time: undefined }), { year: null }],
    ["a date of another form", label({ effective_time: "June 2024" }), { year: null }],
  ])("with %s", (_, one, facts) => {
    expect(read(one).sources).toMatchObject([facts]);
  });

  it.each([
    ["names no drug", label({ openfda: undefined }), "results[0] (s1)"],
    ["names no drug and no number", { id: "i1" }, "results[0] (i1)"],
    ["says nothing", {}, "results[0]"],
    ["has no number", label({ set_id: undefined }), "results[0] (OLUMIANT)"],
  ])("that %s is left out", (_, one, name) => {
    expect(read(one)).toEqual({
      sources: [],
      notes: [NUMBERS, `${name} names no drug or no label number and was left out`],
    });
  });
});

describe("of several versions of a label the newest is read", () => {
  const older = "results[1] is an older version of label s1 and was left out";
  it.each([
    ["by its version", label({ version: 3 }), label({ version: 2, effective_time: "20250101" })],
    ["by its version in digits", label({ version: "10" }), label({ version: "9" })],
    ["by its date, at the same version", label(), label({ effective_time: "20240614" })],
    ["where one has none", label(), label({ version: undefined, effective_time: "20250101" })],
    ["where only one has a date", label(), label({ effective_time: undefined })],
    [
      "the first, where they are alike",
      label({}, { manufacturer_name: ["First"] }),
      label({}, { manufacturer_name: ["Second"] }),
    ],
  ])("%s", (_, newer, other) => {
    const found = read(newer, other);
    expect(found.notes).toEqual([NUMBERS, older]);
    expect(found.sources).toHaveLength(1);
    if (found.sources[0].authorsShort !== "Lilly") expect(found.sources[0].authorsShort).toBe("First");
    else expect(read(other, newer).notes[1]).toBe(older.replace("[1]", "[0]"));
  });

  it("and others beside it", () => {
    expect(read(label(), label({ set_id: "s2", version: 1 })).sources).toHaveLength(2);
  });
});

describe("an answer", () => {
  it.each([
    [{ results: [] }, "the answer holds no label"],
    [
      { error: { code: "NOT_FOUND", message: "No matches found!" } },
      "the answer holds no label (No matches found!)",
    ],
    [{ error: { code: "NOT_FOUND" } }, "the answer holds no label (NOT_FOUND)"],
    [{ error: {} }, "the answer holds no label"],
  ])("without labels: %j", (answer, note) => {
    expect(readOpenfda(answer)).toEqual({ sources: [], notes: [note] });
  });

  it.each([
    [{ a: 1, b: 2 }, /a, b.*it must be an answer of the openFDA drug label endpoint, with "results"/],
    [{}, /object/],
    [null, /object/],
    [5, /number/],
    [{ results: "x" }, /results/],
    [{ results: [{ set_id: 5 }] }, /the record.*results/],
  ])("that is none is refused: %j", (input, words) => {
    expect(() => readOpenfda(input)).toThrow(words);
  });
});
