import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCase } from "../../src/forecast/case/case.ts";
import { iconCounts } from "../../web/charts/icon-counts.ts";
import { packModel, unpackModel } from "../../web/engine/model-data.ts";
import { LANGUAGES } from "../../web/messages/languages.ts";
import { SHOWN_FACTS } from "../../web/site-data/shown-facts.ts";
import { checkDraft } from "../../web/state/check.ts";
import {
  completed,
  type Draft,
  draftOf,
  emptyDraft,
  newDose,
  newReading,
  newStep,
  withDoses,
} from "../../web/state/draft.ts";
import { optionName } from "../../web/words/option-name.ts";
import { readJson } from "../support/anagen.ts";
import { someModel } from "../support/simulate/model.ts";

const en = await LANGUAGES.all("en");
const es = await LANGUAGES.all("es");

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
    const { value, problems } = checkDraft(draftOf(parseCase(example).value), () => "");
    expect([...problems]).toEqual([]);
    expect(value).toEqual(withoutUsual(example));
  });

  it("fills in what a draft of an earlier visit lacks", () => {
    const draft = emptyDraft();
    const { adherence: _, ...person } = draft.person;
    const old = {
      ...draft,
      person,
      readings: draft.readings.map(({ before, ...reading }) => reading),
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
        const { value, problems } = checkDraft(draft, (option) => `option ${option.key}`);
        expect(value === null).toBe(problems.size > 0);
        if (value !== null) parseCase(value);
      }),
    );
  });
});

/** The example's history typed into an empty form: SALT 95 before, 5 now. */
function typed(...doses: Draft["doses"]): Draft {
  const empty = emptyDraft();
  const draft = {
    ...empty,
    nowWeek: "52",
    readings: empty.readings.map((each) => ({ ...each, score: each.now ? "5" : "95" })),
  };
  return withDoses(draft, [...draft.doses, ...doses]);
}
const named = (draft: Draft, m = en) => draft.options.map((option) => optionName(m, draft, option));
const check = (draft: Draft) => checkDraft(draft, (option) => optionName(en, draft, option));

