import { expect, test } from "vitest";
import { loadEvidence } from "../package-data/evidence.ts";
import { liveClaims } from "./facts.ts";
import { render, requireNoTypedNumbers, spansText, typedDigits } from "./live/template.ts";
import { LiveValues } from "./live/values.ts";

const evidence = loadEvidence();

test("no number is typed into a claim, and the check can fail", () => {
  for (const { id, correctFact, explanation, notKnown } of evidence.claims) {
    requireNoTypedNumbers(correctFact, `${id}.correctFact`);
    requireNoTypedNumbers(explanation, `${id}.explanation`);
    requireNoTypedNumbers(notKnown, `${id}.notKnown`);
  }
  expect(typedDigits("At week {{BARI-091.week}} it was 60%")).toEqual(["60%"]);
  expect(() => requireNoTypedNumbers("18/30 lost it", "C21.correctFact")).toThrow(
    /C21\.correctFact: "18\/30"/,
  );
  expect(typedDigits("BRAVE-AA1 and CD8 are names, SALT<=20 an endpoint")).toEqual([]);
});

test("changing one observation changes every fact that shows it, and no other", () => {
  const observations = evidence.observations.map((row) =>
    row.id === "BARI-094" ? { ...row, value: 77, events: 23 } : row,
  );
  const before = liveClaims(evidence);
  const after = liveClaims({ ...evidence, observations });
  const changed = after.filter((claim, at) => claim.correctFact !== before[at].correctFact);
  expect(changed.map(({ id }) => id)).toEqual(["C19", "C21", "C33", "C35"]);
  const showing = before.filter((claim) =>
    claim.spans.some((span) => span.observations.includes("BARI-094") && !/^(100|152|23)$/.test(span.text)),
  );
  expect(changed.map(({ id }) => id)).toEqual(showing.map(({ id }) => id));
});

test("a reference that leads nowhere is an error that names it", () => {
  const values = new LiveValues(evidence);
  expect(() => render("{{BARI-999}}", values)).toThrow(/"BARI-999".*must be the id of an observation/);
  expect(() => render("{{BARI-091.low}}", values)).toThrow(/does not hold it/);
  expect(() => render("{{half BARI-091}}", values)).toThrow(/verbs are/);
  expect(() => render("{{numbers.4}}", values)).toThrow(/0 numbers are declared/);
  expect(spansText(render("{{of100 BARI-091}}, {{interval BARI-091}}", values))).toBe("60 out of 100, 42-75");
});
