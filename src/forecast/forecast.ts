import type { StructureName } from "../disease/structures.ts";
import type { Executor } from "../engine/execution/executor.ts";
import { canonicalJson } from "../input/canonical-json.ts";
import { sha256Hex } from "../input/digest.ts";
import type { Model } from "../simulate/model.ts";
import { Tally } from "../simulate/tally.ts";
import { baselinePieces } from "./case/baseline-pieces.ts";
import { type Case, type Question, toQuestion } from "./case/case.ts";
import { notUsedOf } from "./case/not-used.ts";
import { drawsAt } from "./condition/draws.ts";
import { pickParticles, shareOut } from "./condition/particles.ts";
import { type Reference, referenceOutcomes } from "./condition/reference.ts";
import { samplePerson } from "./condition/sampler.ts";
import { type Layout, layoutOf } from "./options/layout.ts";
import { byDraw, OPTIONS_TASK, type OptionsJob, type OptionsResult } from "./options/options.ts";
import type { Counted } from "./options/watch.ts";
import type { Forecast } from "./summarise/result.ts";
import { structureWarnings } from "./summarise/structures.ts";
import { summariseOption } from "./summarise/summarise.ts";
import { forecastWarnings, RARE_READING } from "./summarise/warnings.ts";

export const DEFAULT_SEED = 1;
/** The options are simulated in at most so many jobs of about so many people, whatever the number of workers. */
const MOST_JOBS = 16;
const PEOPLE_A_JOB = 64;

/** How much effort a forecast takes, and who is told. */
export interface ForecastSettings {
  /** Virtual patients compared with the person; without it as many as it takes for enough of them to fit. */
  readonly virtualPatients?: number | undefined;
  /** How many effective people are enough, and how many are compared at the most, where no number is given. */
  readonly enoughEffective?: number | undefined;
  readonly mostCompared?: number | undefined;
  readonly seed?: number | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * The personal forecast: virtual people are conditioned on the readings under the doses taken, then taken
 * through every option with the same random numbers.
 *
 * @throws InputError when the model has nothing to say about such a person
 */
export async function forecast(
  input: Case,
  model: Model,
  executor: Executor,
  settings: ForecastSettings = {},
): Promise<Forecast> {
  const question = toQuestion(input);
  const seed = settings.seed ?? input.seed ?? DEFAULT_SEED;
  const { onProgress } = settings;
  const virtualPatients = settings.virtualPatients ?? input.virtualPatients;
  const simulated = await simulateQuestion(question, model, executor, {
    virtualPatients,
    enoughEffective: settings.enoughEffective,
    mostCompared: settings.mostCompared,
    seed,
    onProgress: (share) => onProgress?.(0.8 * share),
  });
  const reference = await referenceOutcomes(question, model, virtualPatients, seed, executor);
  onProgress?.(1);
  const { effectiveSampleSize, counted, layout } = simulated;
  const decisionWeek = question.history.decision + question.firstWeek;
  const { horizonWeeks } = question;
  const options = question.options.map((option, at) =>
    summariseOption(option, at, counted, {
      decisionWeek,
      decision: question.history.decision,
      horizonWeeks,
      layout,
      effectiveSampleSize,
      unlikeModel: simulated.readingChances.some((chance) => chance < RARE_READING),
      reference,
      byStructure: simulated.byStructure,
    }),
  );
  return {
    schema: "anagen/forecast@1",
    decisionWeek,
    horizonWeeks,
    options,
    notUsed: notUsedOf(question.person),
    provenance: {
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      seed,
      virtualPatients: simulated.virtualPatients,
      effectiveSampleSize: Math.floor(effectiveSampleSize),
      digest: sha256Hex(new TextEncoder().encode(canonicalJson(options))),
    },
    warnings: [
      ...forecastWarnings(question, model, simulated),
      ...structureWarnings(question, layout, tellsStructures(simulated) ? simulated.byStructure : reference),
    ],
  };
}

/** With fewer effective people of a structure, what it says of this very person is not told. */
const FEW_OF_A_STRUCTURE = 100;

/** Whether the person's own sample is large enough to tell what each structure says. */
function tellsStructures({ byStructure, counted, layout, effectiveSampleSize }: Simulated): boolean {
  const cell = layout.outcome(0, 0, "hasSalt20");
  const worth = effectiveSampleSize / counted.outcomes.count(cell);
  return byStructure.outcomes.every((outcomes) => worth * outcomes.count(cell) >= FEW_OF_A_STRUCTURE);
}

/** The people like the person after all options, counted. */
export interface Simulated {
  readonly counted: Counted;
  /** The same people's outcomes by disease structure. */
  readonly byStructure: Reference;
  readonly layout: Layout;
  readonly effectiveSampleSize: number;
  /** By reading, how likely it was after those before it (see PersonalSample). */
  readonly readingChances: readonly number[];
  readonly virtualPatients: number;
}

/** Conditions virtual people on the person and takes them through every option. */
export async function simulateQuestion(
  question: Question,
  model: Model,
  executor: Executor,
  settings: ForecastSettings & { seed: number },
): Promise<Simulated> {
  const { seed, onProgress } = settings;
  const effort = {
    exactly: settings.virtualPatients,
    enough: settings.enoughEffective,
    most: settings.mostCompared,
  };
  const sample = await samplePerson(question.history, model, seed, executor, effort, (share) =>
    onProgress?.(0.75 * share),
  );
  const { count } = sample.particles;

  // Particles of one draw side by side; a particle's future depends on its place in that order alone.
  const ordered = pickParticles(sample.particles, shareOut(sample.particles, 1)[0]);
  const pieces = baselinePieces(question.history.baseline, model.verySevereShare);
  const each = Math.max(PEOPLE_A_JOB, Math.ceil(count / MOST_JOBS));
  const jobs: OptionsJob[] = [];
  for (let from = 0; from < count; from += each) {
    const particles = pickParticles(ordered, range(from, Math.min(count, from + each)));
    jobs.push({
      history: question.history,
      pieces,
      draws: drawsAt(model.draws, new Set(particles.draw)),
      seed,
      particles,
      options: question.options,
      horizonWeeks: question.horizonWeeks,
      withCourses: true,
      firstParticle: from,
    });
  }
  const results = await executor.run(OPTIONS_TASK, jobs, {
    onProgress: (done, total) => onProgress?.(0.75 + (0.25 * done) / total),
  });
  const byStructure = byStructureOf(results, model);
  return {
    counted: addUp(results, byStructure),
    byStructure,
    layout: layoutOf(question.options.length, question.horizonWeeks),
    effectiveSampleSize: sample.effectiveSampleSize,
    readingChances: sample.readingChances,
    virtualPatients: sample.compared,
  };
}

/** Counts of all jobs together. */
function addUp(parts: readonly OptionsResult[], { outcomes }: Reference): Counted {
  const [first, ...rest] = parts;
  for (const part of rest) {
    addInto(first.salt, part.salt);
    addInto(first.times, part.times);
  }
  const all = new Tally(outcomes[0].counts.length);
  for (const each of outcomes) all.merge(each);
  return { salt: first.salt, times: first.times, outcomes: all };
}

function byStructureOf(parts: readonly OptionsResult[], { draws, structureWeights }: Model): Reference {
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

function addInto(into: Uint32Array, from: ArrayLike<number>): void {
  for (let at = 0; at < into.length; at++) into[at] += from[at];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