describe("offered options", () => {
  const off = typed(newDose("20", "0"));

  it("of somebody off the drug are to stay off or to start again, at the last dose that was taken", () => {
    expect(named(off)).toEqual([
      "stay off",
      "start again at 4 mg",
      "start again at 2 mg",
      "stay off, start again when 20 points worse",
    ]);
    expect(named(off, es)).toEqual([
      "seguir sin él",
      "volver a tomar 4 mg",
      "volver a tomar 2 mg",
      "seguir sin él y volver con 20 puntos peor",
    ]);
    const { value, problems } = check(off);
    expect([...problems]).toEqual([]);
    expect(value?.options.map(({ doses, restart }) => [doses[0].mgPerDay, restart?.mgPerDay])).toEqual([
      [0, undefined],
      [4, undefined],
      [2, undefined],
      [0, 4],
    ]);
  });

  it("follow the doses in the order of their weeks, and come back when the stop is taken out", () => {
    const on = named(emptyDraft());
    expect(on).toHaveLength(5);
    expect(named(typed(newDose("", "")))).toEqual(on);
    const [first, stop] = off.doses;
    expect(named(withDoses(off, [stop, first]))).toEqual(named(off));
    expect(named(withDoses(off, [first]))).toEqual(on);
    const lower = withDoses(off, [{ ...first, mgPerDay: "2" }, stop]);
    expect(named(lower).slice(1, 3)).toEqual(["start again at 2 mg", "start again at 1 mg"]);
    expect(named(withDoses(withDoses(off, [{ ...first, mgPerDay: "" }, stop]), off.doses))).toEqual(
      named(off),
    );
  });

  it("keep the days from dose to dose, on the drug and off it", () => {
    const every = (draft: Draft) => {
      const [first, ...rest] = draft.doses;
      return withDoses(draft, [{ ...first, everyDays: "2" }, ...rest]);
    };
    const daysOf = (draft: Draft) =>
      check(draft).value?.options.map(({ doses, restart }) => [doses[0].everyDays, restart?.everyDays]);
    expect(daysOf(every(typed()))).toEqual([
      [2, undefined],
      [2, undefined],
      [2, undefined],
      [undefined, undefined],
      [undefined, 2],
    ]);
    expect(daysOf(every(off))).toEqual([
      [undefined, undefined],
      [2, undefined],
      [2, undefined],
      [undefined, 2],
    ]);
    // Typed in between, and taken back.
    const [first] = typed().doses;
    const wrong = withDoses(every(typed()), [{ ...first, everyDays: "9" }]);
    expect(named(withDoses(wrong, [first]))).toEqual(named(typed()));
  });

  it("stay as they are once somebody has changed them", () => {
    const draft = emptyDraft();
    const own = { ...draft, options: draft.options.slice(1) };
    expect(withDoses(own, [...own.doses, newDose("20", "0")]).options).toEqual(own.options);
  });

  it("never differ in name alone, whatever the doses", () => {
    const mg = fc.constantFrom("0", "0,0", "1", "2", "4", "3,5", "", "x");
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), mg), { maxLength: 4 }), (rows) => {
        const draft = typed(...rows.map(([week, dose]) => newDose(String(week), dose)));
        const whatTheyDo = draft.options.map(({ steps, restart }) =>
          JSON.stringify([steps.map(({ after, mgPerDay }) => [after, mgPerDay]), restart]),
        );
        expect(new Set(whatTheyDo).size).toBe(whatTheyDo.length);
        expect(new Set(named(draft)).size).toBe(draft.options.length);
        for (const { restart } of draft.options)
          if (restart) expect(Number(restart.mgPerDay.replace(",", "."))).toBeGreaterThan(0);
      }),
    );
  });

  it("restart with a drug: none is refused beside its field", () => {
    const options = off.options.map((option) =>
      option.restart ? { ...option, restart: { ...option.restart, mgPerDay: "0" } } : option,
    );
    const restarting = options.find(({ restart }) => restart !== null);
    expect([...check({ ...off, options }).problems]).toEqual([
      [`option-${restarting?.key}-again-mg`, { kind: "noDrug" }],
    ]);
  });

  it("are named after what they do when they are made by hand", () => {
    const later = { key: 1, name: null, steps: [newStep("0", "0"), newStep("12", "4")], restart: null };
    expect(named({ ...off, options: [later] })).toEqual(["start again after 12 weeks"]);
    expect(named({ ...emptyDraft(), options: [later] })).toEqual(["pause for 12 weeks"]);
  });
});

describe("readings", () => {
  const withReading = (week: string, score: string) => {
    const draft = typed();
    const added = { ...newReading(), week, score };
    return { id: `reading-${added.key}`, draft: { ...draft, readings: [...draft.readings, added] } };
  };

  it.each([
    "0",
    "52",
    " 0 ",
  ])("that are there twice are told beside a week that can be changed: %s", (week) => {
    const { id, draft } = withReading(week, "40");
    expect([...check(draft).problems]).toEqual([[`${id}-week`, { kind: "twice" }]]);
    expect(draft.readings.at(-1)?.before).toBe(false);
  });

  it("may be added for week 0 where that one is empty, and are then judged beside their own field", () => {
    const { id, draft } = withReading("0", "30");
    const readings = draft.readings.map((each) => (each.before ? { ...each, score: "" } : each));
    expect([...check({ ...draft, readings }).problems]).toEqual([
      [`${id}-score`, { kind: "mild", least: 50 }],
    ]);
    expect([...check(withReading("0", "").draft).problems.keys()]).toEqual(
      [`week`, `score`].map((field) => expect.stringMatching(new RegExp(`^reading-\\d+-${field}$`))),
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
