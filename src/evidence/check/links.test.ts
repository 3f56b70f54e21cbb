import { describe, expect, it } from "vitest";
import { found, row } from "../../../test/support/evidence.ts";
import type { Curation, Observation, Split } from "../schema.ts";
import { checkLinks } from "./links.ts";
import { checkSplit } from "./split.ts";

describe("links between observations", () => {
  const kept = (kind: string, ...ids: string[]) => ({ kind, ids, reason: "because" });
  const between = (rows: readonly Observation[], ...entries: object[]) =>
    found((problems) => checkLinks(rows, { entries } as unknown as Curation, problems)).map(
      ({ id, field, value, rule }) => `${id}.${field} ${value}: ${rule}`,
    );
  const one = row({ conflictsWith: ["B-1"] });
  const other = row({ id: "B-1", value: 30, conflictsWith: ["A-1"] });

  it("go both ways, to another row, with a reason where they conflict", () => {
    expect(between([one, other], kept("conflict", "B-1", "A-1"))).toEqual([]);
    expect(between([one, other])).toEqual([
      "A-1.conflictsWith B-1: every conflict has a reason in curation.json",
      "B-1.conflictsWith A-1: every conflict has a reason in curation.json",
    ]);
    expect(between([one, other], kept("set aside", "A-1", "B-1"))).toHaveLength(2);
    expect(between([one, row({ id: "B-1", endpoint: "x" })], kept("conflict", "A-1", "B-1"))).toEqual([
      "A-1.conflictsWith B-1: links go both ways",
    ]);
    expect(between([row({ sameAs: ["B-1"] }), row({ id: "B-1" })])).toEqual([
      "A-1.sameAs B-1: links go both ways",
    ]);
    expect(between([row({ sameAs: ["B-1"] }), row({ id: "B-1", sameAs: ["A-1"] })])).toEqual([]);
    expect(between([row({ sameAs: ["A-1"] })])).toEqual([
      "A-1.sameAs A-1: links lead to another observation",
    ]);
    expect(between([row({ sameAs: ["C-1"] })])).toEqual([
      "A-1.sameAs C-1: links lead to another observation",
    ]);
  });

  it("join both ends of a range, the lower below the upper", () => {
    const low = row({ qualifier: "lower end of a range", otherEnd: "B-1" });
    const high = row({ id: "B-1", value: 30, qualifier: "upper end of a range", otherEnd: "A-1" });
    expect(between([low, high])).toEqual([]);
    expect(between([low, { ...high, value: 25 }])).toEqual([
      "A-1.value 25: the lower end is below the upper",
    ]);
    expect(between([row({ qualifier: "lower end of a range" })])).toEqual([
      "A-1.otherEnd undefined: an end of a range names the other end",
    ]);
    expect(between([low, row({ id: "B-1", otherEnd: "A-1", endpoint: "x", value: 30 })])).toEqual([
      "B-1.otherEnd A-1: an end of a range names the other end",
    ]);
    expect(
      between([low, row({ id: "B-1", qualifier: "upper end of a range", otherEnd: "C-1", value: 30 })]),
    ).toEqual([
      "A-1.otherEnd B-1: links go both ways",
      "B-1.otherEnd C-1: links lead to another observation",
      "B-1.conflictsWith A-1: different values of one thing are linked",
    ]);
  });

  it("tell of a row that is set aside why", () => {
    const aside = row({ setAside: "a draft" });
    expect(between([aside])).toEqual([
      "A-1.setAside a draft: every row set aside has a reason in curation.json",
    ]);
    expect(between([aside], kept("set aside", "A-1"))).toEqual([]);
  });

  it.each<Partial<Record<keyof Observation, unknown>>>([
    ...["study", "population", "drug", "arm", "doseText", "endpoint", "subgroup", "unit"].map((field) => ({
      [field]: "another",
    })),
    ...["dosePerDayMg", "week", "weeksSinceChange"].map((field) => ({ [field]: 1 })),
    { value: 25 },
    { setAside: "a draft" },
  ])("are not needed between different values of what is not the same: %o", (of) => {
    const missing = between([row({}), row({ id: "B-1", value: 30, ...of })], kept("set aside", "B-1"));
    expect(missing).toEqual([]);
    expect(between([row({}), row({ id: "B-1", value: 30 })])).toEqual([
      "B-1.conflictsWith A-1: different values of one thing are linked",
    ]);
  });
});

