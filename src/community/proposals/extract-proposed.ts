import { PROPOSED } from "../extract/confidence.ts";
import { type Document, preparePost, toDocument } from "../extract/document.ts";
import type { EventRule } from "../extract/event-rules.ts";
import { readEvents } from "../extract/extract.ts";
import type { Extraction } from "../extract/extraction.ts";
import { type FoundEvent, judge } from "../extract/find-events.ts";
import { drugOfWord, type NamedDrug } from "../lexicon/drugs.ts";
import { ownWords } from "../text/clean.ts";
import type { Proposal } from "./proposal.ts";

/** Words by which a phrase tells of no deed of the writer; a plain phrase of what was done has none. */
const NO_DEED =
  /\b(?:not|never|no|nor|if|would|could|might|may|will|should|must|going to|plan\w*|think\w*|consider\w*|want\w*|hop(?:e|ing)|maybe|almost|nearly|people|someone|anyone|everyone|you|your|they|patients?|trial|study)\b|\?/;
/** A phrase must say something besides the drug. */
const FEWEST_LETTERS = 3;
const CUE = " . alopecia";
const DRUG_TOKEN = /(?:JAK|OTH)\d+/g;

/**
 * Reads a post by what a model proposed, through the checks every rule goes through: the words must stand in the
 * post, act on the JAK inhibitor that is named or in force, be told as done, and be the writer's own or a
 * dependant's. Dose, times, reason and outcome come from the rules alone. Proposals that fail are passed over.
 */
export function extractProposed(
  post: string,
  proposals: readonly Proposal[],
  context: NamedDrug | null = null,
): Extraction {
  const document = toDocument(preparePost(ownWords(post)), context);
  const events = proposals.flatMap((proposal) => eventOf(document, proposal) ?? []);
  return readEvents(document, events, context !== null);
}

function eventOf(document: Document, { event, drug, words }: Proposal): FoundEvent | null {
  const phrase = phraseOf(words);
  const said = phrase.replace(DRUG_TOKEN, "").replace(/[^a-z]/g, "");
  if (said.length < FEWEST_LETTERS || NO_DEED.test(phrase)) return null;
  const [first] = phrase.match(DRUG_TOKEN) ?? [];
  if (first?.startsWith("OTH")) return null;
  const rule = ruleFor(event, phrase);
  for (const [at, sentence] of document.sentences.entries()) {
    const match = sentence.text.match(rule.pattern);
    if (match?.index === undefined) continue;
    const start = sentence.start + match.index;
    const found = judge(document, rule, match as RegExpExecArray, at, start, start + match[0].length);
    return found && isSameDrug(document, found, drug) ? found : null;
  }
  return null;
}

/** The words as they stand in a document; the cue lets nicknames count, as the whole post does. */
function phraseOf(words: string): string {
  const { text } = toDocument(preparePost(`${ownWords(words)}${CUE}`));
  return text.slice(0, text.lastIndexOf(CUE.trim())).replace(/(?<![.!?\s])[.!?\s]+$/, "");
}

/** A rule whose pattern is the phrase, its drugs left open: they are counted otherwise in the whole post. */
function ruleFor(event: Proposal["event"], phrase: string): EventRule {
  const drugs = phrase.match(DRUG_TOKEN)?.length ?? 0;
  const names = event !== "switch" ? [] : drugs > 1 ? ["drug", "to"] : ["to"];
  let number = 0;
  const pattern = phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(DRUG_TOKEN, () => {
    const name = names[number++];
    return name === undefined ? String.raw`(?:JAK|OTH)\d+` : String.raw`(?<${name}>(?:JAK|OTH)\d+)`;
  });
  return { id: PROPOSED, type: event, tense: "past", pattern: new RegExp(pattern), object: undefined };
}

function isSameDrug(document: Document, { mention }: FoundEvent, named: string | null): boolean {
  if (named === null) return true;
  const { drug } = document.mentions[mention];
  const meant = named
    .toLowerCase()
    .split(/[^a-z0-9-]+/)
    .map(drugOfWord)
    .find((found) => found !== null);
  return meant !== undefined && meant !== null && (drug.kind === "class" || meant.name === drug.name);
}
