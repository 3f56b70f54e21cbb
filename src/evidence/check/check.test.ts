import { expect, test } from "vitest";
import { loadEvidence } from "../../package-data/evidence.ts";
import type { Claim, Evidence, Observation, Source } from "../schema.ts";
import { checkEvidence } from "./check.ts";

const evidence = loadEvidence();

type Broken = {
  -readonly [K in keyof Evidence]: Evidence[K] extends readonly (infer T)[] ? T[] : Evidence[K];
};
type Break = (broken: Broken) => void;

const row = (broken: Broken, id: string): Observation => broken.observations.find((each) => each.id === id)!;
const source = (broken: Broken, id: string): Source => broken.sources.find((each) => each.id === id)!;
const claim = (broken: Broken, id: string): Claim => broken.claims.find((each) => each.id === id)!;
const change =
  (id: string, fields: Partial<Record<keyof Observation, unknown>>): Break =>
  (broken) =>
    void Object.assign(row(broken, id), fields);
const splitRow = (broken: Broken, id: string) =>
  [...broken.split.calibration, ...broken.split.validation]
    .flatMap((entry) => entry.observations)
    .find((each) => each.id === id)!;

/** For every rule one way to break it: [rule, id the problem must name, what is broken]. */
const breaks: [rule: string, id: string, broken: Break][] = [
  ["ids are unique", "BARI-001", change("BARI-002", { id: "BARI-001" })],
  ["every observation has a source", "BARI-001", change("BARI-001", { source: "S999" })],
  ["every observation has a place in its source", "BARI-001", change("BARI-001", { located: " " })],
  ["drugs come from the list", "BARI-001", change("BARI-001", { drug: "Olumiant" })],
  ["units come from the list", "BARI-001", change("BARI-001", { unit: "%" })],
  ["a row without a unit is set aside", "BARI-221", change("BARI-221", { setAside: undefined })],
  ["percentages lie in 0 to 100", "mao_50", change("mao_50", { high: 101 })],
  ["p values lie in 0 to 1", "askin_p_age", change("askin_p_age", { value: 1.3 })],
  ["SALT points lie within 100", "munoz_salt0", change("munoz_salt0", { value: 671.6 })],
  ["only changes and differences are negative", "litfulo_gap", change("litfulo_gap", { value: -6 })],
  ["events are at most n", "BARI-022", change("BARI-022", { events: 190 })],
  ["the percentage is events of n", "BARI-022", change("BARI-022", { value: 1.7 })],
  ["a count of patients equals its events", "BARI-086", change("BARI-086", { value: 31 })],
  ["a whole number of n gives the percentage", "BARI-010", change("BARI-010", { value: 3.3 })],
  ["nMeaning needs n", "BARI-124", change("BARI-124", { nMeaning: "pooled" })],
  ["an interval has both limits", "BARI-001", change("BARI-001", { low: null })],
  ["the interval contains the value", "BARI-050", change("BARI-050", { low: 5.8 })],
  ["a level needs an interval", "BARI-020", change("BARI-020", { low: null, high: null, intervalLevel: 95 })],
  [
    "a conflicting row says with what",
    "crispin_relapse",
    change("crispin_relapse", { conflictOutside: undefined }),
  ],
  [
    "a number from a secondary report is marked second hand",
    "BARI-091",
    change("BARI-091", { secondHand: undefined }),
  ],
  ["links lead to another observation", "BARI-001", change("BARI-001", { conflictsWith: ["BARI-999"] })],
  ["links go both ways", "BARI-073", change("BARI-001", { conflictsWith: [] })],
  ["links go both ways", "wada_s20", change("BARI-177", { sameAs: [] })],
  [
    "every conflict has a reason in curation.json",
    "BARI-001",
    (broken) => {
      broken.curation.entries = broken.curation.entries.filter((entry) => !entry.ids.includes("BARI-073"));
    },
  ],
  [
    "every row set aside has a reason in curation.json",
    "BARI-221",
    (broken) => {
      broken.curation.entries = broken.curation.entries.filter((entry) => entry.kind !== "set aside");
    },
  ],
  ["an end of a range names the other end", "BARI-124", change("BARI-124", { otherEnd: undefined })],
  ["the lower end is below the upper", "BARI-124", change("BARI-124", { value: 71 })],
  [
    "different values of one thing are linked",
    "BARI-073",
    (broken) => {
      row(broken, "BARI-001").conflictsWith = [];
      row(broken, "BARI-073").conflictsWith = [];
    },
  ],
  [
    "no observation both calibrates and validates",
    "BARI-001",
    (broken) => void broken.split.validation[0].observations.push({ id: "BARI-001", events: 10, n: 189 }),
  ],
  [
    "one datum does not both calibrate and validate",
    "BARI-177",
    (broken) => void broken.split.calibration[0].observations.push({ id: "wada_s20", events: 29, n: 70 }),
  ],
  [
    "no observation is listed twice",
    "BARI-001",
    (broken) => void broken.split.calibration[1].observations.push({ id: "BARI-001", events: 10, n: 189 }),
  ],
  [
    "the split names known observations",
    "BARI-998",
    (broken) => void Object.assign(splitRow(broken, "BARI-001"), { id: "BARI-998" }),
  ],
  ["the split uses no row that is set aside", "BARI-001", change("BARI-001", { setAside: "a reason" })],
  ["events and n come together", "BARI-001", (broken) => void delete splitRow(broken, "BARI-001").n],
  [
    "a proportion in the split has events and n",
    "BARI-001",
    (broken) => {
      delete splitRow(broken, "BARI-001").n;
      delete splitRow(broken, "BARI-001").events;
    },
  ],
  [
    "n is the observation's, or a note says why not",
    "BARI-001",
    (broken) => void Object.assign(splitRow(broken, "BARI-001"), { n: 188 }),
  ],
  [
    "printed events are used",
    "BARI-101",
    (broken) => void Object.assign(splitRow(broken, "BARI-101"), { events: 6 }),
  ],
  [
    "events of n round to the published percentage",
    "BARI-003",
    (broken) => void Object.assign(splitRow(broken, "BARI-003"), { events: 98 }),
  ],
  [
    "events are the published count",
    "BARI-284",
    (broken) => void Object.assign(splitRow(broken, "BARI-284"), { events: 114 }),
  ],
  [
    "a DOI looks like 10.1056/nejmoa2110343",
    "S003",
    (broken) => void Object.assign(source(broken, "S003"), { doi: "doi:10.1056/x" }),
  ],
  [
    "a PMID is 1 to 8 digits",
    "S003",
    (broken) => void Object.assign(source(broken, "S003"), { pmid: "PMC9939375" }),
  ],
  [
    "a URL is complete",
    "S001",
    (broken) => void Object.assign(source(broken, "S001"), { url: "clinicaltrials.gov" }),
  ],
  [
    "a source can be found, or its note says what was not seen",
    "S007",
    (broken) => void Object.assign(source(broken, "S007"), { journal: null }),
  ],
  [
    "one DOI or PMID has one source",
    "S004",
    (broken) => void Object.assign(source(broken, "S004"), { pmid: "35334197" }),
  ],
  ["every claim has a source", "C01", (broken) => void Object.assign(claim(broken, "C01"), { sources: [] })],
  [
    "a claim's sources exist",
    "C01",
    (broken) => void Object.assign(claim(broken, "C01").sources[0], { source: "S999" }),
  ],
  ["a claim's number is its observation's", "C05", change("BARI-003", { value: 35.3 })],
  [
    "a judged study has observations",
    "BRAVE-AA9",
    (broken) => void Object.assign(broken.riskOfBias[0], { study: "BRAVE-AA9" }),
  ],
  [
    "a study is judged as its worst domain",
    "BRAVE-AA1",
    (broken) => void Object.assign(broken.riskOfBias[0], { overall: "low" }),
  ],
  [
    "what is shown is an observation in use",
    "BARI-999",
    (broken) => void broken.shown.forecast.beside.push("BARI-999"),
  ],
  ["what is shown is an observation in use", "BARI-003", change("BARI-003", { setAside: "a reason" })],
  ["what is shown is a claim", "C99", (broken) => void broken.shown.claims.early.push("C99")],
  [
    "a false statement's row is an observation in use",
    "G05",
    (broken) => void (broken.falseStatements[4].rows as string[]).push("BARI-999"),
  ],
  [
    "a false statement's source is a source",
    "G01",
    (broken) => void Object.assign(broken.falseStatements[0].sources[0], { source: "S999" }),
  ],
  ["every outcome is said once", "shown.json", (broken) => void broken.shown.harms.pop()],
  [
    "numbers of an outcome are of one drug",
    "shown.json",
    (broken) => {
      const other = broken.observations.find(({ drug }) => drug === "ritlecitinib");
      broken.shown.harms.find(({ outcome }) => outcome === "acne")?.observations.push(other?.id ?? "");
    },
  ],
  [
    "what is shown is a practical fact",
    "PRAC-999",
    (broken) => void broken.shown.harms.find(({ outcome }) => outcome === "cost")?.facts?.push("PRAC-999"),
  ],
  [
    "a fact has the same numbers in every language",
    "PRAC-024",
    (broken) => {
      const fact = broken.practical.facts.find(({ id }) => id === "PRAC-024");
      Object.assign(fact?.words.es ?? {}, { says: "al menos 2 meses" });
    },
  ],
  [
    "a practical fact's source is in its list",
    "PRAC-020",
    (broken) => void Object.assign(broken.practical.facts[0], { source: "P99" }),
  ],
  ["a published id never goes away", "C51", (broken) => void broken.claims.pop()],
  ["a new id is entered in ids.json", "S170", (broken) => void broken.ids.sources.pop()],
];

test.each(breaks)("%s (broken at %s)", (rule, id, breakIt) => {
  const broken = structuredClone(evidence) as Broken;
  breakIt(broken);
  const found = checkEvidence(broken);
  expect(found.filter((problem) => problem.rule === rule).map((problem) => problem.id)).toContain(id);
});
