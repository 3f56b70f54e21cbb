import type { TrialRow } from "../../src/trial/result.ts";

/**
 * Whether an interval of no width stands for one that could not be estimated: so few virtual patients were drawn that
 * chance hides the doubt of the model. At nobody and at everybody it may be exact.
 */
export function hasNoInterval({ value, low, high }: Pick<TrialRow, "value" | "low" | "high">): boolean {
  return value !== null && value !== 0 && value !== 100 && low !== null && low === high;
}
