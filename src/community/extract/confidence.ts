import { type Document, isJak } from "./document.ts";
import type { FoundEvent } from "./find-events.ts";

/** Bands of confidence: `high` enters the curves, `middle` is counted apart, `low` waits for a person. */
type Band = "high" | "middle" | "low";
export const HIGH_CONFIDENCE = 0.7;
const MIDDLE_CONFIDENCE = 0.5;

export function bandOf(confidence: number): Band {
  if (confidence >= HIGH_CONFIDENCE) return "high";
  return confidence >= MIDDLE_CONFIDENCE ? "middle" : "low";
}

/** Name of the rule behind what a model proposed; never sure enough to enter figures without a person. */
export const PROPOSED = "proposed";

const HINTS: ReadonlySet<string> = new Set([
  "lost-coverage",
  "could-not-continue",
  "used-to",
  "last-dose",
  "started-other",
  "onto-drug",
  "insurer-stopped",
  "restart-continued",
  "stop-ing",
  "pause-without",
  "ran-out",
  "pause-gap",
  "taper-label",
  "cold-turkey",
  "was-on",
]);

/**
 * How sure the reading of a change is, 0 to 1: the sum of what speaks for it. Own voice in the sentence, the drug
 * named with the event, one drug only, words that tell a deed, and an outcome or a time that fits; a drug taken
 * from the thread and hints instead of plain words count against it.
 */
export function confidenceOf(
  document: Document,
  event: FoundEvent,
  facts: {
    readonly shed: boolean | null;
    readonly weeksToShedding: unknown;
    readonly reason: readonly unknown[];
  },
  inherited: boolean,
): number {
  const sentence = document.sentences[event.sentence].text;
  const others = document.mentions.filter((_, i) => !isJak(document, i)).length;
  let score = 0.5;
  if (/\b(?:i|my|me|we|our|myself|us)\b/.test(sentence)) score += 0.15;
  if (event.drugNamed) score += 0.1;
  if (others === 0) score += 0.1;
  if (facts.shed !== null || facts.weeksToShedding !== null) score += 0.05;
  if (facts.reason.length > 0) score += 0.05;
  if (HINTS.has(event.rule)) score -= 0.15;
  if (inherited) score -= 0.2;
  if (event.experiencer === "dependant") score -= 0.05;
  const sum = event.rule === PROPOSED ? Math.min(MIDDLE_CONFIDENCE + 0.1, score) : score;
  // Readings in a thread's context are not among the labelled posts, so nothing more is known of them.
  return Math.round(100 * (inherited ? sum : calibrated(sum))) / 100;
}

/** The greatest sum that is believed. */
const MOST = 0.98;
/** Shares of findings that are right on held-back posts, for the least and the greatest sum of the high band. */
const [RIGHT_AT_LEAST, RIGHT_AT_MOST] = [0.88, 0.97];

/**
 * A sum of evidence as a share that is right: in the high band the sums say too little, 36 of 40 findings with a sum from
 * 0.7 to 0.8 being right and 69 of 71 from 0.9 on. Below it findings are too few to say more than the sum does.
 */
function calibrated(sum: number): number {
  if (sum < HIGH_CONFIDENCE) return sum;
  const along = (sum - HIGH_CONFIDENCE) / (MOST - HIGH_CONFIDENCE);
  return RIGHT_AT_LEAST + along * (RIGHT_AT_MOST - RIGHT_AT_LEAST);
}
