import { describe, expect, it } from "vitest";
import { row } from "../../../test/support/evidence.ts";
import { clopperPearson } from "../../math/intervals.ts";
import type { Observation, Split } from "../schema.ts";
import { comparables, compare } from "./compare.ts";
import { relapseAfterStopping } from "./relapse.ts";

const NONE = { calibration: [], validation: [] } as unknown as Split;
const trial = (of: Partial<Record<keyof Observation, unknown>>) =>
  row({ registrations: [], endpointDefinition: "by the scorer", note: null, ...of });
const other = (of: Partial<Record<keyof Observation, unknown>> = {}) =>
  trial({ id: "B-1", study: "Other", ...of });

describe("relapse after stopping", () => {
  const relapse = (of: Partial<Record<keyof Observation, unknown>>) =>
    trial({ endpoint: "relapse", arm: null, weeksSinceChange: 24, population: null, ...of });
  const idsOf = (...rows: Observation[]) =>
    relapseAfterStopping({ observations: rows, split: NONE }).map(({ id }) => id);

  it.each([
    ...["relapse on taper", "Recurrence", "loss of treatment benefit", "loss of response"],
    ...[
      "return to placebo level after stopping",
      "loss of new hair after stopping, early",
      "it falls out after stopping",
    ],
  ])("is what is called %s", (endpoint) => {
    expect(idsOf(relapse({ endpoint }))).toEqual(["A-1"]);
  });

  it.each<Partial<Record<keyof Observation, unknown>>>([
    { endpoint: "SALT<=20" },
    { setAside: "a draft" },
    { population: "rheumatoid arthritis" },
    { population: "RA, 4 mg" },
    ...["association", "correlation", "predictor"].map((word) => ({ endpoint: `relapse, ${word}` })),
    { endpoint: "share of relapses early" },
    { endpoint: "relapse that followed cessation" },
    { endpoint: "relapse on corticosteroid" },
    { study: "Rheumatoid study" },
    { arm: "4 mg continued" },
    { arm: "4 mg -> 2 mg" },
    { arm: "4 mg ->2 mg" },
  ])("is not %o", (of) => {
    expect(idsOf(relapse(of))).toEqual([]);
  });

  it("does not take words for others that begin or end like them", () => {
    expect(idsOf(relapse({ population: "a RAndom sample of Brazil" }))).toEqual(["A-1"]);
    expect(idsOf(relapse({ arm: "4 mg -> 2 mg -> placebo" }))).toEqual(["A-1"]);
  });

  it("is in the order of drugs, then of time, no time last, then of ids", () => {
    const rows = [
      relapse({ id: "C", drug: "tofacitinib", weeksSinceChange: 1 }),
      relapse({ id: "D", weeksSinceChange: null }),
      relapse({ id: "B", weeksSinceChange: 100 }),
      relapse({ id: "A2", weeksSinceChange: 24 }),
      relapse({ id: "A1", weeksSinceChange: 24 }),
    ];
    expect(idsOf(...rows)).toEqual(["A1", "A2", "B", "D", "C"]);
    expect(idsOf(...rows.reverse())).toEqual(["A1", "A2", "B", "D", "C"]);
  });

  it("has the exact interval of its people, and nothing where they are not known", () => {
    const [counted, bare] = relapseAfterStopping({
      observations: [relapse({ note: "rounded" }), relapse({ id: "B-1", n: null, note: undefined })],
      split: NONE,
    });
    const { low, high } = clopperPearson(10, 40, 0.95);
    expect(counted).toMatchObject({
      people: { events: 10, n: 40 },
      low: 100 * low,
      high: 100 * high,
      note: "rounded",
    });
    expect(counted).toMatchObject({
      definition: "by the scorer",
      weeks: 24,
      value: 25,
      decimals: 0,
      source: "S001",
    });
    expect(bare).toMatchObject({ people: null, low: null, high: null, note: null });
  });
});

describe("results beside each other", () => {
  const many = (count: number, of: Partial<Record<keyof Observation, unknown>> = {}) =>
    Array.from({ length: count }, (_, at) => trial({ id: `R-${at}`, study: `Study ${at}`, ...of }));

  it("are three or more of an endpoint at one time, of whole groups whose people are counted", () => {
    const found = (rows: Observation[]) => comparables({ observations: rows, split: NONE });
    expect(found(many(2))).toEqual([]);
    expect(found(many(3))).toMatchObject([
      { endpoint: "SALT<=20", week: 36, weeksSinceChange: null, rows: { length: 3 } },
    ]);
    for (const of of [
      { setAside: "x" },
      { unit: "patients", value: 10 },
      { nMeaning: "pooled" },
      { subgroup: "severe" },
      { n: null },
      { week: 52 },
      { endpoint: "acne" },
      { weeksSinceChange: 1 },
    ])
      expect(found([...many(2), trial({ id: "X", ...of })]), JSON.stringify(of)).toEqual([]);
  });

  it("are by drug and dose in the order of their names, all placebo together", () => {
    const groups = compare(
      [
        trial({ id: "T", drug: "tofacitinib", dosePerDayMg: null }),
        trial({ id: "P", dosePerDayMg: 0 }),
        trial({ id: "Q", drug: "ritlecitinib", dosePerDayMg: 0, study: "Other" }),
        trial({ id: "B", dosePerDayMg: 4 }),
        trial({ id: "C", dosePerDayMg: 2 }),
      ],
      NONE,
    );
    expect(
      groups.map(({ drug, mgPerDay, rows }) => [
        drug,
        mgPerDay,
        rows.map(({ observation }) => observation.id),
      ]),
    ).toEqual([
      ["baricitinib", 2, ["C"]],
      ["baricitinib", 4, ["B"]],
      [null, 0, ["P", "Q"]],
      ["tofacitinib", null, ["T"]],
    ]);
    const { low, high } = clopperPearson(10, 40, 0.95);
    expect(groups[0].rows[0]).toMatchObject({ value: 25, low: 100 * low, high: 100 * high, n: 40 });
    expect(groups[0].pooled).toBeNull();
    expect(compare([trial({ n: null })], NONE)[0].rows).toEqual([]);
  });

  it("are pooled where that says more than each alone", () => {
    const [{ pooled }] = compare(many(3), NONE);
    expect(pooled).toMatchObject({ studies: 3, value: expect.closeTo(25, 6) });
    const apart = [trial({ events: 2, value: 5 }), other({ events: 30, value: 75 })];
    expect(compare(apart, NONE)[0].pooled).toBeNull();
  });
});
