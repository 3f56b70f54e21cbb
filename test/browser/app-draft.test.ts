import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCase } from "../../src/forecast/case/case.ts";
import { LANGUAGES } from "../../web/messages/languages.ts";
import { type Draft, newDose, newReading, newStep, type Use } from "../../web/state/draft/draft.ts";
import { draftOf } from "../../web/state/draft/from-case.ts";
import { changeOptions, optionsOf } from "../../web/state/draft/offered.ts";
import { restoredDraft } from "../../web/state/draft/restored.ts";
import { isUntested } from "../../web/state/plan-facts.ts";
import { policyCase } from "../../web/state/restart-rules.ts";
import { readJson } from "../support/anagen.ts";
import { check, filled, named, SCOPE, START, stopped, typed } from "./support/drafts.ts";

const es = await LANGUAGES.all("es");
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
    const { value, problems } = check(draftOf(parseCase(example).value));
    expect([...problems]).toEqual([]);
    expect(value).toEqual(withoutUsual(example));
  });

  it("gives back cases of every shape", () => {
    const weeks = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 5 });
    const mg = fc.constantFrom(0, 1, 2, 4);
    fc.assert(
      fc.property(weeks, weeks, fc.array(mg, { minLength: 5, maxLength: 5 }), (readAt, doseAt, amounts) => {
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        const input = {
          schema: "anagen/case@1",
          salt: sorted(readAt).map((week) => ({ week, score: 95 })),
          doses: sorted(doseAt).map((fromWeek, at) => ({ fromWeek, mgPerDay: amounts[at] })),
          options: [{ name: "stay", doses: [{ fromWeek: 100, mgPerDay: 4 }] }],
          horizonWeeks: 52,
        };
        const { value } = parseCase(input);
        const draft = draftOf(value);
        // A person who never took the drug has no doses; that none were taken is the same.
        const expected = draft.use === "never" ? { ...value, doses: [] } : value;
        expect(check(draft).value).toEqual(expected);
        expect(check(restoredDraft(JSON.parse(JSON.stringify(draft))) as Draft).value).toEqual(expected);
      }),
    );
  });

  it("never makes a case that the library refuses, whatever is typed", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.integer({ min: -5, max: 130 }).map(String),
      fc.constantFrom("4,5", "~5", "5-10", "14 months", "2025-09-01", "week 24", "Sept 2025", "5 %"),
    );
    const use = fc.constantFrom<Use>("taking", "stopped", "never");
    const unit = fc.constantFrom("weeks", "months", "date", "treatment");
    fc.assert(
      fc.property(use, unit, fc.array(text, { minLength: 9, maxLength: 9 }), (who, counted, texts) => {
        const [began, stop, before, atStop, now, mgPerDay, at, score, since] = texts;
        const draft = filled(who, { unit: counted, began, stopped: stop }, { before, stop: atStop, now });
        const whole = {
          ...draft,
          readings: [...draft.readings, newReading("between", score, at)],
          doses: [...draft.doses, newDose(since, mgPerDay)],
        };
        const { value, problems } = check(whole);
        expect(value === null).toBe(problems.size > 0);
        if (value !== null) parseCase(value);
      }),
    );
  });

  it("is whole again whatever was damaged in what was kept", () => {
    const draft = JSON.parse(JSON.stringify(changeOptions(stopped, START, (options) => options))) as object;
    /** Every value of an object, by its path. */
    const paths = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
      typeof value === "object" && value !== null
        ? [path, ...Object.entries(value).flatMap(([key, each]) => paths(each, [...path, key]))]
        : [path];
    const put = (value: unknown, [key, ...rest]: readonly string[], damage: unknown): unknown => {
      if (key === undefined) return damage;
      const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
      copy[key] = put(copy[key], rest, damage);
      return copy;
    };
    for (const path of paths(draft))
      for (const damage of [undefined, null, 3, "x", {}, [], [{}], [null]]) {
        const restored = restoredDraft(JSON.parse(JSON.stringify(put(draft, path, damage) ?? null)));
        if (restored === null) continue;
        expect(optionsOf(restored, START).length).toBeGreaterThan(0);
        expect(() => check(restored)).not.toThrow();
      }
  });
});

