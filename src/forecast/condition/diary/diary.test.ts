import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  diaryOf,
  ERRORS,
  historyOf,
  meanOf,
  model,
  readingsAt,
  SEED,
  score,
} from "../../../../test/support/forecast/diary.ts";
import { LATENT_COUNT } from "../../../disease/structure.ts";
import { STRUCTURE_NAMES } from "../../../disease/structures.ts";
import type { Executor, Task } from "../../../engine/execution/executor.ts";
import { inlineExecutor } from "../../../engine/execution/inline.ts";
import { effectiveSampleSize } from "../../../math/effective-sample-size.ts";
import { normalAt, PURPOSE } from "../../../math/random/streams.ts";
import { type History, prepareHistory } from "../../case/history.ts";
import { MatchCache } from "../match-cache.ts";
import { drawsAt } from "../people/draws.ts";
import { blocksByDraw, type Particles, pickParticles, sliceParticles } from "../people/particles.ts";
import { emptyPaths, type Paths, pickPaths } from "../people/paths.ts";
import type { PeopleState } from "../people/people-state.ts";
import { replay } from "../people/replay.ts";
import { scalpsOf } from "../people/scalps.ts";
import { walk } from "../people/walk.ts";
import { weigh } from "../weigh.ts";
import { bridge } from "./bridge.ts";
import { Coordinates } from "./coordinates.ts";
import { weighDiary } from "./diary.ts";
import { effectiveByFamily } from "./effective.ts";
import { guideOf, stepBy } from "./guide.ts";
import { joinKnown, type Known, pickKnown, sliceKnown } from "./known.ts";
import { MOVE_TASK } from "./moves.ts";
import { nextStrength, weightsAt } from "./strength.ts";
import { writtenOut } from "./written-out.ts";

const some = historyOf(readingsAt([0, 24, 60]));
const more = historyOf(readingsAt([0, 8, 16, 24, 32, 44, 52, 60]));
const prepared = prepareHistory(more, model.verySevereShare);
const isBase = more.readings.map(({ week }) => some.readings.some((each) => each.week === week));
const scalps = scalpsOf(prepared.pieces, SEED);

const weighed = (of: History, enoughEffective: number) =>
  weigh(of, model, inlineExecutor(), { seed: SEED, enoughEffective });
async function beginnings(
  count: number,
  of = some,
): Promise<{ particles: Particles; paths: Paths; effective: number }> {
  const { particles, history, effectiveSampleSize: effective } = await weighed(of, 3000);
  const places = Array.from({ length: count }, (_, at) => Math.floor((at * particles.count) / count));
  const picked = pickParticles(particles, places);
  return { particles: picked, paths: writtenOut(picked, SEED, scalps, history), effective };
}
/** Means of the latent numbers. */
const latentMeans = ({ count, latents }: Pick<Paths, "count" | "latents">) =>
  Array.from({ length: LATENT_COUNT }, (_, k) =>
    meanOf(Array.from({ length: count }, (__, at) => latents[at * LATENT_COUNT + k])),
  );
describe("people written out", () => {
  it("live the same course as by their numbers", async () => {
    const { particles, paths } = await beginnings(400);
    const { history } = await weighed(some, 3000);
    let compared = 0;
    for (const { draw, from, until } of blocksByDraw(particles, 100)) {
      const columns = ({ stepper }: PeopleState) =>
        Object.values(stepper.state).map((column) => Array.from(column.subarray(0, until - from)));
      const block = sliceParticles(particles, from, until);
      const byNumber = columns(replay(model.draws[draw], SEED, block, scalps, history));
      const places = Array.from({ length: until - from }, (_, at) => from + at);
      const out = columns(walk(model.draws[draw], paths, places, prepared, true, () => {}));
      byNumber.forEach((column, at) => {
        column.forEach((value, person) => {
          expect(out[at][person]).toBeCloseTo(value, 4);
          compared++;
        });
      });
    }
    expect(compared).toBeGreaterThan(1000);
  });
});

