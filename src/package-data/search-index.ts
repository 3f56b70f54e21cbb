import { liveClaims } from "../claims/facts.ts";
import type { Report } from "../community/report.ts";
import { communityDocuments } from "../community/sentences.ts";
import type { CommunitySummary } from "../community/statistics/shape.ts";
import { observationsOf, sectionText } from "../explain/answer/build.ts";
import { searchEntries } from "../search/entries.ts";
import { SearchIndex } from "../search/search.ts";
import { loadAnswer } from "./answer.ts";
import { loadEvidence } from "./evidence.ts";

/** The index over the package's own data, and over stories where some are given. */
export function loadSearchIndex(
  stories: { readonly reports: readonly Report[]; readonly summary?: CommunitySummary } = { reports: [] },
): SearchIndex {
  const evidence = loadEvidence();
  const sections = loadAnswer(undefined, null, stories.summary).sections.map((section) => ({
    id: section.id,
    title: section.title,
    text: sectionText(section),
    observations: observationsOf(section),
  }));
  return new SearchIndex(
    searchEntries(evidence, liveClaims(evidence), sections, communityDocuments(stories.reports)),
  );
}
