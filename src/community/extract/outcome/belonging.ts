import type { Document } from "../document.ts";
import type { FoundEvent } from "../find-events.ts";
import type { Outcome } from "./outcome.ts";

/** A change told as what something came after: "after stopping it", "six weeks post JAK0", "the two months without it". */
const COUNTED_FROM =
  /^(?:(?:after|since|following|of) |(?:(?:the|those) )?(?:\d+(?:\.\d+)?|a|few|several) (?:days?|weeks?|months?|years?) )/;

/**
 * The outcomes that belong to a change at `[start, end)`: those behind it and before `until`, and those in front in
 * the same sentence when it says "after" or "when". A loss given as the reason ("because it fell out") is none.
 */
export function outcomesAfter(
  document: Document,
  outcomes: readonly Outcome[],
  start: number,
  end: number,
  until: number,
): Outcome[] {
  const sentence = document.sentences.find((one) => start >= one.start && start < one.end);
  return outcomes.filter((outcome) => {
    if (outcome.start >= until && !isCauseOfRestart(document, outcome, until)) return false;
    if (outcome.start >= end) {
      const between = document.text.slice(end, outcome.start);
      const sameSentence = sentence !== undefined && outcome.start < sentence.end;
      return !(
        sameSentence &&
        /\b(?:because|due to|since|as) (?:(?!\bi have\b| and (?!shed|hair|loss|los|fall)| then | but | - | -> )[^,.;])*$/.test(
          between,
        ) &&
        !/\bsince (?:the|then|last|\w+uary|march|april|may|june|july|august|\w+ber|christmas|i )/.test(
          between,
        )
      );
    }
    if (!sentence || outcome.start < sentence.start) return false;
    const between = document.text.slice(outcome.end, start);
    const ahead = document.text.slice(sentence.start, outcome.start);
    return outcome.end <= start
      ? // "It was still full when I stopped" tells of the day of the change.
        !(!outcome.lost && /^[^.;]*\b(?:when|by the time)\b/.test(between)) &&
          (/\b(?:after|when|once|since|from|as soon as|on|without|by|following)\b/.test(between) ||
            COUNTED_FROM.test(document.text.slice(start, end))) &&
          !/\b(?:so|then|therefore)\b/.test(between)
      : /\b(?:after|when|once|since)\b/.test(ahead);
  });
}

/** What a sentence says of today. */
const OF_TODAY =
  /\b(?:still|now|today|these days|so far|to date|(?:has|have|is|are|am) (?:never|not)|never (?:turned|came|happened|showed|arrived|materiali\w+))\b/;
const OF_BEFORE = /\b(?:was|were|had been|used to|back then|at the time|on (?:it|JAK\d+)|while|when i)\b/;
/** In front of a change that follows from what was told. */
const THEREFORE =
  /^(?:so|therefore|then|hence|that is why|which is why|because of (?:that|this)|after (?:that|this)|for that)\b/;

/**
 * "It is all still there. I stopped in May": what is told of today, in sentences in front of a change that is past. Of
 * keeping only: a loss told in front of the change may be why it was made.
 */
export function keptToday(document: Document, outcomes: readonly Outcome[], event: FoundEvent): Outcome[] {
  const { text } = document.sentences[event.sentence];
  if (event.type === "restart" || THEREFORE.test(text)) return [];
  return outcomes.filter(({ sentence, weak, lost }) => {
    if (lost || weak || sentence >= event.sentence) return false;
    const told = document.sentences[sentence].text;
    return OF_TODAY.test(told) && !OF_BEFORE.test(told);
  });
}

/** "Back on it when I started shedding": the loss behind the restart's words came before the restart. */
function isCauseOfRestart(document: Document, outcome: Outcome, until: number): boolean {
  const { start, end } = document.sentences[outcome.sentence];
  if (!outcome.lost || until < start || until >= end) return false;
  return /\b(?:when|because|after|once|as)\b[^,.;]*$/.test(document.text.slice(until, outcome.start));
}

const GAP =
  /\b(?:off|without|break|gap|pause\w*|stop\w*|quit\w*|ended|gone|between|time out|month out|first (?:go|round|time)|after (?:losing|(?:\w+ )?lost|it all)|had (?:lost|shed)|cost me|in the meantime|meanwhile)\b/;

/** For a new beginning whose stop has no words of its own: losses told beside words for the time without the drug. */
export function lossesInTheGap(
  document: Document,
  outcomes: readonly Outcome[],
  restart: FoundEvent,
): Outcome[] {
  return outcomes.filter(({ lost, sentence, start }) => {
    if (!lost) return false;
    const { text } = document.sentences[sentence];
    const before = document.sentences[sentence - 1]?.text ?? "";
    return GAP.test(text) || (start < restart.start && sentence === restart.sentence) || GAP.test(before);
  });
}
