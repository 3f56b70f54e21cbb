/** How much hair had come back before the change. */
export type Regrowth = "none" | "partial" | "full";
/** Whether hair came back after beginning again. */
export type Recapture = "yes" | "partial" | "no";

const FULL =
  /\b(?:full(?:y)?|complete(?:ly)?|total(?:ly)?|100 ?%|entire(?:ly)?)\s+(?:head of hair|head of|re ?gr[oe]w\w*|growth|coverage|covered|hair|recovery|back|grown|regained|\w+ regrowth|response|beard)|\bgr[eo]w\w* (?:it |my hair |everything |every\w+ )?(?:all |fully |completely |100 ?% )?(?:of it |everything |of my hair )?back (?:fully|completely|entirely)|\b(?:grew|got|had|regrew|regained|have|has|having|brought|gave me)(?: \w+){0,3}? (?:all(?: of)?(?: it| my hair| her hair| his hair| the hair)?|everything|every hair|my whole scalp|everything all|it all)\b(?: \w+){0,2}?(?: back)?|\bregrew (?:my |everything|all|it all|fully|completely)|\bcompletely re ?gr[oe]w\w*|\bfull (?:hair|scalp)\b|\b(?:all|everything|whole scalp|every bit)(?: of)?(?: it| my hair| the hair| my eyebrows)?(?: was| came| grew| had come)?(?: grown)? back\b|\ball hair come\b|\bback my whole\b|\bgrew like all\b|\bregrown everything|\bgave me (?:back )?my hair(?: back)?\b|\bregrown completely|\bgrew back completely|\bhad (?:a )?(?:normal|thick|beautiful|great) (?:head of )?hair\b/;
const PARTIAL =
  /\b(?:about |around |maybe |like |roughly |at )?(?:[1-9]\d?) ?(?:%|percent|per cent)|(?<!\b(?:lost|losing|lose) )\b(?:some|partial(?:ly)?|decent|minimal|moderate|patchy|slow|good|a little|little bit of|half|most|mostly|slight|okay|ok|limited|great) (?:of )?(?:re ?gr[eo]w\w*|growth|coverage|my hair|hair back|my scalp|progress|back|the scalp|it back|of the)|\b(?:about|like|maybe|only) (?:a )?(?:half|third|quarter)\b|\bmost of (?:it|my|the)|(?<!\b(?:lost|losing|lose) )\bsome (?:of it|fuzz|hair|regrow)/;
const NONE =
  /\b(?:zero|no|not any|without|0|nil|nada|never any|absolutely no)\s+(?:\w+ )?(?:re ?gr[eo]w\w*|growth|hair\b(?! loss| fell| falling)|response|results?|improvement|success|effect|change in my hair)|\b(?:did|does|has|have|was|is) (?:absolutely |literally |done )*(?:nothing|nada|zilch|zip|squat)\b(?! fell)|\bnothing happened\b|\bnot (?:1|one|a single) hair(?: (?:grew|came|back)|\.|$)|\bnot one hair\b(?! lost)|\b(?:nothing|not (?:a|1) (?:single )?hair) to show for\b|\bnever (?:worked|grew|responded|got (?:any|a single))|\b(?:did|does) not (?:work|do anything|do a thing|help|respond|grow|cut it)\b|\bnada\b|\bnot working\b|= ?nothing\b|\bno (?:luck|dice|benefit)\b|\bnon-?responder\b|\bdid not see (?:any|a)\b|\bminimal (?:success|response)\b|\bwas useless\b|\bno hair\.|\bfailed me\b/;

/**
 * How much had grown back before a change, from the text in front of it and, when that is silent, the text up to
 * `until` behind it. Null when it is not said.
 */
export function regrowthBefore(text: string, start: number, end: number, until: number): Regrowth | null {
  const front = text.slice(0, start);
  return regrowthIn(front, true) ?? regrowthIn(sentenceTail(text.slice(end, until)), false);
}

/** Behind a change only sentences that look back ("I had all my hair at that point") speak of before it. */
function sentenceTail(behind: string): string {
  return behind
    .split(/(?<=[.!?\n])/)
    .filter(
      (part, i) =>
        (i === 0 &&
          (/^(?:\W|JAK\d+(?!\d)|\d+ mg)*(?:had |with |at )?(?:a )?(?:full|complete|100|partial|no regrowth)\b/.test(
            part,
          ) ||
            /\b(?:after|despite|even though|with)\b/.test(part))) ||
        /\b(?:had|was at|at that (?:point|time)|at the time|by then|when i stopped|before (?:that|stopping))\b/.test(
          part,
        ),
    )
    .filter((part) => !/\b(?:still|have not|has not|had to|no loss|kept|if)\b/.test(part))
    .join(" ");
}

function regrowthIn(text: string, front: boolean): Regrowth | null {
  const full = lastMatch(FULL, text);
  const partial = lastMatch(PARTIAL, text);
  const none = lastMatch(NONE, text);
  if (
    full >= 0 &&
    !/\b(?:not|never|no|without|want|hope|until|hoping)\s+(?:\w+ ){0,2}$/.test(
      text.slice(Math.max(0, full - 24), full),
    ) &&
    full >= none
  )
    return "full";
  return partial >= 0 && partial >= none ? "partial" : none >= 0 && front ? "none" : null;
}

function lastMatch(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(new RegExp(pattern.source, "g"))) last = match.index;
  return last;
}

const AGAIN_NO =
  /\b(?:not working|no (?:re ?)?growth|nothing(?! (?:has )?(?:f[ea]ll\w*|lost|shed\w*|chang\w+))(?: has)?(?: come| came| grown| happened)?|never came back|has not come back|not (?:come|came|grown) back|no (?:sprouts|luck|hair|response|regrowth|results)|did not (?:work|come back|regrow|grow|respond))\b/;
const AGAIN_PARTIAL =
  /\b(?:half(?! (?:a|the|of the) (?:year|month|day)s?\b)|some|partial\w*|patchy|(?:starting to|beginning to) (?:see|grow|get)|a third|a quarter|filling in|not all|slowly|2 of the 3|most of|mostly|coming back|growing back|bits|little)\b|\b[1-9]\d ?%/;
const AGAIN_YES =
  /\b(?:all|everything|fully|completely|full|recovered|regrew|regrown|regained|returned|(?:came|come|grew|grown|filled|growing) (?:all |right |straight )?(?:back|in)|filled in|got (?:it )?(?:all )?back|g[ai]ven? (?:me|him|her) (?:(?:my|it|the|all|his|her) )*(?:\w+ )?back|yes)\b|\b100 ?%/;

/** Whether hair came back after a restart, from the words behind it (and around it, for "came back once I restarted"). */
export function recaptureIn(text: string): Recapture | null {
  if (AGAIN_NO.test(text)) return "no";
  if (
    /\b(?:no|zero|without|nothing)\b[^.]{0,20}\b(?:loss|shed\w*|fell|fall\w*|change)\b/.test(text) &&
    !/\b(?:regr\w+|grew|filled|came back)\b/.test(text)
  )
    return null;
  if (AGAIN_PARTIAL.test(text)) return "partial";
  return AGAIN_YES.test(text) &&
    /\b(?:hair|it|everything|grew|regrew|regrown|regained|filled|came back|come back|recover\w*|back|returned|yes)\b/.test(
      text,
    )
    ? "yes"
    : null;
}
