import { describe, expect, test } from "vitest";
import { preparePost, toDocument } from "../document.ts";
import { amountsIn } from "./amounts.ts";
import { saltIn, saltOver, saltRiseIn } from "./salt.ts";

const told = (found: readonly { readonly lost: boolean }[]) =>
  found.map(({ lost }) => (lost ? "lost" : "kept")).join(" ");

describe("shares of hair that went or stayed", () => {
  test.each([
    ["i lost 30 %", "lost"],
    ["i lost 30% of it", "lost"],
    ["i lost about 30 percent", "lost"],
    ["i lost roughly a third", "lost"],
    ["i lost half", "lost"],
    ["losing 2 thirds", "lost"],
    ["down by 40 per cent", "lost"],
    ["down 40%", "lost"],
    ["30% of it is gone", "lost"],
    ["half of my hair has been lost", "lost"],
    ["a quarter of what grew back here is now bare", "lost"],
    ["3 quarters of her thick hair fell", "lost"],
    ["50 percent hair loss", "lost"],
    ["i lost 8%", "kept"],
    ["i lost 9%", "lost"],
    ["minus 5% of it", "kept"],
    ["i kept 70%", "lost"],
    ["i kept a half of it", "lost"],
    ["i kept 92%", "kept"],
    ["i kept 91%", "lost"],
    ["sitting at 60% coverage", "lost"],
    ["i am at 96 percent", "kept"],
    ["left with 40% of the hair", "lost"],
    ["70% of what grew is still there", "lost"],
    ["98% covered", "kept"],
    ["98% of my scalp is covered", "kept"],
    ["70% hair", "lost"],
    ["my coverage is 98%", "kept"],
    ["my density of 92%", "kept"],
    ["coverage at 100%", "kept"],
    ["my coverage is 91%", ""],
    ["coverage is 101%", ""],
    ["coverage went from 95% to 40%", "lost"],
    ["coverage went from about 95 to around 40%", "lost"],
    ["my hair dropped from 95% back down to only 40", "lost"],
    ["coverage from 95% to 87%", "kept"],
    ["coverage from 95% to 86%", "lost"],
    ["coverage from 95% to 95%", "kept"],
    ["coverage from 40% to 95%", ""],
    ["coverage from 950% to 40%", ""],
    ["i went from 95 to 40", ""],
    ["i went from 95% to 40 weeks", ""],
    ["i lost 30% weight", ""],
    ["i lost 130%", ""],
    ["i lost 30% , 30% gone", "lost lost"],
    ["i stopped with 98% coverage", ""],
    ["i quit it in the spring at about 98% coverage", ""],
    ["i stopped and kept 98%", "kept"],
    ["i stopped but am at 60%", "lost"],
    ["nice weather", ""],
  ])("%s: %s", (text, expected) => expect(told(amountsIn(text))).toBe(expected));

  test("where they stand", () => {
    expect(amountsIn("well, i lost 30% of it")).toEqual([{ lost: true, start: 8, end: 16 }]);
    expect(amountsIn("coverage is 98% now")).toEqual([{ lost: false, start: 0, end: 15 }]);
    expect(amountsIn("my hair from 95% to 40% now")).toEqual([{ lost: true, start: 3, end: 23 }]);
  });
});

describe("SALT scores of a sentence", () => {
  test.each([
    ["salt from 2 to 14", "lost"],
    ["salt score from 2 to 7", "kept"],
    ["salt from 2 to 8", "lost"],
    ["my score was 2 and is now 40", "lost"],
    ["my hair score of 2 went up to 40", "lost"],
    ["the alopecia score was 2 -> 40", "lost"],
    ["salt was 2 on JAK0 and now 40", "lost"],
    ["salt was 20, down to 15", "kept"],
    ["salt was 20, down to 14", ""],
    ["salt was 2 and in 40 weeks", "kept"],
    ["salt went 2, 3, 2", "kept"],
    ["salt: 2, 10, and 45", "lost"],
    ["salt 2, 45 %", "kept"],
    ["salt is 30", "lost"],
    ["salt is 29", ""],
    ["salt is 11", ""],
    ["salt is 10", "kept"],
    ["salt: 0", "kept"],
    ["salt still at 5", "kept"],
    ["salt 100", "lost"],
    ["salt 101", ""],
    ["salt from 200 to 201", ""],
    ["salt from 2 to 201", ""],
    ["salt in 5 weeks", ""],
    ["salt 20 or less", ""],
    ["my itch score is 5", ""],
    ["my score is 5", "kept"],
  ])("%s: %s", (text, expected) => expect(told(saltIn(text))).toBe(expected));

  test("a rise is told in one go, by two numbers", () => {
    expect(told(saltRiseIn("salt from 2 to 14"))).toBe("lost");
    expect(told(saltRiseIn("salt from 2 to 4"))).toBe("");
    expect(told(saltRiseIn("salt is 40"))).toBe("");
    expect(told(saltRiseIn("4 weeks, salt is 40"))).toBe("");
  });

  test("where they stand", () => {
    expect(saltIn("so salt is 40")).toEqual([{ lost: true, start: 3, end: 13 }]);
    expect(saltIn("so salt went 2, 3, 2")).toEqual([{ lost: false, start: 3, end: 20 }]);
  });
});

describe("a SALT score beside one read before", () => {
  const over = (text: string) => {
    const document = toDocument(preparePost(text));
    return saltOver(document, document.sentences.length - 1);
  };

  test.each([
    ["SALT was 4. SALT is 40.", "lost"],
    ["SALT was 4. SALT is 9.", "kept"],
    ["SALT was 4. SALT is 10.", "lost"],
    ["SALT was 4. SALT crept up to 40.", "lost"],
    ["SALT was 4. The last visit said 38.", "lost"],
    ["SALT was 4. My derm put me at 38.", "lost"],
    ["SALT was 4. The clinic measured a 38.", "lost"],
    ["SALT was 4. A reading came back at 38.", "lost"],
    ["SALT was 4. The visit took 38 minutes.", ""],
    ["SALT was 4. The visit said 38 weeks.", ""],
    ["The visit said 4. The visit said 38.", ""],
    ["The visit said 4. SALT is 38.", "lost"],
    ["SALT was 20. SALT is 20.", "kept"],
    ["SALT was 21. SALT is 21.", ""],
    ["SALT was 50. SALT is 40.", ""],
    ["SALT is 40.", ""],
    ["SALT was 4. SALT was 40. Nice weather.", ""],
    ["SALT was 4. SALT is 400.", ""],
    ["SALT was 90. SALT was 4. SALT is 40.", "lost"],
    ["SALT was 4. SALT was 90. SALT is 40.", ""],
  ])("%s: %s", (text, expected) => expect(told(over(text))).toBe(expected));

  test("where it stands", () =>
    expect(over("SALT was 4. So SALT is 40.")).toEqual([{ lost: true, start: 3, end: 13 }]));
});
