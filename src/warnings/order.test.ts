import { expect, it } from "vitest";
import { isReadFirst, ordered, WARNING_CODES } from "./order.ts";

it("warnings after which the numbers may be somebody else's, or are borrowed, stand before them; others do not", () => {
  const first = WARNING_CODES.filter((code) => isReadFirst({ code }));
  expect(first).toEqual([
    // The case itself is another than the model's people.
    "noDosesGiven",
    "neverTreated",
    "stoppingBorrowed",
    "drugSwitched",
    "underAge",
    // Hardly anybody is like this person, or the model waits to be confirmed.
    "fewEffective",
    "unlikelyReading",
    "provisionalModel",
    // Nobody was observed so.
    "doseAboveLabel",
    "unstudiedDose",
    "noBaseline",
    "oldReading",
    "beyondFollowUp",
  ]);
});

it("warnings come in the order of their codes, and those of one code as they were given", () => {
  const given = [
    { code: "earlierVersion", text: "a" },
    { code: "underAge", text: "b" },
    { code: "noDosesGiven", text: "c" },
    { code: "underAge", text: "d" },
  ] as const;
  expect(ordered(given).map(({ text }) => text)).toEqual(["c", "b", "d", "a"]);
  expect(given[0].text).toBe("a");
});
