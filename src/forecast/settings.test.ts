import { describe, expect, it } from "vitest";
import type { Executor, RunOptions, Task } from "../engine/execution/executor.ts";
import { inlineExecutor } from "../engine/execution/inline.ts";
import { loadEvidence } from "../package-data/evidence.ts";
import { loadModel } from "../package-data/model.ts";
import type { Case } from "./case/case.ts";
import { MATCH_TASK, type MatchJob } from "./condition/match.ts";
import { MatchCache } from "./condition/match-cache.ts";
import { weightsOfFewer } from "./condition/people/draws.ts";
import { type ForecastSettings, forecast, forecastAndLearn } from "./forecast.ts";
import type { OptionsJob } from "./options/options.ts";
import type { Forecast } from "./summarise/result.ts";

/** Enough for a second round of matching. */
const PEOPLE = 24_000;
const FIRST_ROUND = 16_384;

const model = loadModel(loadEvidence());
const stopped = [{ fromWeek: 52, mgPerDay: 0 }];
const example: Case = {
  schema: "anagen/case@1",
  salt: [
    { week: 0, score: 92 },
    { week: 24, score: 40 },
    { week: 52, score: 8 },
  ],
  doses: [{ fromWeek: 0, mgPerDay: 4 }],
  options: [
    { name: "stay", doses: [{ fromWeek: 52, mgPerDay: 4 }] },
    { name: "stop", doses: stopped },
    { name: "restart", doses: stopped, restart: { whenSaltWorsensBy: 20, mgPerDay: 4, checkEveryWeeks: 4 } },
  ],
  horizonWeeks: 52,
};
const withRestart = (points: number): Case => ({
  ...example,
  options: example.options.map((option) =>
    option.restart ? { ...option, restart: { ...option.restart, whenSaltWorsensBy: points } } : option,
  ),
});
const withScore = (reading: number, score: number): Case => ({
  ...example,
  salt: example.salt.map((each, at) => (at === reading ? { ...each, score } : each)),
});

/** An executor that keeps the jobs it was given. */
function recorder() {
  const inner = inlineExecutor();
  const matches: MatchJob[] = [];
  const options: OptionsJob[] = [];
  const run = <Job, Result>(task: Task<Job, Result>, jobs: readonly Job[], how?: RunOptions) => {
    const into: unknown[] = task.name === MATCH_TASK.name ? matches : options;
    into.push(...jobs);
    return inner.run(task, jobs, how);
  };
  const executor: Executor = { workers: 1, run, close: async () => {} };
  const forget = () => {
    matches.length = 0;
    options.length = 0;
  };
  return { executor, matches, options, forget };
}

/** The ranges of people compared with the history itself, by draw. */
const comparedIn = (matches: readonly MatchJob[]) =>
  matches.filter(({ bySimilarity }) => !bySimilarity).flatMap(({ ranges }) => ranges);
const peopleIn = (options: readonly OptionsJob[]) =>
  options.reduce((sum, { particles }) => sum + particles.count, 0);

const digestOf = async (input: Case, executor: Executor, settings: ForecastSettings = {}) =>
  (await forecast(input, model, executor, { virtualPatients: PEOPLE, ...settings })).provenance.digest;
const rough: ForecastSettings = { virtualPatients: FIRST_ROUND, ranges: false, people: 800 };

describe("a model of fewer draws", () => {
  it("keeps the weights of structures", () => {
    const weights = weightsOfFewer(model, 50);
    expect(weights.filter((weight) => weight > 0).length).toBeLessThan(model.draws.length / 3);
    for (const [structure, weight] of Object.entries(model.structureWeights)) {
      const own = weights.filter((_, at) => model.draws[at].structure === structure);
      expect(own.reduce((sum, each) => sum + each, 0)).toBeCloseTo(weight, 12);
    }
  });

  it("keeps all draws where they differ in weight, of which every n-th may have none", () => {
    const weights = model.draws.map((_, at) => (at % 5 === 1 ? 1 : 0)) as number[];
    expect(weightsOfFewer({ draws: model.draws, weights }, 50)).toEqual(weights);
  });
});

describe("a cache of matching results", () => {
  it("changes no number, after rough and started forecasts and after options were changed", async () => {
    const plain = inlineExecutor();
    const cache = new MatchCache();
    const { learned } = await forecastAndLearn(withScore(2, 20), model, plain, {
      virtualPatients: PEOPLE,
      cache,
    });
    await forecast(example, model, plain, { ...rough, start: learned, draws: 50, cache });
    await forecast(example, model, plain, { ...rough, cache });
    expect(await digestOf(example, plain, { cache })).toBe(await digestOf(example, plain));
    expect(await digestOf(withRestart(30), plain, { cache })).toBe(await digestOf(withRestart(30), plain));
  });

  it("spares comparing people again when an option changes", async () => {
    const { executor, matches, forget } = recorder();
    const cache = new MatchCache();
    await digestOf(example, executor, { cache });
    expect(matches.length).toBeGreaterThan(0);
    forget();
    await digestOf(withRestart(30), executor, { cache });
    expect(matches).toEqual([]);
  });

  it("lets a full forecast go on where a rough one ended: it adds rounds and repeats none", async () => {
    const { executor, matches, forget } = recorder();
    const cache = new MatchCache();
    await forecast(example, model, executor, { ...rough, cache });
    const ended = new Map(comparedIn(matches).map(({ draw, first, people }) => [draw, first + people]));
    forget();
    await digestOf(example, executor, { cache });
    const added = comparedIn(matches);
    expect(added.length).toBeGreaterThan(0);
    for (const { draw, first } of added) expect(first).toBe(ended.get(draw) ?? 0);
  });
});