describe("somebody off the drug", () => {
  it.each([
    ["how long and how long ago", {}],
    ["in words", { unit: "months", stopped: "13 weeks", began: "60 weeks" }],
    ["with the beginning in weeks ago", { stopped: "13 weeks ago", began: "73 weeks ago" }],
    ["in dates", { unit: "date", stopped: "2026-08-29", began: "2025-07-05" }],
    ["in weeks of treatment", { unit: "treatment", stopped: "60", began: "73" }],
    ["in months", { unit: "months", stopped: "3", began: "13,8 months" }],
  ] as const)("is the same person however it is told: %s", (_, entries) => {
    const { value, problems } = check({ ...stopped, ...entries });
    expect([...problems]).toEqual([]);
    expect(value?.doses).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 60, mgPerDay: 0 },
    ]);
    expect(value?.salt).toEqual([
      { week: 0, score: 90 },
      { week: 60, score: 8 },
      { week: 73, score: 35 },
    ]);
  });

  it("is offered to stay off or to start again, with the dose in every name", () => {
    expect(named(stopped)).toEqual([
      "stay off",
      "start again at 4 mg",
      "start again at 2 mg",
      "stay off, start again at 4 mg when 20 points worse",
    ]);
    expect(named(stopped, es)).toEqual([
      "seguir sin él",
      "volver a tomar 4 mg",
      "volver a tomar 2 mg",
      "seguir sin él y volver a tomar 4 mg si empeora 20 puntos",
    ]);
  });
});

