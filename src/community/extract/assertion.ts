import type { EventRule } from "./event-rules.ts";

const CLAUSE =
  /[,;:()"]|\s-\s|\b(?:but(?! to\b)|so|then|because|until|although|however|therefore|which is why|yet|as)\b/g;
const SARCASM = /\b(?:yeah right|oh sure|as if|su{2,}re|great advice|dream(?:t|ed)?|nightmare)\b/;
const HEARSAY =
  /\b(?:i (?:have |had |just |keep )?(?:read(?:ing)?|heard|seen|saw)|according to|apparently|reportedly|supposedly|claims?|rumou?r|they say|people say|in the news|i know (?:of )?(?:a|some))\b/;
const ASKING =
  /^(?:\W*)(?:(?:so|and|but|also|hi|hey|hello|question|quick question|ok|just curious|curious|all|everyone|guys)\W+)*(?:has|have|had|did|do|does|is|are|was|were|will|would|should|could|can|may|might|what|how|why|who|when|where|which|anyone|anybody|any 1|any (?:of you|one|body|experiences?|stories|advice)|those (?:of you )?who|for those|you|did you|people who)\b/;
const ASKING_INSIDE =
  /\b(?:has any|have any|any(?:one|body) (?:else|here|ever|who|stop\w*|quit\w*|come|came|tried|had|have|know|on|off|taken|been|switch\w*|paus\w*|restart\w*|with|out)|any of you|did (?:you|your|anyone)|(?<!^)did it|do (?:you|i|we)|does (?:it|any)|is (?:it|that|there|this) (?:normal|possible|common|safe|ok|any|just)|will (?:it|my|i|the)|should (?:i|we)|what (?:happens|should|if|would|do)|how (?:long|soon|fast|quickly|many|did|do|bad)|hear from|wondering (?:if|what|how|whether)|curious (?:if|what|how)|those (?:of you )?who|asking|question is|people who)\b/;
const NEGATION =
  /\b(?:not|never|no(?! choice)|nor|neither|without (?=(?:\w+ ){0,2}$)|instead of|rather than|refus\w+|almost|nearly|avoid\w*|hardly|far from|no need|no plans?|no reason|glad i did not|did not)\b(?! only| believe| regret| sure| long)(?!.*\b(?:and|when|after|since|once|that) (?:i|we|he|she|my|then|had|have|the)\b).*$/;
/** What is only supposed, whatever tells it. */
const SUPPOSED = /\b(?:if|unless|imagine|suppose|supposing|in case|wish|whether)\b/;
const UNREAL = /\b(?:assuming|would|could|might|may|should|shall|will|lest|were to|next time)\b/;
const INTENDING =
  /\b(?:plan\w*|going to|thinking|thought about|thought of|consider\w*|scared|afraid|terrified|nervous|anxious|worr\w+|hop(?:e|ing)|about to|want(?:s|ed|ing)?|need to|needs to|have to|has to|may|suggest\w*|recommend\w*|supposed to|ready to|told|asked|like to|love to|trying to|tempted|rather|dare\w*|talk\w*|advis\w+|debat\w+|contemplat\w+|scheduled|threaten\w*|allowed|can|must|ought|afford|idea|prefer\w*|before|unsure|option|discuss\w*|possib\w+|eventually|intend\w*|intentions?|interest(?:ed)? in|desire|dread\w*|risk|warn\w*|insist\w*|urg\w+|beg\w*|fear\w*|think i|let me|when|once|how to|reason to|time to|says?|said)\b/;
const DONE_BASE =
  /(?:\b(?:had to|having to|made (?:me|him|her|us|the decision to|my doctor)|(?<!have )(?:finally |just |recently |together |we |i )?(?<!have )decided (?:together )?(?:to|i would)|chose to|opted to|elected to|forced (?:me |him |her |us |my doctor )?to|i did|we did|he did|she did|agreed (?:together )?to|was able to|(?:doctor|he|she|they|it) had (?:me|him|her|us)|ended up having to|needed to|was forced to|was made to|ordered (?:me|him|her) to|thought we could|(?:when|and) i|had no choice but to|(?:dumb|stupid|foolish|crazy|naive|silly|brave|careless) enough to|mistake to)) (?:immediately |just |completely |abruptly |also |finally |fully |temporarily )*$/;
const DONE_NOUN =
  /\b(?:after|since|from|following|upon|post|ended up|by|regret(?:ted)?|no regrets|am slowly|slowly|resulted in|finished|about|tried|through|into|middle of) (?:\w+ ){0,2}$|\b(?:of|post)[ -]$/;
/** What a doctor puts forward, until the writer is told to have done something. */
const DOCTOR_PROPOSES =
  /^(?:so |and |now )?(?:my |our |the )?doctor (?:propos|suggest|recommend|want|advis|plan)\w*\b(?!.*\b(?:i|we|so)\b)/;
/** Ends by a plan or pharmacy that an appeal undid. */
const IN_THE_END_KEPT: ReadonlySet<string> = new Set([
  "cancelled",
  "insurer-stopped",
  "insurer-dropped",
  "lost-coverage",
]);
const WON_BACK =
  /\b(?:(?:won|after|on|with) (?:the |my |an |our )?appeal(?! (?:was|got|fail|denied))|overturned|did not miss|never missed|without missing|no gap)\b/;
const ONGOING = /\b(?:am|is|are|been|was|were|we are|currently|now|started|began|slowly|start)\b[^,]{0,25}$/;

/** What may stand before "stopping it was the worst mistake". */
const OPENING =
  /^\s*(?:(?:honestly|sadly|frankly|clearly|seriously|so|well|and|but|yes|yep|tbh|in hindsight|for me|looking back),? ?)*$/;

/** "Switch from it to the other", no more than what to do by itself. */
const INFINITIVE = /^(?:switch|swap|change|jump|transition|move)\s/;
const NOT_A_NOUN = /\b(?:not|without|instead of|rather than|never|avoid\w*)\s+(?:\w+ )?$/;
const NOT_A_FACT = /\b(?:not|never|almost|nearly)\s*(?:\w+ )?$/;
/** Behind "stopping it": what it turned out to be, and on what grounds it was done. */
const TURNED_OUT = /^[^,.]{0,24} (?:was (?:the|a|my|not)|made|ruined|cost me|led|caused|did)\b/;
const GROUNDS = /^[^,.]{0,30}\b(?:after \d|due to|because)/;
const WISHED_STATE =
  /\b(?:before|(?:when|the day|by the time) i (?:am|go|come)|want\w*|plan\w*|need|going|hop(?:e|ing)|to (?:be|go|get|come|stay))\b[^,]{0,20}$/;
const QUIT_BEHIND = /\b(?:to|i|can|do|you|people|and)\s*$/;
const TO_DO = /\b(?:to|can|scared|afraid|how) (?:\w+ )?$/;
const THINKING_OF =
  /\b(?:thinking|think|consider\w*|plan\w*|hoping|about|scared of|afraid of|wants? me|to be|being|get|getting) (?:\w+ )?$/;
const PLAN_INSIDE =
  /\b(?:going|hoping|hope|plan\w*|will|want\w*|need|thinking|consider\w*|next (?:week|month|year|appointment))\b/;
const SOON = /^[^,.;]{0,40}\b(?:next (?:week|month|year|summer|spring|fall)|tomorrow|soon|hopefully)\b/;

/**
 * Whether the words at `[start, end)` of a sentence are told as done, and not denied, imagined, asked, planned, advised or
 * heard. `words` are the sentence's, normalised. Negation reaches over its clause, "if" and questions over the rest of the
 * sentence.
 */
export function isToldAsDone(
  rule: EventRule,
  words: string,
  start: number,
  end: number,
  question: boolean,
): boolean {
  const left = words.slice(0, start);
  const match = words.slice(start, end);
  const behind = words.slice(end);
  const clause = lastClause(left);
  const isQuoted = (left.match(/"/g)?.length ?? 0) % 2 === 1;
  if (SARCASM.test(words) || isQuoted || asks(words, left, match, question)) return false;
  if (isDenied(rule, words, clause) || SUPPOSED.test(clause)) return false;
  if (rule.tense === "base") return isBaseDone(clause, behind);
  if (rule.tense === "noun") return isNounDone(rule, clause, behind);
  if (rule.type === "switch" && INFINITIVE.test(match)) return DONE_BASE.test(clause);
  if (DOCTOR_PROPOSES.test(left)) return false;
  const governed = afterAnd(clause);
  if (UNREAL.test(governed) || (rule.tense === "state" && WISHED_STATE.test(governed))) return false;
  if (isTimeOfStopping(governed, behind)) return true;
  if (isIntended(rule, match, clause, governed, behind)) return false;
  return !HEARSAY.test(words) || /\b(?:i|we|me|my)\b/.test(governed);
}

function isDenied(rule: EventRule, words: string, clause: string): boolean {
  if (IN_THE_END_KEPT.has(rule.id) && WON_BACK.test(words)) return true;
  if (rule.tense === "noun") return NOT_A_NOUN.test(clause);
  return rule.tense === "fact" ? NOT_A_FACT.test(clause) : NEGATION.test(afterAnd(clause));
}

function isBaseDone(clause: string, behind: string): boolean {
  if (/\btried to $/.test(clause) && /\b(?:twice|once|\d times|last year)\b/.test(behind)) return true;
  return (
    DONE_BASE.test(clause) && !/\b(?:would|could not|might|will|never)\b/.test(clause.replace(DONE_BASE, ""))
  );
}

function isNounDone(rule: EventRule, clause: string, behind: string): boolean {
  if (INTENDING.test(clause) || UNREAL.test(clause)) return false;
  if (OPENING.test(clause) && TURNED_OUT.test(behind)) return true;
  if (
    clause.trim() === "" &&
    GROUNDS.test(behind) &&
    !/\b(?:can|may|will|is|should|could|causes?)\b/.test(behind)
  )
    return true;
  return DONE_NOUN.test(clause) || isOngoing(rule, clause, behind);
}

/** Whether what might be told as done is still to be done: "I want to quit it", "I am thinking of going down". */
function isIntended(
  rule: EventRule,
  match: string,
  clause: string,
  governed: string,
  behind: string,
): boolean {
  return (
    (match.startsWith("quit") && QUIT_BEHIND.test(governed) && INTENDING.test(governed)) ||
    (TO_DO.test(governed) &&
      !/\b(?:due|thanks|led|had) to $/.test(governed) &&
      /^(?:quit|cut|put|start|go)/.test(match) &&
      !DONE_BASE.test(clause)) ||
    (rule.tense !== "fact" && THINKING_OF.test(governed) && /ing\b/.test(match)) ||
    PLAN_INSIDE.test(match) ||
    (rule.tense !== "past" && SOON.test(behind))
  );
}

/** "When I quit it my hair went": the time of what was told, and no plan. */
function isTimeOfStopping(clause: string, behind: string): boolean {
  return (
    /\bwhen (?:i|we) (?:finally |first |last )?$/.test(clause) &&
    /\b(?:was|were|had|did|got|went|came|fell|took|began|lost|kept|left|gave|\w{3,}ed)\b/.test(behind) &&
    !/\b(?:will|would|going to|can|may|might|should)\b/.test(behind)
  );
}

function isOngoing(rule: EventRule, clause: string, right: string): boolean {
  if (rule.type === "stop") return false;
  if (rule.type === "switch")
    return (
      /\b(?:am|we are)\s*(?:now |currently )?$/.test(clause) &&
      /^.{0,60}\b(?:today|now|this week|as of)\b/.test(right)
    );
  return ONGOING.test(clause) || clause.trim() === "";
}

/** Whether the sentence asks before it comes to the event: "has anyone stopped", "what happens if". */
function asks(words: string, left: string, match: string, question: boolean): boolean {
  if (ASKING_INSIDE.test(left) || /\bdid you\b|\bhave you\b/.test(match)) return true;
  if (!question)
    return (
      /^(?:(?:has|have|did|does)\b(?! not| the same| so[ ,]| mine| exactly| it\b)|(?:anyone|anybody|any 1)\b)/.test(
        words,
      ) && !/\b(?:i|we)\b/.test(left)
    );
  const opening = lastClause(left).trim();
  return (
    ASKING.test(words) || ASKING.test(opening) || !(/\b(?:i|we|my|just)\b/.test(left) || left.trim() === "")
  );
}

function lastClause(left: string): string {
  let from = 0;
  for (const match of left.matchAll(CLAUSE)) from = match.index + match[0].length;
  return left.slice(from);
}

/** The part behind the last "and", where a new verb begins. */
function afterAnd(clause: string): string {
  const at = clause.lastIndexOf(" and ");
  return at >= 0 ? clause.slice(at + 5) : clause;
}
