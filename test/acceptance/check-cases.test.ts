import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkText, type Finding } from "../../src/claims/check/check-text.ts";
import { liveClaims } from "../../src/claims/facts.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";

/** One labelled sentence: what is true of it, and what a person would say of it. */
interface Case {
  readonly id: string;
  readonly kind: string;
  /** goes before it */
  readonly context: string;
  readonly text: string;
  readonly truth: "true" | "false" | "misleading" | "unsupported" | "imprecise" | "not held";
  /** verdicts that are right, by claim */
  readonly claims: Readonly<Record<string, readonly string[]>>;
  /** observations that hold its numbers */
  readonly rows: readonly string[];
}

const LETTERS: Readonly<Record<Finding["verdict"], string>> = {
  supported: "S",
  "supported with correction": "SC",
  imprecise: "I",
  unsupported: "U",
  contradicted: "X",
  "not checkable": "N",
};
const evidence = loadEvidence();
const claims = liveClaims(evidence);
const read = (name: string) =>
  readFileSync(new URL(`./check/cases/${name}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

function findingsOf({ context, text }: Case): Finding[] {
  const whole = context + (text.includes("\n") ? "\n\n" : " ") + text;
  return checkText(whole, { claims, evidence }).findings.filter(({ start }) => start >= context.length);
}

const accuses = ({ verdict }: Finding) => verdict === "contradicted" || verdict === "unsupported";
const mayBeAccused = ({ truth }: Case) => truth !== "true" && truth !== "not held";
const isLie = ({ truth }: Case) => truth === "false" || truth === "misleading" || truth === "unsupported";

/** Shares of a set that come out right, and the true statements called wrong. */
function scored(cases: readonly Case[]) {
  const found = cases.map((each) => ({ each, findings: findingsOf(each) }));
  const share = (of: typeof found, right: (one: (typeof found)[number]) => boolean) =>
    of.length === 0 ? 1 : of.filter(right).length / of.length;
  const isRightClaim = ({ each, findings }: (typeof found)[number]) =>
    findings.some(({ claim, verdict }) => claim !== null && each.claims[claim]?.includes(LETTERS[verdict]));
  return {
    accusedWrongly: found
      .filter(({ each, findings }) => findings.some(accuses) && !mayBeAccused(each))
      .map(({ each }) => each.id),
    accusations: found.filter(({ findings }) => findings.some(accuses)).length,
    claims: share(
      found.filter(({ each }) => Object.keys(each.claims).length > 0),
      isRightClaim,
    ),
    numbers: share(
      found.filter(({ each }) => each.rows.length > 0),
      ({ each, findings }) =>
        isLie(each)
          ? findings.some(accuses)
          : findings.some(({ rows }) => rows.some((row) => each.rows.includes(row))) &&
            !findings.some(accuses),
    ),
    noticed: share(
      found.filter(({ each }) => isLie(each)),
      ({ findings }) => findings.some(accuses),
    ),
  };
}

test.each([
  { name: "public", accusations: 10 },
  { name: "development", accusations: 30 },
  { name: "second", accusations: 30 },
  { name: "third", accusations: 26 },
  { name: "fourth", accusations: 30, noticed: 0.8 },
])("$name: accusations are right, held numbers, claims and false statements are found", ({
  name,
  accusations,
  noticed = 0.9,
}) => {
  const score = scored(read(name) as Case[]);
  expect(score.accusedWrongly).toEqual([]);
  expect(score.accusations).toBeGreaterThanOrEqual(accusations);
  expect(score.numbers).toBeGreaterThanOrEqual(0.9);
  expect(score.claims).toBeGreaterThanOrEqual(0.9);
  expect(score.noticed).toBeGreaterThanOrEqual(noticed);
});

/** What the shortest input of each kind of fault must give, by a part of it. */
const MINIMAL: readonly (readonly [string, readonly string[]])[] = [
  ["22% on 2 mg and 35%", ["C05 supported"]],
  ["eyebrow response was 44%", ["null supported"]],
  ["30% of people on 4 mg had SALT 10", ["C05 supported"]],
  ["Litfulo, a JAK inhibitor", ["null supported"]],
  ["In adolescents, 42%", ["null supported"]],
  ["In an Italian clinic", ["null not checkable"]],
  ["In a Japanese clinic", ["null supported"]],
  ["80% of those moved to placebo", ["C21 supported", "C19 supported"]],
  ["remained taking baricitinib", ["C19 supported"]],
  ["24 weeks without it 60%", ["C21 supported"]],
  ["The drug is not new", ["C36 supported with correction"]],
  ["Before baricitinib, no drug", []],
  ["approved for alopecia areata in 2018", ["C36 contradicted"]],
  ["more a suppressor than a cure", ["C35 supported"]],
  ["isn&#39;t a cure", ["C35 supported"]],
  ["It is not true that more than 80%", ["C21 supported"]],
  ["Some pages claim that over 80%", ["C21 supported"]],
  ["Hair usually falls out again", ["C15 supported with correction"]],
  ["well controlled, relapse after stopping", ["C15 contradicted"]],
  ["stop after a year and keep", ["C19 contradicted"]],
  ["male pattern baldness", ["null contradicted"]],
  ["Acne occurred in 7%", ["null supported"]],
  ["Like minoxidil, progress", ["C05 supported", "C07 supported"]],
  ["| 24 weeks | 60% |", ["C21 supported"]],
];

test.each(MINIMAL)("shortest input of a fault: %s", (part, want) => {
  const inputs = (read("minimal") as { input: string }[]).filter(({ input }) => input.includes(part));
  expect(inputs).toHaveLength(1);
  const { findings } = checkText(inputs[0].input, { claims, evidence });
  const told = [...new Set(findings.map(({ claim, verdict }) => `${claim} ${verdict}`))];
  for (const each of want) expect(told).toContain(each);
  expect(told.filter((each) => /contradicted|unsupported/.test(each) && !want.includes(each))).toEqual([]);
  if (want.length === 0) expect(told).toEqual([]);
});

test("every labelled shortest input has its test", () => {
  const left = (read("minimal") as { input: string }[]).filter(
    ({ input }) => !MINIMAL.some(([part]) => input.includes(part)) && !input.includes("minoxidil/minoxidil"),
  );
  expect(left).toEqual([]);
});
