import type { FramedStatement } from "../frames/discourse.ts";
import type { Frame } from "../frames/frame.ts";
import { type Judged, judgeFrame, type Outcome } from "../judge/judge.ts";
import type { RowFrame } from "../judge/rows.ts";
import { isJakInhibitor } from "../lexicon/drugs.ts";
import { CLAIM_RULES } from "../rules/index.ts";
import type { Verdict } from "./verdict.ts";

/** A number of a statement, held against the observations. */
interface JudgedNumber {
  /** the family of claims it belongs to; null for numbers of other things */
  readonly claim: string | null;
  readonly frame: Frame;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  readonly rows: readonly RowFrame[];
}

const VERDICT: Readonly<Record<Outcome, Verdict>> = {
  agrees: "supported",
  close: "imprecise",
  differs: "contradicted",
  "no row": "not checkable",
};

/** The numbers of a statement with what the evidence says of each; those it cannot place are left out. */
export function judgeNumbers(
  { frames, read }: FramedStatement,
  rows: readonly RowFrame[],
  ownDrug: string,
): JudgedNumber[] {
  const denies = read.ideas.some(({ label }) => label === "denies");
  return frames.flatMap((frame): JudgedNumber[] => {
    if (frame.groups.includes("otherDisease") || !frame.drug.candidates.some(isJakInhibitor)) return [];
    const judged = judgeFrame(frame, rows);
    const outcome = asSaid(frame, judged);
    if (outcome === null || (outcome === "no row" && !isUnderstood(frame))) return [];
    // "Most" and "few" only ever tell what is far off, and nothing beside a negation that was not placed.
    const isLoose = frame.value.kind === "share" && frame.value.isLoose;
    if (
      isLoose &&
      (outcome !== "differs" || (denies && frame.polarity === "affirmed") || isOpen(frame, read))
    )
      return [];
    if (frame.value.kind === "time" && outcome !== "agrees" && outcome !== "close") return [];
    return [{ claim: claimOf(frame, ownDrug), frame, outcome, verdict: VERDICT[outcome], rows: judged.rows }];
  });
}

/** Words that set a part of the people apart by how ill they were. */
const HOW_ILL: ReadonlySet<string> = new Set(
  "severe milder mild moderate extensive start baseline beginning shorter recent graves leve moderada inicio".split(
    " ",
  ),
);

/** Whether "most" and "few" of people on the drug leave open when, or of whom: the longer and the milder, the more. */
function isOpen({ situation, time, dose }: Frame, { words }: FramedStatement["read"]): boolean {
  if (words.some((word) => HOW_ILL.has(word))) return true;
  const isOn = situation.candidates.includes("on");
  return isOn && time.from === "none" && !dose.candidates.every((each) => each === 0);
}

/** A number the text itself denies: what differs is denied rightly; what agrees may be denied for its words. */
function asSaid({ attribution }: Frame, { outcome }: Judged): Outcome | null {
  if (attribution === "own") return outcome;
  return outcome === "differs" ? "agrees" : null;
}

/** Whether enough was read to say that nothing is held on it. */
function isUnderstood({ isMeasureSure, measure, situation, groups, time, dose }: Frame): boolean {
  if (!isMeasureSure || measure.candidates.length !== 1 || situation.candidates.length !== 1) return false;
  return groups.length > 0 || time.from !== "none" || dose.from !== "none";
}

function claimOf({ drug, situation, measure, groups }: Frame, ownDrug: string): string | null {
  if (!drug.candidates.every((each) => each === ownDrug || !isSingle(each)) || groups.length > 0) return null;
  const read = { situation: situation.candidates[0], measures: measure.candidates };
  return CLAIM_RULES.find(({ frames }) => frames?.(read))?.claim ?? null;
}

const isSingle = (drug: string) => !drug.includes("(class)");
