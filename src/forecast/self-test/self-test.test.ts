import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { someModel } from "../../../test/support/simulate/model.ts";
import { inlineExecutor } from "../../engine/execution/inline.ts";
import { uniformAt } from "../../math/random/streams.ts";
import { loadStatistics } from "../../package-data/statistics.ts";
import { SALT_CELLS } from "../options/count-outcomes.ts";
import { statisticsSchema } from "./schema.ts";
import { evennessP, isCovered, rankedProbabilityScore, rankHistogram, rankIn } from "./score.ts";
import { runSelfTest } from "./self-test.ts";
import { DIARY, simulatePeople } from "./simulated-people.ts";

const uniform = (at: number) => uniformAt(3, at, 0, 0);
const histogramOf = (salts: readonly number[]) => {
  const histogram = new Uint32Array(SALT_CELLS);
  for (const salt of salts) histogram[Math.min(SALT_CELLS - 1, Math.floor(4 * salt))]++;
  return histogram;
};
/** A number from a skewed distribution with a heap at 0, as SALT has. */
const salt = (at: number) => Math.max(0, 100 * uniform(2 * at) * uniform(2 * at + 1) - 3);

describe("ranks of the truth in a forecast", () => {
  const forecast = histogramOf(Array.from({ length: 4000 }, (_, at) => salt(at)));
  const ranks = Array.from({ length: 3000 }, (_, at) =>
    rankIn(forecast, salt(10_000 + at), uniform(50_000 + at)),
  );

  it("are even when truth and forecast come from one distribution, heaps and all", () => {
    expect(evennessP(rankHistogram(ranks, 20))).toBeGreaterThan(0.01);
    const covered = ranks.filter((rank) => isCovered(rank, 0.9)).length / ranks.length;
    expect(covered).toBeGreaterThan(0.88);
    expect(covered).toBeLessThan(0.92);
  });

  it("betray a forecast that is too sure, and one that leans", () => {
    const narrow = histogramOf(Array.from({ length: 4000 }, (_, at) => 20 + salt(at) / 4));
    const leaning = histogramOf(Array.from({ length: 4000 }, (_, at) => Math.min(100, salt(at) * 1.5)));
    for (const wrong of [narrow, leaning]) {
      const found = Array.from({ length: 3000 }, (_, at) =>
        rankIn(wrong, salt(10_000 + at), uniform(50_000 + at)),
      );
      expect(evennessP(rankHistogram(found, 20))).toBeLessThan(1e-6);
    }
  });
});

describe("the ranked probability score", () => {
  it("of a single number is the distance to the truth", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (a, b) => {
        expect(rankedProbabilityScore(histogramOf([a / 4]), b / 4)).toBeCloseTo(Math.abs(a - b) / 4, 9);
      }),
    );
  });

  it("of many people is that of the energy form: E|X - y| - E|X - X'| / 2", () => {
    const people = [2, 2, 10, 40, 41, 90];
    const y = 12;
    const mean = (list: number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;
    const spread = mean(people.flatMap((a) => people.map((b) => Math.abs(a - b))));
    expect(rankedProbabilityScore(histogramOf(people), y)).toBeCloseTo(
      mean(people.map((x) => Math.abs(x - y))) - spread / 2,
      9,
    );
  });

  it("is lowest for the right distribution", () => {
    const score = (of: (at: number) => number) => {
      const forecast = histogramOf(Array.from({ length: 4000 }, (_, at) => of(at)));
      let sum = 0;
      for (let at = 0; at < 2000; at++) sum += rankedProbabilityScore(forecast, salt(10_000 + at));
      return sum;
    };
    const right = score(salt);
    expect(score((at) => salt(at) / 2)).toBeGreaterThan(right);
    expect(score((at) => Math.min(100, salt(at) + 10))).toBeGreaterThan(right);
    expect(score(() => 20)).toBeGreaterThan(right);
  });
});

