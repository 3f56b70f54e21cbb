import { WEEKS_A_YEAR } from "../../math/calendar.ts";
import type { Frame, Group, Measure, Situation } from "./frame.ts";

/** A number's slots as a finding shows them; an empty list or null is a slot the text leaves open. */
export interface ToldFrame {
  /** names as in the evidence; more than one where the text leaves open which */
  readonly drug: readonly string[];
  /** mg a day; 0 is placebo; after a stop the dose before it */
  readonly dose: readonly number[];
  /** what was done with the drug in the people counted */
  readonly situation: readonly Situation[];
  /** what was counted */
  readonly endpoint: readonly Measure[];
  /** people or studies apart from the trials' adults with severe alopecia areata */
  readonly population: readonly Group[];
  readonly study: Frame["study"];
  /** weeks; `since` is "trial" for a week of the trial, "change" for a time after a change, "start" otherwise */
  readonly time: readonly {
    readonly low: number;
    readonly high: number;
    readonly since: "trial" | "change" | "start";
  }[];
  readonly value: {
    /** "percent" of people, "rate" per 100 patient-years, "years" */
    readonly unit: "percent" | "rate" | "years";
    readonly low: number;
    readonly high: number;
    readonly bound: "exact" | "over" | "atLeast" | "under" | "atMost";
    /** given roughly: "about", or as a fraction in words */
    readonly rough: boolean;
    readonly people: { readonly events: number; readonly n: number } | null;
  };
  /** "denied": said of those who did not */
  readonly polarity: Frame["polarity"];
  /** "refuted": the text itself denies the number */
  readonly attribution: Frame["attribution"];
}

/** @param extreme the dose that "the higher" or "the lower dose" of a drug is */
export function toldFrame(
  frame: Frame,
  extreme: (drug: string, highest: boolean) => number | null,
): ToldFrame {
  const { drug, dose, situation, measure, groups, study, time, value, polarity, attribution } = frame;
  const doses = dose.candidates.map((each) =>
    Number.isFinite(each) ? each : extreme(drug.candidates[0] ?? "", each > 0),
  );
  const isChange = situation.candidates.length > 0 && !situation.candidates.includes("on");
  return {
    drug: drug.candidates,
    dose: [...new Set(doses.filter((each) => each !== null))],
    situation: situation.candidates,
    endpoint: measure.candidates,
    population: groups,
    study,
    time: time.candidates.map(({ low, high, isWeekOfTrial }) => ({
      low: rounded(low),
      high: rounded(high),
      since: isWeekOfTrial ? "trial" : isChange ? "change" : "start",
    })),
    value: toldValue(value),
    polarity,
    attribution,
  };
}

function toldValue(value: Frame["value"]): ToldFrame["value"] {
  const plain = { bound: "exact", rough: false, people: null } as const;
  switch (value.kind) {
    case "share":
      return {
        unit: "percent",
        low: rounded(value.low),
        high: rounded(value.high),
        bound: value.bound,
        rough: value.rough,
        people: value.people ?? null,
      };
    case "rate":
      return { unit: "rate", low: value.value, high: value.value, ...plain };
    case "time":
      return {
        unit: "years",
        low: rounded(value.low / WEEKS_A_YEAR),
        high: rounded(value.high / WEEKS_A_YEAR),
        ...plain,
      };
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100;
