import { describe, expect, it } from "vitest";
import { printsAs } from "../evidence/percentages.ts";
import { loadEvidence } from "../package-data/evidence.ts";
import { comparedWords, peopleWords, publishedOf, WORKED_OUT } from "./published.ts";
import type { Published } from "./result.ts";

const evidence = loadEvidence();
const published = publishedOf(evidence);
const of = (row: string) => published(row) as Published;
const ids = [...evidence.split.calibration, ...evidence.split.validation].flatMap((entry) =>
  entry.observations.map(({ id }) => id),
);

describe("what was published of a row", () => {
  it("is the value as the source prints it, for every row, and the people the evidence has", () => {
    const byId = new Map(evidence.observations.map((row) => [row.id, row]));
    for (const id of ids) {
      const row = byId.get(id);
      expect(of(id).value, id).toContain(row?.value.toFixed(row.decimals));
      expect(of(id).people, id).toBe(row?.n);
    }
  });

  it("never has a count other than the source's without saying that it was worked out", () => {
    for (const id of ids) {
      const row = evidence.observations.find((each) => each.id === id);
      const { comparedAs } = of(id);
      if (comparedAs === null) continue;
      const { events, n, workedOut } = comparedAs;
      expect(workedOut, id).toBe(events !== row?.events || n !== row.n);
      expect(comparedWords(of(id))?.includes(WORKED_OUT), id).toBe(workedOut);
      if (row?.unit === "percent" && row.qualifier === undefined)
        expect(printsAs(events, n, row.value, row.decimals), id).toBe(true);
    }
    expect(ids.filter((id) => of(id).comparedAs?.workedOut).length).toBeGreaterThan(0);
    expect(ids.filter((id) => of(id).comparedAs?.workedOut === false).length).toBeGreaterThan(0);
  });

  it("tells how people were found that are not those of the evidence, and only then", () => {
    expect(of("BARI-105")).toMatchObject({ value: "66 %", people: 42, peopleMeaning: "randomised" });
    expect(peopleWords(of("BARI-105"))).toBe("42 (randomised)");
    expect(of("BARI-105").note).toMatch(/42 were re-randomised/);
    expect(of("BARI-097").note).toMatch(/inferred/);
    expect(of("BARI-099").note).toBeNull();
  });

  it("joins the ends of a printed range, and knows nothing of rows that are not in the split", () => {
    expect(of("BARI-125+BARI-124").value).toBe("61 % to 70 %");
    expect(of("BARI-124+BARI-125").comparedAs).toBeNull();
    expect(comparedWords(of("BARI-124+BARI-125"))).toBeNull();
    expect(published("BARI-116")).toBeUndefined();
  });
});