describe("moves", () => {
  it("keep the distribution of people who fit the readings in force, here the entry alone", async () => {
    const none: History = { ...some, readings: [], baseline: null, decision: 20 };
    const { paths, effective } = await beginnings(2000, none);
    // A guide that is far off: only the ratio of the population to it keeps people where they are.
    const { size } = new Coordinates(paths.weeks);
    const column = Array.from({ length: size }, () => 0.5);
    const lower = column.map((_, row) => column.map((__, at) => (row === at ? 0.8 : 0)));
    const guide = { means: model.draws.map(() => column), lower };
    const guides = [guide, guide];
    const { paths: moved, taken } = MOVE_TASK.run({
      ...{ history: prepareHistory(none, model.verySevereShare), seed: SEED, isBase: [true] },
      ...{ draws: drawsAt(model.draws, [0, 1, 2]), paths, guides, known: null, keepsKnown: false },
      ...{ strength: 0, widths: [0.4, 0.7], rounds: 16, firstPath: 0, firstMove: 0, isLast: false },
    });
    for (const count of taken.slice(0, 3)) expect(count).toBeGreaterThan(500);
    // Nobody has taken a second drug.
    expect(taken[3]).toBe(0);
    const before = latentMeans(paths);
    latentMeans(moved).forEach((mean, k) => {
      expect(Math.abs(mean - before[k])).toBeLessThan(ERRORS * Math.sqrt(2 / Math.min(effective, 2000)));
    });
    // Innovations of the population stay about standard normal.
    const squares = meanOf(moved.innovations.map((each) => each * each));
    expect(squares).toBeGreaterThan(0.95);
    expect(squares).toBeLessThan(1.05);
  });

  it("come out the same whether what is known of the paths is found out again or not", async () => {
    const { paths } = await beginnings(300);
    const guides = STRUCTURE_NAMES.map((structure) => guideOf(paths, structure, model.draws));
    const terms = {
      ...{ history: prepared, seed: SEED, isBase, draws: drawsAt(model.draws, [0, 1, 2]), guides },
      ...{ widths: [0.4, 0.6] as const, rounds: 2, firstPath: 0, isLast: false, keepsKnown: true },
    };
    const first = MOVE_TASK.run({ ...terms, paths, known: null, strength: 0.1, firstMove: 0 });
    const places = Array.from({ length: 90 }, (_, at) => (37 * at) % 80);
    const next = {
      ...{ ...terms, paths: pickPaths(first.paths, places), strength: 0.4, firstMove: 6 },
      known: pickKnown(
        joinKnown([
          sliceKnown(first.known as Known, 0, 100),
          sliceKnown(first.known as Known, 100, paths.count),
        ]),
        places,
      ),
    };
    expect(next.known.rest[2]).toBe(first.rest[74]);
    const found = MOVE_TASK.run(next);
    expect(found.taken.slice(0, 3).every((count) => count > 0)).toBe(true);
    expect(MOVE_TASK.run({ ...next, known: null })).toEqual(found);
  });
});

describe("readings that come in step by step", () => {
  it("lead to the people whom weighing finds by all readings", async () => {
    const { paths } = await beginnings(4000);
    const found = await bridge(
      { history: prepared, isBase, firstPath: 0, least: 1000 },
      paths,
      model,
      inlineExecutor(),
      { seed: SEED },
      () => {},
    );
    const { particles, history, effectiveSampleSize: effective } = await weighed(more, 1500);
    const byWeight = writtenOut(particles, SEED, scalps, history);
    const expected = latentMeans(byWeight);
    latentMeans(found.paths).forEach((mean, k) => {
      const values = Array.from(
        { length: found.paths.count },
        (_, at) => found.paths.latents[at * LATENT_COUNT + k],
      );
      const own = effectiveByFamily(values, found.began);
      const error = Math.sqrt(1 / own + 1 / effective);
      expect(Math.abs(mean - expected[k])).toBeLessThan(ERRORS * error);
    });
    const shares = (draw: Uint16Array) => meanOf(Array.from(draw, (each) => (each === 2 ? 1 : 0)));
    expect(Math.abs(shares(found.paths.draw) - shares(byWeight.draw))).toBeLessThan(0.1);
  });

  it("give the same bits in whatever order the jobs are done", async () => {
    const { paths } = await beginnings(600);
    const backwards: Executor = {
      workers: 1,
      run: async <Job, Result>(task: Task<Job, Result>, jobs: readonly Job[]) =>
        [...jobs]
          .reverse()
          .map((job) => task.run(job))
          .reverse(),
      close: async () => {},
    };
    const run = (executor: Executor) =>
      bridge(
        { history: prepared, isBase, firstPath: 0, least: 1000 },
        paths,
        model,
        executor,
        { seed: SEED },
        () => {},
      );
    expect(await run(backwards)).toEqual(await run(inlineExecutor()));
  });
});

