import { expect, test } from "vitest";
import { bandOf } from "./confidence.ts";
import { toLine } from "./contract.ts";
import { extract } from "./extract.ts";

const confidence = (text: string) => extract(text).confidence;

test.each([
  [0.49, "low"],
  [0.5, "middle"],
  [0.69, "middle"],
  [0.7, "high"],
  [1, "high"],
])("%d is %s", (sum, band) => expect(bandOf(sum)).toBe(band));

test("what speaks for a finding raises its confidence, what speaks against it lowers it", () => {
  // The sum of the evidence, 0.7 here, is brought to the share of findings that are right: 0.88 there, 0.97 at 0.98.
  expect(confidence("Stopped Olumiant.")).toBe(0.88);
  expect(confidence("I stopped Olumiant.")).toBe(0.93);
  expect(confidence("I stopped Olumiant. My hair fell out.")).toBe(0.94);
  expect(confidence("I stopped Olumiant because of the cost.")).toBe(0.94);
  expect(confidence("I stopped Olumiant because of the cost. My hair fell out.")).toBe(0.96);
  expect(confidence("I stopped Olumiant and minoxidil.")).toBe(0.9);
  expect(confidence("I liked Olumiant very much for a long, long time and so on. I stopped.")).toBe(0.9);
  expect(confidence("My daughter stopped Olumiant.")).toBe(0.91);
});

test("a drug that only the thread names lowers it, and what is then sure is not known better than the sum", () => {
  const drug = { name: "baricitinib", kind: "jak" } as const;
  expect(extract("I stopped it.", drug).confidence).toBe(0.65);
  expect(extract("Stopped it.", drug).confidence).toBe(0.5);
});

test.each([
  ["I had Olumiant but could not continue.", 0.88],
  ["I used to take Olumiant.", 0.88],
  ["I took my final Olumiant dose.", 0.88],
  ["I went 2 weeks without Olumiant.", 0.88],
  ["I follow Olumiant: a slow taper.", 0.88],
  ["I went cold turkey from Olumiant.", 0.88],
  ["I was on Olumiant for two years.", 0.88],
  ["I lost my coverage for Olumiant.", 0.9],
  ["My insurance stopped covering Olumiant.", 0.9],
  ["I ran out of Olumiant.", 0.9],
  ["My hair fell out after stopping Olumiant.", 0.9],
  ["There was a gap on Olumiant and then I was back on it.", 0.88],
  ["I quit Olumiant and started Litfulo.", 0.6],
  ["I quit Olumiant and then Litfulo.", 0.6],
  ["On Olumiant, and after that I carried on.", 0.88],
])("a hint is less than plain words: %s", (text, sum) => expect(confidence(text)).toBe(sum));

test("a line of output holds times as pairs and null for what is not said", () => {
  const found = extract(
    "I took Olumiant 4 mg for ten months, then stopped. Eight weeks later my hair fell out.",
  );
  expect(toLine("p1", found)).toEqual({
    id: "p1",
    firstPerson: true,
    drug: "baricitinib",
    doseMg: 4,
    indication: null,
    event: "stop",
    otherEvents: [],
    reason: [],
    monthsOnDrug: [9.5, 10.5],
    regrowthBefore: null,
    weeksToShedding: [7.5, 8.5],
    shed: true,
    restarted: null,
    recaptured: null,
    sideEffects: [],
    confidence: 0.94,
    outcome: "lost",
  });
  expect(toLine("p2", extract("Nice weather."))).toMatchObject({ monthsOnDrug: null, weeksToShedding: null });
});
