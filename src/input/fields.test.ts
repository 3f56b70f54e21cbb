import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { label, visibleName } from "./fields.ts";

const isName = (name: string) => label.safeParse(name).success;

describe("a name", () => {
  it.each([
    "stop",
    "2 mg, every other day",
    "parar ñ",
    "إيقاف",
    "להפסיק",
    "👩‍🔬",
    "a b",
  ])("may be %j", (name) => expect(isName(name)).toBe(true));

  it.each([
    ["controls", "a\u001b[31m"],
    ["an override of direction", "\u202epots"],
    ["an isolate", "\u2066stop"],
    ["a direction mark", "stop\u200f"],
    ["spaces alone", "   "],
    ["signs of no width alone", "\u200b\u200d\ufeff"],
    ["a combining mark alone", "\u0301"],
    ["nothing", ""],
  ])("is not made of %s", (_, name) => expect(isName(name)).toBe(false));

  it("is the same to the eye with spaces, signs of no width and other ways to write a letter", () => {
    for (const same of ["stop ", " stop", "st\u200bop", "ｓｔｏｐ", "stop\ufe0f"])
      expect(visibleName(same)).toBe("stop");
    expect(visibleName("cafe\u0301")).toBe(visibleName("caf\u00e9"));
    expect(visibleName("stop 1")).not.toBe(visibleName("stop1"));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(visibleName(visibleName(name))).toBe(visibleName(name));
      }),
    );
  });
});
