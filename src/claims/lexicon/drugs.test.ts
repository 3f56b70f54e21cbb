import { describe, expect, it } from "vitest";
import { tokensOf } from "../../text/index.ts";
import { drugsIn, isJakInhibitor, JAK_CLASS } from "./drugs.ts";

const named = (text: string) =>
  drugsIn(tokensOf(text)).map(({ first, next, drug, isOne }) => [
    tokensOf(text)
      .slice(first, next)
      .map(({ word }) => word)
      .join(" "),
    drug,
    isOne,
  ]);

describe("drugs named in a text", () => {
  it.each([
    ["Baricitinib is new.", [["baricitinib", "baricitinib", true]]],
    ["Olumiant's effect", [["olumiant's", "baricitinib", true]]],
    [
      "baricitinib and ritlecitinib",
      [
        ["baricitinib", "baricitinib", true],
        ["ritlecitinib", "ritlecitinib", true],
      ],
    ],
    ["JAK inhibitors are new.", [["jak inhibitors", JAK_CLASS, false]]],
    ["a JAKi", [["jaki", JAK_CLASS, false]]],
    ["JAK1/2 inhibitors", [["jak 1 / 2 inhibitors", JAK_CLASS, false]]],
    ["Janus kinase inhibitors", [["janus kinase inhibitors", JAK_CLASS, false]]],
    ["un inhibidor de la JAK", [["inhibidor de la jak", JAK_CLASS, false]]],
    ["minoxidil's foam", [["minoxidil's", null, true]]],
    [
      "prednisone or insulin",
      [
        ["prednisone", null, true],
        ["insulin", null, true],
      ],
    ],
    ["no treatment, a steroid and bari of mixed kinds", []],
  ])("%s", (text, drugs) => expect(named(text)).toEqual(drugs));

  it("are JAK inhibitors or not", () => {
    expect(isJakInhibitor("baricitinib")).toBe(true);
    expect(isJakInhibitor("ritlecitinib")).toBe(true);
    expect(isJakInhibitor(JAK_CLASS)).toBe(true);
    expect(isJakInhibitor("methotrexate")).toBe(false);
    expect(isJakInhibitor("")).toBe(false);
    expect(isJakInhibitor(null)).toBe(false);
  });
});
