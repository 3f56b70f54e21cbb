import { expect, it } from "vitest";
import { readJson } from "../../test/support/anagen.ts";
import { EvidenceFileError, parseEvidence } from "./parse-evidence.ts";

// biome-ignore lint/suspicious/noExplicitAny: files are taken apart here on purpose
type Loose = any;

const LISTS: Readonly<Record<string, string | null>> = {
  "observations.json": "observations",
  "sources.json": "sources",
  "claims.json": "claims",
  "split.json": null,
  "risk-of-bias.json": "judgements",
  "ids.json": null,
  "curation.json": "entries",
  "shown.json": null,
  "false-statements.json": "statements",
  "practical.json": "facts",
};
/** The files of the evidence with one record each, as fast as that reads. */
const FILES = Object.fromEntries(
  Object.entries(LISTS).map(([file, list]) => {
    const content = readJson(`data/evidence/${file}`) as Loose;
    if (list !== null) content[list] = content[list].slice(0, 1);
    return [file, content];
  }),
);
function parsed(file: string, change: (content: Loose) => void) {
  const broken = structuredClone(FILES[file]);
  change(broken);
  return parseEvidence((name) => (name === file ? broken : FILES[name]));
}
/** What is said of a file that was changed so; null where it has its shape. */
function fault(file: string, change: (content: Loose) => void): string | null {
  try {
    parsed(file, change);
    return null;
  } catch (error) {
    if (error instanceof EvidenceFileError) return error.message;
    throw error;
  }
}

it("the files have their shape, and each gives its part", () => {
  const evidence = parsed("ids.json", () => {});
  expect(evidence.observations).toEqual(FILES["observations.json"].observations);
  expect(evidence.sources).toEqual(FILES["sources.json"].sources);
  expect(evidence.claims).toEqual(FILES["claims.json"].claims);
  expect(evidence.riskOfBias).toEqual(FILES["risk-of-bias.json"].judgements);
  expect(evidence.falseStatements).toEqual(FILES["false-statements.json"].statements);
  expect([evidence.split, evidence.ids, evidence.shown]).toEqual(
    ["split.json", "ids.json", "shown.json"].map((file) => FILES[file]),
  );
  expect([evidence.curation, evidence.practical]).toEqual([FILES["curation.json"], FILES["practical.json"]]);
});

const [row] = FILES["observations.json"].observations;
const [judgement] = FILES["risk-of-bias.json"].judgements;
const [fact] = FILES["practical.json"].facts;
const [place] = FILES["practical.json"].sources;
const [claim] = FILES["claims.json"].claims;
const [source] = FILES["sources.json"].sources;
const [statement] = FILES["false-statements.json"].statements;

it.each(Object.keys(LISTS))("%s names its schema and version", (file) => {
  for (const schema of ["", `${FILES[file].schema}1`])
    expect(fault(file, (content) => Object.assign(content, { schema }))).toBe(
      `${file}: field schema: it must be one of ${FILES[file].schema}`,
    );
  expect(fault(file, (content) => Object.assign(content, { more: 1 }))).toBe(
    `${file}: field (whole file): more is no field of this record`,
  );
});

it("what is wrong is named by file, record and field", () => {
  const change = (fields: object) => (content: Loose) => Object.assign(content.observations[0], fields);
  const of = (fields: object) => fault("observations.json", change(fields));
  expect(of({ value: "35" })).toBe(`observations.json: ${row.id}, field value: it must be of type number`);
  expect(of({ unit: "%" })).toMatch(
    new RegExp(`^observations\\.json: ${row.id}, field unit: it must be one of percent, `),
  );
  expect(of({ shoe: 1 })).toBe(
    `observations.json: ${row.id}, field (whole record): shoe is no field of this record`,
  );
  expect(of({ registrations: ["NCT1"] })).toMatch(
    new RegExp(`^observations\\.json: ${row.id}, field registrations\\[0\\]: it must match `),
  );
  expect(of({ n: 0 })).toMatch(/, field n: \S/);
  expect(of({ id: "" })).toMatch(/, field id: \S|field \(whole record\)/);
  expect(fault("observations.json", (content) => (content.observations = null))).toMatch(
    /^observations\.json: field observations: it must be of type array$/,
  );
  expect(fault("shown.json", (content) => (content.forecast.beside = []))).toMatch(
    /^shown\.json: field forecast\.beside: /,
  );
  expect(fault("split.json", (content) => (content.calibration[0].observations = []))).toMatch(
    /^split\.json: field calibration\[0\]\.observations: /,
  );
  expect(fault("ids.json", (content) => (content.claims[1] = ""))).toMatch(/^ids\.json: field claims\[1\]: /);
});

