import type { Observation, Source } from "../../../src/evidence/index.ts";
import type { EvidenceData } from "../../site-data/shapes.ts";

/** The evidence with its records and sources by id. */
export interface Library {
  readonly data: EvidenceData;
  readonly rows: ReadonlyMap<string, Observation>;
  readonly sources: ReadonlyMap<string, Source>;
}

export function libraryOf(data: EvidenceData): Library {
  return {
    data,
    rows: new Map(data.observations.map((row) => [row.id, row])),
    sources: new Map(data.sources.map((source) => [source.id, source])),
  };
}
