import { expect, it } from "vitest";
import { lossCurve } from "./curve.ts";

const WORDS = {
  caption: "Loss",
  people: "of 100",
  weeks: "weeks",
  model: "model",
  trial: "trial",
  trialLine: () => "",
  modelLine: () => "",
};

it("has percent at their height, 100 on top, each number level with its line", () => {
  const { svg } = lossCurve("loss", WORDS, [], [{ weeks: 40, value: 50, low: 25, high: 75 }]);
  const lines = [...svg.matchAll(/<line x1="52" x2="\d+" y1="([\d.]+)"/g)].map(([, y]) => Number(y));
  const [zero] = lines;
  const height = zero - lines[4];
  expect(lines).toEqual([0, 25, 50, 75, 100].map((percent) => zero - (height * percent) / 100));
  const numbers = [...svg.matchAll(/<text x="44" y="([\d.]+)" text-anchor="end"[^>]*>(\d+)</g)];
  expect(numbers.map(([, , percent]) => Number(percent))).toEqual([0, 25, 50, 75, 100]);
  for (const [at, [, y]] of numbers.entries()) {
    // Digits of 13 px are about 9 high and stand on y.
    expect(Number(y)).toBeGreaterThan(lines[at] + 3);
    expect(Number(y)).toBeLessThan(lines[at] + 6);
  }
});
