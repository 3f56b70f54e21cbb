import { expect, test } from "vitest";
import { checkText } from "../../../src/claims/check/check-text.ts";
import { liveClaims } from "../../../src/claims/facts.ts";
import { LiveValues } from "../../../src/claims/live/values.ts";
import { loadEvidence } from "../../../src/cli/load-evidence.ts";

test("a scorer beside the repository finds what it imports and gets findings with claim, verdict and place", () => {
  const evidence = loadEvidence();
  const text = "Baricitinib is taken by mouth. Stopping it leads to loss of hair in most people.";
  const findings = checkText(text, liveClaims(evidence), new LiveValues(evidence));
  expect(findings.length).toBeGreaterThan(0);
  for (const { claim, verdict, start, end } of findings) {
    expect(claim === null || /^C\d+$/.test(claim)).toBe(true);
    expect(verdict).not.toBe("");
    expect(end).toBeGreaterThan(start);
  }
});
