import type { Frame, Measure, Value } from "../frames/frame.ts";
import { isJakInhibitor, JAK_CLASS } from "../lexicon/drugs.ts";
import { againstPercent, type Nearness, nearness } from "./compare.ts";
import type { RowFrame } from "./rows.ts";

/** What became of a number held against the evidence. */
export type Outcome = "agrees" | "differs" | "close" | "no row";

export interface Judged {
  readonly outcome: Outcome;
  /** the rows it agrees with, is close to, or differs from; the nearest first */
  readonly rows: readonly RowFrame[];
}

/** Weeks within which a text's time is a row's. */
const WEEKS = 2.2;
const SHARE_OF_TIME = 0.1;
/** Weeks from which a time after a change may have been counted from the start of the trial. */
const LONG_TIME = 70;
/** Percentage points around the numbers before and after within which a time without a row may lie. */
const BETWEEN = 5;

/**
 * Holds a frame against every row. "Differs" only where the drug, the situation and what was counted were read without
 * doubt, no other people or study are spoken of, and every row that the text may mean is far from the number.
 */
export function judgeFrame(frame: Frame, rows: readonly RowFrame[]): Judged {
  const ofDrug = rows.filter((row) => fitsDrug(frame, row));
  const own = ofDrug.filter((row) => fitsKind(frame, row));
  // Where only those who kept their response were counted, the others are taken for those who lost it.
  const meant =
    own.length > 0 || frame.measure.candidates[0] !== "loss"
      ? own
      : ofDrug.filter((row) => fitsKind(asKept(frame), row));
  const placed = meant.filter((row) => fitsGroups(frame, row) && fitsStudy(frame, row));
  const dosed = placed.filter((row) => fitsDose(frame, row, rows));
  const since = dosed.filter((row) => fitsTime(frame, row, false));
  const timed = inTheLongRun(
    frame,
    since.length > 0 ? since : dosed.filter((row) => fitsTime(frame, row, true)),
  );
  const value = frame.polarity === "denied" ? rest(frame.value) : frame.value;
  const near = timed.map((row) => ({ row, how: comparedWith(value, frame, row) }));
  const of = (how: Nearness) => near.filter((each) => each.how === how).map(({ row }) => row);
  // "80% lost all their hair" has the number of those who lost more than a fifth of the scalp.
  if (of("same").length > 0) {
    const isLess = frame.beyond?.isOfAllHair || isOfEarlyTimeAlone(frame, of("same"));
    return { outcome: isLess ? "close" : "agrees", rows: of("same") };
  }
  if (of("near").length > 0) return { outcome: "close", rows: of("near") };
  if (near.length > 0) {
    const main = timed.filter(({ groups }) => groups.length === 0);
    const isWrong = mayDiffer(frame, timed) && !isBeyond(frame, value, timed);
    return { outcome: isWrong ? "differs" : "no row", rows: main.length > 0 ? main : timed };
  }
  return besides(frame, value, dosed, placed);
}

/**
 * "Nobody who stops loses hair" says nothing of when: it holds where it holds at the end. The rows of the last time
 * after the change, of those there are; all of them for other numbers.
 */
function inTheLongRun(frame: Frame, rows: readonly RowFrame[]): readonly RowFrame[] {
  const { value, time } = frame;
  if (value.kind !== "share" || !value.isOfAll || time.from !== "none" || !isOfChange(frame)) return rows;
  const last = Math.max(...rows.map(weeksAfter));
  return rows.filter((row) => weeksAfter(row) === last);
}

/** Weeks after a change from which a share is taken for what comes of it, where a text names no time. */
const NO_LONGER_EARLY = 20;

/** "10% lost hair after the switch": true of the first weeks, which the text does not say. */
function isOfEarlyTimeAlone(frame: Frame, rows: readonly RowFrame[]): boolean {
  const { value, time, situation, measure } = frame;
  const isOfAll = value.kind === "share" && value.isOfAll;
  if (isOfAll || time.from !== "none" || situation.from === "none" || !isOfChange(frame)) return false;
  const isLasting = measure.candidates.every((each) => each === "loss" || each === "kept");
  return isLasting && rows.every((row) => weeksAfter(row) < NO_LONGER_EARLY);
}

/** Whether all that the drug may have been done with is a stop or a lower dose. */
const isOfChange = ({ situation }: Frame) =>
  situation.candidates.every((each) => each === "stopped" || each === "lowered");