/** Fields of observations and what they may hold, and what not. */
it.each<[field: string, good: readonly unknown[], bad: readonly unknown[]]>([
  [
    "registrations",
    [[], ["NCT03570749"], ["EudraCT 2018-001234-56"]],
    [["NCT035707490"], ["xNCT03570749"], ["EudraCT 2018-001234-5"]],
  ],
  ["drug", ["baricitinib", "oral minoxidil"], ["Olumiant", ""]],
  ["dosePerDayMg", [null, 0, 4], [-1, "4"]],
  ["n", [null, 1], [0, 1.5]],
  ["nMeaning", ["randomised", "enrolled", "derived", "pooled", "not the denominator"], ["", "all"]],
  ["events", [null, 0], [-1, 0.5]],
  ["week", [null, 0, 8.5], [-1]],
  ["weeksSinceChange", [null, 0, 24], [-1]],
  ["decimals", [0, 4], [-1, 5, 0.5]],
  ["rounding", ["cut"], ["", "rounded"]],
  [
    "qualifier",
    [
      "about",
      "at least",
      "at most",
      "less than",
      "more than",
      "lower end of a range",
      "upper end of a range",
    ],
    ["", "nearly"],
  ],
  ["intervalLevel", [90, 95], [99]],
  ["standardError", [0.1], [0, -1]],
  ["standardDeviation", [0.1], [0, -1]],
  ["confidence", ["stated", "read from secondary report", "conflicting"], ["", "sure"]],
  ["source", ["S001"], ["S01", "S0001", "xS001"]],
  ["secondHand", [true], [false]],
  ["located", ["Table 2"], ["", null]],
  ["note", [null, "x"], [""]],
  ["setAside", ["x"], ["", null]],
  ["conflictsWith", [[], ["A"]], [[""], null]],
])("an observation's %s", (field, good, bad) => {
  const of = (value: unknown) =>
    fault("observations.json", (content) => Object.assign(content.observations[0], { [field]: value }));
  for (const value of good) expect(of(value), JSON.stringify(value)).toBeNull();
  for (const value of bad) expect(of(value), JSON.stringify(value)).toContain(`${row.id}, field ${field}`);
});

it.each<
  [
    file: string,
    where: (content: Loose) => object,
    field: string,
    good: readonly unknown[],
    bad: readonly unknown[],
  ]
>([
  ["sources.json", (c) => c.sources[0], "id", [source.id], ["S01", "S0001", "xS001"]],
  ["sources.json", (c) => c.sources[0], "year", [null, 1950, 2100], [1949, 2101, 2000.5]],
  ["sources.json", (c) => c.sources[0], "title", ["x"], ["", null]],
  ["claims.json", (c) => c.claims[0], "id", [claim.id], ["C1", "C001", "xC01"]],
  [
    "claims.json",
    (c) => c.claims[0],
    "verdict",
    ["supported", "supported with correction", "imprecise", "unsupported", "contradicted", "not checkable"],
    ["", "true"],
  ],
  [
    "claims.json",
    (c) => c.claims[0],
    "kind",
    [
      ...[
        "regulatory",
        "efficacy number",
        "timing",
        "mechanism",
        "withdrawal",
        "citation",
        "taper",
        "safety",
      ],
      "community",
    ],
    ["", "other"],
  ],
  ["claims.json", (c) => c.claims[0], "confidence", ["high", "medium", "low"], ["", "none"]],
  ["risk-of-bias.json", (c) => c.judgements[0], "overall", ["low", "some concerns", "high"], ["", "none"]],
  ["risk-of-bias.json", (c) => c.judgements[0].domains, "missing", [judgement.domains.missing], [null, {}]],
  ["practical.json", (c) => c.facts[0], "id", [fact.id], ["PRAC-01", "PRAC-0001", "xPRAC-001"]],
  [
    "practical.json",
    (c) => c.facts[0],
    "topic",
    [
      ...[
        "pregnancy",
        "infection",
        "missed-dose",
        "gap",
        "surgery",
        "vaccine",
        "monitoring",
        "medicines",
        "warning",
      ],
      ...["side-effects", "who", "brows", "living", "help", "cost", "combination", "switching"],
    ],
    ["", "other"],
  ],
  [
    "practical.json",
    (c) => c.facts[0],
    "words",
    [{ en: { says: "x" } }],
    [{ eng: { says: "x" } }, { e: { says: "x" } }, { en: {} }],
  ],
  ["practical.json", (c) => c.sources[0], "id", [place.id], ["P1", "P001", "xP01"]],
  ["practical.json", (c) => c.sources[0], "year", [null, 1950, 2100], [1949, 2101]],
  ["practical.json", (c) => c, "read", ["2026-01"], ["2026-1", "2026-011", "x2026-01"]],
  ["false-statements.json", (c) => c.statements[0], "id", [statement.id], ["G1", "G001", "xG01"]],
  [
    "false-statements.json",
    (c) => c.statements[0],
    "sources",
    [statement.sources],
    [[], [{ source: "S001" }]],
  ],
  ["shown.json", (c) => c.harms[0], "outcome", ["acne", "lossOfBenefit"], ["", "joy"]],
  ["shown.json", (c) => c.harms[0], "observations", [[], ["A"]], [[""], null]],
  ["shown.json", (c) => c.harms[0], "facts", [["PRAC-001"]], [[], [""]]],
  [
    "shown.json",
    (c) => c.article.forest,
    "response",
    [[{ treated: "A", control: "B" }]],
    [[], [{ treated: "A" }]],
  ],
  ["shown.json", (c) => c.statements.monthsToMinoxidil, "label", [["A", "B"]], [["A"], ["A", "B", "C"]]],
  ["split.json", (c) => c.calibration[0].observations[0], "n", [1], [0, 1.5]],
  ["split.json", (c) => c.calibration[0].observations[0], "events", [0], [-1, 1.5]],
])("%s: %o %s", (file, where, field, good, bad) => {
  const of = (value: unknown) => fault(file, (content) => Object.assign(where(content), { [field]: value }));
  for (const value of good) expect(of(value), JSON.stringify(value)).toBeNull();
  for (const value of bad) expect(of(value), JSON.stringify(value)).toContain(`${file}: `);
});
