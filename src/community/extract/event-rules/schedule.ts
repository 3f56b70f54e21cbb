import { DRUG, type EventRule, OWNER, rule } from "./rule.ts";

const DAYS =
  "(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const COUNT = String.raw`(?:\d(?:\.\d)?|one|half)`;

/** Less of the drug by the calendar or by the tablet: fewer days, fewer tablets, a smaller strength named beside the old. */
export const SCHEDULE_RULES: readonly EventRule[] = [
  rule(
    "strength-instead",
    "reduce",
    "fact",
    String.raw`\b(?<to>\d+(?:\.\d+)?) ?(?:mg)?(?: (?:of |a day |daily |JAK\d+ |tablets? |pills? |now )*)?(?:[,(]? ?(?:instead of|rather than|in place of|not|where it was|from|down from|was|used to be|vs|versus))(?: the| my| a)*(?: usual| old| full| previous)? (?<from>\d+(?:\.\d+)?)\b(?! ?(?:weeks|months|days|years|%|percent|hours|times))`,
  ),
  rule(
    "certain-days",
    "reduce",
    "state",
    String.raw`\b${DAYS}(?:s)?(?: ?[-/,&] ?(?:and )?${DAYS}s?)+\b|\bonly (?:on |every )?(?:weekdays|weekends|${DAYS}s)\b|\b(?:just|only) on ${DAYS}s?\b`,
  ),
  rule(
    "some-days",
    "reduce",
    "state",
    String.raw`\b(?:every|each) (?:2nd|second|other|third|3rd|2|3|two|three) (?:day|night|morning|evening)s?\b|\b(?:once|twice|(?:2|3|4|5) times|(?:2|3|4|5) days|(?:2|3|4|5) (?:pills|tablets|capsules)) (?:a|per|each|every) week\b|\bonce (?:a day|daily)? ?(?:instead of|rather than|not) twice\b|\b(?:weekdays|alternate days|alternating days) only\b|\b(?:1|one) (?:day )?on (?:1|one) (?:day )?off\b`,
  ),
  rule(
    "fewer-tablets",
    "reduce",
    "fact",
    String.raw`\bdown to (?:just |only )?(?:${COUNT}|a single|the lower|a lower|the smaller|the low)\b(?! ?(?:%|percent|patch|spot|kg|lbs|pounds|(?:of|bad) ))|\b(?:dropp(?:ed|ing)|cut|cutting|lost|skipp(?:ed|ing)|halv(?:ed|ing)|remov(?:ed|ing)) (?:one|1|half) (?:of|from) (?:my|the|his|her) (?:(?:two|2|daily) )?(?:JAK\d+|pills|tablets|doses)|\b(?:taking|take|on|doing) (?:less|a smaller dose|a lower dose|half(?: the| my| as much)?(?: dose| amount)?|a half dose|a reduced dose|the reduced dose|the lower dose|the low dose)(?: (?:of|now)\b| of it)?`,
  ),
  rule(
    "two-to-one",
    "reduce",
    "fact",
    String.raw`\b(?:2|two)(?: (?:JAK\d+|pills|tablets|capsules|a day|daily|of them))* (?:became|to|->|down to|turned into) (?:1|one)\b(?! (?:week|month|year))|\b(?:(?:was|were|used to (?:be|take)) (?:on )?(?:2|two)(?: (?:a day|daily))?\W+(?:am |is )?now (?:on )?(?:1|one)|twice (?:a day|daily) (?:became|to|->) once)\b`,
  ),
  rule(
    "tablets-cut",
    "reduce",
    "past",
    String.raw`\b(?:cut|cutting|split|splitting|halve|halving|break|breaking|chop|chopping|snap|snapping) (?:my |the |his |her |all |up )*(?:JAK\d+s?|pills|tablets|4s|4 mgs?) (?:in (?:half|2)|with a (?:pill )?(?:splitter|cutter|knife)|into|since|for)\b|\b(?:maintenance|current|new|usual|daily) (?:dose |dosage )?(?:is|was|of) (?:now |just |only )*(?<to>\d+) mg\b(?=.{0,40}\b(?:was|were|used to|from|before|until|instead|down|after) )`,
  ),
  rule(
    "halved-it",
    "reduce",
    "past",
    String.raw`\b(?:halved|dialled (?:back|down)|dialed (?:back|down)|trimmed|brought down|turned down|notched down|went easy on|eased (?:back|down|off)(?: on)?|cut (?=(?:my |the |his |her )?JAK\d+ (?:in half|by half|to half))|took (?=(?:my |the |his |her )?JAK\d+ down))\b`,
    "behind",
  ),
  rule(
    "has-me-at",
    "reduce",
    "fact",
    String.raw`\b(?:has|have|had|put|got|keeps?) (?:me|him|her|us) (?:down )?(?:at|on) (?:half|the lower|a lower|the smaller|only)(?: a| my| the)?(?: dose| strength| tablet)?(?: of)? ${OWNER}${DRUG}`,
  ),
];
