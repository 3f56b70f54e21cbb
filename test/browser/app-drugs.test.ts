import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Case, parseCase } from "../../src/forecast/case/case.ts";
import { LANGUAGES } from "../../web/messages/languages.ts";
import { type Draft, newDose, newStep } from "../../web/state/draft/draft.ts";
import { lastDrug, withDrug } from "../../web/state/draft/drugs.ts";
import { draftOf } from "../../web/state/draft/from-case.ts";
import {
  changeOptions,
  hasNotWorked,
  optionsOf,
  otherDrugs,
  switchTo,
} from "../../web/state/draft/offered.ts";
import { restoredDraft } from "../../web/state/draft/restored.ts";
import { borrowedOf, isUntested } from "../../web/state/plan-facts.ts";
import { policyCase } from "../../web/state/restart-rules.ts";
import { check, filled, named, START, stopped, typed } from "./support/drafts.ts";

const es = await LANGUAGES.all("es");
const OTHER = "ritlecitinib";
const problemsOf = (draft: Draft) => [...check(draft).problems.values()].map(({ kind }) => kind);
/** The doses of an option, the restart last. */
const dosesOf = ({ doses, restart }: Case["options"][number]) => [...doses, ...(restart ? [restart] : [])];

/** A year of one drug, then another since 20 weeks. */
const switched = (() => {
  const changed = typed(newDose("20", "50"));
  return withDrug(changed, changed.doses[1].key, OTHER, START);
})();

describe("a drug chosen at the beginning", () => {
  const other = withDrug(typed(), null, OTHER, START);

  it("is that of every dose, so far and in the options, and comes back from the case", () => {
    const { value } = check(other);
    expect(value?.doses).toEqual([{ fromWeek: 0, drug: OTHER, mgPerDay: 50 }]);
    const doses = value?.options.flatMap(dosesOf) ?? [];
    expect(doses.some(({ mgPerDay }) => mgPerDay > 0)).toBe(true);
    for (const { drug, mgPerDay } of doses) expect(drug).toBe(mgPerDay > 0 ? OTHER : undefined);
    const again = draftOf(parseCase(value).value);
    expect(again.drug).toBe(OTHER);
    expect(check(again).value).toEqual(value);
  });

  it("has no numbers beyond its own label, and what follows a stop, a lower dose or a restart is borrowed", () => {
    const [dose] = other.doses;
    expect(problemsOf({ ...other, doses: [{ ...dose, mgPerDay: "60" }] })).toContain("aboveLabel");
    const { value } = check(other);
    const borrowed = value?.options.map((option) => borrowedOf({ asked: value, option, drugs: START }));
    expect(named(other)).toEqual([
      "stay on 50 mg",
      "go down to 25 mg",
      "25 mg for 24 weeks, then stop",
      "stop",
      "stop, start again at 50 mg when 20 points worse",
    ]);
    expect(borrowed).toEqual([null, OTHER, OTHER, OTHER, OTHER]);
    const first = check(typed()).value;
    for (const option of first?.options ?? [])
      expect(borrowedOf({ asked: first ?? {}, option, drugs: START })).toBeNull();
  });
});

describe("a drug that follows another", () => {
  it("is named in the rows where it begins, and is that of the doses after it", () => {
    const { value, problems } = check({ ...switched, doses: [...switched.doses, newDose("4", "30")] });
    expect([...problems]).toEqual([]);
    expect(value?.doses).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 32, drug: OTHER, mgPerDay: 50 },
      { fromWeek: 48, drug: OTHER, mgPerDay: 30 },
    ]);
  });

  it("is what the options speak of, with its own doses and label", () => {
    expect(named(switched)).toEqual([
      "stay on 50 mg",
      "go down to 25 mg",
      "25 mg for 24 weeks, then stop",
      "stop",
      "stop, start again at 50 mg when 20 points worse",
    ]);
    for (const option of check(switched).value?.options ?? [])
      for (const { drug, mgPerDay } of dosesOf(option)) expect(drug).toBe(mgPerDay > 0 ? OTHER : undefined);
    const [first, second] = switched.doses;
    expect(problemsOf({ ...switched, doses: [{ ...first, mgPerDay: "50" }, second] })).toEqual([
      "aboveLabel",
    ]);
    expect(check(switched).value && policyCase(check(switched).value as Case)?.options[1]).toMatchObject({
      restart: { drug: OTHER, mgPerDay: 50 },
    });
  });

  it("takes the label's dose where nobody has entered one, and offers options of its own", () => {
    const own = changeOptions(typed(newDose("20", "4")), START, (options) => options);
    const changed = withDrug(own, own.doses[1].key, OTHER, START);
    expect(changed.doses.map(({ mgPerDay }) => mgPerDay)).toEqual(["4", "50"]);
    expect(changed.options).toBeNull();
    const back = withDrug(changed, own.doses[1].key, "baricitinib", START);
    expect(lastDrug(back)).toBe("baricitinib");
    expect(check(back).value?.doses).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 32, mgPerDay: 4 },
    ]);
  });

  it("that is not forecast is refused beside its row", () => {
    const wrong = withDrug(switched, switched.doses[1].key, "tofacitinib", START);
    expect([...check(wrong).problems].map(([id, { kind }]) => [id.replace(/\d+/, ""), kind])).toContainEqual([
      "dose--drug",
      "otherDrug",
    ]);
  });
});

