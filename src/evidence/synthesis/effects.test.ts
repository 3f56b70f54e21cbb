import { describe, expect, it } from "vitest";
import { clopperPearson } from "../../math/intervals.ts";
import { differenceEffect, readable, shareEffect } from "./effect.ts";
import { randomEffects } from "./random-effects.ts";
import { studentQuantile } from "./student-t.ts";
import { synthesise } from "./synthesise.ts";

describe("effects of studies", () => {
  it.each([
    [{ events: 1, n: 0 }, /^n: 0 .*a whole number of people, at least 1/],
    [{ events: 1, n: 1.5 }, /^n: 1\.5/],
    [{ events: -1, n: 4 }, /^events: -1 .*a whole number from 0 to 4/],
    [{ events: 5, n: 4 }, /^events: 5/],
    [{ events: 0.5, n: 4 }, /^events: 0\.5/],
  ])("%o is refused", (counts, message) => {
    expect(() => shareEffect(counts, "share")).toThrow(message);
    expect(() => differenceEffect(counts, { events: 1, n: 4 }, "difference")).toThrow(message);
    expect(() => differenceEffect({ events: 1, n: 4 }, counts, "difference")).toThrow(message);
  });

  it("add half a person to every cell where one is empty, at either end", () => {
    expect(shareEffect({ events: 0, n: 4 }, "share").estimate).toBeCloseTo(0.5 / 5, 12);
    expect(shareEffect({ events: 4, n: 4 }, "share").estimate).toBeCloseTo(4.5 / 5, 12);
    expect(shareEffect({ events: 1, n: 4 }, "share")).toEqual({ estimate: 0.25, variance: 0.1875 / 4 });
    expect(shareEffect({ events: 1, n: 1 }, "share").estimate).toBeCloseTo(1.5 / 2, 12);
  });

  it("are read as people read them", () => {
    expect([readable(0, "log odds"), readable(0.3, "share"), readable(-0.3, "difference")]).toEqual([
      0.5, 0.3, -0.3,
    ]);
    expect([readable(0, "log risk ratio"), readable(Math.log(2), "log odds ratio")]).toEqual([
      1,
      expect.closeTo(2, 9),
    ]);
  });

  it("are pooled only where they are finite with a variance above 0", () => {
    for (const effect of [
      { estimate: 1, variance: -1 },
      { estimate: 1, variance: Number.POSITIVE_INFINITY },
      { estimate: Number.NaN, variance: 1 },
      { estimate: 1, variance: Number.NaN },
    ])
      expect(() => randomEffects([{ estimate: 0, variance: 1 }, effect])).toThrow(
        /^effects: .*finite estimates/,
      );
    expect(() => randomEffects([])).toThrow(/^effects: .*at least one study is needed/);
    const alone = randomEffects([{ estimate: 3, variance: 4 }]);
    expect(alone).toMatchObject({
      ...{ studies: 1, estimate: 3, standardError: null, interval: null, shown: null, prediction: null },
      ...{ betweenVariance: 0, inconsistencyPercent: 0, q: 0, qProbability: 1, weights: [1] },
    });
  });

  it("have quantiles of Student between 0 and 1, with degrees above 0", () => {
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(studentQuantile(0.025, 3)).toBeCloseTo(-studentQuantile(0.975, 3), 9);
    for (const probability of [0, 1, -1, 2, Number.NaN])
      expect(() => studentQuantile(probability, 3)).toThrow(/a probability between 0 and 1 is needed, got/);
    for (const degrees of [0, -1, Number.NaN])
      expect(() => studentQuantile(0.9, degrees)).toThrow(/degrees of freedom must be above 0, got/);
  });
});

describe("a synthesis", () => {
  const group = { events: 10, n: 40 };
  const control = { events: 5, n: 50 };
  it("has counts, exact intervals of shares, weights, and what was left out", () => {
    const { low, high } = clopperPearson(10, 40, 0.9);
    const leftOut = [{ id: "X", reason: "x" }];
    const result = synthesise([{ name: "a", observations: ["A-1"], group }], "log odds", {
      level: 0.9,
      leftOut,
      dataVersion: "d",
    });
    expect(result).toMatchObject({
      ...{
        schema: "anagen/synthesis@1",
        dataVersion: "d",
        measure: "log odds",
        level: 0.9,
        pooled: null,
        leftOut,
      },
      studies: [
        {
          ...{
            name: "a",
            observations: ["A-1"],
            events: 10,
            n: 40,
            controlEvents: null,
            controlN: null,
            value: 25,
          },
          ...{ low: expect.closeTo(100 * low, 3), high: expect.closeTo(100 * high, 3), weightPercent: 100 },
        },
      ],
    });
    expect(synthesise([{ name: "a", group }], "share")).toMatchObject({
      level: 0.95,
      dataVersion: null,
      leftOut: [],
    });
  });

  it("has normal intervals of comparisons, and of estimates as they are given", () => {
    const [{ value, low, high, controlEvents, controlN }] = synthesise(
      [{ name: "a", group, control }],
      "difference",
    ).studies;
    const half = 196 * Math.sqrt((0.25 * 0.75) / 40 + (0.1 * 0.9) / 50);
    expect([controlEvents, controlN, value]).toEqual([5, 50, 15]);
    expect([low, high]).toEqual([expect.closeTo(15 - half, 2), expect.closeTo(15 + half, 2)]);
    const given = synthesise([{ name: "a", effect: { estimate: 0.5, variance: 0.01 } }], "share").studies[0];
    expect(given).toMatchObject({
      events: null,
      n: null,
      value: 50,
      low: expect.closeTo(30.4, 1),
      high: expect.closeTo(69.6, 1),
    });
    expect(synthesise([{ name: "a", group, control }], "log risk ratio").studies[0].value).toBeCloseTo(
      2.5,
      5,
    );
  });

  it("foretells a new study of three studies, not of two", () => {
    const studies = [10, 20, 30].map((events) => ({ name: `${events}`, group: { events, n: 60 } }));
    expect(synthesise(studies, "share").pooled?.prediction).not.toBeNull();
    expect(synthesise(studies.slice(1), "share").pooled).toMatchObject({ studies: 2, prediction: null });
  });

  it("refuses a level that is none, and studies without what the measure needs", () => {
    for (const level of [0, 1, -0.1, Number.NaN])
      expect(() => synthesise([{ name: "a", group }], "share", { level })).toThrow(
        /^level: .*a coverage above 0 and below 1/,
      );
    expect(() => synthesise([], "share")).toThrow(/^studies: .*at least one study is needed/);
    expect(() => synthesise([{ name: "a" }], "share")).toThrow(
      /^studies: "a".*counts of people, or an estimate with its error/,
    );
    expect(() => synthesise([{ name: "a", group, control }], "log odds")).toThrow(
      /^measure: "log odds".*a measure of two groups, as the studies have controls/,
    );
    expect(() => synthesise([{ name: "a", group }], "log risk ratio")).toThrow(
      /^studies: "a".*a control, which the measure "log risk ratio" compares with/,
    );
  });
});
