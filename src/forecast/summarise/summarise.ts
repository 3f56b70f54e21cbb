import { digestOf } from "../../input/digest.ts";
import type { Model } from "../../simulate/model.ts";
import { ordered } from "../../warnings/order.ts";
import type { Question } from "../case/question.ts";
import type { PersonalSample } from "../condition/sample.ts";
import type { OptionCounts, OutcomeGroups } from "../options/run-options.ts";
import { notUsedOf } from "./not-used.ts";
import { summariseOption } from "./option.ts";
import type { Forecast } from "./result.ts";
import { structureWarnings } from "./structures.ts";
import { forecastWarnings, RARE_READING } from "./warnings.ts";

/** With fewer effective people of a structure, the person's own sample is too small to compare the structures. */
const FEW_OF_A_STRUCTURE = 100;

/**
 * The forecast from the counts of a person's sample: shares, times, ranges and warnings. The ranges rest on the spread
 * between the model draws in `priorByDraw`.
 */
export function summarise(
  question: Question,
  sample: PersonalSample,
  counts: OptionCounts,
  priorByDraw: OutcomeGroups,
  model: Model,
): Forecast {
  const { horizonWeeks, history } = question;
  const { effectiveSampleSize, readingChances } = sample;
  const { layout, counted, byStructure } = counts;
  const decisionWeek = history.decision + question.firstWeek;
  const options = question.options.map((option, at) =>
    summariseOption(option, at, counted, {
      decisionWeek,
      decision: history.decision,
      horizonWeeks,
      layout,
      effectiveSampleSize,
      unlikeModel: readingChances.some((chance) => chance < RARE_READING),
      priorByDraw,
      byStructure,
    }),
  );
  const compared = hasEnoughOfEach(counts, effectiveSampleSize) ? byStructure : priorByDraw;
  return {
    schema: "anagen/forecast@2",
    decisionWeek,
    horizonWeeks,
    options,
    notUsed: notUsedOf(question.person, model.notUsed),
    provenance: {
      modelVersion: model.version,
      dataVersion: model.dataVersion,
      seed: sample.seed,
      virtualPatients: sample.compared,
      effectiveSampleSize: Math.floor(effectiveSampleSize),
      digest: digestOf(options),
    },
    warnings: ordered([
      ...forecastWarnings(question, model, sample),
      ...structureWarnings(question, layout, compared),
    ]),
  };
}

/** True when the person's own sample has enough effective people of every structure to compare the structures. */
function hasEnoughOfEach(
  { byStructure, counted, layout }: OptionCounts,
  effectiveSampleSize: number,
): boolean {
  const cell = layout.outcome(0, 0, "hasSalt20");
  const effectivePerPerson = effectiveSampleSize / counted.outcomes.count(cell);
  return byStructure.outcomes.every(
    (outcomes) => effectivePerPerson * outcomes.count(cell) >= FEW_OF_A_STRUCTURE,
  );
}
