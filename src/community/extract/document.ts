import { drugOfWord, type NamedDrug } from "../lexicon/drugs.ts";
import { normalise } from "../text/normalise.ts";
import { type Sentence, sentencesOf } from "../text/sentences.ts";
import { fromSpanish, isSpanish } from "../text/spanish/from-spanish.ts";

/** A drug named in a text. Its words stand in the text as "JAK0" or "OTH0", the number being its place in the list. */
interface Mention {
  readonly drug: NamedDrug;
  readonly start: number;
  readonly end: number;
}

/** A post made ready for the rules: normalised words with the drugs' names replaced, its drugs, its sentences. */
export interface Document {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly sentences: readonly Sentence[];
  /** The month in which it was written, counted from January of year 0; null where that is not known. */
  readonly written: number | null;
}

/** Longest text the rules read, characters; what is beyond is not read. */
const LONGEST_TEXT = 20_000;

const OTHER_PHRASES =
  /\b(?:birth control(?: pills?)?|the pill|the mini ?pill|contact immunotherapy|squaric acid|light therapy|apple cider vinegar|castor oil|rosemary oil|onion juice|steroid (?:injections?|shots?|cream)|topical steroids?|scalp (?:injections?|shots?)|blood thinners?|biologics?|hormone therapy|hrt|tret(?:inoin)?|thyroid meds?|(?:anxiety|depression|bp|blood pressure|adhd) (?:meds?|medications?))\b/g;
const HAIR_CUE =
  /\b(?:hair|alopecia|aa|au|at|bald|brows?|eyebrows|lash(?:es)?|regr[eo]w\w*|shed\w*|patch(?:es|y)?|doctor|scalp|head|loss|beard|wigs?|bloods?|pills?|tablets?|capsules?|taking|dose|jak\w*|insurance|refills?|nape|temples?|crown)\b/;
/** A nickname beside these is a drug: "off tofa", "upa 15". */
const TAKEN_BEFORE =
  /\b(?:off|on|taking|took|take|stopped|quit|restarted|resumed|started|dropped|paused|tapered|weaned|my|(?:done|finished|through|over|parted) with|(?:free|clean|clear|off) of|without|stopping|quitting|ditched|ditching|after|since|post) $/;
const STRENGTH_BEHIND = /^ \d+(?:\.\d+)?(?: mg\b|[ ,.)]|$)/;
const INDICATION_CUE = /\b(?:ra|arthritis|eczema|uc|colitis|mg)\b/;

/** A post's words in one form, with the drugs they name: the part of reading that does not depend on a context. */
export interface PreparedPost {
  readonly plain: string;
  readonly named: readonly Mention[];
  readonly written: number | null;
}

/** Brings a post's words into one form, once for all readings of it; `created`: when it was written, seconds since 1970. */
export function preparePost(words: string, created: number | null = null): PreparedPost {
  const read = words.slice(0, LONGEST_TEXT);
  const plain = normalise(isSpanish(read) ? fromSpanish(read) : read);
  return { plain, named: namedIn(plain), written: created === null ? null : monthOf(created) };
}

/**
 * Makes a post ready for the rules. `context`: a drug in force from outside the text (the thread's title, or the same
 * person's earlier comment), null for none; it becomes the first mention, at the start.
 */
export function toDocument(post: PreparedPost, context: NamedDrug | null = null): Document {
  const { text, mentions } = replaceDrugs(post, context);
  return { text, mentions, sentences: sentencesOf(text), written: post.written };
}

function monthOf(created: number): number {
  const date = new Date(created * 1000);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
}

function replaceDrugs(
  { plain, named: raw }: PreparedPost,
  context: NamedDrug | null,
): { text: string; mentions: Mention[] } {
  const sure = raw.some(({ drug }) => drug.kind !== "other" && !drug.needsCue);
  const cue = sure || HAIR_CUE.test(plain) || INDICATION_CUE.test(plain);
  const mentions: Mention[] = [];
  let text = "";
  let from = 0;
  if (context) {
    text = "JAK0 . ";
    mentions.push({ drug: context, start: 0, end: 4 });
  }
  let lastEnd = -1;
  for (const { drug, start, end } of raw) {
    if (
      drug.needsCue &&
      !cue &&
      !TAKEN_BEFORE.test(plain.slice(0, start)) &&
      !STRENGTH_BEHIND.test(plain.slice(end))
    )
      continue;
    const last = mentions.at(-1);
    const between = plain.slice(lastEnd, start);
    if (
      last &&
      lastEnd >= 0 &&
      sameDrug(last.drug, drug) &&
      /^\s*(?:[(/]\s*)?(?:(?:or|aka|brand name)\s*)?$/.test(between)
    ) {
      from = plain[end] === ")" && between.includes("(") ? end + 1 : end;
      lastEnd = from;
      if (last.drug.kind === "class" && drug.kind === "jak")
        mentions[mentions.length - 1] = { ...last, drug };
      continue;
    }
    text += plain.slice(from, start);
    const place = text.length;
    text += `${drug.kind === "other" ? "OTH" : "JAK"}${mentions.length}`;
    mentions.push({ drug, start: place, end: text.length });
    from = end;
    lastEnd = end;
  }
  return { text: text + plain.slice(from), mentions };
}

function sameDrug(a: NamedDrug, b: NamedDrug): boolean {
  return (
    a.name === b.name || (a.kind === "class" && b.kind === "jak") || (a.kind === "jak" && b.kind === "class")
  );
}

/** Shortest part of a hyphenated word that is tried as a drug's name. */
const SHORTEST_PART = 5;

/** The part of a word that names a drug, and how far behind the word's start it stands: "post-olumiant" names one. */
function namedPart(word: string): [string, number] {
  if (drugOfWord(word)) return [word, 0];
  if (/^jak-(?:inhib|meds?$)/.test(word)) return ["jak", 0];
  const parts = word.split("-");
  if (parts[0].length >= SHORTEST_PART && drugOfWord(parts[0])) return [parts[0], 0];
  const last = parts[parts.length - 1];
  const isPrefixed = parts.length === 2 && /^(?:post|pre|ex|off)$/.test(parts[0]);
  return isPrefixed && drugOfWord(last) ? [last, word.length - last.length] : ["", 0];
}

function namedIn(plain: string): Mention[] {
  const found: Mention[] = [];
  for (const match of plain.matchAll(OTHER_PHRASES))
    found.push({
      drug: { name: match[0], kind: "other" },
      start: match.index,
      end: match.index + match[0].length,
    });
  for (const match of plain.matchAll(/[a-z][a-z0-9'-]*/g)) {
    const start = match.index;
    if (found.some((other) => start >= other.start && start < other.end)) continue;
    const word = match[0].replace(/(?:'s|')$/, "");
    const [part, behind] = namedPart(word);
    const drug = part === "" ? null : drugOfWord(part);
    if (!drug) continue;
    const from = start + behind;
    let end = from + part.length;
    const tail = /^[ -]?(?:inhibitors?|i(?:nhib)?s?|meds?)\b/.exec(plain.slice(end));
    if (drug.kind === "class" && tail) end += tail[0].length;
    found.push({ drug, start: from, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The last drug named before a place, or null. */
export function drugInForce(document: Document, place: number): number | null {
  let last: number | null = null;
  document.mentions.forEach(({ end }, i) => {
    if (end <= place) last = i;
  });
  return last;
}

/** Whether the mention with this number is a JAK inhibitor or the class. */
export function isJak(document: Document, mention: number): boolean {
  return document.mentions[mention].drug.kind !== "other";
}
