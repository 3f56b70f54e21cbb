import type { Document } from "../../document.ts";
import type { FoundEvent } from "../../find-events.ts";
import { hasHair } from "../elsewhere.ts";
import { isToldAsHappened } from "../find.ts";
import type { Outcome } from "../outcome.ts";
import { leaningsIn } from "./score.ts";

/** A clause that wishes, wonders or fears tells nothing that happened. */
const WISHED =
  /\b(?:hope|hoping|pray|praying|scared|afraid|wonder\w*|let us see|whether|anyone|if i|if it|if they|do not want)\b/;
/** Nor does one that gives the reason of the change. */
const REASON =
  /^(?:\W|JAK\d+|it\b|them\b|the (?:drug|pills?|tablets?|meds?)\b)*(?:because|due to|since (?:my|the|it|things)|as (?:my|the|it|things) (?:\w+ )?(?:was|were|had|has|is|are))\b/;

/**
 * What the clauses around and behind a change lean to, asked where no phrase and no single word tells its outcome. The side
 * that more clauses lean to is given; loss where they are even, since what was kept beside a loss does not unsay it.
 */
export function leaningOutcomes(document: Document, event: FoundEvent): Outcome[] {
  const found: Outcome[] = [];
  let named = false;
  document.sentences.forEach((sentence, at) => {
    if (at < event.sentence || sentence.question) return;
    const from = at === event.sentence ? Math.max(0, event.end - sentence.start) : 0;
    for (const { lost, start, end } of leaningsIn(sentence.text, from, named)) {
      const words = sentence.text.slice(start, end);
      if (!isToldAsHappened(sentence.text, start, end) || WISHED.test(words)) continue;
      if (at === event.sentence && REASON.test(words) && !/\b(?:and|but|then)\b/.test(words)) continue;
      found.push({
        lost,
        start: sentence.start + start,
        end: sentence.start + end,
        sentence: at,
        first: false,
        weak: true,
      });
    }
    named ||= hasHair(sentence.text);
  });
  const losses = found.filter(({ lost }) => lost);
  return 2 * losses.length >= found.length ? losses : found.filter(({ lost }) => !lost);
}
