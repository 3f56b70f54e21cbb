import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCase } from "../../src/forecast/case.ts";
import { someModel } from "../../src/simulate/testing/model.ts";
import { iconCounts } from "../../web/charts/icon-counts.ts";
import { packModel, unpackModel } from "../../web/engine/model-data.ts";
import { SHOWN_FACTS } from "../../web/facts.ts";
import { checkDraft } from "../../web/state/check.ts";
import { completed, type Draft, draftOf, emptyDraft } from "../../web/state/draft.ts";
import { readJson } from "../support/anagen.ts";

const LIMITS = { longestWeeks: 1040, highestDose: 16 };

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

/** A case without entries that say what is so anyway. */
const withoutUsual = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value, (key, each) =>
      (key === "everyDays" && each === 1) || (key === "oat3Inhibitor" && each === false) ? undefined : each,
    ),
  );

describe("the form", () => {
  it.each(["stop", "policies", "doses"])("gives back the case it was filled from: %s", (name) => {
    const example = readJson(`examples/case-${name}.json`);
    const { value, problems } = checkDraft(draftOf(parseCase(example).value), LIMITS, () => "");
    expect([...problems]).toEqual([]);
    expect(value).toEqual(withoutUsual(example));
  });

  it("fills in what a draft of an earlier visit lacks", () => {
    const draft = emptyDraft();
    const { adherence: _, ...person } = draft.person;
    const old = {
      ...draft,
      person,
      doses: draft.doses.map(({ key, fromWeek, mgPerDay }) => ({ key, fromWeek, mgPerDay })),
      options: draft.options.map((option) => ({
        ...option,
        steps: option.steps.map(({ key, after, mgPerDay }) => ({ key, after, mgPerDay })),
      })),
    };
    expect(completed(old as unknown as Draft)).toEqual(draft);
  });

  it("never makes a case that the library refuses, whatever is typed", () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.integer({ min: -5, max: 130 }).map(String),
      fc.constant("4,5"),
    );
    fc.assert(
      fc.property(typed, typed, typed, typed, typed, (nowWeek, before, now, fromWeek, mgPerDay) => {
        const empty = emptyDraft();
        const draft = {
          ...empty,
          nowWeek,
          readings: empty.readings.map((each) => ({ ...each, score: each.now ? now : before })),
          doses: empty.doses.map((each) => ({ ...each, fromWeek, mgPerDay })),
        };
        const { value, problems } = checkDraft(draft, LIMITS, (option) => `option ${option.key}`);
        expect(value === null).toBe(problems.size > 0);
        if (value !== null) parseCase(value);
      }),
    );
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
