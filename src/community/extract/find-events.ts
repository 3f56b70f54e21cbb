import { isToldAsDone } from "./assertion.ts";
import { dosesOf, drugOf, intoOf } from "./bind.ts";
import { type Document, isJak } from "./document.ts";
import { EVENT_RULES, type EventRule, type EventType } from "./event-rules.ts";
import { type Experiencer, experiencerOf } from "./experiencer.ts";

/** One event as the rules found it, with how it is put and whose it is. */
export interface FoundEvent {
  readonly type: EventType;
  readonly rule: string;
  /** told as done, and not denied, imagined, asked, planned, advised or heard */
  readonly isDone: boolean;
  readonly experiencer: Experiencer;
  /** number of the mention of the drug it acts on */
  readonly mention: number;
  /** number of the mention of the drug that came in its place, for a switch */
  readonly into: number | null;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly doseBefore: number | null;
  readonly doseAfter: number | null;
  /** the drug is named in the event's own words, not inherited */
  readonly drugNamed: boolean;
}

const SUBJECT_IS_HAIR =
  /\b(?:hair(?: loss| fall)?|shedding|shed|loss|fall|fallout|growth|regrowth|itching|it (?:all )?|pain|acne|bleeding|lashes|brows|eyebrows|progress|everything|time|flares?|symptoms|which|that)(?: has| had| have| just| finally| also| mostly| pretty much| basically| almost| completely| all| suddenly)*\s*$/;

/** Most matches judged in a post, and how far back a pronoun is looked for, characters. */
const MOST_MATCHES = 120;
const FARTHEST_BACK = 1500;

/** Every event the rules see in a post that acts on a JAK inhibitor, in order of the text. */
export function findEvents(document: Document): FoundEvent[] {
  const found: FoundEvent[] = [];
  let judged = 0;
  document.sentences.forEach((sentence, at) => {
    for (const rule of EVENT_RULES) {
      for (const match of sentence.text.matchAll(rule.pattern)) {
        const start = sentence.start + match.index;
        const end = start + match[0].length;
        if (found.some((other) => start < other.end && other.start < end && !mayOverlap(other, rule)))
          continue;
        if (++judged > MOST_MATCHES) return;
        const event = judge(document, rule, match as RegExpExecArray, at, start, end);
        if (event) found.push(event);
      }
    }
  });
  return found.sort((a, b) => a.start - b.start);
}

function mayOverlap(other: FoundEvent, rule: EventRule): boolean {
  return other.type === "switch" && rule.type === "restart";
}

/** One match of a rule in sentence number `at`, bound to its drug and judged; null when it acts on no JAK inhibitor. */
export function judge(
  document: Document,
  rule: EventRule,
  match: RegExpExecArray,
  at: number,
  start: number,
  end: number,
): FoundEvent | null {
  const sentence = document.sentences[at];
  const left = sentence.text.slice(0, match.index);
  if (
    rule.tense === "past" &&
    rule.type !== "switch" &&
    SUBJECT_IS_HAIR.test(left) &&
    !/\b(?:i|we)\b[^,]{0,12}$/.test(left)
  )
    return null;
  if (
    rule.id === "stop-verb" &&
    /^(?:dropped|cut)/.test(match[0]) &&
    /\b(?:to|from|down|my dose)\b.{0,12}\d/.test(document.text.slice(end, end + 24))
  )
    return null;
  const drug = drugOf(document, rule, match, start, end);
  if (drug === null || !isJak(document, drug.mention)) return null;
  const into = intoOf(document, rule, match, drug.mention);
  if (rule.type === "switch" && into === undefined) return null;
  const doses = dosesOf(document, rule, match, drug.mention, sentence.text, match.index);
  if (doses === null) return null;
  if (
    rule.id === "every-other-day" &&
    !/\b(?:tak\w+|pills?|mg|JAK\d+|dose|tablets?|weaned|daily)\b/.test(sentence.text)
  )
    return null;
  const experiencer = experiencerOf(
    sentence.text,
    match.index,
    match.index + match[0].length,
    document.text.slice(Math.max(0, sentence.start - FARTHEST_BACK), sentence.start),
  );
  const type = doses.after === 0 && rule.type === "reduce" ? "taper" : rule.type;
  return {
    type,
    rule: rule.id,
    isDone: isToldAsDone(rule, sentence.text, match.index, match.index + match[0].length, sentence.question),
    experiencer,
    mention: drug.mention,
    into: into ?? null,
    start,
    end,
    sentence: at,
    doseBefore: doses.before,
    doseAfter: doses.after,
    drugNamed: drug.named,
  };
}
