import type { LearnedModel } from "../../cohort/learn/learned.ts";
import { wrap } from "../text-table.ts";
import { ASSUMPTIONS, chanceWords, leftOutWords } from "./words.ts";

/** What was learned, for a terminal. */
export function learnedText(learned: LearnedModel): string {
  const { people, readings, effectiveDraws, clinicEffect, kind, evidence, provenance } = learned;
  const { logEvidence, chanceTrials, chanceClinic, gridError } = evidence;
  const finding = {
    likeTrials: "The readings do not speak against the trials.",
    clinicEffect: "The readings say that the drug does not work in this clinic as it did in the trials.",
    unlikeTrials:
      "These are not the trials' kind of people: no draw of the model explains their readings, however the drug may work in this clinic. What is computed with this file rests on trials of other people.",
  }[kind];
  const places = (value: number) => value.toFixed(2);
  const lines = [
    `Learned from ${readings} readings of ${people} people. ${finding}`,
    ...leftOutWords(learned),
    `Chance of readings as far from the trials' prediction: ${chanceWords(chanceTrials)}; with an effect of the clinic: ${chanceWords(chanceClinic)}. Log evidence for such an effect: ${places(logEvidence)} (above 0 for it, below 0 against it).`,
    `Effect of the clinic, on the logit of the drug's effect: ${places(clinicEffect.mean)} (90 % interval ${places(clinicEffect.low)} to ${places(clinicEffect.high)}; before the people were seen 0 with a standard deviation of ${clinicEffect.spread}, a working assumption). Summed over a grid; half as many points would move the mean by ${gridError.mean.toFixed(4)} and the log evidence by ${gridError.logEvidence.toFixed(4)}.`,
    `Effective draws of the model that are left: ${effectiveDraws}.`,
  ];
  return [
    ...lines.map((line) => wrap(line)),
    "",
    "What this takes for granted",
    "",
    ...learned.assumptions.map((code) => wrap(ASSUMPTIONS[code])),
    "",
    wrap(
      `Model ${provenance.modelVersion}, data ${provenance.dataVersion}, seed ${provenance.seed}, ${provenance.virtualPatients} virtual patients, at least ${provenance.effectiveSampleSize} effective ones behind each prediction, result ${provenance.digest.slice(0, 12)}.`,
    ),
  ].join("\n");
}
