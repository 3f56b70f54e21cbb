import type { LearnedModel } from "../../cohort/learn/learned.ts";
import type { LeftOut } from "../../cohort/left-out.ts";
import type { Comparison, ComparisonFigures, ComparisonGroup } from "../../cohort/result.ts";
import { FEWEST_PEOPLE } from "../../cohort/suppress.ts";
import { RESPONSE_SALT } from "../../disease/salt/thresholds.ts";
import { signed } from "../text-table.ts";

/** What a comparison, and what is learned, takes for granted, in a sentence or two each. */
export const ASSUMPTIONS: Readonly<Record<LearnedModel["assumptions"][number], string>> = {
  treatmentFollowsReadings:
    "The dose was chosen by what the readings in the table say, or by what has nothing to do with how the hair loss would go on. Where a dose was changed for what was seen between two readings, or for a side effect that goes with the course, the comparison leans.",
  visitsByPlan:
    "Readings were taken when they were due. Where people came because their hair fell, or stayed away because it grew, the readings are not those of the people.",
  groupMeans:
    "The model's draws are weighed by what readings come to by dose and by time since the start or the stop, not by each person's own likelihood: with a finite number of virtual patients its chance errors would add up over people.",
  readingError: "The scorer's error is that of the model (docs/model.md).",
  trialsEntry:
    "Before treatment these people were like those whom the trials enrolled with the same SALT; who is sent to the clinic, and who is given the drug, is not in the table.",
};

export function assumptionWords(comparison: Comparison): string[] {
  return comparison.assumptions.map((code) => ASSUMPTIONS[code]);
}

/** What the comparison comes to, in sentences. */
export function verdictWords({ verdict, all, groups }: Comparison): string[] {
  const finding = {
    lessHair: "These people have less hair than the model, and so the trials, say of people like them.",
    moreHair: "These people have more hair than the model, and so the trials, say of people like them.",
    alike: "No difference beyond chance between these people and what the model says of people like them.",
  }[verdict.finding];
  const standing = verdict.standOut.map((at) => groups[at]);
  return [
    `${finding} ${differenceWords(all)}${verdict.finding === "alike" ? ` Differences inside that range cannot be told from chance with so many people.` : ""}`,
    `Chance of a difference of SALT this large if the model were right: ${chanceWords(verdict.chance)}. What is not known about the model is in it. Each reading is predicted from the person's own readings before it, so somebody who goes another way from the start on differs most at the first of them.`,
    spreadWords(verdict, all),
    ...standing.map(
      (group) =>
        `${capital(groupWords(group))}: ${differenceWords(group)} The chance of that, ${chanceWords(group.salt.chance)}, is small even for the one that stands out most of ${groups.length} groups.`,
    ),
  ];
}

/** The difference of a group with its uncertainty, in sentences. */
function differenceWords({ salt, response, people, readings }: ComparisonFigures): string {
  return `Over ${readings} readings of ${people} people SALT was ${salt.seen.toFixed(1)} on average and ${salt.predicted.toFixed(1)} predicted: ${signed(salt.difference)} points (90 % interval ${signed(salt.low)} to ${signed(salt.high)}; were the model right, 90 of 100 such cohorts would come out between ${signed(salt.expectedLow)} and ${signed(salt.expectedHigh)}). SALT ${RESPONSE_SALT} or less at ${response.seen.toFixed(1)} of 100 readings, ${response.predicted.toFixed(1)} predicted (${signed(response.difference)}; between ${signed(response.expectedLow)} and ${signed(response.expectedHigh)} were the model right).`;
}

function spreadWords(
  { spread, spreadChance }: Comparison["verdict"],
  { coverage }: ComparisonFigures,
): string {
  const found = coverage
    .map(({ level, covered, low, high }) => `${covered} (${low} to ${high}) within the ${level} % interval`)
    .join(", ");
  const words = {
    asStated:
      "The intervals of single predictions hold as many readings as they should, as far as chance lets one see",
    tooNarrow:
      "The intervals of single predictions hold fewer readings than they should: they are too narrow, or lie beside these people",
    tooWide:
      "The intervals of single predictions hold more readings than they should: they are wider than these people need",
  }[spread];
  return `${words}: of 100 readings ${found}. Chance of a coverage this far from 80 if the model were right: ${chanceWords(spreadChance)}.`;
}

/** A group in a few words. */
export function groupWords({ by, drug, mgPerDay, since, fromWeek, untilWeek }: ComparisonGroup): string {
  const span =
    untilWeek === null ? `week ${fromWeek} or later` : `weeks ${fromWeek} to ${Number(untilWeek) - 1}`;
  switch (by) {
    case "drug":
      return drug ?? "no drug so far";
    case "dose":
      if (drug === null) return "no drug so far";
      return mgPerDay === 0 ? `off ${drug}` : `${drug} ${mgPerDay} mg`;
    case "time":
      if (since === null) return "before any drug";
      return since === "start" ? `${span} since the start` : `${span} since the stop`;
    case "ahead":
      return `${span} after the reading before`;
  }
}

/** What was left out, in sentences. */
export function leftOutWords({
  leftOut,
  hiddenGroups = 0,
}: {
  leftOut: LeftOut;
  hiddenGroups?: number;
}): string[] {
  const count = (value: number | null) => (value === null ? "a few" : String(value));
  const lines: string[] = [];
  if (leftOut.oneReading !== 0)
    lines.push(`People without a second reading, who are not in it: ${count(leftOut.oneReading)}.`);
  if (leftOut.notForecast !== 0)
    lines.push(
      `People left out because their rows cannot be used or the model says nothing of them: ${count(leftOut.notForecast)}.`,
    );
  if (leftOut.weakReadings !== 0)
    lines.push(
      `Readings left out because too few virtual patients foretell them: ${count(leftOut.weakReadings)}.`,
    );
  if (hiddenGroups > 0)
    lines.push(
      `Groups that are not shown: ${hiddenGroups}. Nothing is told of fewer than ${FEWEST_PEOPLE} people, nor can it be worked out from what is shown.`,
    );
  return lines;
}

/** A chance in words. */
export function chanceWords(chance: number): string {
  const value = Math.min(1, chance);
  return value < 0.0001 ? "below 0.0001" : value.toFixed(value < 0.01 ? 4 : 2);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
