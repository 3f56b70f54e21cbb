import { findDays, findMonths, weeksBetween, weeksBetweenDays } from "../time/calendar.ts";
import { type FoundSpan, findSpans, round, type Span, WEEKS_IN_MONTH } from "../time/span.ts";
import type { Document } from "./document.ts";
import type { FoundEvent } from "./find-events.ts";
import type { Outcome } from "./outcome.ts";

/** Longest time from a change to shedding that is believed, weeks; and longest time on a drug, months. */
export const LONGEST_WEEKS = 260;
export const LONGEST_MONTHS = 180;

/** A span behind these belongs to the drug or to a break's length, not to the hair. */
const DURATION_BEFORE =
  /\b(?:for|of|over|lasting|total of|another|every|each|first|on|took|taking|gave it|did|my|after being on \w+ for|last|past)\s*(?:about |around |roughly |only |nearly |almost |over |the |a )*$/;
const FOLLOWED_AS_DELAY =
  /^[ ,]*(?:later|after\b|afterwards?|afterward|in\b|on\b(?! (?:JAK|it|the (?:drug|med)))|off\b|out\b(?! of)|post\b|from\b|since\b(?! being)|without\b|went by|passed|past\b|till|until|before\b|into\b|to (?:the )?first|= |down the|and\b|-|:|$|of bliss|i |my |the |it |hair|bald|no |not |there|and bam|following|mark|she|he|we )/;
const AGO = /^[ ,]*(?:ago|back\b(?! on)|prior|earlier)/;
const ON_DRUG_AFTER =
  /^[ ,]*(?:on (?:JAK|it|the)|of (?:taking|JAK|using|being on|treatment|it)|taking|into (?:JAK|taking|treatment)|worth|old|break|supply|course|pregnan|along\b|post-? ?partum|with (?:JAK|full)|data|of pregnancy|in the (?:trial|study))/;
