import { beforeAll, describe, expect, it } from "vitest";
import type { TrialResult, TrialRow } from "../../src/trial/result.ts";
import { anagen, anagenJson, readJson } from "../support/anagen.ts";

const FILE = "examples/trial-new-study.json";
const PLAN = readJson<Record<string, unknown> & { enrol: Record<string, unknown> }>(FILE);
/** Where the numbers themselves do not matter. */
const FEW = ["--virtual-patients", "400"];
const run = (plan: object, ...args: string[]) =>
  anagenJson<TrialResult>(["trial", "-", "--virtual-patients", "3000", "--workers", "1", ...args], {
    input: JSON.stringify(plan),
  });

/** Every number is finite and inside its own interval, shares from 0 to 100. */
function expectSound(rows: readonly TrialRow[]): void {
  for (const { value, low, high, endpoint, virtualPatients } of rows) {
    if (value === null) {
      expect([low, high, virtualPatients]).toEqual([null, null, 0]);
      continue;
    }
    expect(low).toBeLessThanOrEqual(value);
    expect(high).toBeGreaterThanOrEqual(value);
    if (endpoint !== "changeFromBaselinePercent") {
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
    }
  }
}

describe("a study that is not in the data", () => {
  let result: TrialResult;
  beforeAll(async () => {
    result = await anagenJson<TrialResult>(["trial", FILE, "--virtual-patients", "6000"]);
  });
  const row = (arm: string, week: number, endpoint: string, subgroup: string | null = null): TrialRow => {
    const found = result.rows.find(
      (each) =>
        each.arm === arm && each.week === week && each.endpoint === endpoint && each.subgroup === subgroup,
    );
    if (found === undefined) throw new Error(`no row ${arm}, week ${week}, ${endpoint}`);
    return found;
  };
  const value = (...place: Parameters<typeof row>) => row(...place).value as number;

  it("differs from those behind the model in entry rule, baseline, stage week and trigger", () => {
    const stages = (PLAN.stages ?? []) as { atWeek: number; randomise: { restart?: object }[] }[];
    for (const name of ["brave-aa1", "brave-aa2"]) {
      const known = readJson<{ enrol: { salt: { min: number } }; stages: typeof stages }>(
        `data/protocols/${name}.json`,
      );
      expect(PLAN.enrol.salt).not.toEqual(known.enrol.salt);
      expect(stages[0].atWeek).not.toBe(known.stages[0].atWeek);
      const triggers = (of: typeof stages) =>
        of.flatMap((stage) => stage.randomise.map(({ restart }) => restart));
      for (const trigger of triggers(stages).filter((each) => each !== undefined))
        expect(triggers(known.stages)).not.toContainEqual(trigger);
    }
    const published = readJson<{ observations: { id: string; value: number }[] }>(
      "data/evidence/observations.json",
    ).observations.find(({ id }) => id === "BARI-116");
    expect(PLAN.enrol.meanBaselineSalt).toBeGreaterThan(published?.value as number);
  });

  it("has an interval for the planned number of people in every row that anybody counts in", () => {
    expectSound(result.rows);
    const shown = result.rows.filter(({ value }) => value !== null);
    expect(shown.length).toBeGreaterThan(100);
    const open = shown.filter(({ week, low, high }) => week > 12 && low === high);
    expect(open.length).toBeLessThan(shown.length / 10);
    expect(row("stop", 64, "keepsSalt30")).toMatchObject({ stage: "interruption", weeksSinceChange: 24 });
    expect(row("stop", 64, "keepsSalt30").studySize).toBeGreaterThan(0);
  });

  it("finds fewer responders than in the trials' people, who have less severe disease", async () => {
    const { meanBaselineSalt: _, ...enrol } = PLAN.enrol;
    const usual = await run({ ...PLAN, enrol: { ...enrol, salt: { min: 50, max: 100 } } });
    const same = usual.rows.find(
      (each) => each.arm === "4 mg" && each.week === 40 && each.endpoint === "salt<=20",
    );
    expect(value("4 mg", 40, "salt<=20")).toBeLessThan((same?.value as number) - 2);
  });

  it("orders its options as their doses are ordered", () => {
    for (const week of [52, 64]) {
      expect(value("stay", week, "keepsSalt30")).toBeGreaterThan(
        value("taper, then stop", week, "keepsSalt30"),
      );
      expect(value("taper, then stop", week, "keepsSalt30")).toBeGreaterThan(
        value("stop", week, "keepsSalt30"),
      );
      expect(value("stop", week, "lossOfBenefit>=10")).toBeGreaterThan(
        value("stay", week, "lossOfBenefit>=10"),
      );
    }
    expect(value("stop", 88, "recapture<=30")).toBeGreaterThan(30);
    expect(row("stay", 88, "recapture<=30").value).toBeNull();
  });

  it("follows the trigger: who restarts sooner is worse off for less long", async () => {
    const late = structuredClone(PLAN) as typeof PLAN & {
      stages: { randomise: { restart?: { whenSaltWorsensBy: number } }[] }[];
    };
    for (const { restart } of late.stages[0].randomise) if (restart) restart.whenSaltWorsensBy = 50;
    const changed = await run(late, "--virtual-patients", "6000");
    const at = changed.rows.find(
      (each) =>
        each.arm === "stop" && each.week === 88 && each.endpoint === "salt<=30" && each.subgroup === null,
    );
    expect(value("stop", 88, "salt<=30")).toBeGreaterThan((at?.value as number) + 5);
  });
});

