import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../package-data/evidence.ts";
import { notUsedOf } from "./not-used.ts";

describe("what was told of a person and is not used", () => {
  it("points at observations that exist and speak of it", () => {
    const { observations, shown } = loadEvidence();
    const speaks = { episodeYears: /episode/i, ageYears: /\bage\b/i, sex: /female/i };
    for (const name of ["episodeYears", "ageYears", "sex"] as const)
      for (const id of shown.forecast.notUsed[name]) {
        const row = observations.find((each) => each.id === id);
        expect(row, id).toBeDefined();
        expect(`${row?.endpoint} ${row?.subgroup}`, id).toMatch(speaks[name]);
      }
  });

  it("is listed only when it was told", () => {
    const evidence = { episodeYears: ["a"], ageYears: ["b"], sex: ["c", "d"] };
    expect(notUsedOf({}, evidence)).toEqual([]);
    expect(notUsedOf({ kidneyFiltration: 90 }, evidence)).toEqual([]);
    // Under 18 the age counts.
    expect(notUsedOf({ ageYears: 17 }, evidence)).toEqual([]);
    expect(notUsedOf({ ageYears: 18, episodeYears: 3 }, evidence)).toMatchObject([
      { field: "person.episodeYears", observations: ["a"] },
      { field: "person.ageYears", observations: ["b"] },
    ]);
    expect(notUsedOf({ sex: "male", ageYears: 30 }, evidence)).toMatchObject([
      { field: "person.ageYears", observations: ["b"] },
      { field: "person.sex", observations: ["c", "d"] },
    ]);
  });
});
