import { digestOf } from "../input/digest.ts";
import type { Model } from "./model.ts";

/** Hash of what a model computes with. */
export function modelHash({ draws, weights, structureWeights }: Model): string {
  return digestOf({ draws, weights, structureWeights });
}
