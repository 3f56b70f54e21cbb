import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Forecast } from "../../src/forecast/summarise/result.ts";
import { forecastSchema } from "../../src/forecast/summarise/result.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { anagen, anagenJson } from "../support/anagen.ts";

const CASE = "examples/case-stop.json";
const STAY = "stay on 4 mg";
const LOWER = "go down to 2 mg";
const TAPER = "taper over 24 weeks, then stop";
const STOP = "stop";
const RESTART = "stop, restart at the first clear loss";

const optionOf = (of: Forecast, name: string) => {
  const found = of.options.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no option ${name}`);
  return found;
};
const outcomeOf = (of: Forecast, name: string, week: number) => {
  const found = optionOf(of, name).outcomes.find((row) => row.weeksAfter === week);
  if (found === undefined) throw new Error(`no week ${week}`);
  return found;
};

describe("the forecast of the example", () => {
  let result: Forecast;

  beforeAll(async () => {
    result = await anagenJson(["forecast", CASE]);
  });

  const option = (name: string) => optionOf(result, name);
  const outcome = (name: string, week: number) => outcomeOf(result, name, week);

  it("orders the options at 52 weeks: stay, lower, taper, stop", () => {
    const kept = [STAY, LOWER, TAPER, STOP].map((name) => outcome(name, 52).keepsSalt20.of100);
    for (let at = 1; at < kept.length; at++) expect(kept[at - 1]).toBeGreaterThan(kept[at]);
  });

  it("treats lowering and tapering alike as long as the dose is the same", () => {
    for (const week of [4, 8, 12, 24]) expect(outcome(TAPER, week)).toEqual(outcome(LOWER, week));
    for (let week = 0; week <= 24; week++)
      expect(option(TAPER).salt.p50[week]).toBe(option(LOWER).salt.p50[week]);
  });

  it("ends well above stopping alone when restart is possible", () => {
    for (const week of [76, 104])
      expect(outcome(RESTART, week).hasSalt20.of100).toBeGreaterThanOrEqual(
        outcome(STOP, week).hasSalt20.of100 + 10,
      );
  });

  it("rests on an effective 200 people or more", () => {
    expect(result.provenance.effectiveSampleSize).toBeGreaterThanOrEqual(200);
  });

  it("gives whole people of 100, each interval around its middle", () => {
    for (const { outcomes } of result.options)
      for (const row of outcomes) {
        for (const { of100, low, high } of [row.hasSalt20, row.keepsSalt20, row.losesBenefit]) {
          for (const people of [of100, low, high]) expect(Number.isInteger(people)).toBe(true);
          expect([0 <= low, low <= of100, of100 <= high, high <= 100]).toEqual([true, true, true, true]);
        }
        expect(row.keepsSalt20.of100).toBeLessThanOrEqual(row.hasSalt20.of100);
      }
  });

  it("never lets loss of benefit, or restarts, be undone", () => {
    for (const { outcomes } of result.options) {
      const lost = outcomes.map((row) => row.losesBenefit.of100);
      expect([...lost].sort((a, b) => a - b)).toEqual(lost);
    }
    const restarted = option(RESTART).outcomes.map(
      (row) => row.regainsAfterRestart?.restartedOf100 as number,
    );
    expect([...restarted].sort((a, b) => a - b)).toEqual(restarted);
    expect(option(STOP).outcomes[0].regainsAfterRestart).toBeNull();
  });

  it("gives ordered quantiles of SALT for every week of the horizon", () => {
    for (const { weeks, salt } of result.options) {
      expect(weeks).toEqual(Array.from({ length: 105 }, (_, after) => 52 + after));
      weeks.forEach((_, at) => {
        const five = [salt.p05, salt.p25, salt.p50, salt.p75, salt.p95].map((each) => each[at]);
        expect([...five].sort((a, b) => a - b)).toEqual(five);
        expect(five[0]).toBeGreaterThanOrEqual(0);
        expect(five[4]).toBeLessThanOrEqual(100);
      });
    }
  });

  it("tells a median time to loss exactly where half lose within the horizon", () => {
    for (const { medianWeeksToLoss, outcomes } of result.options) {
      const last = outcomes[outcomes.length - 1].losesBenefit.of100;
      if (medianWeeksToLoss === null) expect(last).toBeLessThanOrEqual(50);
      else expect(last).toBeGreaterThanOrEqual(50);
    }
  });
});

describe("every example case", () => {
  const cases = readdirSync("examples").filter((file) => file.startsWith("case-"));
  const { observations, shown } = loadEvidence();
  const shownBeside = observations.filter(({ id }) => shown.forecast.beside.includes(id));

  it.each(cases)("%s runs, in text, in detail and as JSON of the published shape", async (file) => {
    const args = ["forecast", `examples/${file}`, "--virtual-patients", "300", "--workers", "1"];
    const result = await anagenJson<Forecast>(args);
    expect(forecastSchema.safeParse(result).error?.issues ?? []).toEqual([]);
    const { code, out } = await anagen([...args, "--detail"]);
    expect(code).toBe(0);
    expect(out).not.toMatch(/undefined|NaN|null|Infinity/);
    for (const { name } of result.options) expect(out).toContain(`Early signs, "${name}"`);
    for (const { id, n, nMeaning } of shownBeside)
      expect(out.replaceAll(/\s+/g, " ")).toContain(
        `of ${n} people${nMeaning === undefined ? "" : ` (${nMeaning})`} [${id};`,
      );
    const rows = out.split("\n").map((line) => line.split(/ {2,}/));
    for (const { name, outcomes } of result.options)
      for (const { weeksAfter, regainsAfterRestart: back } of outcomes) {
        const [row] = rows.filter(([option, week]) => option === name && week === String(weeksAfter));
        if (back !== null) expect(row.slice(-2)).toEqual([`${back.restartedOf100}`, `${back.of100 ?? "-"}`]);
      }
  });
});

describe("a forecast of few virtual patients", () => {
  const FEW = ["--json", "--virtual-patients", "500", "--workers", "1"];
  const content = () => JSON.parse(readFileSync(CASE, "utf8"));
  const forecastOf = (input: object) =>
    anagenJson<Forecast>(["forecast", "-", ...FEW.slice(1)], { input: JSON.stringify(input) });
  let printed: string;
  let result: Forecast;

  beforeAll(async () => {
    printed = (await anagen(["forecast", CASE, ...FEW])).out;
    result = JSON.parse(printed);
  });

  it("is the same to the byte with the same seed, whatever the number of workers", async () => {
    expect((await anagen(["forecast", CASE, ...FEW, "--seed", "1"])).out).toBe(printed);
    expect((await anagen(["forecast", CASE, ...FEW, "--workers", "2"])).out).toBe(printed);
  });

  it("has other bits with another seed, and outcomes within sampling error", async () => {
    const other = await forecastOf({ ...content(), seed: 2 });
    expect(other.provenance.digest).not.toBe(result.provenance.digest);
    const people = Math.min(result.provenance.effectiveSampleSize, other.provenance.effectiveSampleSize);
    for (const { name, outcomes } of result.options)
      for (const row of outcomes) {
        const difference = row.keepsSalt20.of100 - outcomeOf(other, name, row.weeksAfter).keepsSalt20.of100;
        // Four standard errors of the difference of two shares, and rounding.
        expect(Math.abs(difference)).toBeLessThanOrEqual(1 + (4 * 50 * Math.SQRT2) / Math.sqrt(people));
      }
  });

  it("says both frames of every option, which sum to 100, and what it rests on", async () => {
    const text = await anagen(["forecast", CASE, ...FEW.slice(1)]);
    expect(text.code).toBe(0);
    const said = text.out.replace(/\s+/g, " ");
    for (const name of [STAY, LOWER, TAPER, STOP, RESTART]) {
      const frames = said
        .split(` - ${name}: after 52 weeks, `)[1]
        .match(/^(\d+) of 100 .*? and (\d+) do not/);
      expect(Number(frames?.[1]) + Number(frames?.[2])).toBe(100);
      expect(Number(frames?.[1])).toBe(outcomeOf(result, name, 52).keepsSalt20.of100);
    }
    for (const [, keep, not] of said.matchAll(/(\d+) \/ (\d+) \(\d+-\d+\)/g))
      expect(Number(keep) + Number(not)).toBe(100);
    expect(said).toContain(result.provenance.digest.slice(0, 12));
    expect(said).toMatch(/does not tell you what to do/);
    expect(said.trim()).toMatch(/npx anagen forecast \S+$/);
  });

  it("reads standard input as it reads a file", async () => {
    expect(await forecastOf(content())).toEqual(result);
  });

  it("is not changed by a shift of all weeks", async () => {
    const shifted = content();
    for (const reading of shifted.salt) reading.week += 40;
    for (const part of [shifted, ...shifted.options]) for (const dose of part.doses) dose.fromWeek += 40;
    const found = await forecastOf(shifted);
    expect(found.options.map(({ outcomes }) => outcomes)).toEqual(
      result.options.map(({ outcomes }) => outcomes),
    );
    expect(found.options[0].weeks[0]).toBe(92);
  });

  it("leaves out outcomes past the horizon", async () => {
    const short = await forecastOf({ ...content(), horizonWeeks: 10 });
    expect(short.options[0].outcomes.map((row) => row.weeksAfter)).toEqual([4, 8]);
    expect(short.options[0].weeks).toHaveLength(11);
  });

  it("is told in text even where no outcome week lies in the horizon", async () => {
    const input = JSON.stringify({ ...content(), horizonWeeks: 2 });
    const { code, out } = await anagen(["forecast", "-", ...FEW.slice(1)], { input });
    expect(code).toBe(0);
    expect(out).not.toMatch(/undefined|NaN|null/);
  });
});

describe("forecast --measure", () => {
  it("says which further reading tells most, for a terminal", async () => {
    const { code, out } = await anagen([
      "forecast",
      CASE,
      "--measure",
      "--virtual-patients",
      "20000",
      "--workers",
      "1",
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/4 mg a day for 12 more weeks, then stop +\d+ \(\d+-\d+\)/);
    expect(out).toMatch(/reading that tells most is the one at week \d+/);
    expect(out).toContain("Never change a dose without your doctor");
    expect(out).toMatch(/seed 1, 20000 virtual patients/);
  });

  it("refuses flags of another answer", async () => {
    const { code, err } = await anagen(["forecast", CASE, "--measure", "--detail"]);
    expect([code, err]).toEqual([2, expect.stringMatching(/^anagen: --detail: .*--measure/)]);
  });
});