describe("a forecast for which a number of people is asked", () => {
  it("compares so many, however many of them are effective", async () => {
    const settings = { ranges: false, people: 400, virtualPatients: 600_000 };
    const { provenance } = await forecast(example, model, inlineExecutor(), settings);
    expect(provenance.virtualPatients).toBe(600_000);
    expect(provenance.effectiveSampleSize).toBeGreaterThan(1000);
  });
});

describe("a forecast for which no number of people is asked", () => {
  // 40 million weeks of people, each of 26 untreated ones and those of the history.
  const cheap = Math.floor(40_000_000 / (26 + 52));
  const easy: Case = { ...example, salt: [withScore(0, 100).salt[0], withScore(2, 0).salt[2]] };
  const settings = { ranges: false, people: 400 };
  const peopleOf = async (input: Case, enoughEffective?: number) =>
    (await forecast(input, model, inlineExecutor(), { ...settings, enoughEffective })).provenance;

  it("has eight thousand effective ones where these come cheap", async () => {
    const { effectiveSampleSize, virtualPatients } = await peopleOf(easy);
    expect(effectiveSampleSize).toBeGreaterThanOrEqual(8000);
    expect(virtualPatients).toBeLessThan(cheap);
  });

  it("has as many as come cheap where these are enough", async () => {
    const { effectiveSampleSize, virtualPatients } = await peopleOf(example);
    expect(effectiveSampleSize).toBeGreaterThan(1000);
    expect(effectiveSampleSize).toBeLessThan(8000);
    expect(virtualPatients).toBe(cheap);
  });

  it("goes on at any price until they are enough", async () => {
    const sudden = withScore(1, 90);
    const { effectiveSampleSize, virtualPatients } = await peopleOf(sudden);
    expect(effectiveSampleSize).toBeGreaterThanOrEqual(1000);
    expect(virtualPatients).toBeGreaterThan(cheap);
  });

  it("has no more than are said to be enough", async () => {
    const asked = await peopleOf(example, 1000);
    expect(asked.effectiveSampleSize).toBeGreaterThanOrEqual(1000);
    expect(asked.virtualPatients).toBeLessThan(cheap / 2);
  });
});

describe("a rough forecast", () => {
  it("leaves out what only ranges need, takes fewer people through the options, and keeps the chances", async () => {
    const { executor, matches, options, forget } = recorder();
    const full = await forecast(example, model, executor, { virtualPatients: PEOPLE });
    const all = peopleIn(options);
    forget();
    const result = await forecast(example, model, executor, { ...rough, people: 400 });
    expect(matches.every(({ bySimilarity }) => !bySimilarity)).toBe(true);
    expect(peopleIn(options)).toBeLessThan(all / 2);
    expect(peopleIn(options)).toBeGreaterThan(100);
    result.options.forEach(({ atEnd }, at) => {
      expect(Math.abs(atEnd.hasSalt20.of100 - full.options[at].atEnd.hasSalt20.of100)).toBeLessThan(20);
      // Nothing is known of the spread between draws.
      expect(atEnd.hasSalt20.high - atEnd.hasSalt20.low).toBeGreaterThan(40);
    });
  });
});

describe("a forecast that starts from what another learned", () => {
  const learnedOf = async (input: Case) =>
    (await forecastAndLearn(input, model, inlineExecutor(), { virtualPatients: PEOPLE })).learned;
  const meansOf = ({ options }: Forecast) => options.map(({ atEnd }) => atEnd.expectedSalt.value);

  it("begins there, and finds more people who fit with as many compared", async () => {
    const { executor, matches } = recorder();
    const start = await learnedOf(withScore(2, 12));
    const started = await forecast(example, model, executor, { ...rough, start });
    expect(matches[0].proposal).toEqual(start.proposal);
    expect(matches[0].windows).toEqual(start.windows);
    const plain = await forecast(example, model, inlineExecutor(), rough);
    expect(started.provenance.effectiveSampleSize).toBeGreaterThan(plain.provenance.effectiveSampleSize);
  });

  it("is right for a history of the other stratum, and for one of more readings", async () => {
    // SALT 60 before treatment can only be of the severe stratum, 100 only of the very severe.
    const severe = withScore(0, 60);
    const verySevere = withScore(0, 100);
    const longer = { ...severe, salt: [...severe.salt.slice(0, 2), { week: 40, score: 20 }, severe.salt[2]] };
    for (const [from, to] of [
      [verySevere, severe],
      [severe, example],
      [example, severe],
      [severe, longer],
    ]) {
      const start = await learnedOf(from);
      const settings = { virtualPatients: PEOPLE, ranges: false };
      const started = meansOf(await forecast(to, model, inlineExecutor(), { ...settings, start }));
      const plain = meansOf(await forecast(to, model, inlineExecutor(), settings));
      started.forEach((mean, at) => {
        expect(Math.abs(mean - plain[at])).toBeLessThan(6);
      });
    }
  });
});

describe("a forecast that is called off", () => {
  it("ends with the reason and begins no further job", async () => {
    const { executor, options } = recorder();
    const controller = new AbortController();
    const reason = new Error("something else was asked");
    const running = forecast(example, model, executor, {
      virtualPatients: PEOPLE,
      signal: controller.signal,
      onProgress: () => controller.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
    expect(options).toEqual([]);
  });
});
