import { describe, expect, it } from "vitest";
import { expand, indexed, weightOf } from "./synonyms.ts";

describe("a word of a question is looked for as other words, too", () => {
  it.each([
    ["quit quitting discontinue discontinuing stopping stopped stops withdrawal withdraw", "stop"],
    ["halving halve reduce reducing reduction lowering", "lower less"],
    ["taper tapering wean", "lower less step"],
    ["dosage", "dose"],
    ["suddenly sudden", "abruptly rebound"],
    ["forget forgot skip", "missed stop"],
    ["stories reddit forum experiences experience", "people users report"],
    ["restarting retreatment retreat resume", "restart again"],
    ["restart", "again"],
    ["regrow", "back hair again"],
    ["price expensive afford insurance pay", "cost"],
    ["dangerous danger safe safety harmful side-effects effects", "risk harm"],
    ["cancer", "risk"],
    ["infections", "infection"],
    ["permanent", "good last"],
    ["forever", "good last permanent"],
    ["cure", "control"],
    ["doctor", "dermatologist"],
    ["relapse", "loss lost"],
    ["recurrence", "relapse"],
    ["switching change", "switch"],
    ["other", "another"],
    ["long", "time wait"],
    ["patient", "wait"],
    ["approved", "licence"],
    ["arthritis", "joint"],
    ["joints", "joint arthritis"],
    ["symptoms", "syndrome signs"],
    ["makes maker manufacturer", "company developed"],
    ["lashes eyelashes", "eyelash"],
    ["brows", "eyebrow"],
  ])("%s: %s", (asked, held) => {
    for (const word of asked.split(" ")) {
      expect(expand(word), word).toEqual([word, ...held.split(" ")]);
      expect(expand(word.toUpperCase()), word).toEqual([word, ...held.split(" ")]);
    }
  });

  it("a brand as its drug, a class as its words, and an unknown word as it stands", () => {
    expect(expand("Olumiant")).toEqual(["olumiant", "baricitinib"]);
    expect(expand("Hair")).toEqual(["hair"]);
    expect(expand("baricitinib")).toEqual(["baricitinib"]);
    expect(expand("")).toEqual([""]);
  });
});

describe("a word as the index holds it", () => {
  it.each([
    ["stop", "stop"],
    ["stops", "stop"],
    ["stopped", "stop"],
    ["stopping", "stop"],
    ["Stop's", "stop"],
    ["falling", "fal"],
    ["loss", "loss"],
    ["class", "class"],
    ["brows", "brow"],
    ["brow", "brow"],
    ["gas", "gas"],
    ["boss", "boss"],
    ["cats", "cat"],
    ["studies", "study"],
    ["dose", "dos"],
    ["doses", "dos"],
    ["lose", "los"],
    ["losing", "los"],
    ["red", "red"],
    ["ties", "ty"],
    ["taking", "tak"],
    ["taken", "taken"],
    ["reduced", "reduc"],
    ["reduce", "reduc"],
    ["b12s5", "b12s5"],
    ["bari-091", "bari-091"],
    ["week36s", "week36"],
    ["jak1s", "jak1"],
    ["olumiant", "baricitinib"],
    ["Olumiant's", "baricitinib"],
    ["ring", "ring"],
    ...["bb", "dd", "ff", "gg", "kk", "ll", "mm", "nn", "pp", "rr", "tt", "vv", "zz"].flatMap(
      (two): [string, string][] => [
        [`xo${two}ing`, `xo${two[0]}`],
        [`xo${two}ed`, `xo${two[0]}`],
      ],
    ),
    ["guessing", "guess"],
  ])("%s is %s", (word, held) => {
    expect(indexed(word)).toBe(held);
  });

  it.each(
    "a an and are as at be been but by can could did do does for from get gets had has have how i if in is it its me my of on or our s should so t than that the their them then there these they this to up was we were what when which while who why will with would you your after about any much many".split(
      " ",
    ),
  )("%s says nothing", (word) => {
    expect(indexed(word)).toBeNull();
    expect(indexed(word.toUpperCase())).toBeNull();
    expect(indexed(`x${word}x`)).not.toBeNull();
  });

  it("nothing is none", () => {
    expect([indexed(""), indexed("'s")]).toEqual([null, null]);
  });
});

it("what nearly everything here is about tells little apart", () => {
  for (const word of [
    "baricitinib",
    "hair",
    "stop",
    "drug",
    "alopecia",
    "areata",
    "lose",
    "loss",
    "people",
    "doctor",
    "dermatologist",
    "work",
  ])
    expect(weightOf(indexed(word) ?? ""), word).toBe(0.4);
  for (const word of ["", "cost", "rebound", "tofacitinib"]) expect(weightOf(word), word).toBe(1);
});
