import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forPeople, jsonForPeople } from "./for-people.ts";

describe("text from outside, for people", () => {
  it("keeps words, line ends and tabs", () => {
    for (const text of ["a\tb\nc\r\nd", "áéí ñ ß", "עברית 12", "👩‍🔬 1", "نص"])
      expect(forPeople(text)).toBe(text);
  });

  it("loses what steers a terminal or turns what stands beside it", () => {
    expect(forPeople("\u001b]0;evil\u0007\u001b[31mred\u009b2J")).toBe("]0;evil[31mred2J");
    expect(forPeople("\u202epots 84")).toBe("pots 84");
    expect(forPeople("done\rfake")).toBe("donefake");
    expect(forPeople("12 %\r", true)).toBe("12 %\r");
  });

  it("is nothing but printable signs, line ends and tabs, whatever came in", () => {
    const anything = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(anything, (text) => {
        expect(forPeople(text).replaceAll(/\r?\n|\t/g, "")).not.toMatch(
          /\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u,
        );
      }),
    );
  });

  it("is the same value in JSON, and steers nothing", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: "binary" }), (value, text) => {
        const json = JSON.stringify([value, text, "\u202e\u009b"]);
        const safe = jsonForPeople(json);
        expect(JSON.parse(safe)).toEqual(JSON.parse(json));
        expect(forPeople(safe)).toBe(safe);
      }),
    );
  });
});
