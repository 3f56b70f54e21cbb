import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel } from "../../src/package-data/model.ts";
import { anagen, anagenJson } from "../support/anagen.ts";
import { learnedFrom } from "../support/cohort/learned.ts";
import { peopleTable } from "../support/queue/people.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-learn-"));
afterAll(() => rmSync(folder, { recursive: true }));
const own = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const base = loadModel(loadEvidence());
const LEARNED = learnedFrom(base);

describe("anagen learn, and --model", () => {
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
