import { digestOf } from "../input/digest.ts";
import type { Evidence } from "./schema.ts";

/**
 * Names the content of the evidence: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON
 * (observations, sources, claims, split and judgements of bias). Any change of a number, a source or a word gives another version.
 */
export function dataVersion(
  evidence: Pick<Evidence, "observations" | "sources" | "claims" | "split" | "riskOfBias">,
): string {
  const { observations, sources, claims, split, riskOfBias } = evidence;
  return digestOf({ observations, sources, claims, split, riskOfBias }).slice(0, 16);
}
