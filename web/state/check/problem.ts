import type { Range } from "../../../src/input/ranges.ts";
import { numberFrom } from "../number.ts";

/** Numbers that a field may hold, both ends included. */
type AllowedRange = Pick<Range, "low" | "high" | "whole">;

/** Why a field cannot be used; the messages turn it into a sentence that says what is allowed. */
export type Problem =
  | { readonly kind: "missing" | "range"; readonly range: AllowedRange }
  /** A time is missing, or cannot be read as one. */
  | { readonly kind: "timeMissing" | "time" }
  | { readonly kind: "timeTooLong"; readonly most: number }
  | { readonly kind: "future" }
  | { readonly kind: "afterNow" | "afterStop" | "beforeStart" }
  | { readonly kind: "twice" }
  | { readonly kind: "mild"; readonly least: number }
  | { readonly kind: "aboveLabel"; readonly most: number }
  | { readonly kind: "child"; readonly least: number }
  | { readonly kind: "otherDrug" }
  | { readonly kind: "noReading" }
  | { readonly kind: "noDrug" }
  | { readonly kind: "noOption" }
  | { readonly kind: "name" }
  | { readonly kind: "order" };

/** Kinds that say that no forecast can be made of somebody, whatever else is entered. */
const OUT_OF_SCOPE: ReadonlySet<Problem["kind"]> = new Set(["mild", "child", "aboveLabel", "otherDrug"]);

/** Whether there is no forecast of this person, rather than entries that are missing or wrong. */
export function isOutOfScope(problems: ReadonlyMap<string, Problem>): boolean {
  return [...problems.values()].some(({ kind }) => OUT_OF_SCOPE.has(kind));
}

/** Problems by field id, the first of each field. */
export class Problems {
  readonly found = new Map<string, Problem>();

  report(id: string, problem: Problem): void {
    if (!this.found.has(id)) this.found.set(id, problem);
  }

  /** The number in a field; NaN, with a problem, where it holds none that is allowed. */
  read(id: string, text: string, range: Range): number {
    const value = numberFrom(text);
    if (text.trim() === "") this.report(id, { kind: "missing", range });
    else if (
      value === null ||
      value < range.low ||
      value > range.high ||
      (range.whole && !Number.isInteger(value))
    )
      this.report(id, { kind: "range", range });
    else return value;
    return Number.NaN;
  }

  optional(id: string, text: string, range: Range): number | undefined {
    return text.trim() === "" ? undefined : this.read(id, text, range);
  }
}
