import { expect, test } from "vitest";
import { loadEvidence } from "../package-data/evidence.ts";
import { checkEvidence, countEvidence } from "./check/check.ts";
import { evidenceJsonSchemas } from "./json-schema.ts";
import { UNITS } from "./units.ts";
import { dataVersion } from "./version.ts";

const evidence = loadEvidence();
const byId = new Map(evidence.observations.map((row) => [row.id, row]));

test("the evidence breaks no rule", () => {
  expect(checkEvidence(evidence)).toEqual([]);
});

test("no observation is lost: 744 came in, 744 are kept or set aside with a reason", () => {
  const counts = countEvidence(evidence);
  expect(counts.observationsKept + counts.observationsSetAside).toBe(744);
  expect(evidence.ids.observations).toHaveLength(744);
  const aside = evidence.observations.filter((row) => row.setAside !== undefined).map((row) => row.id);
  const foretold = ["emax20", "emax10"].flatMap((kind) =>
    ["50", "30", "10", "pbo"].map((arm) => `ritl_2b3_${arm}_w24_${kind}`),
  );
  expect(aside).toEqual(["BARI-221", "BARI-222", "a2a_salt_ritl", "a2a_salt_brep", ...foretold]);
  expect([counts.sources, counts.claims]).toEqual([170, 51]);
});

test("every unit is on the closed list, and every unit on the list is used", () => {
  expect([...new Set(evidence.observations.map((row) => row.unit))].sort()).toEqual([...UNITS].sort());
});

test("conflicts are linked both ways", () => {
  for (const row of evidence.observations)
    for (const id of row.conflictsWith) expect(byId.get(id)?.conflictsWith).toContain(row.id);
  expect(byId.get("BARI-001")?.conflictsWith).toEqual(["BARI-073"]);
  expect(byId.get("BARI-102")?.conflictsWith).toEqual(["BARI-103"]);
});

test("calibration and validation share no observation and no datum", () => {
  const ids = (entries: typeof evidence.split.calibration) =>
    entries.flatMap((entry) => entry.observations.map((row) => row.id));
  const calibration = new Set(ids(evidence.split.calibration));
  const validation = ids(evidence.split.validation);
  expect(validation.filter((id) => calibration.has(id))).toEqual([]);
  expect(byId.get("BARI-177")?.sameAs).toEqual(["wada_s20"]);
  expect([calibration.size, validation.length]).toEqual([67, 57]);
});

test("numbers stand as the sources have them", () => {
  expect(byId.get("BARI-003")).toMatchObject({
    value: 35.2,
    n: 281,
    dosePerDayMg: 4,
    unit: "percent",
    week: 36,
  });
  expect(byId.get("BARI-304")).toMatchObject({ value: -0.93, standardError: 0.199, unit: "HADS points" });
  expect(byId.get("mao_50")).toMatchObject({ value: 54, low: 46, high: 63, unit: "percent" });
  expect(byId.get("thrive1_8mgBID_s20")).toMatchObject({ dosePerDayMg: 16, doseText: "8 mg BID" });
  expect(byId.get("ritl_2b3_200_50_w24")?.dosePerDayMg).toBeNull();
  expect(byId.get("ivar_p2_4mg")).toMatchObject({ value: -56.11, unit: "percent change", intervalLevel: 90 });
  expect(byId.get("litfulo_gap")).toMatchObject({ value: 6, unit: "weeks", qualifier: "less than" });
});

test("the data version names the content", () => {
  expect(dataVersion(evidence)).toMatch(/^[0-9a-f]{16}$/);
  const changed = structuredClone(evidence);
  changed.observations[0].value += 0.1;
  expect(dataVersion(changed)).not.toBe(dataVersion(evidence));
  const reworded = structuredClone(evidence);
  reworded.claims[0].notKnown += " Or so it seems.";
  expect(dataVersion(reworded)).not.toBe(dataVersion(evidence));
  const rejudged = { ...evidence, riskOfBias: evidence.riskOfBias.slice(1) };
  expect(dataVersion(rejudged)).not.toBe(dataVersion(evidence));
});

test("every file has a JSON Schema whose fields say what they mean", () => {
  const schemas = evidenceJsonSchemas();
  expect(Object.keys(schemas)).toContain("anagen/observations@1");
  expect(JSON.stringify(schemas["anagen/observations@1"])).toContain("the place in the source");
});
