import { type EventRule, OWNER, rule } from "./rule.ts";

/** Beginning again. */
export const RESTART_RULES: readonly EventRule[] = [
  rule(
    "restart-verb",
    "restart",
    "past",
    String.raw`\b(?:restarted|resumed|rejoined|recommenced|reintroduced)\b`,
    "behind",
  ),
  rule(
    "restart-again",
    "restart",
    "past",
    String.raw`\b(?:started|began|started back|start) (?:(?:on |taking |up |my |the |back |with )*(?:it|them|JAK\d+) |up |back |taking it |on it )?(?:back up|again|up again|over)\b|\bstarted back(?: up)?(?: on| with)?\b|\b(?:second|2nd|third) (?:time|round|go)(?: around)? (?:on|with)\b`,
  ),
  rule(
    "restart-back-on",
    "restart",
    "state",
    String.raw`\b(?:back|put back|got back|went back) (?:(?:on(?:to)?|up to) ?(?:it|them|my |the |full |\d|${OWNER}JAK\d+)|to (?:taking |using )?(?:it\b|them\b|full |\d|${OWNER}JAK\d+|(?:my|the) (?:(?:full|old|same|usual|original|normal|higher|daily|\d+ mg) )*(?:dos(?:e|es|age)|drugs?|pills?|tablets?|capsules?|med(?:s|ication|icine)?|treatment|strength|\d+ mg|JAK\d+)))|\bback on\b(?= (?:since|for|now|and|last|in|as|after)|[.,!]|$)|\b(?:he|she|they|we|i) (?:is|am|are|was|were) back on\b`,
  ),
  rule(
    "restart-continued",
    "restart",
    "past",
    String.raw`\b(?:then|and|after that) (?:i |he |she )?(?:continued|carried on)\b`,
  ),
  rule(
    "restart-base",
    "restart",
    "base",
    String.raw`\b(?:restart|resume|go back on|get back on|start (?:it |JAK\d+ )?again)\b`,
    "behind",
  ),
  rule(
    "restart-noun",
    "restart",
    "noun",
    String.raw`\b(?:restarting|resuming|going back on|getting back on)\b`,
    "behind",
  ),
];

/** A stop told by what never followed it. */
export const NEVER_RESUMED: readonly EventRule[] = [
  rule(
    "never-resumed",
    "stop",
    "fact",
    String.raw`\bnever (?:went back(?: on| to)?|resumed|restarted|started (?:it )?(?:back|again))\b`,
  ),
];
