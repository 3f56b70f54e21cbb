import type { NamedDrug } from "../lexicon/drugs.ts";
import { indicationIn } from "../lexicon/indications.ts";
import { ownWords } from "../text/clean.ts";
import { describe } from "./describe.ts";
import { type Document, type PreparedPost, preparePost, toDocument } from "./document.ts";
import type { Extraction } from "./extraction.ts";
import { type FoundEvent, findEvents } from "./find-events.ts";
import { findOutcomes } from "./outcome/find.ts";
import { choosePrimary } from "./primary.ts";
import { standingEvents } from "./standing.ts";

/** Changes when the rules or lexicons change what they find. */
export const EXTRACTOR_VERSION = "8";

/** Two strengths of one JAK inhibitor in a text about hair that names no drug: some JAK inhibitor, which is not said. */
const TELLING_DOSES =
  /\b4 mg\b.*\b2 mg\b|\b2 mg\b.*\b4 mg\b|\b2 mg instead of (?:the )?4\b|\b4 (?:down )?to 2 mg\b/s;
const ABOUT_HAIR = /\b(?:hair|shed\w*|bald\w*|patch\w*|spots?|brows?|eyebrows?|lash\w*|alopecia|regr\w+)\b/;
const UNNAMED: NamedDrug = { name: "JAK inhibitor", kind: "class" };

/**
 * Reads one post. `context` is the drug in force from its thread or its author's earlier comment, if any; then
 * the confidence is lower. `created`: when it was written, seconds since 1970, so that "ten weeks ago" and "by Christmas"
 * can be held together. Never fails: a text without a change gives nulls.
 */
export function extract(
  post: string,
  context: NamedDrug | null = null,
  created: number | null = null,
): Extraction {
  return extractPrepared(preparePost(ownWords(post), created), context);
}

/** Reads a prepared post, under the rules of `extract`: one post may be read in several contexts. */
export function extractPrepared(post: PreparedPost, context: NamedDrug | null): Extraction {
  const read = toDocument(post, context);
  const unnamed = read.mentions.length === 0 && TELLING_DOSES.test(read.text) && ABOUT_HAIR.test(read.text);
  const document = unnamed ? toDocument(post, UNNAMED) : read;
  return readEvents(document, findEvents(document), context !== null || unnamed);
}

/** What a post says about the changes found in it; only those of the writer or a dependant count that are told as done. */
export function readEvents(
  document: Document,
  events: readonly FoundEvent[],
  inherited: boolean,
): Extraction {
  const told = events.filter(
    ({ isDone, experiencer }) => isDone && (experiencer === "self" || experiencer === "dependant"),
  );
  const own = standingEvents(document, told);
  const outcomes = own.length > 0 ? findOutcomes(document) : [];
  const primary = choosePrimary(document, own, outcomes);
  return primary === null ? nothingFound(document) : describe(document, own, outcomes, primary, inherited);
}

function nothingFound(document: Document): Extraction {
  const jaks = document.mentions.filter(({ drug }) => drug.kind === "jak");
  const firstPerson = jaks.length > 0 && /\b(?:i|my|me|we|our)\b/.test(document.text);
  return {
    firstPerson,
    reporter: null,
    drug: jaks[0]?.drug.name ?? null,
    doseMg: null,
    doseAfterMg: null,
    switchedTo: null,
    indication: indicationIn(document.text),
    event: null,
    otherEvents: [],
    reason: [],
    monthsOnDrug: null,
    regrowthBefore: null,
    weeksToShedding: null,
    shed: null,
    outcome: null,
    followUpWeeks: null,
    extent: null,
    restarted: null,
    recaptured: null,
    sideEffects: [],
    confidence: 0,
    rules: [],
  };
}