describe("the split into what calibrates and what judges", () => {
  const splitOf = (calibration: object[], validation: object[] = []) =>
    ({
      calibration: [{ observations: calibration }],
      validation: [{ observations: validation }],
    }) as unknown as Split;
  const broken = (split: Split, rows = [row({}), row({ id: "B-1", sameAs: ["A-1"] })]) =>
    found((problems) => checkSplit(split, rows, problems)).map(({ id, rule }) => `${id}: ${rule}`);
  const counted = { id: "A-1", events: 10, n: 40 };

  it("is disjoint, also in what is one datum, and has each row once", () => {
    expect(broken(splitOf([counted]))).toEqual([]);
    expect(broken(splitOf([counted], [counted]))).toEqual([
      "A-1: no observation both calibrates and validates",
    ]);
    expect(broken(splitOf([counted], [{ ...counted, id: "B-1" }]))).toEqual([
      "B-1: one datum does not both calibrate and validate",
    ]);
    expect(broken(splitOf([counted, counted]))).toEqual(["A-1: no observation is listed twice"]);
    expect(broken(splitOf([], [counted, counted]))).toEqual(["A-1: no observation is listed twice"]);
    expect(broken(splitOf([{ ...counted, id: "Z" }]))).toEqual(["Z: the split names known observations"]);
    expect(broken(splitOf([counted]), [row({ setAside: "x" })])).toEqual([
      "A-1: the split uses no row that is set aside",
    ]);
  });

  it.each<[object, Partial<Record<keyof Observation, unknown>>, string[]]>([
    [{ events: 10 }, {}, ["events and n come together", "a proportion in the split has events and n"]],
    [{ n: 40 }, {}, ["events and n come together", "a proportion in the split has events and n"]],
    [{}, {}, ["a proportion in the split has events and n"]],
    [{}, { unit: "patients" }, ["a proportion in the split has events and n"]],
    [{}, { unit: "SALT points" }, []],
    [{ events: 40, n: 40 }, { value: 100, events: null }, []],
    [
      { events: 41, n: 40 },
      { value: 100, events: null },
      ["events are at most n", "events of n round to the published percentage"],
    ],
    [{ events: 10, n: 41 }, { events: null, value: 24 }, ["n is the observation's, or a note says why not"]],
    [
      { events: 10, n: 41 },
      { events: null, value: 24, nMeaning: "randomised" },
      ["n is the observation's, or a note says why not"],
    ],
    [{ events: 11, n: 40 }, { value: 28 }, ["printed events are used"]],
    [{ events: 11, n: 40 }, { events: null }, ["events of n round to the published percentage"]],
    [{ events: 2, n: 3 }, { events: null, n: 3, value: 66, rounding: "cut" }, []],
    [{ events: 10, n: 40 }, { unit: "patients", value: 10 }, []],
    [
      { events: 10, n: 40 },
      { unit: "patients", value: 11, events: null },
      ["events are the published count"],
    ],
  ])("counts %o of %o", (of, observed, rules) => {
    expect(broken(splitOf([{ id: "A-1", ...of }]), [row(observed)])).toEqual(
      rules.map((rule) => `A-1: ${rule}`),
    );
  });

  it("takes other people where a note says why, and an end of a range beside the other", () => {
    const noted = splitOf([{ id: "A-1", events: 10, n: 41 }]);
    Object.assign(noted.calibration[0], { note: "one left" });
    expect(broken(noted, [row({ events: null, value: 24, nMeaning: "randomised" })])).toEqual([]);
    expect(broken(noted, [row({ events: null, value: 24 })])).toEqual([
      "A-1: n is the observation's, or a note says why not",
    ]);
    const ends = [row({ otherEnd: "B-1" }), row({ id: "B-1", otherEnd: "A-1" })];
    expect(broken(splitOf([{ id: "A-1" }, { id: "B-1" }]), ends)).toEqual([]);
  });
});
