import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { independent } from "../../src/calibrate/correlation.ts";
import { fitOf, layOut } from "../../src/calibrate/problem.ts";
import { addStructure, structureNamed } from "../../src/disease/structures.ts";
import { inlineExecutor } from "../../src/engine/execution/inline.ts";
import { parseCase } from "../../src/forecast/case/case.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadCalibrationData } from "../../src/package-data/targets.ts";
import { addEndpointKind } from "../../src/trial/endpoint-kinds.ts";
import { parseProtocol } from "../../src/trial/protocol.ts";
import { runTrial } from "../../src/trial/trial.ts";
import { INSTANT } from "../support/extending/instant.ts";
import { NO_WORSE } from "../support/extending/no-worse.ts";
import { someModel } from "../support/simulate/model.ts";

addStructure(INSTANT);
addEndpointKind(NO_WORSE);
const model = someModel(4, "instant");

describe("docs/extending.md", () => {
  it("names only files that are there", () => {
    const text = readFileSync(new URL("../../docs/extending.md", import.meta.url), "utf8");
    const paths = [...text.matchAll(/`((?:src|web|data|test|docs)\/[\w./-]*)`/g)].map(([, path]) => path);
    expect(paths.length).toBeGreaterThan(15);
    for (const path of paths) expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
  });
});

describe("a structure and an endpoint of somebody else", () => {
  it("run through a virtual trial without a change of another file", async () => {
    const { value: protocol } = parseProtocol({
      schema: "anagen/trial@1",
      enrol: {},
      arms: [
        { name: "placebo", doses: [{ fromWeek: 0, mgPerDay: 0 }] },
        { name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 4 }] },
      ],
      visits: [0, 24, 52],
      endpoints: ["salt<=20", "noWorse<=5"],
    });
    const { rows } = await runTrial(protocol, model, inlineExecutor(), { virtualPatients: 800, seed: 1 });
    const percentOf = (arm: string, endpoint: string, week: number) =>
      rows.find((row) => row.arm === arm && row.endpoint === endpoint && row.week === week)?.value as number;
    expect(percentOf("4 mg", "salt<=20", 52)).toBeGreaterThan(percentOf("placebo", "salt<=20", 52) + 10);
    expect(percentOf("placebo", "noWorse<=5", 0)).toBe(100);
    expect(percentOf("4 mg", "noWorse<=5", 52)).toBeGreaterThan(50);
  });

  it("answer for one person", async () => {
    const { value } = parseCase({
      schema: "anagen/case@1",
      salt: [
        { week: 0, score: 80 },
        { week: 36, score: 10 },
      ],
      doses: [{ fromWeek: 0, mgPerDay: 4 }],
      options: [
        { name: "stay", doses: [{ fromWeek: 40, mgPerDay: 4 }] },
        { name: "stop", doses: [{ fromWeek: 40, mgPerDay: 0 }] },
      ],
      horizonWeeks: 52,
    });
    const result = await forecast(value, model, inlineExecutor(), { virtualPatients: 4000, seed: 1 });
    const [stay, stop] = result.options.map(({ atEnd }) => atEnd.hasSalt20.of100);
    expect(stay).toBeGreaterThan(stop + 10);
  });

  it("can be calibrated", async () => {
    const { targets: all, protocols, meanBaselineSalt } = loadCalibrationData(loadEvidence());
    const targets = all.filter((target) => target.protocol === all[0].protocol);
    const problem = layOut({
      structure: INSTANT,
      definitions: INSTANT.parameters,
      targets,
      protocols,
      meanBaselineSalt: meanBaselineSalt.value,
    });
    const points = [0.1, 0.9].map((share) => INSTANT.parameters.map(() => share));
    const people = { count: 512, seeds: [1] };
    const fits = await fitOf(problem, points, people, independent(targets.length), inlineExecutor());
    for (const { residuals, deviance } of fits) {
      expect(residuals).toHaveLength(targets.length);
      expect(Number.isFinite(deviance)).toBe(true);
    }
    expect(fits[0].deviance).not.toBe(fits[1].deviance);
  });

  it("may not take the name of another", () => {
    expect(structureNamed("instant")).toBe(INSTANT);
    expect(() => addStructure({ ...INSTANT, name: "drive" })).toThrow(/drive.*no other structure/);
    expect(() => addEndpointKind({ ...NO_WORSE, name: "other" })).toThrow(/no other kind/);
    expect(() => structureNamed("nothing")).toThrow(/one of drive, loop, instant/);
  });
});
