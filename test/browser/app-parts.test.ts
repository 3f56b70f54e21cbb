import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
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

describe("harms", () => {
  it("of staying and of stopping stand in equal detail", () => {
    expect(SHOWN_FACTS.harmsOfStaying.length).toBe(SHOWN_FACTS.harmsOfStopping.length);
  });

  it("come from observations that exist", () => {
    const { observations } = JSON.parse(
      readFileSync(new URL("../../data/evidence/observations.json", import.meta.url), "utf8"),
    ) as { observations: { id: string; setAside?: string }[] };
    const used = new Set(observations.filter((row) => row.setAside === undefined).map((row) => row.id));
    for (const id of Object.values(SHOWN_FACTS).flat(2)) expect(used.has(id), id).toBe(true);
  });
});
