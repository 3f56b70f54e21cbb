import { describe, expect, it } from "vitest";
import { drugOfWord, type NamedDrug } from "../lexicon/drugs.ts";
import { SpeakerTable } from "./speakers.ts";

const drug = (word: string) => drugOfWord(word) as NamedDrug;

describe("which drug a person first named in a thread", () => {
  const table = new SpeakerTable();

  it("is known from that time on, by every name of a drug and by the class", () => {
    for (const [at, word] of [
      "baricitinib",
      "tofacitinib",
      "upadacitinib",
      "delgocitinib",
      "jak",
    ].entries()) {
      const named = drug(word);
      table.note(`ann ${word}`, 100 + at, named);
      expect(table.before(`ann ${word}`, 100 + at), word).toEqual({ name: named.name, kind: named.kind });
      expect(table.before(`ann ${word}`, 99 + at), word).toBeNull();
    }
    expect(table.before("bob", 1000)).toBeNull();
  });

  it("stays the earliest, in whichever order the posts come", () => {
    table.note("cyd", 50, drug("litfulo"));
    table.note("cyd", 60, drug("olumiant"));
    table.note("cyd", 50, drug("xeljanz"));
    expect(table.before("cyd", 70)?.name).toBe("ritlecitinib");
    table.note("cyd", 40, drug("rinvoq"));
    expect(table.before("cyd", 70)?.name).toBe("upadacitinib");
    expect(table.before("cyd", 45)?.name).toBe("upadacitinib");
  });

  it("keeps many people apart", () => {
    const words = ["olumiant", "litfulo", "rinvoq"];
    for (let i = 0; i < 30_000; i++) table.note(`person ${i}`, i, drug(words[i % 3]));
    for (let i = 0; i < 30_000; i++)
      if (table.before(`person ${i}`, i)?.name !== drug(words[i % 3]).name) expect.fail(`person ${i}`);
    expect(table.before("person 30000", 1e9)).toBeNull();
  });

  it("is forgotten in the end", () => {
    table.clear();
    expect(table.before("cyd", 1e9)).toBeNull();
    table.note("cyd", 90, drug("olumiant"));
    expect(table.before("cyd", 90)?.name).toBe("baricitinib");
  });
});
