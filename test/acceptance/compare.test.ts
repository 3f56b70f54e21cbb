import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Comparison, comparisonSchema } from "../../src/cohort/result.ts";
import { anagen } from "../support/anagen.ts";
import { peopleTable } from "../support/queue/people.ts";

const folder = mkdtempSync(join(tmpdir(), "anagen-compare-"));
afterAll(() => rmSync(folder, { recursive: true }));
const own = (name: string, text: string) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const FEW = ["--virtual-patients", "800"];

describe("anagen compare", () => {
  let result: Comparison;
  let printed: string;
  const [html, svg] = [join(folder, "comparison.html"), join(folder, "comparison.svg")];
  beforeAll(async () => {
    // One person has a decision before the last reading, one only one reading.
    const decided = peopleTable(12).replace("1,252,0,", "1,100,2,,,,\n1,252,0,");
    const file = own("people.csv", `${decided}X,0,0,80,,,\n`);
    const { code, out, err } = await anagen([
      ...["compare", file, ...FEW, "--json", "--workers", "1", "--html", html, "--svg", svg],
    ]);
    expect(err).toMatch(/read: 13 people/);
    expect(code).toBe(0);
    printed = out;
    result = JSON.parse(out);
  });

  it("prints what the published schema says, with where it comes from", () => {
    expect(comparisonSchema.safeParse(result).error?.issues ?? []).toEqual([]);
    expect(result.all).toMatchObject({ people: 12, readings: 12 });
    expect(result.leftOut.oneReading).toBeNull();
    expect(result.provenance).toMatchObject({ seed: 1, virtualPatients: 12 * 800 });
    expect(result.provenance.effectiveSampleSize).toBeGreaterThan(20);
  });

  it("writes a page and a picture of the same result", () => {
    const page = readFileSync(html, "utf8");
    expect(page).toContain(result.provenance.digest);
    for (const id of ["verdict", "pictures", "groups", "calibration", "assumptions"])
      expect(page).toContain(`<section id="${id}"`);
    const picture = readFileSync(svg, "utf8");
    expect(picture).toContain(result.provenance.digest.slice(0, 12));
    for (const drawn of [page, picture]) expect(drawn).not.toMatch(/NaN|undefined|Infinity/);
    // Larger points are of more readings.
    const sizes = [...picture.matchAll(/<circle class="point" [^>]* r="([\d.]+)"/g)].map(([, size]) =>
      Number(size),
    );
    const readings = result.calibration.salt.map((bin) => bin.readings);
    for (const [at, size] of sizes.slice(0, readings.length).entries())
      expect(Math.sign(size - sizes[0])).toBe(Math.sign(readings[at] - readings[0]));
  });

  it("is the same for any number of workers", async () => {
    const { out } = await anagen(["compare", join(folder, "people.csv"), ...FEW, "--json", "--workers", "2"]);
    expect(out).toBe(printed);
  });

  it("names what is wrong on one line", async () => {
    const mild = own("mild.csv", peopleTable(2).replace("1,0,0,67", "1,0,0,30"));
    for (const [args, why] of [
      [["none.csv"], /^anagen: .*none\.csv/],
      [[mild, "--virtual-patients", "3"], /^anagen: --virtual-patients/],
      [[mild], /^anagen: .*ID 1: .*SALT 50 or more/],
    ] as const) {
      const { code, out, err } = await anagen(["compare", ...args]);
      expect(err.trim().split("\n")).toHaveLength(1);
      expect(err).toMatch(why);
      expect({ code, out }).toEqual({ code: 2, out: "" });
    }
  });
});
