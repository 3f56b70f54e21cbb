import { expect, test } from "vitest";
import { frame, said, share, weeks } from "../../../test/support/frames.ts";
import type { Frame } from "./frame.ts";
import { toldFrame } from "./told.ts";

const extreme = (drug: string, highest: boolean) => (drug === "baricitinib" ? (highest ? 4 : 2) : null);
const told = (value: Frame["value"], rest: Partial<Frame> = {}) => toldFrame(frame(value, rest), extreme);

test("a number is told with all its slots", () => {
  expect(told(share(35))).toEqual({
    drug: ["baricitinib"],
    dose: [4],
    situation: ["on"],
    endpoint: ["salt20"],
    population: [],
    study: null,
    time: [],
    value: { unit: "percent", low: 35, high: 35, bound: "exact", rough: false, people: null },
    polarity: "affirmed",
    attribution: "own",
  });
});

test("the higher and the lower dose are told in milligrams, once each, where they are known", () => {
  const high = Number.POSITIVE_INFINITY;
  const low = Number.NEGATIVE_INFINITY;
  expect(told(share(35), { dose: said(high) }).dose).toEqual([4]);
  expect(told(share(35), { dose: said(low) }).dose).toEqual([2]);
  expect(told(share(35), { dose: said(4, high, 0) }).dose).toEqual([4, 0]);
  expect(told(share(35), { dose: said(high), drug: said("ritlecitinib") }).dose).toEqual([]);
  expect(told(share(35), { dose: said(high), drug: said() }).dose).toEqual([]);
});

test("a time is a week of the trial, or counts from the start or from a change", () => {
  const since = (time: ReturnType<typeof weeks>, rest: Partial<Frame> = {}) =>
    told(share(35), { time: said(time), ...rest }).time;
  expect(since(weeks(36, true))).toEqual([{ low: 36, high: 36, since: "trial" }]);
  expect(since(weeks(36))).toEqual([{ low: 36, high: 36, since: "start" }]);
  expect(since(weeks(36), { situation: said("stopped") })).toEqual([{ low: 36, high: 36, since: "change" }]);
  expect(since(weeks(36), { situation: said() })).toEqual([{ low: 36, high: 36, since: "start" }]);
  expect(since(weeks(36), { situation: said("restarted", "on") })[0].since).toBe("start");
  expect(since(weeks(4.34812, false, 8.69624))[0]).toMatchObject({ low: 4.35, high: 8.7 });
});

test("a value has its unit, its range and how it was given", () => {
  const people = { events: 1, n: 3 };
  expect(told({ ...share(33.333), high: 34.567, bound: "over", rough: true, people }).value).toEqual({
    unit: "percent",
    low: 33.33,
    high: 34.57,
    bound: "over",
    rough: true,
    people,
  });
  const plain = { bound: "exact", rough: false, people: null };
  expect(told({ kind: "rate", value: 0.5, first: 0, next: 1 }).value).toEqual({
    unit: "rate",
    low: 0.5,
    high: 0.5,
    ...plain,
  });
  expect(told({ ...weeks(626.15, false, 730.5), years: 12, asValue: true }).value).toEqual({
    unit: "years",
    low: 12,
    high: 14,
    ...plain,
  });
});
