import { readdirSync, readFileSync } from "node:fs";
import { liveClaims } from "../claims/facts.ts";
import type { Report } from "../community/report.ts";
import { communityDocuments } from "../community/sentences.ts";
import type { CommunitySummary } from "../community/statistics/shape.ts";
import { searchedSection } from "../explain/answer/build.ts";
import { ARTICLE_LANGUAGES } from "../explain/words/article/index.ts";
import { parseInput, parseJson } from "../input/parse.ts";
import { searchEntries } from "../search/entries.ts";
import { Guide } from "../search/guide.ts";
import { SearchIndex } from "../search/search.ts";
import { type Intent, intentsSchema, type SearchWords, searchWordsSchema } from "../search/words.ts";
import { loadAnswer } from "./answer.ts";
import { loadEvidence } from "./evidence.ts";

const FOLDER = new URL("../../data/search/", import.meta.url);

/** What people want to know: data/search/intents.json. */
export function loadIntents(): readonly Intent[] {
  return parseInput(intentsSchema, parseJson(read("intents.json"), "data/search/intents.json")).value.intents;
}

/** How people ask, in every language that data/search has, by code. */
export function loadSearchWords(): readonly SearchWords[] {
  return readdirSync(FOLDER)
    .filter((file) => /^[a-z]{2}\.json$/.test(file))
    .sort()
    .map((file) => parseInput(searchWordsSchema, parseJson(read(file), `data/search/${file}`)).value);
}

function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), "utf8");
}

/** The index over the package's own data, and over stories where some are given; questions in every language. */
export function loadSearchIndex(
  stories: { readonly reports: readonly Report[]; readonly summary?: CommunitySummary } = { reports: [] },
): SearchIndex {
  const evidence = loadEvidence();
  const sectionsIn = (language: string) =>
    loadAnswer(undefined, null, stories.summary, language).sections.map(searchedSection);
  const translated = Object.fromEntries(
    ARTICLE_LANGUAGES.filter((language) => language !== "en").map((each) => [each, sectionsIn(each)]),
  );
  const told = communityDocuments(stories.reports);
  return new SearchIndex(
    searchEntries(evidence, liveClaims(evidence), sectionsIn("en"), told, translated),
    new Guide(loadIntents(), loadSearchWords()),
  );
}