const PASSED_BEFORE =
  /\b(?:after|within|in|at|by|around|about|took|takes|until|till|lasted|between|held|hold|nothing for|fine for|somewhere|good|week|month|day|had|maybe|then|roughly|exactly|approximately|for|some|and|like|first|started|from|before|only|just|gave me|was|the|yes|since)[ ,(:]*$|[,.:(=-]\s*$|^\s*$/;

/** Spans of a document. */
export function spansOf(document: Document): FoundSpan[] {
  return findSpans(document.text);
}

/** Weeks from a change to the first shedding, as an interval, or null when the post does not tie a time to it. */
export function weeksToShedding(
  document: Document,
  spans: readonly FoundSpan[],
  event: FoundEvent,
  losses: readonly Outcome[],
): Span | null {
  const ordered = [...losses].sort((a, b) => a.start - b.start);
  for (const loss of ordered) {
    const found = delayAt(document, spans, event, loss) ?? calendarDelay(document, event, loss);
    if (found && found.low <= LONGEST_WEEKS)
      return { low: round(found.low), high: round(Math.min(found.high, LONGEST_WEEKS)) };
  }
  return null;
}

function delayAt(
  document: Document,
  spans: readonly FoundSpan[],
  event: FoundEvent,
  loss: Outcome,
): Span | null {
  const lossSentence = document.sentences[loss.sentence];
  const eventSentence = document.sentences[event.sentence];
  const from = Math.min(eventSentence.start, lossSentence.start);
  const candidates = spans
    .filter((span) => span.start >= from && span.end <= lossSentence.end + 1)
    .map((span) => ({ span, score: scoreDelay(document, span, event, loss) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.span.start - a.span.start);
  const best = candidates[0]?.span;
  if (!best) return null;
  const already =
    AGO.test(document.text.slice(best.end, best.end + 12)) && /\balready\b/.test(lossSentence.text);
  return already ? { low: 0, high: best.high } : best;
}

/** How well a span fits as the delay between the change and the loss; 0 when it does not. */
function scoreDelay(document: Document, span: FoundSpan, event: FoundEvent, loss: Outcome): number {
  const { text } = document;
  const lossSentence = document.sentences[loss.sentence];
  const eventSentence = document.sentences[event.sentence];
  const left = text.slice(Math.max(0, span.start - 40), span.start);
  const right = text.slice(span.end, span.end + 40);
  if (ON_DRUG_AFTER.test(right)) return 0;
  const marked = /^(?:within|under|less than|inside|in under|between|up to)\b/.test(
    text.slice(span.start, span.end),
  );
  const inLoss = span.start >= lossSentence.start && span.start < lossSentence.end;
  const inEvent = span.start >= eventSentence.start && span.start < eventSentence.end;
  const behindEvent = span.start >= event.end;
  if (AGO.test(right))
    return inEvent &&
      /\b(?:just|starting|started|beginning|now|already|noticing)\b/.test(
        lossSentence.text.slice(0, loss.end - lossSentence.start + 10),
      ) &&
      loss.start > span.start &&
      !inLossWithOwn(span, loss)
      ? 1
      : 0;
  if (!behindEvent) {
    const link = text.slice(span.end, event.start);
    if (!inEvent || !/^[ ,]*(?:after|later|since|post|off|from|following|of|out|into|in)\b/.test(right))
      return 0;
    return /^\W*(?:after|since|from|post|following|off|of|later|into|in)?\b[^.]{0,40}$/.test(link) &&
      (inLoss || loss.start > event.start)
      ? 5
      : 0;
  }
  if (span.start > loss.end && inLoss) {
    const between = text.slice(loss.end, span.start);
    if (/\b(?:and|but|so|then|now)\b.*\b(?:on|restart\w*|back)\b/.test(between)) return 0;
    return marked || FOLLOWED_AS_DELAY.test(right) || PASSED_BEFORE.test(left)
      ? 4 - Math.min(1, between.length / 60)
      : 0;
  }
  if (span.start > loss.start) return 0;
  const eventDuration =
    inEvent && DURATION_BEFORE.test(left) && span.start - event.end < 45 && span.form === "length";
  if (eventDuration && (event.type === "taper" || event.type === "pause" || !inLoss)) return 0;
  if (/\b(?:on|taking|took) (?:it|JAK\d+) (?:for )?$/.test(left) || /\bevery $/.test(left)) return 0;
  const clear =
    /^[ ,]*(?:later|after|afterwards?|in\b|off\b|post|since|without|from|went by)/.test(right) ||
    /\b(?:after|within|took|until|till|lasted|fine for|held for|good|nothing for|between)[^.]{0,20}$/.test(
      left,
    );
  if (!(FOLLOWED_AS_DELAY.test(right) || PASSED_BEFORE.test(left) || span.form === "point")) return 0;
  if (inLoss)
    return (
      3 +
      (clear ? 0.7 : 0) +
      (span.form === "point" ? 0.3 : 0) -
      (eventDuration ? 2.5 : 0) -
      Math.min(0.5, (loss.start - span.end) / 200)
    );
  const gap = text.slice(span.end, loss.start);
  if (gap.length > 160 || /\b(?:restart|back on)\b/.test(gap)) return 0;
  return 2 + (clear ? 0.5 : 0);
}

function inLossWithOwn(span: FoundSpan, loss: Outcome): boolean {
  return span.start > loss.end;
}

function calendarDelay(document: Document, event: FoundEvent, loss: Outcome): Span | null {
  const days = findDays(document.text);
  const [stopDay, lossDay] = [event.sentence, loss.sentence].map((at) => {
    const { start, end } = document.sentences[at];
    return days.filter((day) => day.start >= start && day.start < end);
  });
  const first = stopDay.find(({ start }) => start >= event.start) ?? stopDay.at(-1);
  const second = lossDay.findLast(({ start }) => first !== undefined && start > first.start);
  if (first && second) return weeksBetweenDays(first, second);
  const months = findMonths(document.text);
  const eventSentence = document.sentences[event.sentence];
  const lossSentence = document.sentences[loss.sentence];
  const fromMonth =
    months.find(({ start }) => start >= event.start && start < eventSentence.end) ??
    months.filter(({ start }) => start >= eventSentence.start && start < event.start).at(-1);
  if (!fromMonth) return null;
  const toMonth = months.find(
    ({ start }) =>
      start >= lossSentence.start &&
      start < lossSentence.end &&
      start !== fromMonth.start &&
      start > fromMonth.start,
  );
  return toMonth ? weeksBetween(fromMonth, toMonth) : null;
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
  const [low, high] = [weeks.low / WEEKS_IN_MONTH, weeks.high / WEEKS_IN_MONTH];
  return high > LONGEST_MONTHS ? null : { low: round(low), high: round(high) };
}

function isOnDrug(document: Document, span: FoundSpan, event: FoundEvent): boolean {
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
  if (/\b(?:missed|skipped|forgot|break|pause|off|without|gap)\b[^.]{0,20}$/.test(left)) return false;
  const sentence = document.sentences.find(({ start, end }) => span.start >= start && span.start < end);
  if (!sentence) return false;
  const hasDrug = /JAK\d+/.test(sentence.text);
  if (/^[ ,]*(?:on (?:JAK|it|\d)|of (?:taking )?(?:\d+ ?mg )?(?:JAK|it)|taking|into)/.test(right))
    return true;
  if (
    /\b(?:was on|been on|am on|took|taking|take|used|on (?:\d+ ?mg )?(?:JAK\d+|it)|JAK\d+)[^.;]{0,25}\b(?:for|about|around|after|over|nearly|almost)?\s*$/.test(
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