describe("a diary", () => {
  const inner = inlineExecutor();
  it("tells the reading that does not fit by its small chance", async () => {
    const isOdd = (week: number) => week === 48;
    const diary = diaryOf(4, (week) => (isOdd(week) ? 70 : score(week)));
    const sample = await weighDiary(diary, model, inner, {
      seed: SEED,
      enoughEffective: 100,
      mostCompared: 3_000_000,
    });
    // Hardly anybody lives through it, and that is told: copies of a few do not count for many.
    expect(sample.effectiveSampleSize).toBeLessThan(100);
    expect(sample.readingChances).toHaveLength(diary.readings.length);
    diary.readings.forEach(({ week }, at) => {
      if (isOdd(week)) expect(sample.readingChances[at]).toBeLessThan(1e-4);
      else expect(sample.readingChances[at]).toBeGreaterThan(1e-3);
    });
  });

  it("is kept by a cache, whatever the options are", async () => {
    const cache = new MatchCache();
    const settings = { seed: SEED, enoughEffective: 20, cache };
    const diary = diaryOf(12, score);
    const first = await weighDiary(diary, model, inner, settings);
    expect(await weighDiary(diary, model, inner, settings)).toBe(first);
    expect(await weighDiary(diary, model, inner, { ...settings, seed: SEED + 1 })).not.toBe(first);
  });
});

describe("effective size by family", () => {
  /** Independent values of so many families, a share `common` of their variance being that of the family. */
  const valuesOf = (sizes: readonly number[], common: number, key: number) => {
    const families = sizes.flatMap((size, family) => Array.from({ length: size }, () => family));
    const values = families.map(
      (family, at) =>
        Math.sqrt(common) * normalAt(key, family, 0, PURPOSE.resampling) +
        Math.sqrt(1 - common) * normalAt(key, at, 1, PURPOSE.resampling),
    );
    return { values, families };
  };
  /** The same from what the values were made by. */
  const trueSize = (sizes: readonly number[], common: number) => {
    const count = sizes.reduce((sum, size) => sum + size, 0);
    const pairs = sizes.reduce((sum, size) => sum + common * size * size + (1 - common) * size, 0);
    return (count * count) / pairs;
  };

  it("is the number of values where each is its own family", () => {
    const values = [3, 1, 4, 1, 5, 9];
    const own = values.map((_, at) => at);
    expect(effectiveByFamily(values, own)).toBeCloseTo(6, 12);
    const twice = [...values, ...values];
    expect(effectiveByFamily(twice, [...own, ...own.map((at) => at + 6)])).toBeCloseTo(12, 12);
  });

  it("is a little below that of families where copies are alike, since a variance of so many is uncertain", () => {
    const { values } = valuesOf(new Array<number>(800).fill(1), 0, 1);
    const own = values.map((_, at) => at);
    const size = effectiveByFamily([...values, ...values], [...own, ...own]);
    expect(size).toBeLessThan(800);
    expect(size).toBeGreaterThan(0.9 * 800);
  });

  it("is 1 where a single family is left, whose mean is that of all, and 0 where values do not differ", () => {
    expect(effectiveByFamily([0, 50, 100, 20], [7, 7, 7, 7])).toBe(1);
    expect(effectiveByFamily([2, 2, 2], [0, 1, 2])).toBe(0);
  });

  it("does not take a family that is nearly all for many people", () => {
    // 90 of 100 values of one family, whose mean is nearly that of all, and ten others.
    const values = Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? 0 : 100));
    const families = values.map((_, at) => Math.max(0, at - 89));
    expect(effectiveByFamily(values, families)).toBe(1);
  });

  it.each([
    ["two families", [150, 150], 0.5],
    ["five", new Array<number>(5).fill(60), 0.5],
    ["one of five that is most", [280, 20, 20, 15, 8], 0.5],
    ["twenty", new Array<number>(20).fill(15), 0.4],
    ["two hundred", new Array<number>(200).fill(4), 0.4],
  ] as const)("of %s is rarely more than they are worth", (_, sizes, common) => {
    const worth = trueSize(sizes, common);
    const found = Array.from({ length: 200 }, (_, key) => {
      const { values, families } = valuesOf(sizes, common, key);
      return effectiveByFamily(values, families);
    });
    expect(found.filter((size) => size > worth).length).toBeLessThan(0.08 * 200);
    expect(Math.max(...found)).toBeLessThan(4 * worth);
  });

  it("of many families is about what they are worth", () => {
    const sizes = new Array<number>(800).fill(4);
    const worth = trueSize(sizes, 0.4);
    const { values, families } = valuesOf(sizes, 0.4, 3);
    const size = effectiveByFamily(values, families);
    expect(size).toBeGreaterThan(0.8 * worth);
    expect(size).toBeLessThan(1.1 * worth);
  });
});

