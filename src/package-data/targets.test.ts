import { describe, expect, it } from "vitest";
import type { Evidence } from "../evidence/index.ts";
import { loadEvidence } from "./evidence.ts";
import { loadCalibrationData, loadValidationData } from "./targets.ts";

const evidence = loadEvidence();
const idsOf = (use: "calibration" | "validation") =>
  evidence.split[use].flatMap((entry) => entry.observations.map(({ id }) => id));
const calibrated = (from: Evidence) =>
  loadCalibrationData(from).targets.flatMap((target) => target.observations);

describe("what calibration is given", () => {
  it("is the calibration list, whole and alone", () => {
    expect([...calibrated(evidence)].sort()).toEqual([...idsOf("calibration")].sort());
    const validation = new Set(idsOf("validation"));
    expect(calibrated(evidence).filter((id) => validation.has(id))).toEqual([]);
  });

  it("does not change by a bit when every validation number does", () => {
    const validation = new Set(idsOf("validation"));
    const changed: Evidence = {
      ...evidence,
      observations: evidence.observations.map((row) =>
        validation.has(row.id) ? { ...row, value: 1, events: 1, n: 100 } : row,
      ),
      split: { ...evidence.split, validation: [] },
    };
    expect(loadCalibrationData(changed)).toEqual(loadCalibrationData(evidence));
  });

  /** Evidence whose validation rows end the test when anything but their name is looked at. */
  const trapped = (lists: readonly ("calibration" | "validation")[]): Evidence => {
    const shut = new Set(lists.flatMap(idsOf));
    const trap = <Row extends object>(row: Row, id: string): Row =>
      new Proxy(row, {
        get(_, name) {
          if (name === "id") return id;
          throw new Error(`${String(name)} of ${id} was looked at`);
        },
        ownKeys() {
          throw new Error(`${id} was copied`);
        },
      });
    const rows = evidence.observations.map((row) => (shut.has(row.id) ? trap(row, row.id) : row));
    const split = { ...evidence.split };
    for (const list of lists)
      Object.defineProperty(split, list, {
        get() {
          throw new Error(`the ${list} list was looked at`);
        },
      });
    return { ...evidence, observations: rows, split };
  };

  it("is loaded without a look at any validation row or at their list", () => {
    expect(loadCalibrationData(trapped(["validation"]))).toEqual(loadCalibrationData(evidence));
    // The trap shuts: validation, and calibration from trapped rows of its own, run into it.
    expect(() => loadValidationData(trapped(["validation"]))).toThrow(/was looked at/);
    expect(() => loadCalibrationData(trapped(["calibration"]))).toThrow(/was looked at/);
  });

  it("holds not even the name of a validation observation", () => {
    const { targets, meanBaselineSalt } = loadCalibrationData(evidence);
    const text = JSON.stringify([targets, meanBaselineSalt]);
    for (const id of idsOf("validation")) expect(text).not.toContain(`"${id}"`);
  });

  it("changes its hash with any number of its own", () => {
    const [first] = idsOf("calibration");
    const split = structuredClone(evidence.split);
    for (const entry of split.calibration)
      for (const row of entry.observations) if (row.id === first && row.events !== undefined) row.events += 1;
    expect(loadCalibrationData({ ...evidence, split }).hash).not.toBe(loadCalibrationData(evidence).hash);
  });

  it("cannot be a validation observation that was put on its list of targets", () => {
    const [moved] = idsOf("calibration");
    const calibration = evidence.split.calibration
      .map((entry) => ({ ...entry, observations: entry.observations.filter(({ id }) => id !== moved) }))
      .filter((entry) => entry.observations.length > 0);
    expect(() => loadCalibrationData({ ...evidence, split: { ...evidence.split, calibration } })).toThrow(
      `${moved} is not in the calibration list`,
    );
  });
});

describe("what validation is given", () => {
  it("is both lists, each of its own observations", () => {
    const { lists, protocols } = loadValidationData(evidence);
    for (const use of ["calibration", "validation"] as const)
      expect(lists[use].flatMap((target) => target.observations).sort()).toEqual([...idsOf(use)].sort());
    for (const target of [...lists.calibration, ...lists.validation])
      expect(protocols.has(target.protocol), target.protocol).toBe(true);
  });
});
