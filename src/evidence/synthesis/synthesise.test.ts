import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../package-data/evidence.ts";
import { groupsOf, pairsOf } from "./studies-of.ts";
import { synthesise } from "./synthesise.ts";

const reference = JSON.parse(
  readFileSync(new URL("../../../test/reference/metafor.json", import.meta.url), "utf8"),
) as {
  differences: {
    events: number[];
    n: number[];
    controlEvents: number[];
    controlN: number[];
    fit: { measure: string; estimate: number; tau2: number; predictionLow: number | null; name: string };
  }[];
};
const MEASURES = { RD: "difference", RR: "log risk ratio", OR: "log odds ratio" } as const;

describe("a synthesis", () => {
  it("gives metafor's pooled value, undone from its scale", () => {
    for (const { events, n, controlEvents, controlN, fit } of reference.differences) {
      const measure = MEASURES[fit.measure as keyof typeof MEASURES];
      const studies = events.map((_, at) => ({
        name: `study ${at}`,
        group: { events: events[at], n: n[at] },
        control: { events: controlEvents[at], n: controlN[at] },
      }));
      const { pooled, studies: rows } = synthesise(studies, measure);
      const theirs = measure === "difference" ? 100 * fit.estimate : Math.exp(fit.estimate);
      expect(Math.abs((pooled?.value as number) / theirs - 1), `${fit.name} ${fit.measure}`).toBeLessThan(
        1e-5,
      );
      expect(pooled?.low).toBeLessThan(pooled?.value as number);
      expect(rows.reduce((sum, { weightPercent }) => sum + weightPercent, 0)).toBeCloseTo(100, 2);
      if (rows.length < 3) expect(pooled?.prediction).toBeNull();
    }
  });

  it("pools nothing of one study, and takes estimates as they are", () => {
    const one = synthesise(
      [{ name: "a", effect: { estimate: Math.log(2), variance: 0.1 } }],
      "log odds ratio",
    );
    expect(one.pooled).toBeNull();
    expect(one.studies[0].value).toBeCloseTo(2, 5);
    expect(() => synthesise([], "share")).toThrow(/at least one study/);
    expect(() => synthesise([{ name: "a", group: { events: 1, n: 4 } }], "difference")).toThrow(/a control/);
    const both = { name: "a", group: { events: 1, n: 4 }, control: { events: 1, n: 4 } };
    expect(() => synthesise([both], "share")).toThrow(/measure of two groups/);
  });
});

describe("studies from the evidence", () => {
  const { observations, split } = loadEvidence();
  const treated = observations.filter(
    (row) =>
      row.endpoint === "SALT<=20" && row.week === 36 && row.dosePerDayMg === 4 && row.subgroup === null,
  );

  it("pair each group with the control of its study, each control once", () => {
    const { studies, leftOut } = pairsOf(treated, observations, split);
    expect(studies.length).toBeGreaterThanOrEqual(2);
    const controls = studies.map(({ observations: [, control] = [] }) => control);
    expect(new Set(controls).size).toBe(controls.length);
    for (const { control, group } of studies) {
      expect(control?.n).toBeGreaterThan(0);
      expect(group?.n).toBeGreaterThan(0);
    }
    expect(leftOut.every(({ reason }) => reason !== "")).toBe(true);
  });

  it("are the groups that may be pooled", () => {
    const { studies } = groupsOf(treated, split);
    expect(studies.every(({ control }) => control === undefined)).toBe(true);
    expect(synthesise(studies, "log odds").pooled?.value).toBeGreaterThan(20);
  });
});
