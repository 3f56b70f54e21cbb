import { InputError } from "../../input/input-error.ts";
import { clopperPearson } from "../../math/intervals.ts";
import { normalQuantile } from "../../math/normal-distribution.ts";
import {
  type Counts,
  type DifferenceMeasure,
  differenceEffect,
  type Effect,
  readable,
  type ShareMeasure,
  shareEffect,
} from "./effect.ts";
import type { LeftOut } from "./poolable.ts";
import { randomEffects } from "./random-effects.ts";
import { SYNTHESIS_SCHEMA, type Synthesis, type SynthesisMeasure } from "./result.ts";

/** A study of a synthesis: counts of its group, with those of a control for a comparison, or an estimate of its own. */
export interface SynthesisStudy {
  readonly name: string;
  readonly observations?: readonly string[];
  readonly group?: Counts;
  readonly control?: Counts;
  /** On the scale of the measure: a logarithm for ratios and odds. */
  readonly effect?: Effect;
}

/** Whether a measure is of one group. */
export function isShareMeasure(measure: SynthesisMeasure): measure is ShareMeasure {
  return measure === "share" || measure === "log odds";
}

/**
 * Pools studies under the random-effects model, each with its own value and interval: exact (Clopper and Pearson) for
 * shares, normal on the scale of the measure otherwise.
 *
 * @param level coverage of all intervals, above 0, below 1
 * @throws InputError for a study without what the measure needs
 */
export function synthesise(
  studies: readonly SynthesisStudy[],
  measure: SynthesisMeasure,
  {
    level = 0.95,
    leftOut = [],
    dataVersion = null,
  }: { level?: number; leftOut?: readonly LeftOut[]; dataVersion?: string | null } = {},
): Synthesis {
  if (!(level > 0 && level < 1)) throw new InputError("level", level, "a coverage above 0 and below 1");
  if (studies.length === 0) throw new InputError("studies", [], "at least one study is needed");
  const effects = studies.map((study) => effectOf(study, measure));
  const z = -normalQuantile((1 - level) / 2);
  const fit = randomEffects(effects, level);
  const shown = (value: number) => scaled(value, measure);
  const rows = studies.map(({ name, observations = [], group, control }, at) => {
    const { estimate, variance } = effects[at];
    const half = z * Math.sqrt(variance);
    const exact = group && isShareMeasure(measure) ? clopperPearson(group.events, group.n, level) : null;
    return {
      name,
      observations: [...observations],
      events: group?.events ?? null,
      n: group?.n ?? null,
      controlEvents: control?.events ?? null,
      controlN: control?.n ?? null,
      value: exact && group ? rounded((100 * group.events) / group.n) : shown(estimate),
      low: exact ? rounded(100 * exact.low) : shown(estimate - half),
      high: exact ? rounded(100 * exact.high) : shown(estimate + half),
      weightPercent: rounded(100 * fit.weights[at]),
    };
  });
  const { interval, prediction } = fit;
  const between = (ends: { low: number; high: number }) => ({ low: shown(ends.low), high: shown(ends.high) });
  return {
    schema: SYNTHESIS_SCHEMA,
    dataVersion,
    measure,
    level,
    studies: rows,
    pooled:
      fit.shown && interval
        ? {
            studies: fit.studies,
            value: shown(fit.estimate),
            ...between(fit.shown),
            hartungKnapp: between(interval),
            // With one degree of freedom the interval says nothing.
            prediction: prediction && fit.studies > 2 ? between(prediction) : null,
            betweenVariance: fit.betweenVariance,
            inconsistencyPercent: rounded(fit.inconsistencyPercent),
            q: fit.q,
            qProbability: fit.qProbability,
          }
        : null,
    leftOut: [...leftOut],
  };
}

function effectOf({ name, group, control, effect }: SynthesisStudy, measure: SynthesisMeasure): Effect {
  if (effect) return effect;
  if (!group) throw new InputError("studies", name, "counts of people, or an estimate with its error");
  if (isShareMeasure(measure)) {
    if (control)
      throw new InputError("measure", measure, "a measure of two groups, as the studies have controls");
    return shareEffect(group, measure);
  }
  if (!control)
    throw new InputError("studies", name, `a control, which the measure "${measure}" compares with`);
  return differenceEffect(group, control, measure as DifferenceMeasure);
}

/** A value as people read it: percent of shares and differences, ratios as they are. */
function scaled(value: number, measure: SynthesisMeasure): number {
  const plain = readable(value, measure);
  const percent = measure === "share" || measure === "log odds" || measure === "difference";
  return rounded(percent ? 100 * plain : plain);
}

function rounded(value: number): number {
  return Number(value.toPrecision(6)) + 0;
}
