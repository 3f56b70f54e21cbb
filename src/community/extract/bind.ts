import { isStrengthOf } from "../lexicon/jak-inhibitors.ts";
import type { Document } from "./document.ts";
import type { EventRule } from "./event-rules.ts";
import { inForce, objectBehind } from "./object.ts";

/** A number that counts something else than mg: "lowered it to 4 times a week", "from 4 to 2 tablets". */
const COUNTS =
  /\b\d+(?:\.\d+)?(?= ?(?:%|(?:times?|x|days?|nights?|weeks?|months?|hours?|pills?|tablets?|capsules?|doses?|patch(?:es)?|percent)\b))/g;

/** The JAK inhibitor that an event's words act on, and whether it is named with them; null when there is none. */
export function drugOf(
  document: Document,
  rule: EventRule,
  match: RegExpExecArray,
  start: number,
  end: number,
): { mention: number; named: boolean } | null {
  const sentenceEnd = document.sentences.find((sentence) => end <= sentence.end)?.end ?? end;
  const name = match.groups?.drug ?? (rule.type === "switch" ? null : /JAK\d+/.exec(match[0])?.[0]);
  if (name) return { mention: Number(name.slice(3)), named: true };
  if (rule.type === "switch") {
    const to = match.groups?.to;
    const into = to && /^JAK/.test(to) ? Number(to.slice(3)) : null;
    const from = lastOtherJak(document, into, start);
    return from === null ? null : { mention: from, named: false };
  }
  const mention =
    rule.object === "behind"
      ? objectBehind(document, end, sentenceEnd)
      : behindOrInForce(document, start, end, sentenceEnd);
  if (mention === null) return null;
  const place = document.mentions[mention].start;
  return { mention, named: place >= start - 40 && place <= end + 40 };
}

function behindOrInForce(document: Document, start: number, end: number, sentenceEnd: number): number | null {
  const near =
    /^(?: (?:of|on|for|from|to|my|the|taking|using|with|\d+(?:\.\d+)?|mg|about|daily|again|a|dose|in|since))* ?(JAK|OTH)(\d+)/.exec(
      document.text.slice(end, sentenceEnd),
    );
  if (near) return near[1] === "JAK" ? Number(near[2]) : null;
  return inForce(document, start, sentenceEnd);
}

/** The last JAK inhibitor before a place with another name than `into`; null without one. */
function lastOtherJak(document: Document, into: number | null, place: number): number | null {
  const name = into === null ? null : document.mentions[into].drug.name;
  for (let i = document.mentions.length - 1; i >= 0; i--) {
    const { drug, end } = document.mentions[i];
    if (end <= place && drug.kind === "jak" && drug.name !== name) return i;
  }
  return null;
}

/** The drug a switch leads to: a mention, null for "something else", undefined when it is no switch at all. */
export function intoOf(
  document: Document,
  rule: EventRule,
  match: RegExpExecArray,
  from: number,
): number | null | undefined {
  if (rule.type !== "switch") return null;
  const to = match.groups?.to;
  if (to === undefined || !/^(?:JAK|OTH)/.test(to)) return match.groups?.drug ? null : undefined;
  const into = Number(to.slice(3));
  return document.mentions[into].drug.name === document.mentions[from].drug.name ? undefined : into;
}

/** Doses on both sides of a reduction; null when the numbers are no dose of this drug or go up. */
export function dosesOf(
  document: Document,
  rule: EventRule,
  match: RegExpExecArray,
  mention: number,
  sentence: string,
  at: number,
): { before: number | null; after: number | null } | null {
  if (rule.type !== "reduce") return { before: null, after: null };
  const { kind, name } = document.mentions[mention].drug;
  const fits = (mg: number) => mg === 0 || (kind === "class" ? mg > 0 : isStrengthOf(name, mg));
  const { from, from2 = from, to, to2 = to } = match.groups ?? {};
  if (from2 !== undefined && to2 !== undefined) {
    const [before, after] = [Number(from2), Number(to2)];
    return after < before && fits(before) && fits(after) ? { before, after } : null;
  }
  const near = sentence.slice(at, at + 90).replace(COUNTS, "some");
  // The number in a drug's stand-in is no dose: "lowered JAK0 to 2 mg".
  const [, high = "", low = ""] =
    /(?<![\w.])(\d+(?:\.\d+)?) ?(?:mg)?(?: daily| (?:a|per|every) day)? ?(?:->|to|down to) ?(\d+(?:\.\d+)?)/.exec(
      near,
    ) ?? [];
  const [, after = low, before = high] =
    /\bto (\d+(?:\.\d+)?) ?(?:mg)?(?: (?:of )?JAK\d+)? from (\d+(?:\.\d+)?)/.exec(near) ?? [];
  if (after !== "" && fits(Number(before)) && fits(Number(after)))
    return Number(after) < Number(before) ? { before: Number(before), after: Number(after) } : null;
  const only = Number(/\bto (\d+(?:\.\d+)?)(?: mg)?\b/.exec(near)?.[1]);
  return { before: null, after: fits(only) ? only : null };
}
