import { describe, expect, it } from "vitest";
import { frame, judged, lossAt, row, said, share, stop, weeks } from "../../../test/support/frames.ts";
import type { Frame, Value } from "../frames/frame.ts";

describe("a number without a row of its time", () => {
  const course = [lossAt(20, 8), lossAt(80, 24)];
  const at = (value: Value, after: number, rest: Partial<Frame> = {}) =>
    judged(stop(value, { time: said(weeks(after)), ...rest }), ...course);

  it("lies between the rows before and after it, give or take five points", () => {
    expect(at(share(50), 16)).toEqual(["close", 20, 80]);
    expect(at(share(15), 16)[0]).toBe("close");
    expect(at(share(14), 16)).toEqual(["differs", 20]);
    expect(at(share(85), 16)[0]).toBe("close");
    expect(at(share(86), 16)).toEqual(["differs", 80]);
    // After the last row anything above it may be true, before the first anything below.
    expect(at(share(100), 52)).toEqual(["close", 80]);
    expect(at(share(70), 52)).toEqual(["differs", 80, 20]);
    expect(at(share(2), 4)).toEqual(["close", 20]);
    expect(at(share(40), 4)).toEqual(["differs", 20, 80]);
  });

  it("may be a limit, which reaches to the end of the scale", () => {
    expect(at(share(10, { bound: "over" }), 16)[0]).toBe("close");
    expect(at(share(90, { bound: "under" }), 16)[0]).toBe("close");
    expect(at(share(90, { bound: "over" }), 16)).toEqual(["differs", 80]);
    expect(at(share(10, { bound: "atMost" }), 16)).toEqual(["differs", 20]);
  });

  it("is no course where it is not of loss, has no time, or rows do not count from the change", () => {
    const on = { situation: said("on" as const), measure: said("salt20" as const) };
    const grows = [row(20, { weeksSinceChange: 8, week: 8 }), row(60, { weeksSinceChange: 24, week: 24 })];
    expect(judged(frame(share(5), { ...on, time: said(weeks(16)) }), ...grows)[0]).toBe("no row");
    expect(judged(stop(share(5)), lossAt(20, 8), lossAt(80, 24))[0]).toBe("differs");
    const fromStart = row(80, { situation: "stopped", measure: "loss", week: 76 });
    expect(judged(stop(share(5), { time: said(weeks(16)) }), fromStart)[0]).toBe("no row");
    expect(at(share(5), 16, { isInDoubt: true })[0]).toBe("no row");
  });

  it("goes by the weeks, in whatever order the rows come, and knows those who kept it for those who did not", () => {
    const kept = row(80, { situation: "stopped", measure: "kept", week: null, weeksSinceChange: 8 });
    const of = (value: Value) =>
      judged(stop(value, { time: said(weeks(16)), measure: said("kept") }), lossAt(80, 24), kept);
    expect(of(share(50))).toEqual(["close", 80, 80]);
    expect(of(share(90))).toEqual(["differs", 80]);
    const three = [lossAt(80, 24), lossAt(20, 8), lossAt(50, 12), lossAt(90, 52)];
    expect(judged(stop(share(10), { time: said(weeks(17)) }), ...three)).toEqual(["differs", 50, 20]);
    expect(judged(stop(share(99), { time: said(weeks(17)) }), ...three)).toEqual(["differs", 80, 90]);
    expect(judged(stop(share(70), { time: said(weeks(17)) }), ...three)).toEqual(["close", 50, 80]);
    expect(at(share(90, { bound: "atLeast" }), 16)).toEqual(["differs", 80]);
  });

  it("counts those who kept their hair as the others", () => {
    const kept = { measure: said("kept" as const) };
    expect(at(share(50), 16, kept)[0]).toBe("close");
    expect(at(share(90), 16, kept)).toEqual(["differs", 20]);
    expect(at(share(10), 16, kept)).toEqual(["differs", 80]);
  });

  it("is not judged as a course where the time is a week of the trial, or two times may be meant", () => {
    expect(at(share(5), 16, { time: said(weeks(16, true)) })[0]).toBe("no row");
    expect(at(share(5), 16, { time: said(weeks(14), weeks(16)) })[0]).toBe("no row");
  });
});
