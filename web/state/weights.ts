import { useEffect, useState } from "preact/hooks";

/** What may matter in the decision; their words stand in messages/LANGUAGE/decide.ts. */
export const VALUES = ["hair", "risks", "lessDrug", "plans", "cost"] as const;
/** How much one of them matters. */
export const WEIGHTS = ["little", "some", "much"] as const;
type Value = (typeof VALUES)[number];
type Weight = (typeof WEIGHTS)[number];
type Weights = Readonly<Partial<Record<Value, Weight>>>;

/** Only in the memory of the tab: kept nowhere, sent nowhere, never part of a result. */
let weights: Weights = {};
const listeners = new Set<(weights: Weights) => void>();

/** What somebody weighed, and how to weigh; the same on all pages of the tab. */
export function useWeights(): [Weights, (value: Value, weight: Weight) => void] {
  const [shown, setShown] = useState(weights);
  useEffect(() => {
    listeners.add(setShown);
    return () => void listeners.delete(setShown);
  }, []);
  return [
    shown,
    (value, weight) => {
      weights = { ...weights, [value]: weight };
      for (const listener of listeners) listener(weights);
    },
  ];
}
