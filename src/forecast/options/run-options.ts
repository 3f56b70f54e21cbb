import type { StructureName } from "../../disease/structures.ts";
import type { Executor } from "../../engine/execution/executor.ts";
import type { Model } from "../../simulate/model.ts";
import { Tally } from "../../simulate/tally.ts";
import type { Question } from "../case/question.ts";
import { drawsAt } from "../condition/people/draws.ts";
import { type Particles, pickParticles, sliceParticles } from "../condition/people/particles.ts";
import type { PriorSample } from "../condition/prior-sample.ts";
import type { PersonalSample } from "../condition/sample.ts";
import type { Counted } from "./count-outcomes.ts";
import { type Layout, layoutOf } from "./layout.ts";
import { diaryOptionsTask, OPTIONS_TASK, type OptionsJob, type OptionsResult } from "./options.ts";

/** The options are simulated in at most so many jobs of about so many people, whatever the number of workers. */
const MOST_JOBS = 16;
const PEOPLE_A_JOB = 64;

/** Outcomes of people in groups, each of one model draw or one structure. */
export interface OutcomeGroups {
  /** [group]: in the cells of the options' layout. */
  readonly outcomes: readonly Tally[];
  /** [group]: weight in the model. */
  readonly weights: readonly number[];
  /** [group]: structure. */
  readonly structures: readonly StructureName[];
}

/** People who went through all options, counted. */
export interface OptionCounts {
  readonly layout: Layout;
  readonly counted: Counted;
  /** The same people's outcomes by disease structure. */
  readonly byStructure: OutcomeGroups;
}

/** Settings of a run of the options. */
export interface OptionsSettings {
  /** People who go through the options, about; all of the sample by default. */
  readonly people?: number | undefined;
  /** Aborting it ends the work with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told the share that is done, 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Takes a person's sample through every option, all with the same random numbers. */
export async function runOptions(
  question: Question,
  sample: Pick<PersonalSample, "history" | "seed" | "particles">,
  model: Model,
  executor: Executor,
  settings: OptionsSettings = {},
): Promise<OptionCounts> {
  const { people = Number.POSITIVE_INFINITY } = settings;
  const particles = ofFewerDraws(sample.particles, people);
  const each = Math.max(PEOPLE_A_JOB, Math.ceil(particles.count / MOST_JOBS));
  const parts: Particles[] = [];
  for (let from = 0; from < particles.count; from += each)
    parts.push(sliceParticles(particles, from, Math.min(particles.count, from + each)));
  const results = await simulate(question, { ...sample, parts }, true, model, executor, settings);
  const byStructure = structuresOf(results, model);
  const layout = layoutOf(question.options.length, question.horizonWeeks);
  return { layout, counted: addUp(results, byStructure, layout), byStructure };
}

/** Outcomes of several jobs by position of the draw, in ascending order; takes the parts' tallies over. */
export function byDraw(parts: readonly OptionsResult[]): Map<number, Tally> {
  const draws = new Map<number, Tally>();
  for (const { draw, outcomes } of parts.flatMap((part) => part.draws))
    draws.set(draw, draws.get(draw)?.merge(outcomes) ?? Tally.over(outcomes));
  return new Map([...draws].sort(([a], [b]) => a - b));
}

/**
 * Takes people through every option, in a job for each part. A particle's future depends on its place among all particles
 * alone, so the cut into jobs does not matter.
 */
export async function simulate(
  { options, horizonWeeks }: Question,
  { history, seed, parts }: PriorSample,
  withCourses: boolean,
  model: Model,
  executor: Executor,
  { signal, onProgress }: OptionsSettings,
): Promise<OptionsResult[]> {
  const diary = parts.some(({ written }) => written) ? await import("../condition/diary/later.ts") : null;
  let count = 0;
  const jobs = parts.map((part): OptionsJob => {
    const particles = diary?.withOwnPaths(part) ?? part;
    const firstParticle = count;
    count += particles.count;
    const draws = drawsAt(model.draws, new Set(particles.draw));
    return { history, draws, seed, particles, options, horizonWeeks, withCourses, firstParticle };
  });
  return executor.run(
    diary ? diaryOptionsTask(diary.replayPaths) : OPTIONS_TASK,
    jobs.filter(({ particles }) => particles.count > 0),
    { signal, onProgress: (done, total) => onProgress?.(done / total) },
  );
}

/**
 * About `people` of the particles: those of every n-th draw, since people of one draw are simulated side by side. Draws are
 * numbered in order of appearance, so that every structure keeps its share.
 */
function ofFewerDraws(particles: Particles, people: number): Particles {
  const step = Math.ceil(particles.count / people);
  if (step <= 1) return particles;
  const numbers = new Map([...new Set(particles.draw)].map((draw, number) => [draw, number]));
  const isKept = (draw: number) => (numbers.get(draw) as number) % step === 0;
  const places = Array.from(particles.draw.keys()).filter((at) => isKept(particles.draw[at]));
  return pickParticles(particles, places);
}

function structuresOf(parts: readonly OptionsResult[], { draws, structureWeights }: Model): OutcomeGroups {
  const joined = new Map<StructureName, Tally>();
  for (const [draw, outcomes] of byDraw(parts)) {
    const { structure } = draws[draw];
    const known = joined.get(structure);
    if (known === undefined) joined.set(structure, outcomes);
    else known.merge(outcomes);
  }
  const structures = [...joined.keys()];
  return {
    outcomes: [...joined.values()],
    weights: structures.map((structure) => structureWeights[structure]),
    structures,
  };
}

/** Counts of all jobs together. */
function addUp(parts: readonly OptionsResult[], { outcomes }: OutcomeGroups, layout: Layout): Counted {
  const [first, ...rest] = parts;
  for (const part of rest) {
    addInto(first.salt, part.salt);
    addInto(first.times, part.times);
  }
  const all = new Tally(layout.cells);
  for (const each of outcomes) all.merge(each);
  return { salt: first.salt, times: first.times, outcomes: all };
}

function addInto(into: Uint32Array, from: ArrayLike<number>): void {
  for (let at = 0; at < into.length; at++) into[at] += from[at];
}
