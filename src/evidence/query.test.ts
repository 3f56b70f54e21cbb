import fc from "fast-check";
import { expect, test } from "vitest";
import { loadEvidence } from "../package-data/evidence.ts";
import { DRUGS, drugNames, resolveDrug } from "./drugs.ts";
import { holds, plain } from "./match.ts";
import { type EvidenceQuery, findObservations, observationById } from "./query.ts";
import { suggest } from "./suggest.ts";

const { observations, sources } = loadEvidence();
const find = (query: EvidenceQuery) =>
  findObservations(observations, sources, query).map(({ observation }) => observation.id);

test("an empty query gives every row that is not set aside, in the order of the file", () => {
  expect(find({})).toEqual(observations.filter((row) => row.setAside === undefined).map((row) => row.id));
});

test("loss after withdrawal at week 76 is found by its words", () => {
  expect(find({ words: ["loss of treatment benefit", "week", "76"] })).toEqual(["BARI-091", "BARI-092"]);
});

test("a drug is found by name, brand or code; an ingredient finds topical and oral forms", () => {
  expect(find({ drugs: resolveDrug("OLUMIANT") })).toEqual(find({ drugs: resolveDrug("baricitinib") }));
  expect(find({ drugs: resolveDrug("ctp-543") })).toEqual(find({ drugs: resolveDrug("Leqselvi") }));
  expect(find({ drugs: resolveDrug("minoxidil") })).toEqual(
    expect.arrayContaining(["price_gain", "minaa_oral", "claim46_lo"]),
  );
  expect(find({ drugs: resolveDrug("topical minoxidil") })).not.toContain("minaa_oral");
  expect(resolveDrug("aspirin")).toBeNull();
});

test("every drug name and synonym leads to exactly one drug", () => {
  const names = DRUGS.flatMap((drug) => [drug.name.toLowerCase(), ...drug.synonyms]);
  expect(new Set(names).size).toBe(names.length);
  for (const name of drugNames()) expect(resolveDrug(name)?.size).toBeGreaterThan(0);
});

test("study and endpoint narrow the list", () => {
  const found = find({ study: "brave-aa1 randomized", endpoint: "loss of treatment" });
  expect(found.slice(0, 2)).toEqual(["BARI-087", "BARI-088"]);
  expect(find({ study: "NCT03899259", endpoint: "SALT ≤ 20" })).toContain("BARI-057");
});

test("a number is only found whole", () => {
  expect(holds("week 136", "36")).toBe(false);
  expect(holds("36.5 of", "36")).toBe(false);
  expect(holds("week 36.", "36")).toBe(true);
  expect(plain("SALT ≤ 20")).toBe("salt<=20");
});

test("a row that is set aside is found by its id alone", () => {
  expect(find({ words: ["BARI-221"] })).toEqual([]);
  expect(observationById(observations, "bari-221")?.id).toBe("BARI-221");
});

test("near names are suggested", () => {
  expect(suggest(observations, ["baricitinb"]).drugs[0]).toBe("baricitinib");
  expect(suggest(observations, ["tohuku cohort"]).studies[0]).toBe("Tohoku cohort");
});

const anyWord = fc.oneof(
  fc.constantFrom(
    "week",
    "36",
    "SALT",
    "relapse",
    "Litfulo",
    "King",
    "placebo",
    "≤",
    "(",
    "\\",
    "constructor",
  ),
  fc.string({ maxLength: 6 }),
);

test("more words never find more, case and order of words do not matter, and the same query gives the same list", () => {
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 4 }), anyWord, (words, more) => {
      const found = find({ words });
      const all = new Set(found);
      expect(find({ words: [...words, more] }).every((id) => all.has(id))).toBe(true);
      expect(find({ words: [...words].reverse() })).toEqual(found);
      const ascii = words.filter((word) => /^[ -~]*$/.test(word));
      expect(find({ words: ascii.map((word) => word.toUpperCase()) })).toEqual(find({ words: ascii }));
    }),
    { numRuns: 60 },
  );
});
