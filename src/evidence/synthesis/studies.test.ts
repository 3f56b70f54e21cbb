import { describe, expect, it } from "vitest";
import { row } from "../../../test/support/evidence.ts";
import type { Observation, Split } from "../schema.ts";
import { poolable, poolDifferences, poolShares } from "./poolable.ts";
import { groupsOf, pairsOf } from "./studies-of.ts";

const NONE = { calibration: [], validation: [] } as unknown as Split;
const trial = (of: Partial<Record<keyof Observation, unknown>>) =>
  row({ registrations: [], endpointDefinition: "by the scorer", note: null, ...of });
const one = trial({});
const other = (of: Partial<Record<keyof Observation, unknown>> = {}) =>
  trial({ id: "B-1", study: "Other", ...of });

describe("what may be pooled with the first", () => {
  it.each<[Partial<Record<keyof Observation, unknown>>, string | null]>([
    [{}, null],
    [{ setAside: "a draft" }, "set aside"],
    [{ unit: "SALT points" }, "its unit is SALT points"],
    [{ nMeaning: "pooled" }, "already a pooled result, so it may count people twice"],
    [{ n: null }, "no count of people is known"],
    [{ endpoint: "acne" }, "another endpoint (acne)"],
    [{ endpointDefinition: "by a photo" }, "another definition (by a photo)"],
    [{ endpointDefinition: null }, "another definition (none given)"],
    [{ week: 52 }, "another time"],
    [{ weeksSinceChange: 36 }, "another time"],
    [{ study: "Trial" }, "the same people as A-1"],
    [{ study: "Trial", arm: "2 mg" }, null],
    [{ study: "Trial", dosePerDayMg: 2 }, null],
    [{ registrations: ["NCT1"] }, null],
  ])("%o", (of, reason) => {
    const { kept, leftOut } = poolable([one, other(of)], NONE);
    expect(kept.map(({ id }) => id)).toEqual(reason === null ? ["A-1", "B-1"] : ["A-1"]);
    expect(leftOut).toEqual(reason === null ? [] : [{ id: "B-1", reason }]);
  });

  it("is not the same people, by link or by registry, as any before", () => {
    const third = trial({ id: "C-1", study: "Third", sameAs: ["D-1"] });
    const leftOutOf = (...rows: Observation[]) => poolable(rows, NONE).leftOut.map(({ reason }) => reason);
    expect(leftOutOf(one, third, trial({ id: "D-1", study: "Fourth" }))).toEqual(["the same people as C-1"]);
    expect(leftOutOf(trial({ conflictsWith: ["B-1"] }), other({ endpoint: "acne" }))).toEqual([
      "the same people as A-1",
    ]);
    expect(leftOutOf(trial({ registrations: ["N1", "N2"] }), other({ registrations: ["N3", "N2"] }))).toEqual(
      ["the same people as A-1"],
    );
    expect(leftOutOf(trial({ n: null }))).toEqual(["no count of people is known"]);
    expect(poolable([], NONE)).toEqual({ kept: [], leftOut: [] });
  });

  it("gives nothing together of fewer than two with people", () => {
    expect(poolShares([one], NONE)).toBeNull();
    expect(poolShares([one, other({ n: null })], NONE)).toBeNull();
    expect(poolShares([one, other()], NONE)?.studies).toBe(2);
    const pair = { treated: one, control: other({ events: 4, value: 10 }) };
    expect(poolDifferences([pair], NONE)).toBeNull();
    expect(poolDifferences([pair, { treated: one, control: other({ n: null }) }], NONE)).toBeNull();
    expect(poolDifferences([pair, { treated: trial({ n: null }), control: one }], NONE)).toBeNull();
    expect(poolDifferences([pair, pair], NONE)?.estimate).toBeCloseTo(0.15, 12);
  });
});

describe("studies for a synthesis", () => {
  const placebo = (of: Partial<Record<keyof Observation, unknown>> = {}) =>
    trial({ id: "P-1", arm: "placebo", dosePerDayMg: 0, events: 4, value: 10, ...of });

  it("of one group have its name, its observation and its people", () => {
    expect(groupsOf([one, other({ arm: null })], NONE)).toEqual({
      studies: [
        { name: "Trial, 4 mg", observations: ["A-1"], group: { events: 10, n: 40 } },
        { name: "Other", observations: ["B-1"], group: { events: 10, n: 40 } },
      ],
      leftOut: [],
    });
  });

  it("of two groups have the untreated control of their own study, which counts once", () => {
    const low = trial({ id: "L-1", arm: "2 mg", dosePerDayMg: 2 });
    const { studies, leftOut } = pairsOf([one, low, placebo()], [one, low, placebo()], NONE);
    expect(studies).toEqual([
      {
        ...{ name: "Trial, 4 mg", observations: ["A-1", "P-1"] },
        ...{ group: { events: 10, n: 40 }, control: { events: 4, n: 40 } },
      },
    ]);
    expect(leftOut).toEqual([{ id: "L-1", reason: "its control P-1 counts with A-1 already" }]);
  });

  it.each<Partial<Record<keyof Observation, unknown>>>([
    { dosePerDayMg: 2 },
    { dosePerDayMg: null },
    { setAside: "a draft" },
    { study: "Other" },
    { endpoint: "acne" },
    { endpointDefinition: "by a photo" },
    { week: 52 },
    { weeksSinceChange: 36 },
    { subgroup: "severe" },
    { n: null },
  ])("take no control that differs: %o", (of) => {
    const { studies, leftOut } = pairsOf([one], [one, placebo(of)], NONE);
    expect(studies).toEqual([]);
    expect(leftOut).toEqual([
      { id: "A-1", reason: "no untreated control of the same study, time and definition is known" },
    ]);
    expect(pairsOf([one], [placebo(of), placebo({ id: "P-2" })], NONE).studies[0].observations).toEqual([
      "A-1",
      "P-2",
    ]);
  });
});
