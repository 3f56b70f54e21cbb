import { findDays, findMonths, monthBefore, weeksBetween, weeksBetweenDays } from "../time/calendar.ts";
import type { FoundSpan, Span } from "../time/found-span.ts";
import { round } from "../time/span.ts";
import type { Document } from "./document.ts";
import type { FoundEvent } from "./find-events.ts";
import type { Outcome } from "./outcome/outcome.ts";
import { AGO, LONGEST_WEEKS, ON_DRUG_AFTER, spansOf } from "./timing.ts";

/** A span behind these belongs to the drug or to a break's length, not to the hair. */
const DURATION_BEFORE =
  /\b(?:for|of|over|lasting|total of|another|every|each|first|on|took|taking|gave it|did|my|after being on \w+ for|last|past)\s*(?:about |around |roughly |only |nearly |almost |over |the |a )*$/;
const FOLLOWED_AS_DELAY =
  /^[ ,]*(?:later|after\b|afterwards?|afterward|in\b|on\b(?! (?:JAK|it|the (?:drug|med)))|off\b|out\b(?! of)|post\b|from\b|since\b(?! being)|without\b|went by|passed|past\b|till|until|before\b|into\b|to (?:the )?first|= |down the|and\b|-|:|$|of bliss|i |my |the |it |hair|bald|no |not |there|and bam|following|mark|she|he|we )/;
const PASSED_BEFORE =
  /\b(?:after|within|in|at|by|around|about|took|takes|until|till|lasted|between|held|hold|nothing for|fine for|somewhere|good|week|month|day|had|maybe|then|roughly|exactly|approximately|for|some|and|like|first|started|from|before|only|just|gave me|was|the|yes|since)[ ,(:]*$|[,.:(=-]\s*$|^\s*$/;

/** What a span was spent on before, so that it is no delay: "two years of growing it out". */
const SPENT_ON =
  /^ ?of (?:growing|regrow\w*|hair|progress|waiting|remission|treatment|use|therapy|patience)\b/;

/** And before it: "what I grew in two years". */
const GROWN_IN =
  /\b(?:grew|grown|regrew|regrown|gained|built|took me|waited)(?: \w+){0,2} (?:in|over|during|within) (?:the |a |about )*$/;

/** "Two handfuls a day", "then one day": no time since anything. */
const ONE_DAY = /(?:^|\W)(?:a|1|one|each|every|per) days?$|^\W*day 1$/;

/** Behind a span within the change's own words: "8 weeks post JAK0", "four months without it". */
const COUNTED_FROM = /^ ?(?:and counting )?(?:post|sans|without|off|out|clean|free|past|removed)\b/;

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
    // "Full loss by March", "now it is gone": a month, or today, in which it was complete is no time of the first.
    if (ended === "now" || (ended && told && !("start" in told))) continue;
    const found =
      told && (ended || isTimeSince(document, told, event, loss))
        ? { low: 0, high: told.high }
        : told && { ...told, low: earliestStep(before, told, event) };
    // "Off it for a year and the damage is one spot" says nothing of when.
    if (found && found.low === 0 && found.high > VAGUE_WEEKS) continue;
    if (found && found.low <= LONGEST_WEEKS)
      return { low: round(found.low), high: round(Math.min(found.high, LONGEST_WEEKS)) };
  }
  return null;
}

/**
 * "Month three it began. Month five I shaved the rest": a diary whose earlier steps are not understood may have begun to
 * tell of the loss at any of them, so the interval reaches down to the first.
 */
function earliestStep(spans: readonly FoundSpan[], told: Span, event: FoundEvent): number {
  const { start, form } = told as Partial<FoundSpan>;
  if (start === undefined || form !== "point") return told.low;
  const earlier = spans.filter(
    (span) => span.form === "point" && span.start >= event.end && span.start < start && span.high < told.low,
  );
  return Math.min(told.low, ...earlier.map(({ low }) => low));
}

/** "Off it for a year and one brow is gone": the time since the change, told with a loss that has come by then. */
function isTimeSince(document: Document, told: Span, event: FoundEvent, loss: Outcome): boolean {
  const { start } = told as Partial<FoundSpan>;
  if (start === undefined) return false;
  if (start < event.end) {
    const right = document.text.slice((told as FoundSpan).end, event.end);
    if (/^ ?(?:now )?since (?:i|we|my|the|he|she|JAK\d+)\b/.test(right)) return true;
    // "A year after my last one I count five spots" tells a state, not when it began.
    if (!loss.first && told.high > LATE_STATE_WEEKS) return true;
    return !loss.first && start >= event.start && COUNTED_FROM.test(right);
  }
  if (loss.first) return false;
  const left = document.text.slice(event.end, start);
  return /^ ?(?:now |at all )?(?:for|since) (?:the best part of |about |almost |nearly |over |around |more than )*$/.test(
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
    /\b(?:full|total|complete) (?:hair )?loss\b|\b(?:as )?bald as\b|\blost it all\b|\blosing it all\b|\ball gone\b|\bnothing left\b/.test(
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
  if (ON_DRUG_AFTER.test(right) || SPENT_ON.test(right)) return 0;
  const marked = /^(?:within|under|less than|inside|in under|between|up to)\b/.test(
    text.slice(span.start, span.end),
  );
  const inLoss = span.start >= lossSentence.start && span.start < lossSentence.end;
  const inEvent = span.start >= eventSentence.start && span.start < eventSentence.end;
  const behindEvent = span.start >= event.end;
  if (AGO.test(right))
    return inEvent &&
      // "Five months ago, patches by Christmas": the loss has a month of its own.
      !findMonths(lossSentence.text.slice(Math.max(0, span.end - lossSentence.start))).length &&
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
    const linked =
      /^\W*(?:after|since|from|post|following|off|of|later|into|in)?\b[^.]{0,40}$/.test(link) ||
      (link.trim() === "" && (/^ (?:since|after)\b/.test(right) || COUNTED_FROM.test(right)));
    return linked && (inLoss || loss.start > event.start) ? 5 : 0;
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
  const toMonth = months.find(
    ({ start }) =>
      start >= lossSentence.start && start < lossSentence.end && start > (fromMonth?.start ?? event.start),
  );
  if (fromMonth && toMonth) return weeksBetween(fromMonth, toMonth);
  const only = toMonth ?? fromMonth;
  return only && only.start >= lossSentence.start ? sinceAgo(document, event, only) : null;
}

/** "Stopped five months ago, patches by Christmas": the month of the change, counted back from when the post was written. */
function sinceAgo(
  document: Document,
  event: FoundEvent,
  to: ReturnType<typeof findMonths>[number],
): Span | null {
  const { text, written, sentences } = document;
  if (written === null) return null;
  const sentence = sentences[event.sentence];
  const ago = spansOf(document).find(
    ({ start, end }) => start >= sentence.start && end <= sentence.end && AGO.test(text.slice(end, end + 12)),
  );
  if (ago === undefined) return null;
  const [first, last] = [ago.high, ago.low].map((weeks) => monthBefore(written, weeks));
  // A month whose year is not said is the last such month before the post was written.
  const year = to.year ?? Math.floor((written - to.month) / 12);
  const [longest, shortest] = [first, last].map((from) => weeksBetween(from, { ...to, year }));
  if (longest === null) return null;
  return { low: shortest?.low ?? 0, high: longest.high };
}