describe("a switch", () => {
  const partial = (began: string, score: string) => filled("taking", { began }, { before: "90", now: score });

  it("is asked for where the drug has had its time and has not brought the hair back, and not before", () => {
    expect(hasNotWorked(partial("60", "45"))).toBe(true);
    for (const draft of [partial("60", "20"), partial("20", "45"), partial("60", ""), stopped])
      expect(hasNotWorked(draft)).toBe(false);
  });

  it("may go to each other drug that is forecast, at its label, none before the others", () => {
    const [first, ...rest] = START.drugs;
    const forecast = { studied: [8], label: 16, stoppingIsBorrowed: true };
    const drugs = {
      drugs: [first, { name: "zzz", brands: [], forecast }, ...rest, { name: "aaa", brands: [], forecast }],
    };
    expect(otherDrugs(typed(), drugs).map(({ drug, mgPerDay }) => `${drug} ${mgPerDay}`)).toEqual([
      "aaa 16",
      "ritlecitinib 50",
      "zzz 16",
    ]);
    expect(otherDrugs(withDrug(typed(), null, OTHER, START), START)).toEqual([
      { drug: "baricitinib", mgPerDay: "4" },
    ]);
    expect(named(typed()).join()).not.toContain("switch");
  });

  it("names its drug wherever it begins", () => {
    const added = (draft: Draft) => ({ ...draft, options: otherDrugs(draft, START).map(switchTo) });
    expect(named(added(typed()))).toEqual(["switch to ritlecitinib 50 mg a day"]);
    expect(named(added(typed()), es)).toEqual(["cambiar a ritlecitinib 50 mg al día"]);
    expect(named(added(stopped))).toEqual(["start with ritlecitinib 50 mg"]);
    const [first] = typed().doses;
    const plans = (draft: Draft, steps: Draft["doses"], again: string | null) => {
      const restart = { ...first, drug: again, mgPerDay: "50", worsensBy: "20", checkEvery: "4", wait: "0" };
      const rows = steps.map((step, at) => ({
        ...newStep(String(24 * at)),
        ...step,
        after: String(24 * at),
      }));
      const option = { key: 1, name: null, steps: rows, restart: { ...restart, strictly: false } };
      return named({ ...draft, options: [again === null ? { ...option, restart: null } : option] })[0];
    };
    const none = { ...first, mgPerDay: "0" };
    const two = { ...first, mgPerDay: "2" };
    const other = { ...first, drug: OTHER, mgPerDay: "50" };
    expect(plans(typed(), [two, other], null)).toBe("in steps: 2, ritlecitinib 50 mg");
    expect(plans(typed(), [none, other], null)).toBe("in steps: 0, ritlecitinib 50 mg");
    expect(plans(typed(), [other, { ...none, drug: null }], null)).toBe(
      "ritlecitinib 50 mg for 24 weeks, then stop",
    );
    expect(plans(typed(), [none], OTHER)).toBe(
      "stop, start again at ritlecitinib 50 mg when 20 points worse",
    );
  });

  it("makes a case that the library takes, untested, and of the drug that was switched to", () => {
    const draft = { ...typed(), options: otherDrugs(typed(), START).map(switchTo) };
    const { value } = check(draft);
    const asked = parseCase(value).value;
    expect(asked.options[0].doses).toEqual([{ fromWeek: 52, drug: OTHER, mgPerDay: 50 }]);
    const [option] = asked.options;
    expect(isUntested({ asked, option, drugs: START })).toBe(true);
    expect(borrowedOf({ asked, option, drugs: START })).toBeNull();
    const [first] = draft.options;
    const above = { ...first, steps: first.steps.map((step) => ({ ...step, mgPerDay: "60" })) };
    expect(problemsOf({ ...draft, options: [above] })).toEqual(["aboveLabel"]);
  });
});

it("cases of several drugs come back from the form as they were", () => {
  const dose = fc.constantFrom(
    { mgPerDay: 0 },
    { mgPerDay: 2 },
    { mgPerDay: 4 },
    { mgPerDay: 30, drug: OTHER },
    { mgPerDay: 50, drug: OTHER },
  );
  const taken = fc.array(dose, { minLength: 1, maxLength: 4 });
  const again = dose.filter(({ mgPerDay }) => mgPerDay > 0);
  fc.assert(
    fc.property(taken, taken, fc.option(again), (before, after, restart) => {
      const value: Case = parseCase({
        schema: "anagen/case@1",
        salt: [{ week: 0, score: 95 }],
        doses: before.map((each, at) => ({ fromWeek: 10 * at, ...each })),
        options: [
          {
            name: "plan",
            doses: after.map((each, at) => ({ fromWeek: 100 + 10 * at, ...each })),
            ...(restart === null ? {} : { restart: { whenSaltWorsensBy: 20, ...restart } }),
          },
        ],
        horizonWeeks: 52,
      }).value;
      const draft = draftOf(value);
      const expected = draft.use === "never" ? { ...value, doses: [] } : value;
      expect(check(draft).value).toEqual(expected);
      expect(check(restoredDraft(JSON.parse(JSON.stringify(draft))) as Draft).value).toEqual(expected);
      expect(optionsOf({ ...draft, options: null }, START).length).toBeGreaterThan(0);
      expect(() => check({ ...draft, options: null })).not.toThrow();
    }),
  );
});
