import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../package-data/evidence.ts";
import { notUsedOf, UNUSED } from "./not-used.ts";

describe("what was told of a person and is not used", () => {
  it("points at observations that exist and speak of it", () => {
    const { observations } = loadEvidence();
    const speaks = { episodeYears: /episode/i, ageYears: /\bage\b/i, sex: /female/i };
    for (const name of ["episodeYears", "ageYears", "sex"] as const)
      for (const id of UNUSED[name].observations) {
        const row = observations.find((each) => each.id === id);
        expect(row, id).toBeDefined();
        expect(`${row?.endpoint} ${row?.subgroup}`, id).toMatch(speaks[name]);
      }
  });

  it("is listed only when it was told", () => {
    expect(notUsedOf({})).toEqual([]);
    expect(notUsedOf({ kidneyFiltration: 90 })).toEqual([]);
    expect(notUsedOf({ sex: "male", ageYears: 30 }).map(({ field }) => field)).toEqual([
      "person.ageYears",
      "person.sex",
    ]);
  });
});
