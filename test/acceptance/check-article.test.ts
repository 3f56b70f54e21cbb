import { describe, expect, test } from "vitest";
import { checkText, type Finding } from "../../src/claims/check/check-text.ts";
import { liveClaims } from "../../src/claims/facts.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { readJson } from "../support/anagen.ts";

interface Claim {
  readonly id: string;
  readonly statement: string;
  readonly verdict: string;
}

const evidence = loadEvidence();
const claims = liveClaims(evidence);
/** What the article says that Anagen grew from, statement by statement, in its order. */
const checkable = readJson<{ claims: Claim[] }>("data/evidence/claims.json").claims.filter(
  ({ verdict }) => verdict !== "not checkable",
);
const check = (text: string) => checkText(text, { claims, evidence }, { about: "baricitinib" }).findings;

/** Claims whose statement, among these findings, does not get the verdict that is held of it. */
const otherThanHeld = (findingsOf: (claim: Claim) => readonly Finding[]) =>
  checkable
    .filter(
      (claim) =>
        !findingsOf(claim).some(({ claim: id, verdict }) => id === claim.id && verdict === claim.verdict),
    )
    .map(({ id }) => id);
const calledFalse = (findings: readonly Finding[]) =>
  findings.filter(({ verdict }) => verdict === "contradicted" || verdict === "unsupported");

describe("the article that Anagen grew from", () => {
  test("gets the verdict that is held of each statement, in its context", () => {
    const text = checkable.map(({ statement }) => statement).join("\n\n");
    const findings = check(text);
    const within = ({ statement }: Claim) => {
      const at = text.indexOf(statement);
      return findings.filter(({ start }) => start >= at && start < at + statement.length);
    };
    // A number that agrees is supported, though the words beside it could be better.
    expect(otherThanHeld(within)).toEqual(["C05"]);
    for (const claim of checkable)
      if (!["contradicted", "unsupported"].includes(claim.verdict))
        expect(calledFalse(within(claim)), claim.id).toEqual([]);
  });

  test("gets it of each statement alone, where it does not lean on the one before", () => {
    expect(otherThanHeld(({ statement }) => check(statement))).toEqual(["C05", "C22", "C26", "C30"]);
  });
});

describe("a drug in the possessive", () => {
  test.each([
    "Minoxidil's effect on pattern hair loss usually shows after 4 to 6 months.",
    "Finasteride's effect on pattern baldness is well known.",
    "Rogaine's use in pattern hair loss is approved.",
  ])("is the drug that is spoken of: %s", (sentence) => {
    expect(calledFalse(check(`Baricitinib treats severe alopecia areata. ${sentence}`))).toEqual([]);
  });
});

test.each([
  ["The target was 'over 80%' scalp coverage.", "imprecise"],
  ["The target was “over 80%” scalp coverage.", "imprecise"],
  ['The target was "80% or more" of the scalp.', "supported"],
])("quotation marks around a number change nothing: %s", (sentence, verdict) => {
  const findings = check(`Baricitinib treats severe alopecia areata. ${sentence}`);
  expect(findings.map(({ claim, verdict: found }) => [claim, found])).toContainEqual(["C06", verdict]);
  expect(calledFalse(findings)).toEqual([]);
});
