import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { shownFacts } from "../../web/build/facts.ts";
import { iconCounts } from "../../web/charts/icon-counts.ts";
import { packModel, unpackModel } from "../../web/engine/model-data.ts";
import { SHOWN_FACTS } from "../../web/site-data/shown-facts.ts";
import { someModel } from "../support/simulate/model.ts";

describe("icons", () => {
  it("sum to a hundred by the largest remainder, each within one of its share", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (shares) => {
          const counts = iconCounts(shares, 100);
          const sum = shares.reduce((all, share) => all + share, 0);
          expect(counts.reduce((all, count) => all + count, 0)).toBe(100);
          for (const [at, count] of counts.entries())
            expect(Math.abs(count - (100 * shares[at]) / sum)).toBeLessThan(1);
        },
      ),
    );
    expect(iconCounts([1, 1, 1], 100)).toEqual([34, 33, 33]);
    expect(iconCounts([0, 0], 100)).toEqual([0, 0]);
  });
});

describe("the model on its way to the browser", () => {
  it("arrives bit for bit", () => {
    const model = someModel(6);
    expect(unpackModel(JSON.parse(JSON.stringify(packModel(model))))).toEqual(model);
  });
});

const evidence = loadEvidence();
const { observations } = evidence;
const byId = new Map(observations.map((row) => [row.id, row]));

describe("published numbers", () => {
  it("are never shown without their group, and with what makes them hard to compare", () => {
    const { rows: facts } = shownFacts(evidence);
    expect(facts.length).toBeGreaterThan(20);
    for (const fact of facts) {
      const row = byId.get(fact.id) as (typeof observations)[number];
      expect(fact.group, fact.id).toMatch(/\w{3,}/);
      if (row.subgroup !== null) expect(fact.group, fact.id).toContain(row.subgroup);
      if (/\bRA\b/.test(row.population ?? "")) expect(fact.group, fact.id).toContain("rheumatoid arthritis");
      if (row.note) expect(fact.note, fact.id).toContain(row.note);
      expect(
        fact.conflicts.map(({ id }) => id),
        fact.id,
      ).toEqual(row.conflictsWith);
    }
  });
});

describe("harms", () => {
  it("of staying and of stopping stand in equal detail", () => {
    expect(SHOWN_FACTS.harmsOfStaying.length).toBe(SHOWN_FACTS.harmsOfStopping.length);
  });

  it("of staying name what the boxed warning names, each in people at risk and in people who are not", () => {
    for (const outcome of ["serious infection", "VTE", "MACE", "malignancy", "mortality"]) {
      const rows = SHOWN_FACTS.harmsOfStaying
        .map((ids) => ids.map((id) => byId.get(id)))
        .find(([row]) => row?.endpoint.includes(outcome));
      expect(
        rows?.map((row) => row?.subgroup),
        outcome,
      ).toEqual(["at risk", "low risk"]);
    }
  });

  it("come from observations that exist", () => {
    const used = new Set(observations.filter((row) => row.setAside === undefined).map((row) => row.id));
    for (const id of Object.values(SHOWN_FACTS).flat(2)) expect(used.has(id), id).toBe(true);
  });
});
