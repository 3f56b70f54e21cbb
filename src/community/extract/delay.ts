import type { FoundSpan, Span } from "../time/found-span.ts";
import { round } from "../time/span.ts";
import { isOfTheFirst } from "./counted.ts";
import { BY_NOW, COUNTED_FROM, calendarDelay, delayAt } from "./delay-told.ts";
import type { Document } from "./document.ts";
import type { FoundEvent } from "./find-events.ts";
import type { Outcome } from "./outcome/outcome.ts";
import { AGO, LONGEST_WEEKS, ON_DRUG_AFTER } from "./timing.ts";

/** And before it: "what I grew in two years". */
const GROWN_IN =
  /\b(?:grew|grown|regrew|regrown|gained|built|took me|waited)(?: \w+){0,2} (?:in|over|during|within) (?:the |a |about )*$/;

/** "Two handfuls a day", "then one day": no time since anything. */
const ONE_DAY = /(?:^|\W)(?:a|1|one|each|every|per) days?$|^\W*day 1$/;

/** Behind a step of a diary at which nothing had happened: "week two: fine". */
const FINE_THEN =
  /^\W*(?:(?:all|still|was|is|everything|it|looked|seemed|that) )*(?:fine|good|ok|okay|great|normal|the same|nothing(?! left| there| remain\w*| on)|not a thing|no (?:loss|shedding|changes?|patch\w*|spots?|problems?|trouble)|quiet|same)\b/;

/** In front of the length of a break. */
const BREAK_BEFORE =
  /\b(?:off|without|paus\w+|stopp?\w*|quit|break|gap|interrupt\w*)\b[^.,;]{0,30}\b(?:for|of) (?:about |around |almost |nearly |just |only |the |a )*$/;

/** Behind the length of a break. */
const WITHOUT =
  /^ ?(?:without|with no|of no) (?:it|them|JAK\d+|the (?:drug|pills?|tablets?|meds?)|treatment)\b/;

/** From here on a loss told behind "N after my last one" is a state met at that time, weeks. */
const LATE_STATE_WEEKS = 39;

/** An interval from 0 to more than this says next to nothing of a time, weeks. */
const VAGUE_WEEKS = 26;

/** Weeks from a change to the first shedding, as an interval, or null when the post does not tie a time to it. */
export function weeksToShedding(
  document: Document,
  spans: readonly FoundSpan[],
  event: FoundEvent,
  losses: readonly Outcome[],
  until: number,
): Span | null {
  const isOver = event.type === "pause" || until < document.text.length;
  const ordered = [...losses].sort((a, b) => a.start - b.start);
  for (const loss of ordered) {
    // "Still shedding at week 14" says nothing of when it began.
    if (/\bstill $/.test(document.text.slice(Math.max(0, loss.start - 8), loss.start))) continue;
    // What follows a new beginning counts from there.
    const before = spans.filter(
      ({ start, end }) =>
        (start < until || loss.start >= until) &&
        !GROWN_IN.test(document.text.slice(Math.max(0, start - 40), start)) &&
        !ONE_DAY.test(document.text.slice(Math.max(0, start - 2), end)),
    );
    const told = delayAt(document, before, event, loss) ?? calendarDelay(document, event, loss);
    const ended = isEndState(document, loss);
    // "Now it is gone": today, when it was complete, is no time of the first; nor is a month after a slow way off the drug.
    if (ended === "now" || (ended && event.type === "taper" && told && !("start" in told))) continue;
    // "Five weeks without it, now back on": the length of a break, in which the loss came at some time.
    if (told && "end" in told && isOver && WITHOUT.test(document.text.slice(told.end as number))) continue;
    const isBreakLength =
      told !== null &&
      "start" in told &&
      isOver &&
      (told.start as number) >= event.end &&
      BREAK_BEFORE.test(document.text.slice(event.start, told.start as number));
    const found =
      told && (ended || isBreakLength || isTimeSince(document, told, event, loss))
        ? { low: 0, high: told.high }
        : told && { ...told, low: earliestStep(document, before, told, event) };
    // "Off it for a year and the damage is one spot" says nothing of when.
    if (found && found.low === 0 && found.high > VAGUE_WEEKS) continue;
    if (found && found.low <= LONGEST_WEEKS)
      return { low: round(found.low), high: round(Math.min(found.high, LONGEST_WEEKS)) };
  }
  return event.type !== "pause" && until < document.text.length
    ? withinBreak(document, spans, event, ordered[0])
    : null;
}

/** "Off it for three months, lost half, started again": the loss came within the break, whose length is its latest time. */
function withinBreak(
  { text, sentences }: Document,
  spans: readonly FoundSpan[],
  event: FoundEvent,
  loss: Outcome | undefined,
): Span | null {
  const { start: from, end: to } = sentences[event.sentence];
  const length = spans.find(
    ({ start, end }) =>
      start >= from &&
      end <= to &&
      (BREAK_BEFORE.test(text.slice(from, start)) ||
        /^ ?(?:off|without|break|pause|gap)\b/.test(text.slice(end))) &&
      !ON_DRUG_AFTER.test(text.slice(end).replace(/^ ?break/, "")),
  );
  return loss?.sentence === event.sentence &&
    length !== undefined &&
    loss.start > length.end &&
    length.high <= VAGUE_WEEKS
    ? { low: 0, high: length.high }
    : null;
}

