import { DRUG, type EventRule, OWNER, rule } from "./rule.ts";

/** Beginning again, as people call it: the second round, being back, being put back. */
export const AGAIN_RULES: readonly EventRule[] = [
  rule(
    "second-round",
    "restart",
    "fact",
    String.raw`\b(?:round (?:2|two|ii|3|three)|(?:second|2nd|third|3rd|another) (?:round|time(?: around)?|go(?: around| round)?|attempt|try|run|course|stint|cycle|chapter)|take (?:2|two)|part (?:2|two)|(?:the )?(?:rerun|redo|comeback|sequel))\b(?=(?: (?:on|with|of|for|at|around|round))*(?: (?:my|the))? (?:JAK\d+|it|now|here|and)|[,.:!]|$)`,
  ),
  rule(
    "on-again",
    "restart",
    "state",
    String.raw`\b(?:am|is|are|was|been|now|went|got|put me|me|gone|him|her) (?:now )?on ${OWNER}(?:it|them|JAK\d+) (?:once )?again\b|\bon (?:it|them|JAK\d+) again (?:since|for|now|as of)\b|\b(?:took|taking|take|picked|picking|started|start|begun|began|got|getting) ${OWNER}(?:it|them|JAK\d+|the (?:pills?|tablets?|capsules?)) (?:up )?(?:once )?again\b|\bback (?:in|with) (?:the )?(?:JAK\d+|saddle)\b|\b(?:have|has|got|been) (?:the |my )?(?:drug|it|pills|meds|JAK\d+|(?:taking|on) (?:it|them|JAK\d+)) again\b`,
  ),
  rule(
    "being-back",
    "restart",
    "state",
    String.raw`\b(?:day|week|month) \d+ (?:of |back )?(?:of )?(?:being )?back(?: on| to| with)?\b|\b(?:put|putting|got|brought|bumped|took|placed) (?:me|him|her|us|my \w+) (?:right |straight )?back (?:on|to|onto|up to)\b|\b(?:straight|right|gone|going|went|am|now|got|came|crawled|ran|jumped|hopped|popped) (?:straight |right )?back (?:on|onto|to|aboard)(?: (?:it|them|JAK\d+|my (?:pills|meds|tablets|JAK\d+)|the (?:pills|meds|tablets|JAK\d+)|\d+ mg)|(?= (?:after|since|now|at|in|with)|[,.]|$))|\bwent (?:right |straight )?back(?=[.,!]|$| after| when)|\bback to (?:taking )?(?:my |the )?(?:full dose|\d+ mg|JAK\d+)`,
  ),
  rule(
    "refilled",
    "restart",
    "fact",
    String.raw`\b(?:caved|gave in|relented|crawled back|surrendered|gave up) and (?:\w+ ){0,2}?(?:started|restarted|went back|resumed|began|asked|took|got)\b|\brejoined (?:team |the )*(?:JAK\d+)\b|\bre-?(?:started|initiated|prescribed|introduced|challenged)\b`,
  ),
  rule(
    "back-to-drug",
    "restart",
    "fact",
    String.raw`\b(?:returned|reverted|gone back|went back|came back|crawled back|back) (?:to|on) (?:taking )?${OWNER}${DRUG}`,
  ),
];
