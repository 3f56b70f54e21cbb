import { analyse } from "scslre";
import { describe, expect, it } from "vitest";
import { collectPatterns } from "./patterns.ts";

/** Patterns made while the program runs, each from parts that are held here or are the project's own words. */
const MADE_AT_RUN_TIME: Readonly<Record<string, string>> = {
  "src/claims/check/concepts.ts": "names of the drugs in the catalogue, as alternatives",
  "src/community/extract/event-rules/rule.ts": "rules of the code, all made when it is loaded",
  "src/community/extract/experiencer.ts": "the same pattern without its flag",
  "src/community/extract/outcome/clauses.ts": "forms of the code, all made when it is loaded",
  "src/community/extract/outcome/scored/lexicon.ts": "stems of the code, all made when it is loaded",
  "src/community/extract/response.ts": "the same pattern with a flag",
  "src/community/lexicon/side-effects.ts": "the same pattern with a flag",
  "src/community/proposals/extract-proposed.ts":
    "a phrase quoted from the post, letter by letter; proposals take at most 160 characters",
  "src/community/text/spanish/from-spanish.ts": "rules of the code, all made when it is loaded",
  "src/community/time/calendar.ts": "names of months, made when it is loaded",
  "src/formats/journal-place.ts": "a year of four digits",
};

const { patterns, atRunTime } = await collectPatterns();

/** How the work on a text may grow faster than its length; empty where no way is found. */
function growthOf(source: string, flags: string): string[] {
  // The flag for indices changes nothing about the search, and the analysis does not know it.
  const { reports } = analyse({ source, flags: flags.replace("d", "") }, { reportTypes: { Move: true } });
  return reports.map(({ type, exponential }) => `${type}${exponential ? ", exponential" : ""}`);
}

describe("the work of every regular expression of src and web grows with the length of the text alone", () => {
  it("because none can read one stretch of a text in several ways or again from each of its places", () => {
    expect(patterns.length).toBeGreaterThan(1000);
    const growing = patterns
      .map(({ path, source, flags }) => ({ path, source, growth: growthOf(source, flags) }))
      .filter(({ growth }) => growth.length > 0);
    expect(growing).toEqual([]);
  });

  it("and those made while the program runs are named with what they are made from", () => {
    const places = [...new Set(atRunTime.map((call) => call.slice(0, call.indexOf(":"))))];
    expect(places.sort()).toEqual(Object.keys(MADE_AT_RUN_TIME));
  });

  it.each([
    ["^(?:a+b?)*$", ["Self, exponential"]],
    ["^(?:JAK\\d+|\\d+ ?mg)*x", ["Trade, exponential"]],
    ["^\\d+\\.?\\d*$", ["Trade"]],
    ["\\s+$", ["Move"]],
    ["(?<!\\s)\\s+$", []],
  ])("%s: %j", (source, growth) => {
    expect(growthOf(source, "")).toEqual(growth);
  });
});
