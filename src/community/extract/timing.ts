import { WEEKS_A_MONTH } from "../../math/calendar.ts";
import { findMonths, weeksBetween } from "../time/calendar.ts";
import type { FoundSpan, Span } from "../time/found-span.ts";
import { findSpans, round } from "../time/span.ts";
import type { Document } from "./document.ts";
import type { FoundEvent } from "./find-events.ts";
import type { Outcome } from "./outcome/outcome.ts";

/** Longest time from a change to shedding that is believed, weeks; and longest time on a drug, months. */
export const LONGEST_WEEKS = 260;
const LONGEST_MONTHS = 180;

export const AGO = /^[ ,]*(?:ago|back\b(?! on)|prior|earlier)/;
export const ON_DRUG_AFTER =
  /^[ ,]*(?:on (?:JAK|it|the)|of (?:taking|JAK|using|being on|treatment|it)|taking|into (?:JAK|taking|treatment)|worth|old|break|supply|course|pregnan|along\b|post-? ?partum|with (?:JAK|full)|data|of pregnancy|(?:in|of) (?:the|my|a|this) (?:trial|study|program\w*)|at (?:full|the full|\d+ mg|a full|my full|the old|maximum|max))/;
/** Spans of a document. */
export function spansOf(document: Document): FoundSpan[] {
  return findSpans(document.text);
}

/** Weeks known free of shedding after a change, for posts that tell of none; null when no time is given. */
export function followUpWeeks(
  document: Document,
  spans: readonly FoundSpan[],
  event: FoundEvent,
  kept: readonly Outcome[],
): number | null {
  const sentences = new Set([event.sentence, ...kept.map(({ sentence }) => sentence)]);
  const found = spans.filter((span) => {
    const at = document.sentences.findIndex(({ start, end }) => span.start >= start && span.start < end);
    const right = document.text.slice(span.end, span.end + 30);
    const onDrug = ON_DRUG_AFTER.test(right) && !/^[ ,]*on\b/.test(right);
    return (
      (sentences.has(at) || sentences.has(at - 1)) &&
      !onDrug &&
      (span.start >= event.start || /^[ ,]*(?:off|ago|since|without|after)/.test(right))
    );
  });
  if (found.length === 0) return null;
  return round(Math.min(LONGEST_WEEKS, Math.max(...found.map(({ low }) => low))));
}

/** Months on the drug before the change, as an interval, or null. */
export function monthsOnDrug(
  document: Document,
  spans: readonly FoundSpan[],
  event: FoundEvent,
): Span | null {
  const candidates = spans.filter((span) => span.form === "length" && isOnDrug(document, span, event));
  const best = candidates.at(-1);
  const weeks = best ?? calendarOnDrug(document, event);
  if (!weeks) return null;
  const [low, high] = [weeks.low / WEEKS_A_MONTH, weeks.high / WEEKS_A_MONTH];
  return high > LONGEST_MONTHS ? null : { low: round(low), high: round(high) };
}

/** Whether a span tells how long the drug was taken before a change. */
export function isOnDrug(document: Document, span: FoundSpan, event: FoundEvent): boolean {
  const { text } = document;
  const left = text.slice(Math.max(0, span.start - 45), span.start);
  const right = text.slice(span.end, span.end + 40);
  if (
    AGO.test(right) ||
    /^[ ,]*(?:later|off\b|without|after (?:i|stop|quit|my|that|com|disc|the)|since|post|in i)/.test(right)
  )
    return false;
  if (span.start > event.end)
    return (
      /^\W*(?:it |JAK\d+ |taking it |them )?(?:\d+ mg )?(?:(?:because|due to|from)(?: \w+){1,5} )?after (?:about |only |around |just |nearly |almost )?$/.test(
        text.slice(event.end, span.start),
      ) && !/^ (?:shed|my hair|hair|i (?:shed|lost))/.test(right)
    );
  if (/\b(?:call|calls|called|calling) it $/.test(left)) return false;
  if (/\b(?:missed|skipped|forgot|break|pause|off|without|gap)\b[^.]{0,20}$/.test(left)) return false;
  const sentence = document.sentences.find(({ start, end }) => span.start >= start && span.start < end);
  if (!sentence) return false;
  const hasDrug = /JAK\d+/.test(sentence.text);
  if (/^[ ,]*(?:on (?:JAK|it|\d)|of (?:taking )?(?:\d+ mg )?(?:JAK|it)|taking|into)/.test(right)) return true;
  if (
    /\b(?:was on|been on|am on|took|taking|take|used|on (?:\d+ mg )?(?:JAK\d+|it)|JAK\d+)[^.;]{0,25}\b(?:for|about|around|after|over|nearly|almost)?\s*$/.test(
      left,
    ) &&
    !/\b(?:off|without|stopped|quit)\b/.test(left)
  )
    return true;
  if (
    /\b(?:after|for|in|whole|lasted|of|did)\s*(?:about |around |roughly |nearly |almost |a |the |just |only |under )*$/.test(
      left,
    )
  )
    return hasDrug || /\bit\b/.test(sentence.text) || /\bafter (?:about |only )?$/.test(left);
  return hasDrug && /^[ ,:.]|^$/.test(right) && !/\b(?:off|for the|every)\s*$/.test(left);
}

function calendarOnDrug(document: Document, event: FoundEvent): Span | null {
  const months = findMonths(document.text).filter(({ year }) => year !== null);
  const eventSentence = document.sentences[event.sentence];
  const to = months.find(({ start }) => start >= eventSentence.start && start < eventSentence.end);
  const from = months.find(({ start }) => {
    const sentence = document.sentences.find((one) => start >= one.start && start < one.end);
    return (
      sentence !== undefined && start < event.start && /\b(?:start(?:ed)?|began|begin)\b/.test(sentence.text)
    );
  });
  return from && to && from.start !== to.start ? weeksBetween(from, to) : null;
}
