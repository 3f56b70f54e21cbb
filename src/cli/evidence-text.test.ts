import { describe, expect, it } from "vitest";
import type { Observation, Source } from "../evidence/schema.ts";
import { countsText, fullRecord, observationBlock } from "./evidence-text.ts";

const SOURCE = {
  ...{ id: "KING-2022", authorsShort: "King B, et al.", title: "Two trials", journal: "NEJM", year: 2022 },
  ...{ doi: null, pmid: null, url: null },
} as unknown as Source;
const row = (of: Partial<Observation>): Observation =>
  ({
    ...{
      id: "A-1",
      source: "KING-2022",
      study: "BRAVE-AA1",
      drug: "baricitinib",
      arm: "4 mg",
      subgroup: "severe",
    },
    ...{ endpoint: "SALT<=20", week: 36, weeksSinceChange: null, unit: "percent", value: 35.2, decimals: 1 },
    ...{
      qualifier: null,
      low: null,
      high: null,
      intervalLevel: null,
      events: 99,
      n: 281,
      located: "Table 2",
    },
    ...{ secondHand: false, conflictsWith: [], registrations: [] },
    ...of,
  }) as unknown as Observation;
const OTHER = row({ id: "B-1", value: 6, decimals: 0, qualifier: "about" });
const block = (of: Partial<Observation>) =>
  observationBlock(row(of), SOURCE, new Map([[OTHER.id, OTHER]])).split("\n");
/** What stands behind the endpoint. */
const told = (of: Partial<Observation>) => block({ week: null, ...of })[1].slice("  SALT<=20: ".length);

describe("an observation in a few lines", () => {
  it("has what, how much, in how many, from where", () => {
    const [name, value, source, place, ...rest] = block({});
    expect(name).toBe("A-1  BRAVE-AA1 (baricitinib), 4 mg, severe");
    expect(value).toBe("  SALT<=20, week 36: 35.2 %; 99 of 281 people");
    expect(source).toMatch(/^ {2}Source KING-2022: King B/);
    expect(place).toBe("  Place: Table 2");
    expect(rest).toEqual([]);
    expect(block({ study: "Olumiant BARICITINIB study", arm: null, subgroup: null })[0]).toBe(
      "A-1  Olumiant BARICITINIB study",
    );
    expect(block({ secondHand: true })[3]).toBe(
      "  Place: Table 2 (read second hand, not in the source itself)",
    );
  });

  it.each<[Partial<Observation>, string]>([
    [{ qualifier: "about" }, "about 35.2 %; 99 of 281 people"],
    [
      { qualifier: "lower end of a range", otherEnd: "A-2" },
      "35.2 % (lower end of a range, other end A-2); 99 of 281 people",
    ],
    [{ low: 29.7, high: 41.1, intervalLevel: 95 }, "35.2 % (95 % interval 29.7 to 41.1); 99 of 281 people"],
    [{ low: 29.7, high: 41.1 }, "35.2 % (interval 29.7 to 41.1); 99 of 281 people"],
    [{ low: 29.7 }, "35.2 %; 99 of 281 people"],
    [{ high: 41.1 }, "35.2 %; 99 of 281 people"],
    [
      { standardError: 2.1, standardDeviation: 30 },
      "35.2 % (standard error 2.1; standard deviation 30); 99 of 281 people",
    ],
    [{ n: null }, "35.2 %; 99 people, n not given"],
    [{ n: null, events: null }, "35.2 %; n not given"],
    [{ nMeaning: "randomised" }, "35.2 %; 99 people, n = 281 (randomised)"],
    [{ nMeaning: "randomised", events: null }, "35.2 %; n = 281 (randomised)"],
    [{ events: null }, "35.2 %; n = 281"],
    [{ unit: "patients", decimals: 0 }, "35 patients; n = 281"],
  ])("says how much: %o", (of, words) => {
    expect(told(of)).toBe(words);
  });

  it.each<[Partial<Observation>, string]>([
    [{ week: null }, "  SALT<=20: 35.2 %"],
    [{ week: 0 }, "  SALT<=20, week 0: 35.2 %"],
    [{ weeksSinceChange: 24 }, "  SALT<=20, week 36, 24 weeks after the change: 35.2 %"],
    [{ week: null, weeksSinceChange: 0 }, "  SALT<=20, 0 weeks after the change: 35.2 %"],
  ])("says when: %o", (of, words) => {
    expect(block({ ...of, n: null, events: null })[1]).toBe(`${words}; n not given`);
  });

  it("says what it is compared as, what contradicts it, what is the same, and what is in doubt", () => {
    const of = {
      ...{ conflictsWith: ["B-1", "gone"], conflictOutside: "a poster says 40 %", sameAs: ["C-1", "C-2"] },
      ...{ doubt: "rounded twice", setAside: "a draft" },
    } as Partial<Observation>;
    expect(block(of).slice(4)).toEqual([
      "  conflicts with B-1: about 6 %",
      "  conflict: a poster says 40 %",
      "  same datum as C-1, C-2",
      "  doubt: rounded twice",
      "  set aside: a draft",
    ]);
    const published = {
      ...{ observation: "A-1", value: "35.2 %", people: 281, peopleMeaning: null, note: null },
      comparedAs: { events: 99, n: 281, workedOut: false },
    };
    const lines = observationBlock(row({}), SOURCE, new Map(), published).split("\n");
    expect(lines.slice(4)).toEqual(["  Compared with the model as 99 of 281 people"]);
    const uncounted = { ...published, comparedAs: null };
    expect(observationBlock(row({}), SOURCE, new Map(), uncounted).split("\n")).toHaveLength(4);
  });

  it("in full has every field that holds something", () => {
    const [short, long] = fullRecord(row({ registrations: ["N1", "N2"] }), SOURCE, new Map()).split("\n\n");
    expect(short).toBe(observationBlock(row({}), SOURCE, new Map()));
    const lines = long.split("\n");
    expect(lines[0]).toBe("All fields");
    expect(lines).toContain("  registrations: N1; N2");
    expect(lines).toContain("  secondHand: false");
    expect(lines).toContain("  value: 35.2");
    expect(long).not.toMatch(/sameAs|conflictsWith|qualifier|low:/);
  });
});

it("counts of the evidence have a line each", () => {
  const counts = {
    ...{
      observationsKept: 1,
      observationsSetAside: 2,
      sources: 3,
      sourcesNotCited: 4,
      claims: 5,
      conflicts: 6,
    },
    ...{ sameDatum: 7, calibrationRows: 8, validationRows: 9 },
  };
  expect(countsText(counts as Parameters<typeof countsText>[0]).split("\n")).toEqual([
    "observations kept      1",
    "observations set aside 2",
    "sources                3 (4 not cited)",
    "claims                 5",
    "conflicts linked       6 pairs",
    "same datum linked      7 pairs",
    "split                  8 calibration, 9 validation",
  ]);
});
