import type { Correlation } from "../correlation.ts";
import { residual, totalDeviance } from "../likelihood.ts";
import type { Target } from "../target.ts";
import { type Emulator, predictorOf } from "./emulator.ts";

/** A likelihood by an emulator: plain data that can go to a worker. */
export interface EmulatedLikelihood {
  readonly emulator: Emulator;
  /** Positions, among the emulator's targets, of those that count; what was observed of each, in that order. */
  readonly which: readonly number[];
  readonly observed: readonly Target["observed"][];
  /** Correlation of their errors, in that order. */
  readonly correlation: Correlation;
}

/** The function that gives minus twice the log likelihood of a point of the cube, up to a constant. */
export function emulatedDeviance({
  emulator,
  which,
  observed,
  correlation,
}: EmulatedLikelihood): (cube: readonly number[]) => number {
  const predict = predictorOf(emulator, which);
  return (cube) => {
    const predictions = predict(cube);
    return totalDeviance(
      observed.map((each, at) => residual({ observed: each }, predictions[at])),
      correlation,
    );
  };
}
