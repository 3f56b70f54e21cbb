import { describe, expect, it } from "vitest";
import { inWords } from "../live/format.ts";
import { factsOfRows } from "./facts.ts";
import type { RowFrame } from "./rows.ts";

const row = (id: string, rest: object = {}) =>
  ({
    row: {
      id,
      study: "BRAVE-AA1",
      arm: "4 mg",
      subgroup: null,
      endpoint: "SALT<=20",
      week: 36,
      weeksSinceChange: null,
      value: 35.2,
      decimals: 1,
      unit: "percent",
      n: 281,
      events: 99,
      low: null,
      high: null,
      source: `source of ${id}`,
      ...rest,
    },
  }) as unknown as Pick<RowFrame, "row">;

describe("what rows say", () => {
  it("is the study, the arm, the endpoint, the time and the number, with its row", () => {
    const one = row("A-1");
    const { text, sources } = factsOfRows([one]);
    expect(text).toBe(`BRAVE-AA1, 4 mg, SALT<=20, week 36: ${inWords(one.row)} (A-1).`);
    expect(sources).toEqual(["source of A-1"]);
  });

  it("has the weeks after a change where there was one, and no time at the start", () => {
    expect(factsOfRows([row("A-1", { weeksSinceChange: 24 })]).text).toContain(
      ", 24 weeks after the change: ",
    );
    expect(factsOfRows([row("A-1", { weeksSinceChange: 0 })]).text).toContain(", 0 weeks after the change: ");
    for (const week of [null, 0]) expect(factsOfRows([row("A-1", { week })]).text).toContain("SALT<=20: ");
    expect(factsOfRows([row("A-1", { subgroup: "adults" })]).text).toContain("4 mg, adults, SALT<=20");
  });

  it("is that of three rows at most, each source once", () => {
    const rows = ["A-1", "A-2", "A-3", "A-4"].map((id) => row(id, { source: "S1" }));
    const { text, sources } = factsOfRows(rows);
    expect(text.match(/\(A-\d\)\./g)).toEqual(["(A-1).", "(A-2).", "(A-3)."]);
    expect(text).toContain("(A-1). BRAVE-AA1");
    expect(sources).toEqual(["S1"]);
  });

  it("is said to be nothing where there is none", () => {
    expect(factsOfRows([])).toEqual({
      text: "Nothing is held on these people, this time or this measure.",
      sources: [],
    });
  });
});
