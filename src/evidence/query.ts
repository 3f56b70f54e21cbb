import { holds, plain, searchText } from "./match.ts";
import type { Observation, Source } from "./schema.ts";

/** What to look for; every given part must fit. */
export interface EvidenceQuery {
  /** words that must all occur in the observation or its source */
  readonly words?: readonly string[];
  /** names the drug may have, from resolveDrug; null for any */
  readonly drugs?: ReadonlySet<string> | null;
  /** part of the study's name or a registry number */
  readonly study?: string | null;
  /** part of the endpoint's name or definition */
  readonly endpoint?: string | null;
  /** also rows that are held but not used; default false */
  readonly setAside?: boolean;
}

/** An observation with its source. */
export interface FoundObservation {
  readonly observation: Observation;
  readonly source: Source;
}

/**
 * The observations that fit, in the order of the file: the same query always gives the same list.
 * An empty query gives all that are not set aside.
 */
export function findObservations(
  observations: readonly Observation[],
  sources: readonly Source[],
  query: EvidenceQuery,
): FoundObservation[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const words = (query.words ?? []).flatMap((word) => plain(word).split(" ")).filter((word) => word !== "");
  const found: FoundObservation[] = [];
  for (const observation of observations) {
    const source = byId.get(observation.source);
    if (!source || (observation.setAside !== undefined && !query.setAside)) continue;
    if (query.drugs && !query.drugs.has(observation.drug)) continue;
    if (!names(query.study, [observation.study, ...observation.registrations])) continue;
    if (!names(query.endpoint, [observation.endpoint, observation.endpointDefinition ?? ""])) continue;
    if (words.length > 0) {
      const text = searchText(observation, source);
      if (!words.every((word) => holds(text, word))) continue;
    }
    found.push({ observation, source });
  }
  return found;
}

/** The observation with this id, in any case of letters; also when it is set aside. */
export function observationById(observations: readonly Observation[], id: string): Observation | null {
  const wanted = id.trim().toLowerCase();
  return observations.find((row) => row.id.toLowerCase() === wanted) ?? null;
}

function names(part: string | null | undefined, texts: readonly string[]): boolean {
  if (part === null || part === undefined) return true;
  const wanted = plain(part);
  return texts.some((text) => holds(plain(text), wanted));
}
