import { canonicalJson } from "../../input/canonical-json.ts";
import { bandOf } from "../extract/confidence.ts";
import { EXTRACTOR_VERSION } from "../extract/extract.ts";
import type { Extraction } from "../extract/extraction.ts";
import type { RawItem } from "../raw-item.ts";
import { periodOf, type ReportFacts } from "../report.ts";
import { bitsApart, type SimilarityHash } from "./simhash.ts";

/** A post in which a change was found, during an import. The keys are of this import alone and are dropped. */
export interface FoundStory {
  readonly person: string;
  /** of the post, for those who must find it again; never kept with the facts */
  readonly id: string;
  /** the post's words, where the import was asked to hold them for a reviewer */
  readonly words: string | null;
  readonly order: string;
  readonly created: number | null;
  readonly source: RawItem["source"];
  readonly hash: SimilarityHash;
  readonly found: Extraction;
}

/** Texts that differ in at most this many of 64 bits are the same text. */
const SAME_TEXT_BITS = 3;

/** Stories put together into one report for each person and change. */
export interface Merged {
  readonly reports: readonly ReportFacts[];
  /** for each report the posts it was made from */
  readonly posts: readonly (readonly FoundStory[])[];
  readonly duplicate: number;
  readonly merged: number;
}

/**
 * One report for each person, drug and change. The same text again (a crosspost) counts once; a person's later
 * posts add what earlier ones did not say and lengthen the follow-up; a post that only tells of a restart joins
 * the change before it. The result does not depend on the order of the stories.
 */
export function mergeStories(stories: readonly FoundStory[]): Merged {
  const ordered = [...stories].sort(
    (a, b) => (a.created ?? 0) - (b.created ?? 0) || (a.order < b.order ? -1 : 1),
  );
  const single = withoutDuplicates(ordered);
  const byPerson = new Map<string, FoundStory[]>();
  for (const story of single) {
    const of = byPerson.get(story.person);
    if (of) of.push(story);
    else byPerson.set(story.person, [story]);
  }
  const keyed = [...byPerson.values()]
    .flatMap(episodesOf)
    .map((posts) => {
      const report = toFacts(posts);
      return { report, posts, key: canonicalJson(report) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    reports: keyed.map(({ report }) => report),
    posts: keyed.map(({ posts }) => posts),
    duplicate: ordered.length - single.length,
    merged: single.length - keyed.length,
  };
}

/** Near-equal texts of the same person count once, and so do equal long texts of any person (reposts). */
function withoutDuplicates(stories: readonly FoundStory[]): FoundStory[] {
  const buckets = new Map<number, FoundStory[]>();
  const kept: FoundStory[] = [];
  for (const story of stories) {
    const keys = bandsOf(story.hash);
    if (
      keys.some((key) =>
        buckets.get(key)?.some((other) => bitsApart(other.hash, story.hash) <= SAME_TEXT_BITS),
      )
    )
      continue;
    kept.push(story);
    for (const key of keys) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(story);
      else buckets.set(key, [story]);
    }
  }
  return kept;
}

/** Four quarters of the hash: two hashes at most three bits apart agree in at least one. */
function bandsOf({ high, low }: SimilarityHash): number[] {
  return [high >>> 16, high & 0xffff, low >>> 16, low & 0xffff].map((part, at) => at * 65536 + part);
}

function episodesOf(stories: readonly FoundStory[]): FoundStory[][] {
  const groups: FoundStory[][] = [];
  for (const story of stories) {
    const { event, drug } = story.found;
    const same = groups.find(
      ([first]) =>
        sameDrug(first.found.drug, drug) &&
        (first.found.event === event ||
          (event === "restart" && first.found.event !== "switch") ||
          looksBack(first, story)),
    );
    if (!same) groups.push([story]);
    else if (looksBack(same[0], story)) same.unshift(story);
    else same.push(story);
  }
  return groups;
}

/** Seconds within which a change told after a restart is the one before it, and not a later one. */
const LOOKS_BACK_WITHIN = 60 * 86_400;

/** Somebody who is back on the drug tells, soon after, of the stop before. */
function looksBack(first: FoundStory, story: FoundStory): boolean {
  const isChange = story.found.event !== "restart" && story.found.event !== "switch";
  const apart = (story.created ?? 0) - (first.created ?? 0);
  return first.found.event === "restart" && isChange && apart <= LOOKS_BACK_WITHIN;
}

function sameDrug(a: string | null, b: string | null): boolean {
  return a === b || a === null || b === null;
}

function toFacts(stories: readonly FoundStory[]): ReportFacts {
  const found = stories.map((story) => story.found);
  const first = <T>(pick: (one: Extraction) => T | null): T | null => {
    for (const one of found) {
      const value = pick(one);
      if (value !== null) return value;
    }
    return null;
  };
  const last = <T>(pick: (one: Extraction) => T | null): T | null =>
    found.reduce<T | null>((so, one) => pick(one) ?? so, null);
  const shed = found.some((one) => one.shed === true) ? true : first((one) => one.shed);
  const follow = found.map((one) => one.followUpWeeks ?? 0);
  const restartOnly = found.some(
    (one, at) => at > 0 && one.event === "restart" && found[0].event !== "restart",
  );
  const confidence = Math.max(...found.map((one) => one.confidence));
  return {
    source: stories[0].source,
    period: periodOf(stories[0].created),
    reporter: found[0].reporter ?? "self",
    drug: first((one) => one.drug),
    doseBefore: first((one) => one.doseMg),
    doseAfter: first((one) => one.doseAfterMg),
    indication: "alopecia areata",
    event: found[0].event ?? "stop",
    switchedTo: first((one) => one.switchedTo),
    reasons: [...new Set(found.flatMap((one) => one.reason))].sort(),
    monthsOnDrug: first((one) => one.monthsOnDrug),
    regrowthBefore: first((one) => one.regrowthBefore),
    shed,
    firstShedWeeks: shed ? first((one) => one.weeksToShedding) : null,
    followUpWeeks: shed === false && Math.max(...follow) > 0 ? Math.max(...follow) : null,
    extent: shed ? first((one) => one.extent) : null,
    restarted: restartOnly ? true : last((one) => one.restarted),
    recaptured: last((one) => one.recaptured),
    sideEffects: [...new Set(found.flatMap((one) => one.sideEffects))].sort(),
    band: bandOf(confidence),
    confidence,
    rules: [...new Set(found.flatMap((one) => one.rules))].sort(),
    extractorVersion: EXTRACTOR_VERSION,
  };
}
