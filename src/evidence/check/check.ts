import type { Evidence } from "../schema.ts";
import { checkCatalogue } from "./catalogue.ts";
import { checkLinks } from "./links.ts";
import { checkObservations } from "./observations.ts";
import { checkPractical } from "./practical.ts";
import { type Problem, Problems } from "./problem.ts";
import { checkShown } from "./shown.ts";
import { checkSplit } from "./split.ts";

/** Everything wrong in the evidence, in file order; empty when all rules hold. */
export function checkEvidence(evidence: Evidence): Problem[] {
  const problems = new Problems();
  checkObservations(evidence.observations, evidence.sources, problems);
  checkLinks(evidence.observations, evidence.curation, problems);
  checkSplit(evidence.split, evidence.observations, problems);
  checkCatalogue(evidence, problems);
  checkShown(evidence, problems);
  checkPractical(evidence, problems);
  return problems.found;
}

/** How much evidence there is. Rows, not people. */
export interface EvidenceCounts {
  readonly observationsKept: number;
  readonly observationsSetAside: number;
  readonly sources: number;
  /** sources that no observation and no claim cites */
  readonly sourcesNotCited: number;
  readonly claims: number;
  /** linked pairs */
  readonly conflicts: number;
  readonly sameDatum: number;
  readonly calibrationRows: number;
  readonly validationRows: number;
}

export function countEvidence({ observations, sources, claims, split }: Evidence): EvidenceCounts {
  const cited = new Set(observations.map((row) => row.source));
  for (const claim of claims) for (const { source } of claim.sources) cited.add(source);
  const rows = (entries: readonly { readonly observations: readonly unknown[] }[]) =>
    entries.reduce((sum, entry) => sum + entry.observations.length, 0);
  const links = (linked: (row: Evidence["observations"][number]) => number) =>
    observations.reduce((sum, row) => sum + linked(row), 0) / 2;
  const setAside = observations.filter((row) => row.setAside !== undefined).length;
  return {
    observationsKept: observations.length - setAside,
    observationsSetAside: setAside,
    sources: sources.length,
    sourcesNotCited: sources.filter((source) => !cited.has(source.id)).length,
    claims: claims.length,
    conflicts: links((row) => row.conflictsWith.length),
    sameDatum: links((row) => row.sameAs?.length ?? 0),
    calibrationRows: rows(split.calibration),
    validationRows: rows(split.validation),
  };
}