/** A frame whose dose or time no row has: judged by the rows before and after it, or called close. */
function besides(
  frame: Frame,
  value: Value,
  dosed: readonly RowFrame[],
  placed: readonly RowFrame[],
): Judged {
  const between = outsideOfCourse(frame, value, dosed);
  if (between !== null) return between;
  const others = dosed.length > 0 ? dosed : placed;
  const same =
    frame.time.from === "none" || dosed.length > 0
      ? others.filter((row) => comparedWith(value, frame, row) === "same")
      : [];
  return same.length > 0 && frame.groups.length === 0
    ? { outcome: "close", rows: same }
    : { outcome: "no row", rows: [] };
}

/** Losses grow with time: at a time without a row they lie between those before and those after it. */
function outsideOfCourse(frame: Frame, value: Value, dosed: readonly RowFrame[]): Judged | null {
  const [measure] = frame.measure.candidates;
  const [time] = frame.time.candidates;
  if (value.kind !== "share" || time === undefined || frame.time.candidates.length > 1) return null;
  if ((measure !== "loss" && measure !== "kept") || !mayDiffer(frame, dosed)) return null;
  const weeks = time.high;
  const course = dosed.filter(({ row }) => row.weeksSinceChange !== null);
  if (time.isWeekOfTrial || course.length === 0) return null;
  const lost = (row: RowFrame) => (row.measure === "kept" ? 100 - row.value : row.value);
  const inTime = [...course].sort((a, b) => weeksAfter(a) - weeksAfter(b));
  const before = inTime.filter((row) => weeksAfter(row) < weeks).reverse();
  const after = inTime.filter((row) => weeksAfter(row) > weeks);
  const [least, most] = [Math.max(0, ...before.map(lost)), Math.min(100, ...after.map(lost))];
  const stated = measure === "kept" ? (rest(value) as typeof value) : value;
  const low = stated.bound === "under" || stated.bound === "atMost" ? 0 : stated.low;
  const high = stated.bound === "over" || stated.bound === "atLeast" ? 100 : stated.high;
  if (isBeyond(frame, value, course)) return null;
  if (high < least - BETWEEN) return { outcome: "differs", rows: before };
  if (low > most + BETWEEN) return { outcome: "differs", rows: after };
  return { outcome: "close", rows: [...before.slice(0, 1), ...after.slice(0, 1)] };
}

/** Whether one counts who lost what the other counts who kept. */
const isTurned = ({ candidates: [named] }: Frame["measure"], row: RowFrame) =>
  (named === "loss" && row.measure === "kept") || (named === "kept" && row.measure === "loss");

/** Whether a share differs from the rows only the way it must where more is asked than they count. */
function isBeyond({ beyond, measure }: Frame, value: Value, rows: readonly RowFrame[]): boolean {
  if (beyond === null || value.kind !== "share") return false;
  const shares = rows.map((row) => (isTurned(measure, row) ? 100 - row.value : row.value));
  const isFewer = value.low <= Math.max(...shares);
  const isMore = value.high >= Math.min(...shares);
  return beyond.people === "either" || (beyond.people === "fewer" ? isFewer : isMore);
}

function comparedWith(value: Value, frame: Frame, row: RowFrame): Nearness {
  if (!isTurned(frame.measure, row)) return nearness(value, row);
  return value.kind === "share" ? againstPercent(value, 100 - row.value) : "far";
}

function asKept(frame: Frame): Frame {
  return { ...frame, measure: { ...frame.measure, candidates: ["kept"] } };
}

/** The number as the share of the others. */
function rest(value: Value): Value {
  if (value.kind !== "share") return value;
  const turned = {
    exact: "exact",
    over: "under",
    under: "over",
    atLeast: "atMost",
    atMost: "atLeast",
  } as const;
  return { ...value, low: 100 - value.high, high: 100 - value.low, bound: turned[value.bound] };
}

/** Whether a number that no row has may be called wrong: nothing of what it says was left open. */
function mayDiffer(frame: Frame, rows: readonly RowFrame[]): boolean {
  const single = <T>(slot: { readonly candidates: readonly T[] }) => slot.candidates.length === 1;
  if (
    !single(frame.drug) ||
    !single(frame.situation) ||
    !single(frame.measure) ||
    frame.drug.candidates[0] === JAK_CLASS
  )
    return false;
  if (frame.groups.length > 0 || frame.isInDoubt) return false;
  if (!frame.isMeasureSure && !frame.namesPeople) return false;
  if (frame.value.kind === "time") return false;
  if (
    frame.value.kind === "share" &&
    frame.value.people !== undefined &&
    !rows.some(({ people }) => people?.n === peopleIn(frame.value))
  )
    return false;
  return rows.some(({ groups }) => groups.length === 0);
}

