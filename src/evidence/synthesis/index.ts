/** Synthesis: effects of studies, random-effects meta-analysis, what may be pooled, relapse by drug, risk of bias. */
export { type Comparable, type ComparedGroup, type ComparedRow, comparables, compare } from "./compare.ts";
export {
  type Counts,
  type DifferenceMeasure,
  differenceEffect,
  type Effect,
  readable,
  type ShareMeasure,
  shareEffect,
} from "./effect.ts";
export { type LeftOut, type Poolable, poolable, poolDifferences, poolShares } from "./poolable.ts";
export { type Pooled, randomEffects } from "./random-effects.ts";
export { type RelapseRow, relapseAfterStopping } from "./relapse.ts";
export { SYNTHESIS_MEASURES, type Synthesis, type SynthesisMeasure } from "./result.ts";
export { studentQuantile } from "./student-t.ts";
export { type FoundStudies, groupsOf, pairsOf } from "./studies-of.ts";
export { type SynthesisStudy, synthesise } from "./synthesise.ts";
