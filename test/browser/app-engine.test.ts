import { describe, expect, it } from "vitest";
import type { Executor, Task } from "../../src/engine/execution/executor.ts";
import { inlineExecutor } from "../../src/engine/execution/inline.ts";
import { parseCase } from "../../src/forecast/case/case.ts";
import type { MatchJob } from "../../src/forecast/condition/match.ts";
import { forecast } from "../../src/forecast/forecast.ts";
import type { OptionsJob } from "../../src/forecast/options/options.ts";
import { loadEvidence } from "../../src/package-data/evidence.ts";
import { loadModel } from "../../src/package-data/model.ts";
import { HistoryMemory } from "../../web/engine/history-memory.ts";
import { fewerDraws, roughExecutor } from "../../web/engine/rough.ts";
import { readJson } from "../support/anagen.ts";

/** Enough for a second round of matching. */
const PEOPLE = 24_000;
const FIRST_ROUND = 16_384;

const model = loadModel(loadEvidence());
const example = parseCase(readJson("examples/case-stop.json")).value;
const withRestart = (points: number) => ({
  ...example,
  options: example.options.map((option) =>
    option.restart ? { ...option, restart: { ...option.restart, whenSaltWorsensBy: points } } : option,
  ),
});
const withLast = (score: number) => ({
  ...example,
  salt: example.salt.map((reading, at) => (at === example.salt.length - 1 ? { ...reading, score } : reading)),
});

/** An executor that keeps the jobs it was given. */
function watched(): { executor: Executor; matches: MatchJob[]; options: OptionsJob[]; forget(): void } {
  const inner = inlineExecutor();
  const matches: MatchJob[] = [];
  const options: OptionsJob[] = [];
  const run = <Job, Result>(task: Task<Job, Result>, jobs: readonly Job[]) => {
    if (task.name === "match") matches.push(...(jobs as unknown as MatchJob[]));
    else options.push(...(jobs as unknown as OptionsJob[]));
    return inner.run(task, jobs);
  };
  const forget = () => {
    matches.length = 0;
    options.length = 0;
  };
  return { executor: { workers: 1, run, close: async () => {} }, matches, options, forget };
}

/** The ranges of people compared with the history itself, by draw. */
const comparedIn = (matches: readonly MatchJob[]) =>
  matches.filter(({ resembling }) => !resembling).flatMap(({ ranges }) => ranges);

const digestOf = async (input: typeof example, executor: Executor) =>
  (await forecast(input, model, executor, { virtualPatients: PEOPLE })).provenance.digest;

describe("a model of fewer draws", () => {
  it("keeps the weights of structures", () => {
    const fewer = fewerDraws(model);
    expect(fewer.weights.filter((weight) => weight > 0).length).toBeLessThan(model.draws.length / 3);
    for (const [structure, weight] of Object.entries(model.structureWeights)) {
      const own = fewer.weights.filter((_, at) => fewer.draws[at].structure === structure);
      expect(own.reduce((sum, each) => sum + each, 0)).toBeCloseTo(weight, 12);
    }
  });
});

describe("answers in the browser", () => {
  it("in full are those of the library, after rough and guided ones and after options were changed", async () => {
    const plain = inlineExecutor();
    const memory = new HistoryMemory();
    const remembering = memory.around(watched().executor);
    await forecast(withLast(20), model, remembering, { virtualPatients: PEOPLE });
    await forecast(example, model, roughExecutor(memory.guided(remembering)), {
      virtualPatients: FIRST_ROUND,
    });
    await forecast(example, model, roughExecutor(remembering), { virtualPatients: FIRST_ROUND });
    expect(await digestOf(example, remembering)).toBe(await digestOf(example, plain));
    expect(await digestOf(withRestart(30), remembering)).toBe(await digestOf(withRestart(30), plain));
  });

  it("look for no people again when an option changes", async () => {
    const { executor, matches, forget } = watched();
    const remembering = new HistoryMemory().around(executor);
    await digestOf(example, remembering);
    expect(matches.length).toBeGreaterThan(0);
    forget();
    await digestOf(withRestart(30), remembering);
    expect(matches).toEqual([]);
  });

  it("go on where a rough one ended: the full one adds rounds and repeats none", async () => {
    const { executor, matches, forget } = watched();
    const remembering = new HistoryMemory().around(executor);
    await forecast(example, model, roughExecutor(remembering), { virtualPatients: FIRST_ROUND });
    const ended = new Map(comparedIn(matches).map(({ draw, first, people }) => [draw, first + people]));
    forget();
    await digestOf(example, remembering);
    const added = comparedIn(matches);
    expect(added.length).toBeGreaterThan(0);
    for (const { draw, first } of added) expect(first).toBe(ended.get(draw) ?? 0);
  });

  it("leave out of a rough one what only ranges need, and begin a guided one where people were found", async () => {
    const { executor, matches, options, forget } = watched();
    const memory = new HistoryMemory();
    const remembering = memory.around(executor);
    await digestOf(withLast(20), remembering);
    const learned = matches.filter(
      ({ resembling, worth }) => !resembling && worth.some((known) => known !== null),
    );
    const all = options.reduce((sum, { particles }) => sum + particles.count, 0);
    forget();
    await forecast(withLast(18), model, roughExecutor(memory.guided(remembering)), {
      virtualPatients: FIRST_ROUND,
    });
    expect(matches.every(({ resembling }) => !resembling)).toBe(true);
    expect(matches[0].proposal).toEqual(learned[learned.length - 1].proposal);
    expect(options.reduce((sum, { particles }) => sum + particles.count, 0)).toBeLessThan(all);
  });
});
