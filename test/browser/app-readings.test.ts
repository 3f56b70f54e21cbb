import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeRow, newReading } from "../../web/state/draft/draft.ts";
import { isRead, readList, withList } from "../../web/state/pasted-list.ts";
import { check, filled, START, typed } from "./support/drafts.ts";

describe("readings", () => {
  const withReading = (at: string, score: string) => {
    const draft = typed();
    const added = newReading("between", score, at);
    return { id: `reading-${added.key}`, draft: { ...draft, readings: [...draft.readings, added] } };
  };

  it.each([
    "52",
    "0",
    " 52 ",
    "week 0",
  ])("that are there twice are told beside the one that was added: %s", (at) => {
    const { id, draft } = withReading(at, "40");
    expect([...check(draft).problems]).toEqual([[`${id}-at`, { kind: "twice" }]]);
  });

  it("from before the drug move the beginning of the weeks, and change nothing else", () => {
    const { value, problems } = check(withReading("60", "90").draft);
    expect([...problems]).toEqual([]);
    expect(value?.salt).toEqual([
      { week: 0, score: 90 },
      { week: 8, score: 95 },
      { week: 60, score: 5 },
    ]);
    expect(value?.doses).toEqual([{ fromWeek: 8, mgPerDay: 4 }]);
    expect(value?.options[0].doses[0].fromWeek).toBe(60);
  });
});

describe("a pasted list", () => {
  const LIST = `Date\tSALT\tDose
2026-11-28\t5\t
Sept 1, 2026\t12 %\t
2026-06-01\t~40\t2 mg
2026-03-01\t60-70\t4 mg
no date\t3\t`;

  it("is read line by line: time, reading, dose, and what is not understood", () => {
    const lines = readList(LIST, typed(), START);
    expect(lines.map(({ ago, score, mgPerDay }) => [ago, score, mgPerDay])).toEqual([
      [0, "5", null],
      [13, "12 %", null],
      [26, "~40", "2 mg"],
      [39, "60-70", "4 mg"],
      [null, "3", null],
    ]);
    const { value, problems } = check(withList(typed(), lines));
    expect([...problems]).toEqual([]);
    expect(value?.salt.map(({ score }) => score)).toEqual([95, 65, 40, 12, 5]);
    expect(value?.doses?.map(({ mgPerDay }) => mgPerDay)).toEqual([4, 4, 2]);
  });

  it("keeps a value in its column where the cell before it is empty, and knows doses by their unit", () => {
    const text = "Date\tSALT\tDose\n2026-06-01\t\t2\n2026-03-01\t60\n\nDate\tDose\n2026-01-05\t4 mg";
    expect(readList(text, typed(), START).map(({ score, mgPerDay }) => [score, mgPerDay])).toEqual([
      [null, "2"],
      ["60", null],
      [null, "4 mg"],
    ]);
    // A dose under a head of readings is none.
    expect(readList("Date\tSALT\n2026-06-01\t2 mg", typed(), START)[0]).toMatchObject({
      score: null,
      mgPerDay: "2 mg",
    });
  });

  it("says when the drug was begun and stopped, where the form does not yet", () => {
    const text =
      "Date\tSALT\n2025-06-02\t92\n2026-05-04\t8\nDate\tDose\n2025-06-02\t4 mg\n2025-12-01\t2 mg\n2026-06-01\t0 mg";
    const empty = filled("stopped", {}, { now: "30" });
    const { value, problems } = check(withList(empty, readList(text, empty, START)));
    expect([...problems]).toEqual([]);
    expect(value?.doses?.map(({ fromWeek, mgPerDay }) => [fromWeek, mgPerDay])).toEqual([
      [0, 4],
      [26, 2],
      [52, 0],
    ]);
    expect(value?.salt.map(({ score }) => score)).toEqual([92, 8, 30]);
    // What was entered stays.
    const entered = withList(filled("taking", { began: "100" }, { now: "30" }), readList(text, empty, START));
    expect(entered.began).toBe("100");
    expect(entered.doses.length).toBe(4);
  });

  it("takes the drug that stands before a dose", () => {
    const lines = readList("20 weeks ago\tLitfulo 50 mg\n10 weeks ago, ritlecitinib 30 mg", typed(), START);
    const { value, problems } = check(withList(typed(), lines));
    expect([...problems]).toEqual([]);
    expect(value?.doses).toEqual([
      { fromWeek: 0, mgPerDay: 4 },
      { fromWeek: 32, drug: "ritlecitinib", mgPerDay: 50 },
      { fromWeek: 42, drug: "ritlecitinib", mgPerDay: 30 },
    ]);
  });

  it.each([
    ["2026-06-01, 40", 26, "40"],
    ["2026-06-01; 40", 26, "40"],
    ["week 26: 40", 26, "40"],
    ["3 weeks ago 40", 3, "40"],
    ["1 Sept 2026 12 %", 13, "12 %"],
  ])("is read with other signs between the cells: %s", (text, ago, score) => {
    expect(readList(text, typed(), START)).toEqual([expect.objectContaining({ ago, score })]);
  });

  it("of any text is read without an error", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const lines = readList(text, typed(), START);
        expect(() => check(withList(typed(), lines))).not.toThrow();
        expect(lines.filter(isRead).length).toBeLessThanOrEqual(lines.length);
      }),
    );
  });
});

describe("rows", () => {
  it("are changed by their key", () => {
    expect(changeRow([{ key: 1, a: 1 }], 1, { a: 2 })).toEqual([{ key: 1, a: 2 }]);
  });
});
