import { describe, expect, it } from "vitest";
import { someModel } from "../../test/support/simulate/model.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import type { Protocol } from "./protocol-schema.ts";
import { runTrial } from "./trial.ts";

const model = someModel(4);
const dose = (fromWeek: number, mgPerDay: number) => [{ fromWeek, mgPerDay }];
const stage = (name: string, atWeek: number, who: object, arm: object = {}) => ({
  name,
  atWeek,
  who: { arms: ["4 mg"], ...who },
  randomise: [{ name: `stop ${name}`, doses: dose(atWeek, 0), ...arm }],
});

function protocol(change: Partial<Protocol>): Protocol {
  return {
    schema: "anagen/trial@1",
    enrol: {},
    arms: [{ name: "4 mg", doses: dose(0, 4), studySize: 200 }],
    visits: [0, 24, 36, 52, 76],
    endpoints: ["salt<=20"],
    ...change,
  };
}

async function people(change: Partial<Protocol>) {
  const { rows } = await runTrial(protocol(change), model, inlineExecutor(), {
    virtualPatients: 1200,
    seed: 3,
  });
  return (arm: string, week: number) => {
    const row = rows.find((each) => each.arm === arm && each.week === week);
    return { count: row?.virtualPatients ?? 0, size: row?.studySize ?? null, value: row?.value ?? null };
  };
}

describe("stages that choose from one arm at different weeks", () => {
  it("leave people whom the first does not choose to the next", async () => {
    const at = await people({
      stages: [stage("early", 24, { salt: { max: 50 } }), stage("late", 52, { salt: { max: 50 } })],
    });
    const early = at("stop early", 24).count;
    expect(early).toBeGreaterThan(50);
    expect(at("4 mg", 24).count).toBe(1200);
    expect(at("4 mg", 36).count).toBe(1200 - early);
    expect(at("4 mg", 52).count).toBe(1200 - early);
    expect(at("stop late", 52).count).toBeGreaterThan(20);
    expect(at("stop late", 52).count).toBeLessThan(1200 - early);
  });

  it("have a person in one of them at a time", async () => {
    const at = await people({
      stages: [stage("first", 52, { salt: { max: 50 } }), stage("second", 52, { salt: { max: 100 } })],
    });
    expect(at("stop first", 52).count + at("stop second", 52).count).toBe(1200);
  });

  it("end an arm, or leave people whom none chooses in it to the last visit", async () => {
    const stages = [stage("only", 36, { salt: { max: 50 } })];
    const ended = await people({ stages });
    const followed = await people({ stages, followNotChosen: true });
    const chosen = followed("stop only", 36).count;
    expect(chosen).toBeGreaterThan(20);
    expect(ended("4 mg", 52).value).toBeNull();
    expect(followed("stop only", 76)).toEqual(ended("stop only", 76));
    for (const week of [0, 24, 36]) expect(followed("4 mg", week)).toEqual(ended("4 mg", week));
    for (const week of [52, 76]) expect(followed("4 mg", week).count).toBe(1200 - chosen);
    // Nobody reads 50 or less when the stage begins among those whom it leaves.
    expect(followed("4 mg", 52).value as number).toBeLessThan(followed("stop only", 36).value as number);
  });

  it("can ask for a response that lasts", async () => {
    const once = await people({ stages: [stage("once", 52, { salt: { max: 50 } })] });
    const lasting = await people({
      stages: [stage("lasting", 52, { salt: { max: 50 }, readings: [{ week: 36, salt: { max: 50 } }] })],
    });
    expect(lasting("stop lasting", 52).count).toBeLessThan(once("stop once", 52).count);
    expect(lasting("stop lasting", 52).count).toBeGreaterThan(0);
  });
});

describe("sizes of a real study's arms", () => {
  it("are shared out by weight, of those whom a stage chooses", async () => {
    const chosen = stage("stage", 52, { salt: { max: 50 } });
    const randomise = [
      { name: "stop", doses: dose(52, 0), weight: 1 },
      { name: "stay", doses: dose(52, 4), weight: 3 },
    ];
    const at = await people({ stages: [{ ...chosen, randomise }] });
    const all = (200 * at("stop", 52).count) / 1200;
    expect(at("stop", 52).size).toBe(Math.round(all / 4));
    expect(at("stay", 52).size).toBe(Math.round((3 * all) / 4));
  });

  it("are shared out by weight, of everybody", async () => {
    const arms = [
      { name: "placebo", doses: dose(0, 0), weight: 1 },
      { name: "4 mg", doses: dose(0, 4), weight: 2 },
    ];
    const at = await people({ arms, enrol: { studySize: 150 } });
    expect([at("placebo", 24).size, at("4 mg", 24).size]).toEqual([50, 100]);
  });
});

describe("leaving the study", () => {
  it("has a rate of each arm where arms have one", async () => {
    const arms = [
      { name: "few", doses: dose(0, 4), dropoutPercentPerYear: 5 },
      { name: "many", doses: dose(0, 4), dropoutPercentPerYear: 60 },
      { name: "usual", doses: dose(0, 4) },
    ];
    const at = await people({ arms, dropoutPercentPerYear: 30 });
    const left = (arm: string) => 1 - at(arm, 52).count / 1200;
    expect(left("few")).toBeCloseTo(0.05, 1);
    expect(left("usual")).toBeCloseTo(0.3, 1);
    expect(left("many")).toBeCloseTo(0.6, 1);
  });
});