describe("odd studies", () => {
  it("of one arm and no stages run", async () => {
    const { rows } = await anagenJson<TrialResult>([
      "trial",
      "examples/trial-one-arm.json",
      "--virtual-patients",
      "2000",
    ]);
    expectSound(rows);
    expect(new Set(rows.map(({ stage }) => stage))).toEqual(new Set(["main"]));
    for (const { week, low, high } of rows)
      if (week > 0) expect(high as number).toBeGreaterThan(low as number);
  });

  it.each(["1", "7"])("of %s virtual patients run, and say on how few they rest", async (people) => {
    const { rows, warnings } = await run(PLAN, "--virtual-patients", people);
    expectSound(rows);
    expect(warnings.map(({ code }) => code)).toContain("fewPeopleBehindRows");
    // So few are no certainty, even where they all agree.
    for (const { endpoint, value, low, high } of rows)
      if (value !== null && endpoint !== "changeFromBaselinePercent")
        expect((high as number) - (low as number)).toBeGreaterThan(25);
  });

  it("of visits at the start alone, and of a stage that nobody reaches, run", async () => {
    const { rows } = await run({ ...PLAN, stages: [], visits: [0], subgroups: [] }, ...FEW);
    expectSound(rows);
    const empty = structuredClone(PLAN) as typeof PLAN & { stages: { who: object }[] };
    empty.stages[0].who = { arms: ["4 mg"], salt: { min: 0, max: 0 } };
    const arms = [{ name: "4 mg", doses: [{ fromWeek: 0, mgPerDay: 0 }] }];
    const none = await run({ ...empty, arms }, ...FEW);
    expectSound(none.rows);
  });
});

describe("the mean baseline SALT of a study", () => {
  const refusal = async (enrol: object) => {
    const { code, out, err } = await anagen(["trial", "-"], { input: JSON.stringify({ ...PLAN, enrol }) });
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err.trim().split("\n")).toHaveLength(1);
    return err;
  };

  it("is refused where no share of very severe people gives it, with the range that can be", async () => {
    expect(await refusal({ salt: { min: 60 }, meanBaselineSalt: 61 })).toMatch(
      /enrol\.meanBaselineSalt: 61 .*from 77\.5 to 99\.3/,
    );
    expect(await refusal({ salt: { min: 95 }, meanBaselineSalt: 98 })).toMatch(/leave it out/);
    expect(await refusal({ meanBaselineSalt: 90, verySevereShare: 0.5 })).toMatch(/not both/);
  });

  it("and the share it stands for give the same table", async () => {
    // Severe people with SALT 60 to 95 have mean 77.5; the very severe 0.7 x 100 + 0.3 x 97.5.
    const share = (93 - 77.5) / (99.25 - 77.5);
    const [byMean, byShare] = await Promise.all([
      run(PLAN, ...FEW),
      run({ ...PLAN, enrol: { salt: { min: 60, max: 100 }, verySevereShare: share } }, ...FEW),
    ]);
    expect(byShare.rows).toEqual(byMean.rows);
  });
});
