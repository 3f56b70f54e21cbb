import type { Recapture } from "../response.ts";
import type { Outcome } from "./outcome.ts";

/** What became of the hair after a change: kept, partly lost, lost, or lost and grown again in part or whole. */
export type Fate = "kept" | "partly" | "lost" | "back";

const TOTAL =
  /\b(?:everything|it all|all of it|every (?:single )?hair|completely|totally|bald(?!\w* (?:spots?|patch\w*))|hairless|shiny|nothing left|none left|(?:full|complete|total) (?:loss|relapse)|total(?:ly)?|square (?:one|1)|zero|the lot|handfuls|clumps|wigs?|egg|cue ball|all gone|all (?:the |my )?hair|the rest (?:went|followed|fell|too))\b/;
const PARTIAL =
  /\b(?:half|third|quarter|some|a (?:bit|little|few)|bit|slight\w*|few|patch(?:es)?|spots?|thin\w*|temples?|nape|sides|hairline|crown|an? (?:eye)?brow|[1-8]\d ?(?:percent|per cent)|see-? ?through|gapp?y|widen\w*|wider|sides|edges|fring\w+|quarters|thirds|density|densidad|lados|beard|otherwise|top still|creep\w*|reced\w*|slow leak|mild|minor|minimal|most of it (?:stayed|is)|the rest (?:is|has|stayed|hangs?|held)|the top (?:is|of)|otherwise|2 of|one of)\b|\b[1-8]\d ?%(?! and (?:dropping|falling|counting))/;
const CAME_BACK =
  /\b(?:had|have|has|both|all|they|it|spots?|patch(?:es)?)(?: \w+)? (?:closed|filled|healed|covered over)\b|\b(?:become|became|turned into|is now|are now) (?:proper|real|normal|terminal|thick) hair\b|\b(?:closed|filled|grew|grown|growing|came|coming|went|regrew|regrown|recovered|return\w*)(?: \w+){0,3} (?:back|again|in|up|themselves|on (?:its|their) own)\b|\bto (?:return|come back|grow back)\b|\bregr[eo]w\w*\b|\brecovered\b|\bworks? (?:just )?(?:as well|again)\b|\b(?:need|needed|getting|got) (?:a )?haircuts?(?: again)?\b/;
const NOT_BACK =
  /\b(?:not|never|no|nothing|without|hoping|hope|waiting|will|would|if)\b[^.,;]{0,25}(?:back|again|in|regr\w+|grow\w*)\b/;

/**
 * The fate told by the outcomes that belong to a change, in order, and the words behind the first loss. Null when none
 * is told.
 */
export function fateOf(
  text: string,
  shed: boolean | null,
  losses: readonly Outcome[],
  recaptured: Recapture | null,
  isMixed: boolean,
): Fate | null {
  if (shed === null) return null;
  if (!shed) return "kept";
  if (recaptured === "yes" || recaptured === "partial") return "back";
  const first = losses[0];
  if (!first) return "lost";
  const behind = text.slice(first.end);
  if (CAME_BACK.test(behind) && !NOT_BACK.test(behind)) return "back";
  const around = text.slice(Math.max(0, first.start - 30), Math.max(...losses.map(({ end }) => end)) + 40);
  if (TOTAL.test(around)) return "lost";
  return isMixed || PARTIAL.test(around) ? "partly" : "lost";
}
