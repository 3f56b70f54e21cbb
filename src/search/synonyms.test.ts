import { expect, it } from "vitest";
import { expand } from "./synonyms.ts";

it.each([
  [["quit", "quitting", "discontinue", "discontinuing"], "stop"],
  [["restart", "restarting", "retreat", "retreatment", "resume"], "again"],
  [["price", "expensive", "afford", "insurance", "pay"], "cost"],
  [["lashes", "eyelashes"], "eyelash"],
])("%j are looked for as %s, too", (asked, held) => {
  for (const word of asked) expect(expand(word), word).toContain(held);
});

it("looks for a brand as its drug, and for an unknown word as it stands", () => {
  expect(expand("Olumiant")).toEqual(["olumiant", "baricitinib"]);
  expect(expand("Hair")).toEqual(["hair"]);
});
