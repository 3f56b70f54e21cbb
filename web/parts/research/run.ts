import type { TrialResult } from "../../../src/trial/result.ts";

/** What a link that repeats a run carries. */
export interface LinkedRun {
  readonly protocol: unknown;
  readonly virtualPatients: number;
}

/** A run that is done, with what it was made from. */
export interface Run {
  readonly result: TrialResult;
  /** The protocol as it was typed. */
  readonly text: string;
  readonly virtualPatients: number;
}

/** The name of a run's files: the trial's name and the beginning of the result's digest. */
export function runName({ result: { name, provenance } }: Run): string {
  const plain = (name ?? "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return ["anagen-trial", plain, provenance.digest.slice(0, 12)].filter(Boolean).join("-");
}
