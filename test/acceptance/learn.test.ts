import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { LearnedModel } from "../../src/cohort/learn/learned.ts";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel } from "../../src/package-data/model.ts";
import { modelHash } from "../../src/simulate/model-hash.ts";
import { anagen, anagenJson } from "../support/anagen.ts";
import { peopleTable } from "../support/queue/people.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-learn-"));
afterAll(() => rmSync(folder, { recursive: true }));
const own = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const base = loadModel(loadEvidence());

/** A file as anagen learn writes it, of a clinic in which the drug does less. */
const LEARNED: LearnedModel = {
  schema: "anagen/learned-model@1",
  base: { version: base.version, hash: modelHash(base) },
  people: 200,
  readings: 800,
  leftOut: { oneReading: 0, notForecast: 0, weakReadings: 0 },
  weights: base.weights,
  shifts: base.draws.map(() => -1),
  effectiveDraws: 300,
  clinicEffect: { mean: -1, low: -1, high: -1, spread: 0.4 },
  kind: "clinicEffect",
  evidence: {
    logEvidence: 4,
    chanceTrials: 0.001,
    chanceClinic: 0.5,
    gridError: { logEvidence: 0, mean: 0 },
  },
  assumptions: ["groupMeans"],
  provenance: {
    modelVersion: base.version,
    dataVersion: base.dataVersion,
    seed: 1,
    virtualPatients: 1,
    effectiveSampleSize: 1,
    digest: "0".repeat(64),
  },
  warnings: [],
};

describe("anagen learn, and --model", { timeout: 10 * 60_000 }, () => {
  it("computes with the learned model and says so in the result", async () => {
    const file = own("clinic.json", JSON.stringify(LEARNED));
    const args = ["forecast", "examples/case-stop.json", "--virtual-patients", "300"];
    const [plain, clinic] = [
      await anagenJson<Forecast>(args),
      await anagenJson<Forecast>([...args, "--model", file]),
    ];
    expect(plain.provenance.modelVersion).toBe(base.version);
    expect(clinic.provenance.modelVersion).toMatch(/\+clinic\.[0-9a-f]{8}$/);
    expect(clinic.provenance.digest).not.toBe(plain.provenance.digest);
  });

  it("refuses in one line a file of another model, and too few people, and leaves no file", async () => {
    const other = { ...LEARNED, base: { ...LEARNED.base, hash: "other" } };
    const file = own("other.json", JSON.stringify(other));
    const few = own("few.csv", peopleTable(3));
    const out = join(folder, "none.json");
    const refused = [
      [["forecast", "examples/case-stop.json", "--model", file], /learn again with it/],
      [["learn", few], /--out/],
      [["learn", few, "--out", out, "--virtual-patients", "200"], /at least 20 people/],
    ] as const;
    for (const [args, why] of refused) {
      const { code, err } = await anagen(args);
      expect(err.trim().split("\n").at(-1)).toMatch(why);
      expect(code).toBe(2);
    }
    expect((await anagen(["forecast", "examples/case-stop.json", "--model", out])).err).toMatch(/none\.json/);
  });
});
