import type { Document } from "./document.ts";
import type { EventType } from "./event-rules.ts";
import type { FoundEvent } from "./find-events.ts";
import type { Outcome } from "./outcome/outcome.ts";
import { wasResumed } from "./standing.ts";

/** Rules whose words only hint at a change and lose against plain ones. */
const WEAK = new Set([
  "started-other",
  "onto-drug",
  "lost-coverage",
  "last-dose",
  "never-resumed",
  "trial-ended",
  "restart-continued",
  "cold-turkey",
]);

/**
 * The change a post is about: a break when the drug was only held, a switch when one drug followed the other
 * without loss between, a taper when it led to the stop, else a stop, reduction or restart. Null without events.
 */
export function choosePrimary(
  document: Document,
  own: readonly FoundEvent[],
  outcomes: readonly Outcome[],
): FoundEvent | null {
  const first = (type: EventType) => {
    const all = own.filter((event) => event.type === type);
    return all.find(({ rule }) => !WEAK.has(rule)) ?? all[0] ?? null;
  };
  const [stop, reduce, taper, pause, change, restart] = (
    ["stop", "reduce", "taper", "pause", "switch", "restart"] as const
  ).map(first);
  if (change && strongSwitch(document, change, stop)) {
    if (!stop || WEAK.has(stop.rule) || sameStep(document, stop, change, outcomes)) return change;
  }
  if (restart && stop && isBreak(stop) && restart.start < stop.start && restart.sentence === stop.sentence)
    return restart;
  if (stop && (restart || wasResumed(document, stop.end)) && !taper && isShort(document, stop))
    return { ...stop, type: "pause" };
  if (taper) return taper;
  if (pause && !(stop && stop.start < pause.start && !isBreak(stop))) return pause;
  if (stop) return stop;
  return reduce ?? restart ?? null;
}

/** "Started another" is a switch only when the first drug was left: a stop of it, or words that it failed. */
function strongSwitch(document: Document, change: FoundEvent, stop: FoundEvent | null): boolean {
  if (!WEAK.has(change.rule)) return true;
  if (stop && stop.start < change.start) return true;
  const between = document.text.slice(Math.max(0, document.mentions[change.mention].start - 40), change.end);
  return (
    /\b(?:did nothing|nothing|stopped working|quit (?:on|working)|did not|failed|no (?:growth|results|response)|finish\w+ my last|then|now|instead|useless|quit)\b/.test(
      between,
    ) && !/\b(?:add\w*|along with|together|plus|both)\b/.test(between)
  );
}

/** One step: stop and new drug follow each other and no hair was lost between. */
function sameStep(
  _document: Document,
  stop: FoundEvent,
  change: FoundEvent,
  outcomes: readonly Outcome[],
): boolean {
  const [from, to] = stop.start < change.start ? [stop.end, change.start] : [change.end, stop.start];
  return (
    !outcomes.some(({ lost, weak, start }) => lost && !weak && start >= from && start < to) &&
    change.sentence - stop.sentence <= 2
  );
}

function isBreak(stop: FoundEvent): boolean {
  return stop.rule === "off-it" || stop.rule === "off-drug" || stop.rule === "off-since";
}

/** "For two weeks", "for a month" behind the stop: with a restart that is a break. */
function isShort(document: Document, stop: FoundEvent): boolean {
  if (
    /ran-out|without/.test(stop.rule) &&
    /^.{0,40}\b\d+ (?:days|weeks)\b/.test(document.text.slice(stop.end))
  )
    return true;
  return /^\W*(?:taking )?(?:my |the |it |them )*(?:JAK\d+ )?(?:taking it )?for (?:about |just |only |like )?(?:a (?:day|week|month)|a (?:couple|few)(?: of)? (?:days|weeks)|[1-8] weeks|\d+ days|[12] months)\b/.test(
    document.text.slice(stop.end),
  );
}