function fitsDrug(frame: Frame, { drug }: RowFrame): boolean {
  const named = frame.drug.candidates;
  if (named.length === 0) return false;
  return named.some((each) => each === drug || (each === JAK_CLASS && isJakInhibitor(drug)));
}

const BOTH_SITES: ReadonlySet<Measure> = new Set(["brow", "lash", "browAndLash"]);
const SCALP: ReadonlySet<Measure> = new Set([
  "salt20",
  "salt10",
  "reduction30",
  "reduction50",
  "reduction75",
  "reduction90",
  "response",
  "patientReported",
]);

/** Whether a row counts what the text counts, in people of whom the same was done. */
function fitsKind(frame: Frame, row: RowFrame): boolean {
  if (frame.value.kind === "rate" ? row.unit !== "rate" : row.unit === "rate") return false;
  const fits = frame.measure.candidates.some((measure) => {
    if (measure === row.measure) return true;
    if (measure === "browAndLash") return BOTH_SITES.has(row.measure);
    if (measure === "response") return SCALP.has(row.measure);
    if (measure === "patientReported") return false;
    if (measure === "kept") return row.measure === "loss";
    return measure === "salt20" && row.measure === "kept" && frame.situation.candidates[0] !== "on";
  });
  return fits && frame.situation.candidates.includes(row.situation);
}

function fitsGroups(frame: Frame, row: RowFrame): boolean {
  if (frame.groups.length === 0)
    return row.groups.every((group) => group === "otherStudy" || group === "place");
  if (frame.groups.includes("place") && !frame.places.some((place) => row.who.includes(place))) return false;
  return frame.groups.every(
    (group) => row.groups.includes(group) || (group === "otherStudy" && row.groups.includes("place")),
  );
}

function fitsStudy({ study }: Frame, { row }: RowFrame): boolean {
  if (study !== "first" && study !== "second") return true;
  if (!/AA[12]/.test(row.study)) return true;
  return row.study.includes(study === "first" ? "AA1" : "AA2");
}

function fitsDose(frame: Frame, row: RowFrame, all: readonly RowFrame[]): boolean {
  const named = frame.dose.candidates;
  if (frame.situation.candidates[0] === "lowered") return true;
  if (named.length === 0)
    return (
      row.doses.length === 0 ||
      !row.doses.every((dose) => dose === 0) ||
      frame.situation.candidates[0] === "stopped"
    );
  if (row.doses.length === 0) return !named.includes(0);
  return named.some((dose) =>
    row.doses.includes(Number.isFinite(dose) ? dose : extremeDose(row.drug, dose > 0, all)),
  );
}

/** The highest or lowest dose of a drug that the evidence holds regrowth for. */
export function extremeDose(drug: string, highest: boolean, rows: readonly RowFrame[]): number {
  const doses = rows
    .filter((row) => row.drug === drug && row.measure === "salt20" && row.situation === "on")
    .flatMap((row) => row.doses.filter((dose) => dose > 0));
  return highest ? Math.max(...doses) : Math.min(...doses);
}

/**
 * Whether a row's time is one that the text may mean. "36 weeks" after a change count from the change, "week 76" may
 * count from the start; long times in weeks are taken for a trial's weeks where none since the change fits.
 */
function fitsTime(frame: Frame, { row }: RowFrame, asTrialWeeks: boolean): boolean {
  if (frame.time.candidates.length === 0 || (row.week === null && row.weeksSinceChange === null)) return true;
  return frame.time.candidates.some(({ low, high, isWeekOfTrial }) => {
    const mayBeTrial = row.weeksSinceChange === null || isWeekOfTrial || (asTrialWeeks && low >= LONG_TIME);
    return [mayBeTrial ? row.week : null, row.weeksSinceChange].some((weeks) => {
      if (weeks === null) return false;
      const room = Math.max(WEEKS, SHARE_OF_TIME * weeks);
      return weeks >= low - room && weeks <= high + room;
    });
  });
}

/** Weeks after the change; 0 of a row that counts from the start alone. */
const weeksAfter = ({ row }: RowFrame) => row.weeksSinceChange ?? 0;
const peopleIn = (value: Value) => (value.kind === "share" ? value.people?.n : undefined);