/**
 * "Month three it began. Month five I shaved the rest": a diary whose earlier steps are not understood may have begun to
 * tell of the loss at any of them, so the interval reaches down to the first.
 */
function earliestStep(
  { text }: Document,
  spans: readonly FoundSpan[],
  told: Span,
  event: FoundEvent,
): number {
  const { start, form } = told as Partial<FoundSpan>;
  if (start === undefined || form !== "point") return told.low;
  const earlier = spans.filter(
    (span) =>
      span.form === "point" &&
      span.start >= event.end &&
      span.start < start &&
      span.low < told.low &&
      span.high <= told.high &&
      !FINE_THEN.test(text.slice(span.end)),
  );
  return Math.min(told.low, ...earlier.map(({ low }) => low));
}

/** "Off it for a year and one brow is gone": the time since the change, told with a loss that has come by then. */
function isTimeSince(document: Document, told: Span, event: FoundEvent, loss: Outcome): boolean {
  const { start } = told as Partial<FoundSpan>;
  if (start === undefined) return false;
  const behind = document.text.slice((told as FoundSpan).end);
  // "Stopped ten weeks ago and it is falling out": today's state, but for what has just begun.
  if (
    AGO.test(behind) &&
    BY_NOW.test(behind.slice(0, loss.end + 20 - (told as FoundSpan).end)) &&
    !loss.first
  )
    return true;
  if (start < event.end) {
    const right = document.text.slice((told as FoundSpan).end, event.end);
    if (/^ ?(?:now )?since (?:i|we|my|the|he|she|JAK\d+)\b/.test(right)) return true;
    // "A year after my last one I count five spots" tells a state, not when it began.
    if (!loss.first && told.high > LATE_STATE_WEEKS) return true;
    return !loss.first && start >= event.start && COUNTED_FROM.test(right);
  }
  if (loss.first && !isOfTheFirst(document, told as FoundSpan)) return false;
  const left = document.text.slice(event.end, start);
  if (start > loss.start && isOfTheFirst(document, told as FoundSpan)) return true;
  return /(?:^|\boff(?: of)? (?:it|them|JAK\d+)) ?(?:now |at all )?(?:for|since) (?:the best part of |about |almost |nearly |over |around |more than )*$/.test(
    left,
  );
}

/** "Bald by March", "now it is all gone": the loss was complete by then, and had begun at some time before. */
function isEndState(document: Document, loss: Outcome): "total" | "now" | null {
  const { start, text } = document.sentences[loss.sentence];
  const [from, to] = [loss.start - start, loss.end - start];
  const around = text.slice(Math.max(0, from - 30), to + 30);
  if (/\b(?:start\w*|began|begun|first|notic\w+|within|kicked)\b/.test(around)) return null;
  const words = text.slice(Math.max(0, from - 12), to + 12);
  if (
    /\b(?:full|total|complete) (?:hair )?loss\b|\b(?:as )?bald as\b|\blost it all\b|\blosing it all\b|\ball gone\b|\ball (?:of )?(?:my|the|his|her) hair (?:had |has |was |is )?gone\b|\bnothing left\b/.test(
      words,
    )
  )
    return "total";
  // A visit at which a score had risen is no time of the first hair.
  return /\bnow\b/.test(text.slice(Math.max(0, from - 25), from)) || /\bsalt\b/.test(text.slice(from, to))
    ? "now"
    : null;
}

/** For a new beginning: the loss came within the time without the drug, so the time told is its latest. */
export function weeksInTheGap(
  document: Document,
  spans: readonly FoundSpan[],
  losses: readonly Outcome[],
): Span | null {
  for (const { sentence, start: at } of losses) {
    const { start, end, text } = document.sentences[sentence];
    const inside = spans.find((span) => {
      const left = document.text.slice(Math.max(start, span.start - 30), span.start);
      const right = document.text.slice(span.end, span.end + 22);
      return (
        span.start >= start &&
        span.end <= end &&
        (/\b(?:by|within|in|after|at|before|took|only)(?: (?:the|about|around|just|those|a))* ?$/.test(
          left,
        ) ||
          /^(?:within|under|less than|in)\b/.test(text.slice(span.start - start)) ||
          /^ ?(?:without|off|later|after|in\b|into|of not)/.test(right)) &&
        Math.abs(span.start - at) < 80 &&
        !/\bregr\w+|\breturn|\bgrow\w*|\bback\b/.test(document.text.slice(span.start, span.end + 25))
      );
    });
    if (inside && inside.high <= VAGUE_WEEKS) return { low: 0, high: round(inside.high) };
  }
  return null;
}
