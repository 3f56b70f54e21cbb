import { findDays, findMonths, monthBefore, weeksBetween, weeksBetweenDays } from "../time/calendar.ts";
import type { FoundSpan, Span } from "../time/found-span.ts";
import { countsSomethingElse } from "./counted.ts";
import type { Document } from "./document.ts";
import type { FoundEvent } from "./find-events.ts";
import type { Outcome } from "./outcome/outcome.ts";
import { AGO, ON_DRUG_AFTER, spansOf } from "./timing.ts";

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

/** Behind a span within the change's own words: "8 weeks post JAK0", "four months without it". */
export const COUNTED_FROM = /^ ?(?:and counting )?(?:post|sans|without|off|out|clean|free|past|removed)\b/;

/** Between a loss and a time: what ended at the time was the loss. */
const MENDED = /\b(?:closed|filled|healed|grew|regrew|recovered|settled|stopped|ended|slowed|came back)\b/;
const ENDS_CLAUSE =
  /^ ?(?:later|after(?:wards?)?|in|on|off|out|post|that)?(?: (?:it|JAK\d+|that))? ?(?:[.,;:!?)]|$)/;

/** Said today of the hair: "is falling out", "have lost half". */
export const BY_NOW =
  /\b(?:is|are|am|keeps?) (?:\w+ )?(?:falling|shedding|thinning|going|coming|losing|leaving|dropping|receding|getting|gone|thinner|patchy|bald|missing)\b|\b(?:has|have) (?:\w+ )?(?:gone|lost|fallen|thinned|shed|left|dropped|come|got|\d+)\b|\b(?:has|have|got) (?:\w+ ){0,2}(?:bald|bare|patch\w*|spots?|holes?|gaps?)\b/;

/** The span told as the delay between a change and a loss, or null. */
export function delayAt(
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
  let best = candidates[0]?.span;
  if (!best) return null;
  // "A year without it. At week twelve a gap": the time told with the loss, not the one told with the change.
  if (best.start < event.end && best.end <= lossSentence.start)
    best =
      candidates.find(({ span }) => span.start >= event.end && span.start >= lossSentence.start)?.span ??
      best;
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
  if (countsSomethingElse(document, span, event)) return 0;
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
      (/\b(?:just|starting|started|beginning|now|already|noticing)\b/.test(
        lossSentence.text.slice(0, loss.end - lossSentence.start + 10),
      ) ||
        BY_NOW.test(text.slice(span.end, loss.end + 20))) &&
      loss.start > span.start &&
      !inLossWithOwn(span, loss)
      ? 1
      : 0;
  if (!behindEvent) {
    const link = text.slice(span.end, event.start);
    if (
      !inEvent ||
      !/^[ ,]*(?:(?:is|was) (?:all|how long|what|when)|after|later|since|post|off|without|from|following|of|out|into|in)\b/.test(
        right,
      )
    )
      return 0;
    const linked =
      /^\W*(?:after|since|from|post|following|off|of|later|into|in)?\b[^.]{0,40}$/.test(link) ||
      (/^ (?:is|was)\b/.test(right) && inLoss && loss.start > span.end) ||
      (link.trim() === "" && (/^ (?:since|after|of)\b/.test(right) || COUNTED_FROM.test(right)));
    return linked && (inLoss || loss.start > event.start) ? 5 : 0;
  }
  if (span.start > loss.end && inLoss) {
    const between = text.slice(loss.end, span.start);
    if (/\b(?:and|but|so|then|now)\b.*\b(?:on|restart\w*|back)\b/.test(between)) return 0;
    if (MENDED.test(between)) return 0;
    // "At five weeks a spot, at ten weeks nine": the second time opens a clause of its own.
    const opensClause = /[,;]|\b(?:and|then|but)\b/.test(between) && !ENDS_CLAUSE.test(right);
    return marked || FOLLOWED_AS_DELAY.test(right) || PASSED_BEFORE.test(left)
      ? (opensClause ? 2.5 : 4) - Math.min(1, between.length / 60)
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

/** The time between two dates told with a change and a loss, or null. */
export function calendarDelay(document: Document, event: FoundEvent, loss: Outcome): Span | null {
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
