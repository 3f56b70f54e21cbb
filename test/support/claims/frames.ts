import { framed } from "../../../src/claims/frames/discourse.ts";
import type { Frame, Slot } from "../../../src/claims/frames/frame.ts";
import { readStatement } from "../../../src/claims/frames/read.ts";
import { markOthersWords } from "../../../src/claims/frames/told-by-others.ts";
import { readText } from "../../../src/text/index.ts";

/**
 * Each number of a text with all that is said of it, as "35%: 4 mg, on*, salt20, week 36". A star marks what is not
 * said beside the number; baricitinib is left out where it is named there.
 */
export function framesTold(text: string, about: string | null = null): string[] {
  const read = markOthersWords(readText(text).statements.map(readStatement));
  return framed(read, about).flatMap(({ frames }) => frames.map(told));
}

function told(frame: Frame): string {
  const { drug, dose, situation, measure, time, groups, places, study } = frame;
  const drugs = saidAs(drug, (each) => each);
  const parts = [
    drugs === "baricitinib" ? "" : drugs || "no drug",
    saidAs(dose, doseSaid),
    saidAs(situation, (each) => each),
    saidAs(measure, (each) => each) && `${saidAs(measure, (each) => each)}${frame.isMeasureSure ? "" : "?"}`,
    saidAs(time, ({ low, high, isWeekOfTrial }) =>
      isWeekOfTrial ? `week ${low}` : `${low === high ? round(low) : `${round(low)}-${round(high)}`} weeks`,
    ),
    ...groups,
    ...places,
    study === null ? "" : `${study} ${study === "both" ? "trials" : "trial"}`,
    frame.namesPeople ? "people" : "",
    frame.polarity === "denied" ? "denied" : "",
    frame.attribution === "refuted" ? "refuted" : "",
    frame.isInDoubt ? "in doubt" : "",
    frame.beyond === null ? "" : `${frame.beyond.people}${frame.beyond.isOfAllHair ? " with all hair" : ""}`,
  ];
  return `${valueSaid(frame.value)}: ${parts.filter((part) => part !== "").join(", ")}`;
}

const round = (value: number) => Math.round(value * 10) / 10;

function saidAs<T>({ candidates, from }: Slot<T>, word: (each: T) => string): string {
  const said = candidates.map(word).join(" or ");
  return said === "" ? "" : `${said}${from === "text" ? "*" : ""}`;
}

function doseSaid(dose: number): string {
  if (dose === 0) return "placebo";
  if (Number.isFinite(dose)) return `${dose} mg`;
  return dose > 0 ? "higher dose" : "lower dose";
}

function valueSaid(value: Frame["value"]): string {
  if (value.kind === "rate") return `${value.value} per 100 years`;
  if (value.kind === "time") return `${value.years} years`;
  const { low, high, bound, rough, people } = value;
  const share = low === high ? `${round(low)}%` : `${round(low)}-${round(high)}%`;
  const how = `${rough ? "about " : ""}${bound === "exact" ? "" : `${bound} `}`;
  return `${how}${share}${people ? ` (${people.events} of ${people.n})` : ""}`;
}