describe("a step in strength", () => {
  it("leaves half of the people effective, or ends at full strength", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -400, max: 0, noNaN: true }), { minLength: 50, maxLength: 200 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        (rest, strength) => {
          const all = Float64Array.from(rest);
          const next = nextStrength(all, strength);
          const effective = effectiveSampleSize(weightsAt(all, next - strength));
          expect(next).toBeLessThanOrEqual(1);
          expect(effective).toBeGreaterThanOrEqual(rest.length / 2 - 1e-6);
          if (next < 1) expect(effective).toBeLessThan(rest.length / 2 + 1);
        },
      ),
    );
  });
});

describe("coordinates", () => {
  it("are read as they were moved to, and leave the rest of the innovations", () => {
    const weeks = 57;
    const paths = emptyPaths(1, weeks);
    for (let k = 0; k < weeks; k++) paths.innovations[k] = Math.sin(k);
    const coordinates = new Coordinates(weeks);
    const before = new Float64Array(coordinates.size);
    coordinates.read(paths, 0, before);
    const after = before.map((value, at) => value + at / 10 - 1);
    const gaps = (innovations: Float32Array) => innovations[2] - innovations[1];
    const gap = gaps(paths.innovations);
    coordinates.move(paths, 0, before, after);
    const read = new Float64Array(coordinates.size);
    coordinates.read(paths, 0, read);
    read.forEach((value, at) => {
      expect(value).toBeCloseTo(after[at], 5);
    });
    expect(gaps(paths.innovations)).toBeCloseTo(gap, 6);
  });

  it("are moved with the ratio of the population to the guide", () => {
    const mean = [0.4, -1];
    const lower = [
      [0.5, 0],
      [0.2, 0.8],
    ];
    const logGuide = ([a, b]: readonly number[]) => {
      const first = (a - mean[0]) / lower[0][0];
      const second = (b - mean[1] - lower[1][0] * first) / lower[1][1];
      return -(first * first + second * second) / 2;
    };
    const logPopulation = ([a, b]: readonly number[]) => -(a * a + b * b) / 2;
    const before = Float64Array.from([1.2, 0.3]);
    const after = new Float64Array(2);
    const normals = [Float64Array.from([0.7]), Float64Array.from([-1.1])];
    const moved = (rows: readonly [number, number]) => {
      const ratio = stepBy(lower, mean, 0.6, rows, before, normals, 0, after);
      const [there, here] = [[...after], [...before]];
      const expected = logPopulation(there) - logGuide(there) - (logPopulation(here) - logGuide(here));
      expect(ratio).toBeCloseTo(expected, 12);
      return there;
    };
    const first = mean[0] + 0.8 * (1.2 - mean[0]) + 0.6 * 0.5 * 0.7;
    expect(moved([0, 2])[0]).toBeCloseTo(first, 12);
    // The second goes along with the first as far as they hang together, or moves alone.
    const [alone, along] = moved([0, 1]);
    expect(alone).toBeCloseTo(first, 12);
    expect(along).toBeCloseTo(0.3 + (0.2 / 0.5) * (first - 1.2), 12);
    const own = 0.3 - mean[1] - (0.2 / 0.5) * (1.2 - mean[0]);
    const [stays, second] = moved([1, 2]);
    expect(stays).toBeCloseTo(1.2, 12);
    expect(second).toBeCloseTo(0.3 - own + 0.8 * own + 0.6 * 0.8 * -1.1, 12);
  });
});
