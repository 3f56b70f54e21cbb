import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OptionForecast } from "../forecast/summarise/result.ts";
import { optionSentence, type SpokenOption } from "./forecast-text.ts";
import { sparkline, textTable, whole, wholeRange, wrap } from "./text-table.ts";

describe("text for a terminal", () => {
  it("is broken into lines that fit, without losing a word", () => {
    const words = fc.array(
      fc.string({ minLength: 1, maxLength: 12 }).filter((word) => !/\s/.test(word)),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 14, max: 60 }), (list, width) => {
        const text = wrap(list.join(" "), width, "  ");
        for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(width);
        expect(text.split(/\s+/).filter((word) => word !== "")).toEqual(list);
      }),
    );
  });

  it("is 96 letters wide unless told otherwise, its further lines indented where they are", () => {
    const [long, short] = ["a".repeat(48), "b".repeat(47)];
    expect(wrap(`${long} ${short} c`)).toBe(`${long} ${short}\nc`);
    expect(wrap(`${long} ${long}`)).toBe(`${long}\n${long}`);
    expect(wrap("one two", 3, "  ")).toBe("one\n  two");
    expect(wrap("longer than that", 3)).toBe("longer\nthan\nthat");
    expect(wrap("")).toBe("");
  });

  it("has heads alone where there are no rows, and no blanks at the end of a line", () => {
    expect(textTable(["name", "note"], [])).toBe("name  note\n----  ----");
    expect(textTable(["name", ""], [["a", ""]])).toBe("name\n----  \na");
  });

  it("aligns columns", () => {
    expect(
      textTable(
        ["name", "n"],
        [
          ["a", "10"],
          ["long one", "5"],
        ],
      ),
    ).toBe(["name       n", "--------  --", "a         10", "long one   5"].join("\n"));
  });

  it("gives whole numbers without a minus before nothing, and ranges that can be read below it", () => {
    expect([-0.4, -0, 0.4, -1.6].map(whole)).toEqual(["0", "0", "0", "-2"]);
    expect(wholeRange(14.6, 33.2)).toBe("15-33");
    expect(wholeRange(-7.2, -0.3)).toBe("-7 to 0");
    expect(wholeRange(-3, 4)).toBe("-3 to 4");
    expect(wholeRange(4, -3)).toBe("4 to -3");
    expect(wholeRange(0, 0)).toBe("0-0");
  });

  it("draws a mark for every value, whatever it is", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true })), (values) => {
        expect([...sparkline(values, 100)]).toHaveLength(values.length);
      }),
    );
    expect(sparkline([0, 50, 100], 100)).toBe("▁▅█");
    expect(sparkline([0, 12.4, 12.5, 25, 37.5, 62.5, 75, 87.5], 100)).toBe("▁▁▂▃▄▆▇█");
    expect(sparkline([-3, 130], 100)).toBe("▁█");
  });
});

describe("an option in words", () => {
  const chance = (of100: number) => ({ of100, low: Math.max(0, of100 - 3), high: Math.min(100, of100 + 3) });
  const option = (
    keep: number,
    loses: number,
    regains: OptionForecast["outcomes"][0]["regainsAfterRestart"],
  ): SpokenOption => {
    const row = {
      weeksAfter: 52,
      hasSalt20: chance(keep),
      keepsSalt20: chance(keep),
      losesBenefit: chance(loses),
      noWorse: chance(100 - loses),
      regainsAfterRestart: regains,
    };
    return {
      name: "stop",
      outcomes: [row],
      atEnd: row,
      medianWeeksToLoss: null,
      price: { weeksOnDrug: { value: 30.4, low: 20.2, high: 41 } },
    };
  };
  const sentenceOf = (option: SpokenOption) => optionSentence(option, 52);

  it("says both frames, which sum to 100", () => {
    const percent = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(percent, percent, percent, (keep, loses, back) => {
        const restart = { of100: back, low: back, high: back, restartedOf100: 40 };
        const text = sentenceOf(option(keep, loses, restart));
        expect(text).toContain(`${keep} of 100 people`);
        expect(text).toContain(`and ${100 - keep} do not`);
        expect(text).toContain(`${loses} of 100 have at some time`);
        expect(text).toContain(`${100 - loses} have not`);
        expect(text).toContain(`${back} have been back`);
        expect(text).toContain(`${100 - back} not yet`);
        expect(text).toContain("Of 52 weeks they spend 30 on the drug on average (20 to 41).");
      }),
    );
  });

  it("leads with no worse than now for those who ask what they may lose, both frames too", () => {
    const text = optionSentence(option(30, 40, null), 52, true);
    expect(text).toMatch(
      /^stop: after 52 weeks, 60 of 100 people like you are no worse than now, and 40 are worse /,
    );
    expect(text).toContain("SALT 20 or less have 30 of 100; 70 do not.");
  });

  it("says nothing of restarts where there are none, and of regaining where nobody restarted", () => {
    expect(sentenceOf(option(80, 20, null))).not.toMatch(/restarted|on the drug/);
    const nobody = sentenceOf(option(80, 20, { of100: null, low: null, high: null, restartedOf100: 0 }));
    expect(nobody).toContain("0 of 100 have restarted");
    expect(nobody).not.toContain("null");
  });
});
