import type { Frame, Slot, Value } from "../../src/claims/frames/frame.ts";
import { judgeFrame } from "../../src/claims/judge/judge.ts";
import type { RowFrame } from "../../src/claims/judge/rows.ts";

type Share = Extract<Value, { kind: "share" }>;
/** A slot with these candidates; none: not read. */
export const said = <T>(...candidates: T[]): Slot<T> => ({
  candidates,
  from: candidates.length > 0 ? "clause" : "none",
});
export const share = (low: number, rest: Partial<Share> = {}): Share => ({
  kind: "share",
  first: 0,
  next: 1,
  low,
  high: low,
  bound: "exact",
  rough: false,
  ...rest,
});
export const weeks = (low: number, isWeekOfTrial = false, high = low) =>
  ({ kind: "time", first: 0, next: 1, low, high, isWeekOfTrial, years: null }) as const;

/** "Of people on 4 mg of baricitinib 35 % reached SALT 20 or less", but for what is given. */
export const frame = (value: Value, rest: Partial<Frame> = {}): Frame => ({
  drug: said("baricitinib"),
  dose: said(4),
  situation: said("on"),
  measure: said("salt20"),
  isMeasureSure: true,
  namesPeople: true,
  time: said(),
  groups: [],
  places: [],
  study: null,
  value,
  polarity: "affirmed",
  attribution: "own",
  isInDoubt: false,
  beyond: null,
  ...rest,
});

export interface Given extends Partial<Omit<RowFrame, "row">> {
  readonly id?: string;
  readonly study?: string;
  readonly week?: number | null;
  readonly weeksSinceChange?: number | null;
}
/** A row of the trials, but for what is given. */
export const row = (value: number, given: Given = {}): RowFrame => {
  const { id = `row of ${value}`, study = "BRAVE-AA1", week = 36, weeksSinceChange = null, ...rest } = given;
  return {
    row: { id, study, week, weeksSinceChange } as RowFrame["row"],
    drug: "baricitinib",
    doses: [4],
    situation: "on",
    measure: "salt20",
    value,
    unit: "percent",
    people: null,
    groups: [],
    who: "",
    ...rest,
  };
};
export const lossAt = (value: number, after: number, rest: Given = {}) =>
  row(value, { situation: "stopped", measure: "loss", week: null, weeksSinceChange: after, ...rest });
export const stop = (value: Value, rest: Partial<Frame> = {}) =>
  frame(value, { situation: said("stopped"), measure: said("loss"), ...rest });
export const judged = (one: Frame, ...rows: RowFrame[]) => {
  const { outcome, rows: found } = judgeFrame(one, rows);
  return [outcome, ...found.map(({ value }) => value)];
};