describe("offered options", () => {
  it("of somebody on the highest dose are to stay, to take less, to stop, and to start again", () => {
    expect(named(typed())).toEqual([
      "stay on 4 mg",
      "go down to 2 mg",
      "2 mg for 24 weeks, then stop",
      "stop",
      "stop, start again at 4 mg when 20 points worse",
    ]);
  });

  it("go up, too, and restart at the best dose so far", () => {
    const [first] = typed().doses;
    const partial = { ...typed(), doses: [{ ...first, mgPerDay: "2" }] };
    expect(named(partial)).toEqual([
      "stay on 2 mg",
      "go up to 4 mg",
      "go down to 1 mg",
      "1 mg for 24 weeks, then stop",
      "stop",
      "stop, start again at 2 mg when 20 points worse",
    ]);
    const lowered = typed(newDose("20", "2"));
    expect(named(lowered)[1]).toBe("go up to 4 mg");
    expect(named(lowered).at(-1)).toBe("stop, start again at 4 mg when 20 points worse");
    const everyOther = { ...typed(), doses: [{ ...first, everyDays: "2" }] };
    expect(named(everyOther)[1]).toBe("4 mg every day");
  });

  it("of somebody who has not begun are to begin or not", () => {
    expect(named(filled("never", {}, { now: "80" }))).toEqual([
      "stay without it",
      "start with 4 mg",
      "start with 2 mg",
    ]);
  });

  it("fit a grid of situations: none twice, a dose in every restart, none above the label", () => {
    const mg = fc.constantFrom("0", "0,0", "1", "2", "4", "3,5", "", "x");
    const use = fc.constantFrom<Use>("taking", "stopped", "never");
    fc.assert(
      fc.property(
        use,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), mg), { maxLength: 4 }),
        (who, rows) => {
          const draft = { ...typed(...rows.map(([ago, dose]) => newDose(String(ago), dose))), use: who };
          const options = optionsOf(draft, START);
          const whatTheyDo = options.map(({ steps, restart }) =>
            JSON.stringify([
              steps.map(({ after, mgPerDay, everyDays }) => [after, mgPerDay, everyDays]),
              restart,
            ]),
          );
          expect(new Set(whatTheyDo).size).toBe(whatTheyDo.length);
          expect(new Set(named(draft)).size).toBe(options.length);
          expect(new Set(options.map(({ key }) => key)).size).toBe(options.length);
          options.forEach(({ steps, restart }, at) => {
            if (restart) {
              expect(Number(restart.mgPerDay)).toBeGreaterThan(0);
              expect(named(draft)[at]).toContain(`at ${restart.mgPerDay} mg`);
            }
            for (const step of [...steps, ...(restart ? [restart] : [])])
              expect(Number(step.mgPerDay)).toBeLessThanOrEqual(SCOPE.label);
          });
        },
      ),
    );
  });

  it("follow the doses until somebody changes them, and keep their keys while something is typed", () => {
    const draft = typed();
    const keys = (each: Draft) => optionsOf(each, START).map(({ key }) => key);
    const [first] = draft.doses;
    const half = { ...draft, doses: [{ ...first, mgPerDay: "" }] };
    expect(keys(half)).toEqual(keys(draft));
    const own = changeOptions(draft, START, (options) => options.slice(1));
    expect(named({ ...own, use: "stopped" })).toHaveLength(4);
    expect(optionsOf({ ...own, doses: [{ ...first, mgPerDay: "2" }] }, START)).toEqual(own.options);
  });

  it("restart with a drug: none is refused beside its field", () => {
    const draft = changeOptions(stopped, START, (options) =>
      options.map((option) =>
        option.restart ? { ...option, restart: { ...option.restart, mgPerDay: "0" } } : option,
      ),
    );
    const restarting = optionsOf(draft, START).find(({ restart }) => restart !== null);
    expect([...check(draft).problems]).toEqual([[`option-${restarting?.key}-again-mg`, { kind: "noDrug" }]]);
  });

  it("start again after the wait that was chosen, which their name and the rules beside them say", () => {
    const waiting = changeOptions(typed(), START, (options) =>
      options.map((option) =>
        option.restart ? { ...option, restart: { ...option.restart, wait: "8" } } : option,
      ),
    );
    expect(named(waiting).at(-1)).toBe(
      "stop, start again at 4 mg when 20 points worse and after 8 weeks of waiting",
    );
    expect(named(waiting, es).at(-1)).toBe(
      "dejarlo y volver a tomar 4 mg si empeora 20 puntos, tras 8 semanas de espera",
    );
    const asked = parseCase(check(waiting).value).value;
    const option = asked.options[asked.options.length - 1];
    expect(option.restart?.waitWeeks).toBe(8);
    expect(isUntested({ asked, option, drugs: START })).toBe(true);
    expect(policyCase(asked)?.options[1].restart?.waitWeeks).toBe(8);
    expect(check(draftOf(asked)).value).toEqual(asked);
    // Without a wait the case says nothing of it.
    expect(JSON.stringify([check(typed()).value, policyCase(asked)?.options[0]])).not.toContain("waitWeeks");
  });

  it("are named after what they do when they are made by hand", () => {
    const later = { key: 1, name: null, steps: [newStep("0", "0"), newStep("12", "4")], restart: null };
    expect(named({ ...stopped, options: [later] })).toEqual(["start again after 12 weeks"]);
    expect(named({ ...typed(), options: [later] })).toEqual(["pause for 12 weeks"]);
  });
});

describe("what is not forecast", () => {
  const problemsOf = (draft: Draft) => [...check(draft).problems.values()].map(({ kind }) => kind);

  it("is refused beside its field: doses above the label, children, other drugs, mild disease", () => {
    const [dose] = typed().doses;
    expect(problemsOf({ ...typed(), doses: [{ ...dose, mgPerDay: "8" }] })).toContain("aboveLabel");
    expect(problemsOf({ ...typed(), person: { ...typed().person, ageYears: "9" } })).toEqual(["child"]);
    for (const drug of ["tofacitinib", "another drug"])
      expect(problemsOf({ ...typed(), drug })).toEqual(["otherDrug"]);
    expect(problemsOf(filled("taking", { began: "52" }, { before: "20", now: "5" }))).toEqual(["mild"]);
  });

  it("is said of times that cannot be: ahead, before the beginning, after the stop, no time at all", () => {
    expect(problemsOf({ ...typed(), began: "in spring" })).toEqual(["time"]);
    expect(problemsOf({ ...typed(), unit: "date", began: "2027-01-01" })).toContain("future");
    expect(problemsOf(typed(newDose("60", "2")))).toEqual(["beforeStart"]);
    expect(problemsOf({ ...stopped, doses: [...stopped.doses, newDose("5", "2")] })).toEqual(["afterStop"]);
    expect(problemsOf({ ...typed(), began: "" })).toEqual(["timeMissing"]);
  });
});
