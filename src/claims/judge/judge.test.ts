import { describe, expect, it } from "vitest";
import { frame, judged, lossAt, row, said, share, stop, weeks } from "../../../test/support/frames.ts";
import type { Frame, Value } from "../frames/frame.ts";
import { JAK_CLASS } from "../lexicon/drugs.ts";
import { extremeDose } from "./judge.ts";
import type { RowFrame } from "./rows.ts";

describe("a number held against the evidence", () => {
  it("agrees with, is close to, or differs from the row it speaks of", () => {
    expect(judged(frame(share(35)), row(35.2))).toEqual(["agrees", 35.2]);
    expect(judged(frame(share(39)), row(35.2))).toEqual(["close", 35.2]);
    expect(judged(frame(share(60)), row(35.2))).toEqual(["differs", 35.2]);
    // One that agrees counts before any that are close.
    expect(judged(frame(share(35)), row(39), row(35.2))).toEqual(["agrees", 35.2]);
    expect(judged(frame(share(39)), row(60), row(35.2))).toEqual(["close", 35.2]);
  });

  it("is turned where it is said of those who did not", () => {
    expect(judged(frame(share(65), { polarity: "denied" }), row(35.2))).toEqual(["agrees", 35.2]);
    expect(judged(frame(share(60, { bound: "over" }), { polarity: "denied" }), row(35.2))).toEqual([
      "agrees",
      35.2,
    ]);
    expect(judged(frame(share(40, { bound: "under" }), { polarity: "denied" }), row(35.2))).toEqual([
      "differs",
      35.2,
    ]);
    expect(judged(frame(share(65, { bound: "atMost" }), { polarity: "denied" }), row(35.2))[0]).toBe(
      "agrees",
    );
    expect(judged(frame(share(65, { bound: "atLeast" }), { polarity: "denied" }), row(35.2))[0]).toBe(
      "agrees",
    );
  });

  it("is of the same drug; of a class any drug of the class, which then proves nothing wrong", () => {
    const other = row(23, { drug: "ritlecitinib", doses: [50] });
    expect(judged(frame(share(23)), other)).toEqual(["no row"]);
    const ofClass = { drug: said(JAK_CLASS), dose: said<number>() };
    expect(judged(frame(share(23), ofClass), other)).toEqual(["agrees", 23]);
    expect(judged(frame(share(60), ofClass), other)).toEqual(["no row", 23]);
    expect(judged(frame(share(23), { drug: said<string>(), dose: said<number>() }), other)).toEqual([
      "no row",
    ]);
  });

  it("is of the dose that was said, of any where none was, and of placebo only where that was said", () => {
    const doses = [row(35.2), row(22.8, { doses: [2] }), row(6, { doses: [0] })];
    expect(judged(frame(share(23)), ...doses)).toEqual(["differs", 35.2]);
    expect(judged(frame(share(23), { dose: said(2) }), ...doses)).toEqual(["agrees", 22.8]);
    expect(judged(frame(share(23), { dose: said<number>() }), ...doses)).toEqual(["agrees", 22.8]);
    expect(judged(frame(share(6), { dose: said<number>() }), ...doses)[0]).toBe("differs");
    expect(judged(frame(share(6), { dose: said(0) }), ...doses)).toEqual(["agrees", 6]);
    const all = row(30, { doses: [] });
    expect(judged(frame(share(30)), all)).toEqual(["agrees", 30]);
    expect(judged(frame(share(30), { dose: said(0) }), all)[0]).not.toBe("agrees");
    expect(judged(frame(share(35), { dose: said(Number.POSITIVE_INFINITY) }), ...doses)).toEqual([
      "agrees",
      35.2,
    ]);
    expect(judged(frame(share(23), { dose: said(Number.NEGATIVE_INFINITY) }), ...doses)).toEqual([
      "agrees",
      22.8,
    ]);
    expect(extremeDose("baricitinib", true, doses)).toBe(4);
    expect(extremeDose("baricitinib", false, doses)).toBe(2);
  });

  it("is close to a row of another dose where none of its own is held", () => {
    expect(judged(frame(share(35), { dose: said(3) }), row(35.2))).toEqual(["close", 35.2]);
    expect(judged(frame(share(60), { dose: said(3) }), row(35.2))).toEqual(["no row"]);
    expect(
      judged(frame(share(35), { dose: said(3), groups: ["young"] }), row(35.2, { groups: ["young"] })),
    ).toEqual(["no row"]);
  });

  it("counts the same: the measure, the situation, and people of the same kind", () => {
    expect(judged(frame(share(35), { measure: said("salt10") }), row(35.2))).toEqual(["no row"]);
    expect(judged(frame(share(35), { situation: said("restarted") }), row(35.2))).toEqual(["no row"]);
    expect(judged(frame(share(35), { measure: said("response") }), row(35.2))[0]).toBe("agrees");
    expect(
      judged(frame(share(35), { measure: said("browAndLash") }), row(35.2, { measure: "lash" }))[0],
    ).toBe("agrees");
    expect(judged(frame(share(35), { measure: said("brow") }), row(35.2, { measure: "lash" }))[0]).toBe(
      "no row",
    );
    expect(judged(frame(share(35), { measure: said("patientReported") }), row(35.2))[0]).toBe("no row");
    expect(judged(frame(share(35), { groups: ["young"] }), row(35.2))).toEqual(["no row"]);
    expect(judged(frame(share(35)), row(35.2, { groups: ["young"] }))).toEqual(["no row"]);
    for (const group of ["otherStudy", "place"] as const)
      expect(judged(frame(share(35)), row(35.2, { groups: [group] }))[0]).toBe("agrees");
    expect(judged(frame(share(35), { groups: ["otherStudy"] }), row(35.2, { groups: ["place"] }))[0]).toBe(
      "agrees",
    );
    const inJapan = row(35.2, { groups: ["place"], who: "a cohort in japan" });
    expect(judged(frame(share(35), { groups: ["place"], places: ["japan"] }), inJapan)[0]).toBe("agrees");
    expect(judged(frame(share(35), { groups: ["place"], places: ["ital"] }), inJapan)[0]).toBe("no row");
  });

  it("is of the trial that was said, where trials are told apart", () => {
    const two = [row(38.8), row(35.9, { study: "BRAVE-AA2" })];
    expect(judged(frame(share(36), { study: "second" }), ...two)).toEqual(["agrees", 35.9]);
    expect(judged(frame(share(36), { study: "first" }), ...two)).toEqual(["close", 38.8]);
    for (const study of ["both", null] as const)
      expect(judged(frame(share(36), { study }), ...two)).toEqual(["agrees", 35.9]);
    expect(judged(frame(share(36), { study: "first" }), row(35.9, { study: "a register" }))[0]).toBe(
      "agrees",
    );
  });

  it("is of its time, within a tenth or two weeks", () => {
    const at = (low: number, week: number) =>
      judged(frame(share(35), { time: said(weeks(low, true)) }), row(35.2, { week }))[0];
    expect([at(36, 36), at(36, 38), at(36, 39), at(36, 40)]).toEqual([
      "agrees",
      "agrees",
      "agrees",
      "agrees",
    ]);
    // The right number at another time is close.
    expect([at(36, 41), at(36, 32)]).toEqual(["close", "close"]);
    expect([at(10, 12), at(10, 8), at(10, 12.3), at(10, 7.7)]).toEqual([
      "agrees",
      "agrees",
      "close",
      "close",
    ]);
    expect(judged(frame(share(35), { time: said(weeks(36)) }), row(35.2, { week: null }))[0]).toBe("agrees");
  });

  it("counts a time from the change; from the start where it says so, or where it is long and no other fits", () => {
    const after = row(80, { situation: "stopped", measure: "loss", week: 76, weeksSinceChange: 24 });
    const of = (time: ReturnType<typeof weeks>) => judged(stop(share(80), { time: said(time) }), after)[0];
    expect([of(weeks(24)), of(weeks(76, true)), of(weeks(76))]).toEqual(["agrees", "agrees", "agrees"]);
    const early = row(80, { situation: "stopped", measure: "loss", week: 60, weeksSinceChange: 8 });
    expect(judged(stop(share(80), { time: said(weeks(60)) }), early)[0]).not.toBe("agrees");
    expect(judged(stop(share(80), { time: said(weeks(60, true)) }), early)[0]).toBe("agrees");
  });

  it("is turned where the row counts those who kept what the text calls lost", () => {
    const kept = row(20, { situation: "stopped", measure: "kept", weeksSinceChange: 24, week: 76 });
    expect(judged(stop(share(80)), kept)).toEqual(["agrees", 20]);
    expect(judged(stop(share(20)), kept)).toEqual(["differs", 20]);
    const lost = lossAt(80, 24);
    expect(judged(stop(share(20), { measure: said("kept") }), lost)).toEqual(["agrees", 80]);
    // Those who kept a response after stopping are those at SALT 20 or less.
    expect(judged(stop(share(20), { measure: said("salt20") }), kept)[0]).toBe("agrees");
    expect(judged(frame(share(20), { measure: said("salt20") }), row(20, { measure: "kept" }))[0]).toBe(
      "no row",
    );
  });

  it("holds a word such as nobody against the last time there is", () => {
    const course = [lossAt(20, 8), lossAt(80, 24), lossAt(87, 52)];
    const everybody = share(95, { bound: "over", isOfAll: true });
    expect(judged(stop(everybody), ...course)).toEqual(["differs", 87]);
    expect(judged(stop(share(15, { bound: "under", isOfAll: true })), ...course)).toEqual(["differs", 87]);
  });
});

