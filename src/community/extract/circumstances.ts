import { isStrengthOf } from "../lexicon/jak-inhibitors.ts";
import { type Reason, reasonsIn } from "../lexicon/reasons.ts";
import { sideEffectsIn } from "../lexicon/side-effects.ts";
import { type Document, isJak } from "./document.ts";
import type { FoundEvent } from "./find-events.ts";
import type { Outcome } from "./outcome/outcome.ts";

/** Rules behind whose words the new dose stands. */
const NEW_DOSE_BEHIND: ReadonlySet<string> = new Set(["went-down", "reduce-verb", "cut-dose"]);

/** Words behind which a dose is that of a later time: "off it for a year, then restarted, 2 mg this time". */
const LATER = /\b(?:restart|resum|start|beg[au]n|back|again|now|then|later)/;

/** The last dose of this drug said before the change (or beside its name), when it is a strength it has. */
export function doseBefore(document: Document, event: FoundEvent, drug: string | null): number | null {
  if (drug === null) return null;
  const doses = [...document.text.matchAll(/(?<!\d)(\d+(?:\.\d+)?) mg\b/g)]
    .map((match) => ({ mg: Number(match[1]), at: match.index, end: match.index + match[0].length }))
    .filter(
      ({ mg, at, end }) => isStrengthOf(drug, mg) && !nearOther(document, at, end) && mg !== event.doseAfter,
    );
  const front = doses.filter(({ at }) =>
    event.type === "restart" || NEW_DOSE_BEHIND.has(event.rule) ? at < event.start : at < event.end + 12,
  );
  const next = doses.find(
    ({ at }) =>
      at >= event.end &&
      at < event.end + 30 &&
      event.type !== "reduce" &&
      event.type !== "restart" &&
      !LATER.test(document.text.slice(event.end, at)),
  );
  return front.at(-1)?.mg ?? next?.mg ?? null;
}

function nearOther(document: Document, at: number, end: number): boolean {
  return document.mentions.some(
    (mention, i) =>
      !isJak(document, i) && (Math.abs(mention.end - at) < 12 || Math.abs(mention.start - end) < 8),
  );
}

/** Reasons in the change's sentence, the two before it, and the next when it explains; not those of the loss. */
export function reasonsOf(document: Document, event: FoundEvent, loss: Outcome | undefined): Reason[] {
  const near = document.sentences.filter((_, i) => i >= event.sentence - 2 && i <= event.sentence);
  const next = document.sentences[event.sentence + 1];
  const words = near.map(({ text }) => text);
  if (next && (!loss || loss.sentence !== event.sentence + 1 || /^(?:because|due|insurance)/.test(next.text)))
    words.push(next.text);
  const text = words.join(" . ");
  const reasons = reasonsIn(text).filter((reason) => !(reason === "no_response" && event.type === "pause"));
  const cause = /\bside effects?\b(?! free)/.test(text) && !/\bno side effects?\b/.test(text);
  const effects = sideEffectsIn(withoutOtherDrugs(text));
  const told = effects.some(
    (effect) => !(effect === "infection" || effect === "shingles") || !reasons.includes("infection"),
  );
  if ((cause || told) && !reasons.includes("side_effect") && !reasons.includes("remission"))
    reasons.unshift("side_effect");
  return reasons;
}

/** The text without clauses that speak of another drug. */
export function withoutOtherDrugs(text: string): string {
  return text
    .split(/(?<=[.!?;\n])/)
    .filter((clause) => !/OTH\d+/.test(clause) || /JAK\d+/.test(clause))
    .join(" ");
}
