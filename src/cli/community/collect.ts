import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * A function that hands unused memory back at once. Without it the heap of a long import grows to several times of
 * what is in use before the engine looks at it.
 */
export function memoryCollector(): () => void {
  setFlagsFromString("--expose-gc");
  setFlagsFromString("--semi-space-growth-factor=1");
  const collect = runInNewContext("gc") as (options?: { type: "minor" | "major" }) => void;
  return () => collect();
}