it("calls a share close that was seen in the first weeks alone, where no time is named", () => {
  const course = [lossAt(20, 8), lossAt(50, 19), lossAt(80, 24)];
  expect(judged(stop(share(20)), ...course)).toEqual(["close", 20]);
  expect(judged(stop(share(50)), ...course)).toEqual(["close", 50]);
  expect(judged(stop(share(80)), ...course)).toEqual(["agrees", 80]);
  expect(judged(stop(share(20), { time: said(weeks(8)) }), ...course)).toEqual(["agrees", 20]);
});

describe("a number that no row has is called wrong only where nothing was left open", () => {
  const wrong = (rest: Partial<Frame>, value: Value = share(60), ...rows: RowFrame[]) =>
    judged(frame(value, rest), ...(rows.length > 0 ? rows : [row(35.2)]))[0];

  it("so not with two drugs, situations or measures in question", () => {
    expect(wrong({})).toBe("differs");
    expect(wrong({ drug: said("baricitinib", "ritlecitinib") })).toBe("no row");
    expect(wrong({ situation: said("on", "kept") })).toBe("no row");
    expect(wrong({ measure: said("salt20", "salt10") })).toBe("no row");
    // Of two doses each has rows.
    expect(wrong({ dose: said(2, 4) })).toBe("differs");
  });

  it("nor of other people, in doubt, or where neither measure nor people were named", () => {
    expect(wrong({ groups: ["otherStudy"] }, share(60), row(35.2, { groups: ["otherStudy"] }))).toBe(
      "no row",
    );
    expect(wrong({ isInDoubt: true })).toBe("no row");
    expect(wrong({ isMeasureSure: false })).toBe("differs");
    expect(wrong({ isMeasureSure: false, namesPeople: false })).toBe("no row");
    expect(wrong({ namesPeople: false })).toBe("differs");
  });

  it("nor against rows of other studies alone, of other counts of people, or times", () => {
    expect(wrong({}, share(60), row(35.2, { groups: ["otherStudy"] }))).toBe("no row");
    const counted = share(60, { people: { events: 60, n: 100 } });
    expect(wrong({}, counted, row(35.2, { people: { events: 99, n: 281 } }))).toBe("no row");
    expect(wrong({}, counted, row(35, { people: { events: 35, n: 100 } }))).toBe("differs");
    const time = { ...weeks(100), asValue: true } as Value;
    expect(
      wrong({ measure: said("timeToLoss") }, time, row(14, { measure: "timeToLoss", unit: "weeks" })),
    ).toBe("no row");
  });

  it("and then the rows of the trials are shown before those of other studies", () => {
    const rows = [row(30, { groups: ["otherStudy"] }), row(35.2)];
    expect(judged(frame(share(60)), ...rows)).toEqual(["differs", 35.2]);
  });
});
