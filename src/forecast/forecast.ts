import { canonicalJson } from "../numerics/canonical-json.ts";
import { sha256Hex } from "../numerics/digest.ts";
import type { Executor } from "../simulate/executor.ts";
import type { Model } from "../simulate/model.ts";
import { type Case, toQuestion } from "./case.ts";
import { OPTIONS_TASK, type OptionsJob, type OptionsResult } from "./options.ts";
import { pickParticles } from "./particles.ts";
import type { Forecast } from "./result.ts";
import { samplePerson } from "./sampler.ts";
import { type DrawCounts, summariseOption } from "./summarise.ts";
import { forecastWarnings } from "./warnings.ts";

/** Virtual patients taken through every option unless the case or caller says otherwise. */
export const DEFAULT_VIRTUAL_PATIENTS = 8192;
export const DEFAULT_SEED = 1;
/** At most this many particles are matched to the person; more virtual patients are more futures of each. */
const MOST_PARTICLES = 4096;
const LARGEST_JOB = 512;

/** How much effort a forecast takes, and who is told. */
export interface ForecastSettings {
  readonly virtualPatients?: number | undefined;
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
  const virtualPatients = settings.virtualPatients ?? input.virtualPatients ?? DEFAULT_VIRTUAL_PATIENTS;
  const seed = settings.seed ?? input.seed ?? DEFAULT_SEED;
  const count = Math.min(MOST_PARTICLES, virtualPatients);
  const futures = Math.ceil(virtualPatients / count);
  const { onProgress } = settings;
  const sample = await samplePerson(question.history, model, count, seed, executor, (share) =>
    onProgress?.(0.6 * share),
  );

  const jobs: OptionsJob[] = [];
  const jobDraw: number[] = [];
  let firstFuture = 0;
  model.draws.forEach((draw, index) => {
    const places: number[] = [];
    for (let at = 0; at < count; at++) if (sample.particles.draw[at] === index) places.push(at);
    for (let from = 0; from < places.length; from += LARGEST_JOB) {
      const some = places.slice(from, from + LARGEST_JOB);
      jobs.push({
        history: question.history,
        draw,
        seed,
        particles: pickParticles(sample.particles, some),
        options: question.options,
        horizonWeeks: question.horizonWeeks,
        futures,
        firstFuture,
      });
      jobDraw.push(index);
      firstFuture += some.length * futures;
    }
  });
  const results = await executor.run(OPTIONS_TASK, jobs, {
    onProgress: (done, total) => onProgress?.(0.6 + (0.4 * done) / total),
  });

  const draws: DrawCounts[] = [];
  model.draws.forEach((_, draw) => {
    const parts = results.filter((_, at) => jobDraw[at] === draw);
    if (parts.length === 0) return;
    const result = addUp(parts);
    const share = result.people / (count * futures);
    draws.push({ result, effectiveSampleSize: share * sample.effectiveSampleSize });
  });
  const decisionWeek = question.history.decision + question.firstWeek;
  const options = question.options.map((option, at) =>
    summariseOption({ name: option.name, hasRestart: option.restart !== undefined }, at, draws, {
      decisionWeek,
      horizonWeeks: question.horizonWeeks,
      effectiveSampleSize: sample.effectiveSampleSize,
    }),
  );
  return {
    schema: "anagen/forecast@1",
    decisionWeek,
    horizonWeeks: question.horizonWeeks,
    options,
    provenance: {
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      seed,
      virtualPatients: count * futures,
      effectiveSampleSize: Math.floor(sample.effectiveSampleSize),
      digest: sha256Hex(new TextEncoder().encode(canonicalJson(options))),
    },
    warnings: forecastWarnings(question, model, sample.effectiveSampleSize),
  };
}

/** Counts of several jobs of one draw together. */
function addUp(parts: readonly OptionsResult[]): OptionsResult {
  const [first, ...rest] = parts;
  for (const part of rest) {
    for (const name of ["counts", "sums", "squares"] as const)
      addInto(first.outcomes[name], part.outcomes[name]);
    addInto(first.salt, part.salt);
    addInto(first.firstLoss, part.firstLoss);
  }
  return { ...first, people: parts.reduce((sum, part) => sum + part.people, 0) };
}

function addInto(into: Float64Array | Uint32Array, from: ArrayLike<number>): void {
  for (let at = 0; at < into.length; at++) into[at] += from[at];
}
