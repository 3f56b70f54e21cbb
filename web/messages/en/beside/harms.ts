import type { HarmOutcome } from "../../../../src/evidence/shown.ts";
import type { PracticalFact } from "../../../site-data/shapes.ts";
import type { People } from "../../gaps.ts";

/** People of `total` who have something, rounded; `few` where some have it, and fewer than one of `total`. */
interface HarmCount extends People {
  readonly few: boolean;
  /** Of people watched for a year. */
  readonly aYear: boolean;
}

/** What is said of every plan beside its hair. */
export const harms = {
  intro:
    "The same list for every plan, from the trials and from what was counted of people who took the drug. These are groups of people, not a forecast for you. No number here says that the drug alone was the cause. None seen does not mean none.",
  of: (drug: string) =>
    `All numbers are of ${drug}. What was found of another drug stands below them in words.`,
  others: (own: string, counted: string) =>
    `None of these numbers were counted in people who took ${own}: those without the drug, too, are of people who had taken ${counted} or a placebo.`,
  plans: "Which numbers belong to which plan",
  plan: (name: string, parts: readonly string[]) => `${name}: ${parts.join(", then ")}`,
  takes: {
    dose: (mg: string, drug: string | null) => `on ${drug === null ? "" : `${drug} `}${mg} mg a day`,
    none: "without the drug",
    all: "on the drug, all doses together",
    aYear: "on the drug, all doses together, in a year (per hundred patient-years)",
    uncounted: "on a dose at which nothing was counted",
    other: (drug: string) => `on ${drug}, with no numbers of its own here`,
  },
  count: ({ count, total, few, aYear }: HarmCount) =>
    few
      ? `${aYear ? "in a year " : ""}fewer than one of ${total} have it, more than ${total - 1} do not`
      : `${aYear ? "in a year " : ""}${count} of ${total} have it, ${total - count} do not`,
  brief: ({ count, total, few }: HarmCount) =>
    few ? `<${count + 1} / >${total - 1}` : `${count} / ${total - count}`,
  briefMeans: (total: number) => `Of ${total} people: have it / do not. None seen does not mean none.`,
  noneSeen: "none seen",
  notKnown: "not known",
  notKnownAtAll: (list: string) => `Not known in numbers, on the drug or without it: ${list}.`,
  events: (events: number, people: number) => `${events} of ${people} people`,
  briefPeople: (events: number | null, people: number) => `${events ?? ""} of ${people}`.trim(),
  later: (weeks: number) => `after ${weeks} weeks`,
  from: (list: string) => `From ${list}.`,
  practical: ({ says, group, fairness }: PracticalFact) =>
    `${says}${group === null ? "" : ` About: ${group}.`}${fairness === null ? "" : ` ${fairness}`}`,
  outcomes: {
    lossOfBenefit: "Hair lost again (the trials' loss of benefit)",
    hairBack: "Most hair back after a new start",
    distress: "Distress over losing hair again",
    waitForDrug: "A long wait until the drug can be had again",
    seriousInfection: "Serious infection",
    clots: "Blood clot in a vein",
    heartAttackStroke: "Heart attack, stroke, death from these",
    cancer: "Cancer",
    death: "Death from any cause",
    shingles: "Shingles",
    bloodCounts: "Low blood counts",
    acne: "Acne",
    airwayInfection: "Infection of nose or throat",
    urinaryInfection: "Infection of the urinary tract",
    highCholesterol: "High cholesterol",
    muscleEnzyme: "High muscle enzyme in the blood",
    arthritis: "Arthritis, where there is one, gets worse",
    pregnancy: "Harm to an unborn child",
    cost: "Cost that is hard to bear",
    tests: "Trouble with blood tests and visits",
  } as Readonly<Record<HarmOutcome, string>>,
};