describe("simulated people", () => {
  const model = someModel(5);
  const people = simulatePeople(model, 60, 7);

  it("have responded, three to eight readings that begin before treatment, and a future", () => {
    expect(people.length).toBeGreaterThanOrEqual(60);
    expect(new Set(people.map(({ number }) => number)).size).toBe(people.length);
    for (const { readings, treatedWeeks, truth, verySevere } of people) {
      expect(readings.length).toBeGreaterThanOrEqual(3);
      expect(readings.length).toBeLessThanOrEqual(8);
      expect(readings[0].week).toBe(0);
      expect(readings[0].score).toBeGreaterThanOrEqual(50);
      expect(verySevere).toBe(readings[0].score >= 95);
      const weeks = readings.map(({ week }) => week);
      expect([...new Set(weeks)].sort((a, b) => a - b)).toEqual(weeks);
      const last = readings[readings.length - 1];
      expect(last.week).toBe(treatedWeeks);
      expect(last.score).toBeLessThanOrEqual(20);
      expect(truth).toHaveLength(2);
      for (const value of truth) expect(value >= 0 && value <= 100).toBe(true);
    }
    expect(new Set(people.map(({ readings }) => readings.length)).size).toBeGreaterThan(3);
  });

  it("keep a diary with another schedule: the same people, truth and last reading, 12 readings or more", () => {
    const diaries = simulatePeople(model, 60, 7, DIARY);
    expect(diaries).toHaveLength(people.length);
    diaries.forEach(({ readings, ...person }, at) => {
      const { readings: few, ...same } = people[at];
      expect(person).toEqual(same);
      expect(readings[0]).toEqual(few[0]);
      expect(readings.at(-1)).toEqual(few.at(-1));
      expect(readings.length).toBeGreaterThanOrEqual(12);
      expect(readings.length).toBeLessThanOrEqual(person.treatedWeeks + 1);
      expect(new Set(readings.map(({ week }) => week)).size).toBe(readings.length);
      for (const { score } of readings) expect(score >= 0 && score <= 100).toBe(true);
    });
    expect(Math.max(...diaries.map(({ readings }) => readings.length))).toBeGreaterThan(80);
    expect(Math.min(...diaries.map(({ readings }) => readings.length))).toBeLessThan(20);
  });

  it("took 4 or 2 mg for 36 to 104 weeks and were read every four weeks or less often", () => {
    const pairs = new Set(
      people.map(({ mgPerDay, treatedWeeks }) => `${mgPerDay} mg, ${treatedWeeks} weeks`),
    );
    const weeks = [36, 52, 76, 104];
    expect([...pairs].sort()).toEqual(
      [2, 4].flatMap((mg) => weeks.map((each) => `${mg} mg, ${each} weeks`)).sort(),
    );
    const read = people.flatMap(({ readings }) => readings.map(({ week }) => week));
    expect(read.filter((week) => week % 4 !== 0)).toEqual([]);
    expect(read.some((week) => week % 8 !== 0)).toBe(true);
    // Longer on the drug means more to choose visits of; each number of readings comes up.
    const counts = new Set(people.map(({ readings }) => readings.length));
    expect([...counts].sort()).toEqual([3, 4, 5, 6, 7, 8]);
  });

  it("are of each draw as often as it weighs and its people respond", () => {
    const [draw] = model.draws;
    const twice = { ...model, draws: [draw, { ...draw, index: 1 }], weights: [0.8, 0.2] };
    const found = simulatePeople(twice, 400, 7);
    // A person's number tells the draw by its millions.
    expect(found.filter(({ number }) => !(number >= 0 && number < 2e6))).toEqual([]);
    const ofSecond = found.filter(({ number }) => number >= 1_000_000).length;
    // One draw under two numbers: a quarter as many people weigh a quarter as much; four standard errors.
    const share = ofSecond / found.length;
    expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / found.length));
    // They come in an order by chance, not draw by draw.
    const changes = found.slice(1).filter(({ number }, at) => number >= 1e6 !== found[at].number >= 1e6);
    expect(changes.length).toBeGreaterThan(ofSecond / 2);
  });

  it("are the same however many are wanted, and others with another seed", () => {
    expect(simulatePeople(model, 10, 7)).toEqual(people);
    expect(simulatePeople(model, 10, 8)[0]).not.toEqual(people[0]);
  });
});

describe("the self test", () => {
  it("tells what it found in the published shape, with both structures crossed", async () => {
    const drive = someModel(3);
    const loop = someModel(3, "loop");
    const model = {
      ...drive,
      draws: [...drive.draws, ...loop.draws].map((draw, index) => ({ ...draw, index })),
      weights: new Array<number>(6).fill(1 / 6),
      structureWeights: { drive: 0.5, loop: 0.5 },
    };
    const effort = {
      people: 3,
      enoughEffective: 20,
      mostCompared: 8000,
      seed: 1,
      asShipped: { people: 4, mostCompared: 8000 },
    };
    const result = await runSelfTest(model, inlineExecutor(), effort);
    expect(statisticsSchema.safeParse(result).error?.issues ?? []).toEqual([]);
    expect(result.details).toHaveLength(2 * 2 * 2);
    expect(result.coverage.crossed).not.toBeNull();
    expect(result.crossedReason).toBeNull();
    const alone = await runSelfTest(drive, inlineExecutor(), effort);
    expect(alone).not.toHaveProperty("diaries");
    const { diaries, ...rest } = await runSelfTest(drive, inlineExecutor(), { ...effort, diaries: 3 });
    expect(rest).toEqual(alone);
    expect(diaries?.people).toBe(3);
    expect(diaries?.weeks.map(({ weeksAfterStopping }) => weeksAfterStopping)).toEqual([24, 52]);
    expect(alone.coverage.crossed).toBeNull();
    expect(alone.crossedReason).toMatch(/only one disease structure/);
    expect(await runSelfTest(drive, inlineExecutor(), effort)).toEqual(alone);
  });

  it("has kept figures, if any, of the published shape", () => {
    const kept = loadStatistics();
    if (kept !== null) expect(kept.people).toBeGreaterThanOrEqual(100);
  });
});
