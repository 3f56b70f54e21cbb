import { describe, expect, it } from "vitest";
import { frame, judged, lossAt, row, said, share, stop, weeks } from "../../../test/support/frames.ts";
import type { Value } from "../frames/frame.ts";
import { extremeDose } from "./judge.ts";

describe("each slot of a number", () => {
  it("names a situation: of one who lowered the dose any dose may be meant", () => {
    const lowered = row(60, { situation: "lowered", measure: "kept", doses: [2], weeksSinceChange: 24 });
    const kept = { situation: said("lowered" as const), measure: said("kept" as const) };
    expect(judged(frame(share(60), { ...kept, dose: said(4) }), lowered)[0]).toBe("agrees");
    expect(judged(frame(share(20), { ...kept, dose: said(4) }), lowered)).toEqual(["differs", 60]);
    // After a stop the rows of placebo count where no dose is named.
    const stopped = lossAt(80, 24, { doses: [0] });
    expect(judged(stop(share(80), { dose: said<number>() }), stopped)[0]).toBe("agrees");
    expect(judged(frame(share(35), { dose: said<number>() }), row(35, { doses: [0, 4] }))[0]).toBe("agrees");
  });

  it("names a rate or a share, which are not each other", () => {
    const rate = { kind: "rate", first: 0, next: 1, value: 2 } as Value;
    const clots = { measure: said("clots" as const) };
    expect(judged(frame(rate, clots), row(2, { measure: "clots", unit: "rate" }))[0]).toBe("agrees");
    expect(judged(frame(rate, clots), row(2, { measure: "clots" }))).toEqual(["no row"]);
    expect(judged(frame(share(2), clots), row(2, { measure: "clots", unit: "rate" }))).toEqual(["no row"]);
    expect(
      judged(frame(rate, { ...clots, polarity: "denied" }), row(2, { measure: "clots", unit: "rate" }))[0],
    ).toBe("agrees");
    // A time is no share of those who lost it.
    const time = { ...weeks(20), asValue: true } as Value;
    const kept = row(80, { situation: "stopped", measure: "kept", weeksSinceChange: 24 });
    expect(judged(stop(time), kept)[0]).not.toBe("agrees");
  });

  it("names one of several measures, places and groups", () => {
    expect(judged(frame(share(35), { measure: said("salt10", "salt20") }), row(35.2))[0]).toBe("agrees");
    expect(judged(frame(share(35), { measure: said("browAndLash") }), row(35, { measure: "brow" }))[0]).toBe(
      "agrees",
    );
    for (const measure of [
      "salt10",
      "reduction30",
      "reduction50",
      "reduction75",
      "reduction90",
      "patientReported",
      "response",
    ] as const)
      expect(judged(frame(share(35), { measure: said("response") }), row(35, { measure }))[0]).toBe("agrees");
    expect(judged(frame(share(35), { measure: said("response") }), row(35, { measure: "acne" }))[0]).toBe(
      "no row",
    );
    const inJapan = row(35.2, { groups: ["place"], who: "japan" });
    expect(judged(frame(share(35), { groups: ["place"], places: ["japan", "ital"] }), inJapan)[0]).toBe(
      "agrees",
    );
    expect(judged(frame(share(35), { groups: ["place", "young"], places: ["japan"] }), inJapan)[0]).toBe(
      "no row",
    );
    expect(judged(frame(share(35), { groups: ["young"] }), inJapan)[0]).toBe("no row");
    expect(judged(frame(share(35), { drug: said("tofacitinib", "baricitinib") }), row(35.2))[0]).toBe(
      "agrees",
    );
    // What a text counts as kept is not any loss, nor SALT 20 of people on the drug what others kept.
    expect(judged(frame(share(20), { measure: said("kept") }), row(20, { measure: "acne" }))[0]).toBe(
      "no row",
    );
    expect(
      judged(
        stop(share(20), { measure: said("salt10") }),
        row(20, { situation: "stopped", measure: "kept" }),
      )[0],
    ).toBe("no row");
    expect(
      judged(
        stop(share(20), { measure: said("salt20") }),
        row(20, { situation: "stopped", measure: "acne" }),
      )[0],
    ).toBe("no row");
  });

  it("names the second trial, whose rows alone then count", () => {
    const two = [row(38.8), row(20, { study: "BRAVE-AA2" })];
    expect(judged(frame(share(38), { study: "second" }), ...two)).toEqual(["differs", 20]);
    expect(judged(frame(share(20), { study: "first" }), ...two)).toEqual(["differs", 38.8]);
  });

  it("names one of several times, and counts from the change before it counts from the start", () => {
    const both = { time: said(weeks(12, true), weeks(36, true)) };
    expect(judged(frame(share(35), both), row(35.2))[0]).toBe("agrees");
    const change = [lossAt(50, 24, { week: 76 }), lossAt(80, 76, { week: 128 })];
    expect(judged(stop(share(80), { time: said(weeks(76)) }), ...change)).toEqual(["agrees", 80]);
    expect(judged(stop(share(50), { time: said(weeks(76)) }), ...change)).toEqual(["differs", 80]);
    // Seventy weeks are long enough to be a trial's.
    const early = lossAt(80, 18, { week: 70 });
    expect(judged(stop(share(80), { time: said(weeks(70)) }), early)[0]).toBe("agrees");
    expect(judged(stop(share(80), { time: said(weeks(69)) }), lossAt(80, 17, { week: 69 }))[0]).not.toBe(
      "agrees",
    );
    expect(
      judged(
        frame(share(35), { time: said(weeks(38.2, true)) }),
        row(35.2, { week: 16.2, weeksSinceChange: 36 }),
      )[0],
    ).toBe("agrees");
  });

  it("names the highest or lowest dose, of those of the drug that regrowth is held for", () => {
    const rows = [
      row(35, { doses: [4] }),
      row(23, { doses: [2] }),
      row(6, { doses: [0] }),
      row(1, { doses: [16], measure: "acne" }),
      row(1, { doses: [1], situation: "kept" }),
      row(23, { doses: [50], drug: "ritlecitinib" }),
    ];
    expect([extremeDose("baricitinib", true, rows), extremeDose("baricitinib", false, rows)]).toEqual([4, 2]);
    expect(extremeDose("ritlecitinib", true, rows)).toBe(50);
  });

  it("says nothing wrong of other people by number, whoever they are", () => {
    const counted = share(60, { people: { events: 60, n: 100 } });
    const rows = [row(35.2), row(35, { people: { events: 35, n: 100 } })];
    expect(judged(frame(counted), ...rows)[0]).toBe("differs");
    expect(judged(frame(counted), row(35.2))[0]).toBe("no row");
    expect(judged(frame(share(60)), row(35.2, { people: { events: 99, n: 281 } }))[0]).toBe("differs");
    const groups = { groups: ["otherStudy" as const] };
    expect(judged(frame(share(60), groups), row(35.2, { groups: ["otherStudy"] }), row(35))).toEqual([
      "no row",
      35.2,
    ]);
  });
});
