import { findSpans } from "../time/span.ts";
import type { Document } from "./document.ts";
import type { FoundEvent } from "./find-events.ts";

/** A break was over when the drug was taken again; without these a time without it is a stop. */
const RESUMED =
  /\b(?:back on|resum\w+|restart\w*|(?:took|taking|take|taken|on|picked|started|got|had) (?:it|them|JAK\d+|my \w+|the \w+)(?: up)? again|on again\b|then (?:straight |right )?back|back to (?:normal|taking|it|JAK|my|the|\d)|back (?:on track|with it)|(?:then|and) (?:i )?(?:carried on|continued|went on)|went (?:right |straight )?back(?=[.,!]|$)|back home|caught up|picked (?:it|them) (?:back )?up|on it now|now on it|on schedule)\b|, (?:i )?(?:carried on|continued|went on)\b/;
/** "I have been off it for three weeks" goes on. */
const GOES_ON = /\b(?:am|are|is|been|have been|has been|now|currently|at) (?:\w+ )?$/;
/** Rules that find a time without the drug and not how it ended. */
const GAPS: ReadonlySet<string> = new Set(["gap-without", "gap-off"]);
/** Rules that only say that a drug lies in the past: they speak where nothing else does. */
const BACKGROUND: ReadonlySet<string> = new Set(["was-on"]);
const STILL_TAKEN =
  /\b(?:still (?:on|taking|take|use|using|swallow\w*)|(?:am|are) staying on|stay(?:ed|ing)? on|remain(?:ed|ing)? on|not (?:from|off)|never (?:been )?(?:off|stopped|quit)|(?:am|are) (?:still )?(?:happily |currently |now )?on|have been on|been on|i take|i am taking|happy on|doing well on)\b(?: (?:my|the|it's|about|full|same|usual))*(?: (?:JAK(\d+)|it|them|\d+(?:\.\d+)? mg)\b| (?=since|for|to this day))/g;
const OTHER_THING =
  /^(?:ed|ing)? ?from (?!(?:my |the |all |these |taking |using |of |\d+(?:\.\d+)? mg )*(?:JAK\d|it\b|them\b|that\b|meds?\b|medications?\b|pills?\b|tablets?\b|drugs?\b|treatment|dose|dosing|therapy))/;
/** Shortest time without a drug that is a break and not a forgotten tablet, days. */
const SHORTEST_BREAK = 4;
/** And longest one, weeks: beyond, the drug was stopped, whatever came later. */
const LONGEST_BREAK = 13;

/**
 * The events that stand when the whole post is read: not a stop of what is still taken, not a forgotten tablet, not a
 * break from something else; and a time without the drug is a break only when it ended.
 */
export function standingEvents(document: Document, own: readonly FoundEvent[]): FoundEvent[] {
  return own
    .filter((event) => !isForgotten(document, event) && !isOfOtherThing(document, event))
    .map((event): FoundEvent => {
      if (!GAPS.has(event.rule)) return event;
      if (findSpans(document.text.slice(event.start, event.end)).some(({ low }) => low > LONGEST_BREAK))
        return { ...event, type: "stop" };
      const before = document.text.slice(0, event.start);
      const resumed =
        /\b(?:was|were|went|had|got|left) $/.test(before) ||
        own.some(({ type, start }) => type === "restart" && start >= event.end) ||
        (!GOES_ON.test(before) && RESUMED.test(document.text.slice(event.end)));
      return resumed ? event : { ...event, type: "stop" };
    })
    .filter((event) => !isStillTaken(document, own, event))
    .filter((event, _, all) => !BACKGROUND.has(event.rule) || all.every(({ rule }) => BACKGROUND.has(rule)));
}

/** Whether the words behind a place tell that the drug was taken again. */
export function wasResumed(document: Document, place: number): boolean {
  return RESUMED.test(document.text.slice(place));
}

function isForgotten(document: Document, { rule, start, end }: FoundEvent): boolean {
  if (rule !== "pause-skipped") return false;
  const words = document.text.slice(start, end + 12);
  const days = /(?<!\d)(\d+)(?:-\d+)? ?days?/.exec(words);
  if (days) return Number(days[1]) < SHORTEST_BREAK;
  return !/\b(?:weeks?|months?|while|days)\b/.test(words);
}

function isOfOtherThing(document: Document, { type, end }: FoundEvent): boolean {
  return type === "pause" && OTHER_THING.test(document.text.slice(end));
}

/** Whether the post says that the drug of a stop or a break is being taken, and tells of no new beginning. */
function isStillTaken(document: Document, own: readonly FoundEvent[], event: FoundEvent): boolean {
  if (event.type !== "stop" && event.type !== "taper") return false;
  if (own.some(({ type }) => type === "restart" || type === "switch")) return false;
  const drug = document.mentions[event.mention].drug.name;
  const names = new Set(document.mentions.map(({ drug: one }) => one.name));
  for (const match of document.text.matchAll(STILL_TAKEN)) {
    const said = match[1];
    if (said === undefined ? names.size > 1 : document.mentions[Number(said)].drug.name !== drug) continue;
    // "Been on it for two years when they took me off": what stood before the stop.
    const isBefore = match.index < event.start && /^(?:have been on|been on)/.test(match[0]);
    if (
      !isBefore &&
      !/\b(?:if|was|were|not|when|while|instead of|wish|had) (?:\w+ )?$/.test(
        document.text.slice(0, match.index),
      )
    )
      return true;
  }
  return false;
}
